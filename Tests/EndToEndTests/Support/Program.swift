import Foundation

/// The built program, run as a user runs it, with what it prints kept.
enum Program {
  /// Beside the test bundle, or where `MYOLYTE` says.
  static let executable: URL = {
    if let path = ProcessInfo.processInfo.environment["MYOLYTE"] { return URL(filePath: path) }
    let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appending(path: "myolyte")
  }()

  /// Whether it runs under a sanitizer, which itself opens files, traces and maps terabytes.
  static let isSanitized = ProcessInfo.processInfo.environment["SANITIZE"] != nil

  static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the program in a folder (the root of the package where none is named), with these bytes on
  /// standard input, and waits for its end.
  static func run(
    _ arguments: [String], in scratch: ScratchFolder? = nil, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Run {
    try withExtendedLifetime(scratch) {
      try launch(
        executable, arguments, in: scratch?.url ?? packageRoot, input: input,
        environment: environment)
    }
  }

  /// Runs a shell command in which `"$MYOLYTE"` is the program.
  static func shell(_ command: String, in scratch: ScratchFolder) throws -> Run {
    try withExtendedLifetime(scratch) {
      try launch(URL(filePath: "/bin/sh"), ["-c", command], in: scratch.url, input: Data())
    }
  }

  private static func launch(
    _ program: URL, _ arguments: [String], in folder: URL, input: Data,
    environment more: [String: String] = [:]
  ) throws -> Run {
    let scratch = try ScratchFolder()
    try input.write(to: scratch["input"])
    for name in ["output", "messages"] { try Data().write(to: scratch[name]) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(more) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: scratch["input"])
    process.standardOutput = try FileHandle(forWritingTo: scratch["output"])
    process.standardError = try FileHandle(forWritingTo: scratch["messages"])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try Data(contentsOf: scratch["output"]),
      messages: String(decoding: try Data(contentsOf: scratch["messages"]), as: UTF8.self))
  }

  private static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["COLUMNS"] = "80"
    environment["MYOLYTE"] = executable.path
    environment["NO_COLOR"] = nil
    return environment
  }
}
