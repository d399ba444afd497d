private import Glibc

/// What the operating system answered when it refused.
package struct SystemError: Error, Hashable, Sendable {
  /// The value of `errno`.
  package let code: CInt

  package init(code: CInt) {
    self.code = code
  }

  /// The error of the last call on this thread.
  static var last: SystemError { SystemError(code: errno) }
}

extension SystemError: CustomStringConvertible {
  /// The system's own words, such as `No such file or directory`.
  package var description: String {
    var text = [CChar](repeating: 0, count: 256)
    // The call writes at most `text.count` bytes, the last of them zero.
    guard unsafe strerror_r(code, &text, text.count) == 0 else { return "error \(code)" }
    let words = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: words, as: UTF8.self)
  }
}
