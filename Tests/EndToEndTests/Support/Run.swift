import Foundation

/// What a run of the program left behind.
struct Run {
  let status: Int32
  /// Standard output.
  let output: Data
  /// Standard error.
  let messages: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The lines of standard output, without their ends.
  var lines: [Substring] { text.split(separator: "\n") }
}
