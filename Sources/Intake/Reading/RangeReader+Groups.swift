package import Laboratory

extension RangeReader {
  /// Reads a range as far as it is understood and keeps it as printed where it is more than two limits.
  ///
  /// `F: 12-16 M: 13-18` is one range for women and one for men.
  /// - Returns: `nil` for text without a letter or digit.
  package static func stated(_ text: String) -> LaboratoryRange? {
    if let plain = range(text) { return plain }
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || isDigit($0) }) else {
      return nil
    }
    var stated = LaboratoryRange(text: text)
    if let (women, men) = bySex(text),
      women.unit == nil || men.unit == nil || women.unit == men.unit
    {
      stated.bySex = [women, men]
      stated.unit = women.unit ?? men.unit
    }
    return stated
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }

  /// A range for women and one for men, each behind its word, and nothing else.
  private static func bySex(_ text: String) -> (women: LaboratoryRange, men: LaboratoryRange)? {
    var parts: [(isFemale: Bool, range: Substring)] = []
    var (rest, before) = (text[...], Substring())
    while let next = firstLabel(in: rest) {
      if parts.isEmpty {
        before = rest[..<next.range.lowerBound]
      } else {
        parts[parts.count - 1].range = rest[..<next.range.lowerBound]
      }
      rest = rest[next.range.upperBound...]
      parts.append((next.isFemale, rest))
    }
    guard parts.count == 2, parts[0].isFemale != parts[1].isFemale, trimmed(before).isEmpty,
      let first = range(String(trimmed(parts[0].range))),
      let second = range(String(trimmed(parts[1].range)))
    else { return nil }
    func printed(_ range: LaboratoryRange) -> LaboratoryRange {
      var range = range
      range.text = text
      return range
    }
    return parts[0].isFemale
      ? (printed(first), printed(second)) : (printed(second), printed(first))
  }

  /// The first word for women or men.
  private static func firstLabel(
    in text: Substring
  ) -> (range: Range<Substring.Index>, isFemale: Bool)? {
    var start = text.startIndex
    while let first = text[start...].firstIndex(where: \.isLetter) {
      let end = text[first...].firstIndex { !$0.isLetter } ?? text.endIndex
      let isApart = end == text.endIndex || !text[end].isNumber && text[end] != "/"
      let isBehindNumber =
        first > text.startIndex && "0123456789/µμ".contains(text[text.index(before: first)])
      let word = text[first..<end].lowercased()
      if isApart, !isBehindNumber, let isFemale = labels[word] {
        return (first..<end, isFemale)
      }
      start = end
    }
    return nil
  }

  private static let labels: [String: Bool] = {
    var labels: [String: Bool] = [:]
    for word in [
      "f", "w", "female", "females", "woman", "women", "frauen", "weiblich", "femmes",
      "femme", "mujeres", "donne",
    ] { labels[word] = true }
    for word in [
      "m", "male", "males", "man", "men", "männer", "männlich", "hommes", "homme",
      "hombres", "uomini",
    ] { labels[word] = false }
    return labels
  }()

  private static func trimmed(_ text: Substring) -> Substring {
    let filling: Set<Character> = [" ", ":", "=", ";", ",", "/", "|", "(", ")", "\u{A0}", "："]
    var text = text
    while let first = text.first, filling.contains(first) { text.removeFirst() }
    while let last = text.last, filling.contains(last) { text.removeLast() }
    return text
  }
}
