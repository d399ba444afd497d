import ArgumentParser
import Formats

/// The options that keep persons from being recognised.
struct PrivacyOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Tell nobody's identity in any output.",
      discussion:
        "Salted ids, ages instead of birth dates, moved dates; no names, texts or file names."))
  var deidentify = false

  @Option(
    help: ArgumentHelp(
      "The salt of --deidentify, 16 bytes or more: the same one gives the same ids and dates again.",
      valueName: "file"))
  var saltFile: String?

  private static let leastSalt = 16
  private static let mostSalt = 1 << 20

  mutating func validate() throws {
    if saltFile != nil, !deidentify {
      throw ValidationError("--salt-file goes with --deidentify.")
    }
  }

  /// The salt of a run that de-identifies, that of the file or one that nobody knows; `nil` for any other run.
  ///
  /// - Throws: when the file cannot be read or holds too few bytes.
  func salt() throws -> [UInt8]? {
    guard deidentify else { return nil }
    guard let saltFile else {
      var generator = SystemRandomNumberGenerator()
      return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
    var bytes: [UInt8] = []
    let file = DiscoveredFile(
      source: .file(RawPath(saltFile)), name: "--salt-file", size: 0, isNamed: true)
    try NamedFile.read(file, limit: Self.mostSalt, into: &bytes)
    guard bytes.count >= Self.leastSalt else {
      throw ValidationError("--salt-file must hold at least \(Self.leastSalt) bytes.")
    }
    return bytes
  }
}
