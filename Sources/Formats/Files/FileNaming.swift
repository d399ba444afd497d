/// The names of the files that patients' reports are written to.
///
/// A name is the patient's id with every byte outside `[A-Za-z0-9._-]` percent-encoded, so that it
/// stays in its folder; a leading dot is encoded too, and so is the first letter of a name that some
/// systems keep for a device (`CON`). Patients whose names would differ in case alone, or not at all,
/// and names of more than 120 bytes get `~` and a digest of (system, id) behind. No plain name holds
/// a `~`, hence no two patients share a name, whether or not the file system looks at case.
package struct FileNaming: Sendable {
  private let ids: [(system: String?, id: String)]
  private let fileExtension: String
  /// Digests of plain names, case folded, that more than one patient would have.
  private let shared: Set<UInt64>

  private static let longestName = 120
  private static let digestLength = 32

  /// - Parameters:
  ///   - ids: All patients, each once; names depend on the whole list, not on its order.
  ///   - fileExtension: Without its dot.
  package init(ids: [(system: String?, id: String)], fileExtension: String) {
    self.ids = ids
    self.fileExtension = fileExtension
    var digests = ids.map { Self.foldedDigest(of: $0.id) }
    digests.sort()
    shared = Set(zip(digests, digests.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
  }

  /// The name for the patient at a position of the list.
  package subscript(index: Int) -> String {
    let (system, id) = ids[index]
    let plain = Self.encode(id)
    let room = Self.longestName - fileExtension.utf8.count - 1
    if !plain.isEmpty, plain.count <= room, !shared.contains(Self.foldedDigest(of: id)) {
      return "\(String(decoding: plain, as: UTF8.self)).\(fileExtension)"
    }
    let start = Self.cut(plain, to: room - Self.digestLength - 1)
    let digest = Self.digest(system: system, id: id)
    return "\(String(decoding: start, as: UTF8.self))~\(digest).\(fileExtension)"
  }
}

extension FileNaming {
  private static func encode(_ id: String) -> [UInt8] {
    var name: [UInt8] = []
    let startsSpecially = id.utf8.first == UInt8(ascii: ".") || isDevice(id)
    for (index, byte) in id.utf8.enumerated() {
      if isPlain(byte), index > 0 || !startsSpecially {
        name.append(byte)
      } else {
        name.append(UInt8(ascii: "%"))
        name.append(hexadecimal(byte >> 4))
        name.append(hexadecimal(byte & 15))
      }
    }
    return name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  /// Shortens a name, not inside an encoded byte.
  private static func cut(_ name: [UInt8], to length: Int) -> ArraySlice<UInt8> {
    let start = name.prefix(length)
    guard start.count < name.count, let percent = start.suffix(2).firstIndex(of: UInt8(ascii: "%"))
    else { return start }
    return start[..<percent]
  }

  private static func digest(system: String?, id: String) -> Substring {
    var text: [UInt8] = []
    // The length keeps (`a`, `bc`) and (`ab`, `c`) apart, the mark an empty system from none.
    text += (system.map { "\($0.utf8.count):\($0)" } ?? "-").utf8
    text += id.utf8
    return SHA256.hexadecimal(of: text.span).prefix(digestLength)
  }

  /// FNV-1a of the id with ASCII letters in lower case. Equal names have equal digests; should
  /// different ones ever have the same, both merely get the longer form.
  private static func foldedDigest(of id: String) -> UInt64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 {
      digest ^= UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      digest &*= 0x100_0000_01b3
    }
    return digest
  }

  /// Whether the part before the first dot is a device's name on Windows, in any case.
  /// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
  private static func isDevice(_ id: String) -> Bool {
    guard (3...).contains(id.utf8.count) else { return false }
    let stem = id.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard stem.count == 3 || stem.count == 4 else { return false }
    let letters = String(decoding: stem.prefix(3), as: UTF8.self).lowercased()
    if stem.count == 3 { return ["con", "prn", "aux", "nul"].contains(letters) }
    let isDigit = stem.last.map { (0x30...0x39).contains($0) } ?? false
    return isDigit && ["com", "lpt"].contains(letters)
  }
}
