private import Formats

extension String {
  /// Whether another text is the same bytes: equal texts may be spelled in several.
  func isSpelled(like other: String) -> Bool {
    let (bytes, others) = (utf8Span.span, other.utf8Span.span)
    return bytes.count == others.count && bytes.matches(0..<bytes.count, others, at: 0)
  }

  /// Whether another text stands in this one, byte for byte. Unlike `contains`, which looks for letters that mean the
  /// same, it takes no letter apart.
  func holds(_ other: String) -> Bool {
    let (bytes, part) = (utf8Span.span, other.utf8Span.span)
    if part.isEmpty { return true }
    var start = 0
    while start + part.count <= bytes.count {
      if bytes[start] == part[0], bytes.matches(start..<(start + part.count), part, at: 0) {
        return true
      }
      start += 1
    }
    return false
  }
}
