package import Laboratory

/// Reads what a cell says of a person's symptoms, diet, medicines or history.
package enum BackgroundReader {
  /// The entries of a printed text, in its order. What is not understood, or denied, is an entry without a
  /// meaning; a word for nothing is no entry.
  ///
  /// Semicolons, bars, bullets and line ends separate entries; so do commas, but for those inside a known phrase
  /// and those before mere details (`cramps, left calf`). A denial holds for all that follows behind commas.
  package static func entries(of text: String, _ kind: Background.Entry.Kind) -> [StatedEntry] {
    guard let vocabulary = BackgroundVocabulary.shipped[kind] else { return [] }
    var entries: [StatedEntry] = []
    for segment in text.unicodeScalars.split(whereSeparator: isSeparator) {
      let segment = trimmed(Substring(segment))
      let folded = PlainText.folded(String(segment))
      if vocabulary.empty.contains(folded) { continue }
      let parts =
        if case .term = vocabulary.roles[folded] { [segment] } else {
          segment.split(separator: ",")
        }
      for reading in readings(of: parts, in: segment, vocabulary) {
        guard let printed = String(reading.text).trimmedOrNil else { continue }
        entries.append(
          StatedEntry(kind: kind, text: printed, meaning: reading.phrase.meaning))
      }
    }
    return entries
  }

  /// Without commas and blanks at the ends.
  private static func trimmed(_ segment: Substring) -> Substring {
    var rest = segment.drop { $0 == "," || $0.isWhitespace }
    while let last = rest.last, last == "," || last.isWhitespace { rest.removeLast() }
    return rest
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ";", "|", "\n", "\r", "\u{2022}", "\u{FF1B}", "\u{2028}": true
    default: false
    }
  }

  /// The parts between commas, those that only tell more of the one before them joined with it.
  private static func readings(
    of parts: [Substring], in segment: Substring, _ vocabulary: BackgroundVocabulary
  ) -> [(text: Substring, phrase: BackgroundPhrase)] {
    var readings: [(text: Substring, phrase: BackgroundPhrase)] = []
    var isDenied = false
    for part in parts {
      var phrase = BackgroundPhrase(part, vocabulary)
      if phrase.isBlank { continue }
      if phrase.isDetail, let last = readings.last {
        readings[readings.count - 1].text = segment[last.text.startIndex..<part.endIndex]
        readings[readings.count - 1].phrase.take(detail: phrase)
      } else {
        if isDenied { phrase.deny() }
        readings.append((part, phrase))
      }
      isDenied = isDenied || phrase.isDenied
    }
    return readings
  }
}

/// One thing that a cell states, and what was made of it.
package struct StatedEntry: Sendable {
  package let kind: Background.Entry.Kind
  /// As printed.
  package let text: String
  package let meaning: BackgroundMeaning
}
