private import Formats

extension String {
  /// Whether another text is the same bytes: equal texts may be spelled in several.
  func isSpelled(like other: String) -> Bool {
    let (bytes, others) = (utf8Span.span, other.utf8Span.span)
    return bytes.count == others.count && bytes.matches(0..<bytes.count, others, at: 0)
  }

  /// Whether another text stands in this one. A short one in ASCII is looked for by its bytes; letters that may be
  /// spelled in several ways are left to `contains`, which takes letters apart and far longer.
  func holds(_ other: String) -> Bool {
    let (bytes, part) = (utf8Span.span, other.utf8Span.span)
    if part.isEmpty { return true }
    // Each start may look at all of a short text only.
    if part.count > 64 { return contains(other) }
    for index in part.indices where part[index] >= 0x80 { return contains(other) }
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
