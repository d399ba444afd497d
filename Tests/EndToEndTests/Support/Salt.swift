import Foundation

/// A salt that makes de-identifying runs repeatable.
enum Salt {
  /// The options of a run that de-identifies by it.
  static func options(in scratch: ScratchFolder, _ bytes: String = "sixteen bytes and more") throws
    -> [String]
  {
    try Data(bytes.utf8).write(to: scratch["salt"])
    return ["--deidentify", "--salt-file", scratch["salt"].path]
  }
}
