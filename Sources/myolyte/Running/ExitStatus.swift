import ArgumentParser

/// What the process tells its caller, after `sysexits.h`.
extension ExitCode {
  /// The run finished, but records or files were rejected.
  static let rejected = ExitCode(65)
  /// No input was found, or a path cannot be opened.
  static let noInput = ExitCode(66)
  /// Something that cannot happen did.
  static let internalError = ExitCode(70)
  /// An output cannot be created.
  static let cannotCreate = ExitCode(73)
  /// An output failed part way.
  static let outputFailed = ExitCode(74)
  /// Wrong usage.
  static let usage = ExitCode(64)
}
