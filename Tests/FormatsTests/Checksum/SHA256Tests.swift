import Formats
import Testing

/// The examples of FIPS 180-4 (https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values).
@Suite("SHA-256") struct SHA256Tests {
  private func hexadecimal(_ bytes: [UInt8]) -> String { SHA256.hexadecimal(of: bytes.span) }

  @Test(
    "gives the digests that NIST gives",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(text: String, digest: String) {
    #expect(hexadecimal(Array(text.utf8)) == digest)
  }

  @Test("gives NIST's digest of a million letters")
  func million() {
    var digest = SHA256()
    let letters = [UInt8](repeating: 0x61, count: 1000)
    for _ in 0..<1000 { digest.update(letters.span) }
    let text = digest.finalizeHexadecimal()
    #expect(
      text == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(
    "pads messages of every length around a block",
    arguments: [
      (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
      (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
      (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
      (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
      (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    ])
  func padding(count: Int, digest: String) {
    #expect(hexadecimal([UInt8](repeating: 0x61, count: count)) == digest)
  }

  @Test("does not depend on how the stream was cut", arguments: [1, 3, 63, 64, 65, 127, 200])
  func pieces(size: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      digest.update(bytes.span.extracting(start..<min(start + size, bytes.count)))
    }
    let text = digest.finalizeHexadecimal()
    #expect(
      text == "a8af099bf2e878609558dbf69d8f88f4a31040a8cf84b549a0cfa912f12ffc3f")
  }

  @Test("is 32 bytes")
  func bytes() {
    let digest = SHA256().finalize()
    #expect(digest.count == 32)
    #expect(digest.prefix(4) == [0xE3, 0xB0, 0xC4, 0x42])
  }
}
