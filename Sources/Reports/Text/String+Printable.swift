extension String {
  /// The text without characters that would move a cursor, break a line or turn the direction of
  /// reading: each one becomes a space or U+FFFD.
  var printable: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar.printable) }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var printable: Unicode.Scalar {
    switch self {
    case "\t", "\n", "\r": return " "
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return "\u{FFFD}"
    default: return self
    }
  }
}
