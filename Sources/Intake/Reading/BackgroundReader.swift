package import Laboratory

/// Reads what a cell says of a person's symptoms, diet, medicines or history.
package enum BackgroundReader {
  /// The entries of a printed text, in its order. What is not understood, or denied, is an entry without a
  /// meaning; a word for nothing is no entry.
  ///
  /// Semicolons, bars, bullets, line ends and ends of sentences separate entries; so do commas, but for those inside
  /// a known phrase and those before mere details (`cramps, left calf`). A denial ends at a comma, but for symptoms
  /// after words such as `denies`, which hold for a whole list.
  package static func entries(of text: String, _ kind: Background.Entry.Kind) -> [StatedEntry] {
    guard let vocabulary = BackgroundVocabulary.shipped[kind] else { return [] }
    var entries: [StatedEntry] = []
    let segments = text.unicodeScalars.split(whereSeparator: isSeparator)
    for segment in segments.flatMap({ sentences(of: Substring($0), vocabulary) }) {
      let segment = trimmed(segment)
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

  /// The parts between full stops with a blank behind them, those of abbreviations (`i.m. daily`) aside.
  private static func sentences(
    of segment: Substring, _ vocabulary: BackgroundVocabulary
  ) -> [Substring] {
    let scalars = segment.unicodeScalars
    var sentences: [Substring] = []
    var start = segment.startIndex
    for stop in scalars.indices where scalars[stop] == "." {
      let rest = scalars[scalars.index(after: stop)...]
      guard let blank = rest.first, blank.properties.isWhitespace else { continue }
      let next = rest.first { !$0.properties.isWhitespace }
      let sentence = scalars[start..<stop]
      let before = sentence.lastIndex { !$0.properties.isAlphabetic }
      let word = Substring(sentence[(before.map(sentence.index(after:)) ?? start)...])
      let isAbbreviation =
        word.unicodeScalars.count == 1
        || vocabulary.abbreviations.contains(PlainText.folded(String(word)))
      if isAbbreviation, next?.properties.isUppercase == false { continue }
      sentences.append(segment[start..<stop])
      start = rest.startIndex
    }
    return sentences + [segment[start...]]
  }

  /// The parts between commas, those that only tell more of the one before them joined with it.
  private static func readings(
    of parts: [Substring], in segment: Substring, _ vocabulary: BackgroundVocabulary
  ) -> [(text: Substring, phrase: BackgroundPhrase)] {
    var readings: [(text: Substring, phrase: BackgroundPhrase)] = []
    var isListDenied = false
    for part in parts {
      let phrase = BackgroundPhrase(part, vocabulary, isListDenied: isListDenied)
      if phrase.isBlank { continue }
      if phrase.isDetail, let last = readings.last {
        readings[readings.count - 1].text = segment[last.text.startIndex..<part.endIndex]
        readings[readings.count - 1].phrase.take(detail: phrase)
      } else {
        readings.append((part, phrase))
      }
      isListDenied = phrase.deniesList
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
