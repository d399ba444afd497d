import Formats
import Glibc

/// Standard error: one line a message, nothing a patient owns.
struct Messenger: Sendable {
  let isQuiet: Bool

  /// Tells an error, always.
  func error(_ text: String) { write("myolyte: " + text) }

  /// Tells what a user may want to know.
  func note(_ text: String) {
    if !isQuiet { write(text) }
  }

  private func write(_ text: String) {
    var output = FileOutput.standardError()
    var line = ByteBuffer()
    line.append(text)
    line.append(UInt8(ascii: "\n"))
    // When standard error is closed there is nobody to tell.
    try? output.write(line)
    try? output.flush()
  }
}
