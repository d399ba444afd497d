/// What stands between two commas, read word by word from the left, the longest known words first.
///
/// A denial binds to what follows it in the same phrase, up to a bracket, a dash or a word such as `but`; what stands
/// before it stays (`CKD not on dialysis`), unless the denial is all that is said of it (`CKD: no`).
///
/// Diseases and medicines that only hold advice back count where a mention is doubtful, as advice that is missing
/// harms less than advice that must not be given. What would add text does not count where it is doubtful.
struct BackgroundPhrase {
  /// What is read one after the other.
  enum Step {
    case known(BackgroundVocabulary.Role)
    /// A word that no vocabulary has.
    case unknown
    /// A bracket or a dash.
    case border
    /// A comma before mere details.
    case comma
  }

  /// Its words, in their order.
  private(set) var steps: [Step] = []
  /// Whether it stands in a list that is denied as a whole.
  let isListDenied: Bool
  /// Whether signs say that it is not so.
  private(set) var isCrossed = false
  /// Whether signs say that it is doubtful.
  private(set) var isDoubtful = false
  /// Whether it has a first and a last year.
  private(set) var isSpan = false
  /// Whether it names the calves.
  private(set) var concernsCalves = false
  /// Whether a word that no vocabulary has makes all of it doubtful.
  let isStrict: Bool
  /// Whether there is no word at all.
  let isBlank: Bool

  /// `isListDenied`: whether an earlier phrase denies a list that this one goes on with.
  init(_ text: Substring, _ vocabulary: BackgroundVocabulary, isListDenied: Bool = false) {
    let clauses = Self.clauses(of: text).map {
      PlainText.folded($0).split(separator: " ").map(String.init)
    }
    let words = clauses.joined()
    self.isListDenied = isListDenied
    isStrict = vocabulary.isStrict
    isBlank = words.isEmpty
    isCrossed = vocabulary.signs.contains { text.contains($0) }
    isDoubtful = vocabulary.doubtSigns.contains { text.contains($0) }
    concernsCalves = words.contains(where: vocabulary.calves.contains)
    isSpan = words.count(where: Self.isYear) > 1
    for (number, clause) in clauses.enumerated() {
      if number > 0 { steps.append(.border) }
      var place = 0
      while place < clause.count { place += read(clause[place...], vocabulary) }
    }
  }

  /// The text between brackets and dashes between blanks.
  private static func clauses(of text: Substring) -> [String] {
    var clauses = [""]
    var isAfterBlank = false
    for scalar in text.unicodeScalars {
      let isDash = "-\u{2013}\u{2014}".unicodeScalars.contains(scalar)
      if "()[]".unicodeScalars.contains(scalar) || isDash && isAfterBlank {
        clauses.append("")
      } else {
        clauses[clauses.count - 1].unicodeScalars.append(scalar)
      }
      isAfterBlank = scalar.properties.isWhitespace
    }
    return clauses
  }

  /// Reads the longest known phrase at the front.
  ///
  /// - Returns: how many words it has.
  private mutating func read(
    _ words: ArraySlice<String>, _ vocabulary: BackgroundVocabulary
  ) -> Int {
    for count in stride(from: min(vocabulary.longest, words.count), to: 0, by: -1) {
      guard let role = vocabulary.roles[words.prefix(count).joined(separator: " ")] else {
        continue
      }
      // `No allergies` says nothing of what stands beside it.
      if case .aside = role, case .known(.denial) = steps.last {
        steps.append(.unknown)
      } else {
        steps.append(.known(role))
      }
      return count
    }
    // Figures, and figures with a unit: `2019`, `500mg`.
    let isFigure = words.first?.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    steps.append(isFigure ? .known(.filler) : .unknown)
    return 1
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && Int(word).map { (1900...2099).contains($0) } ?? false
  }
}

extension BackgroundPhrase {
  /// Whether it names nothing by itself and can only tell more of what it stands with.
  var isDetail: Bool {
    steps.allSatisfy {
      switch $0 {
      case .unknown, .known(.term): false
      default: true
      }
    }
  }

  /// Takes in what stands behind a comma and tells more of this.
  mutating func take(detail: BackgroundPhrase) {
    steps.append(.comma)
    steps += detail.steps
    isCrossed = isCrossed || detail.isCrossed
    isDoubtful = isDoubtful || detail.isDoubtful
    isSpan = isSpan || detail.isSpan
    concernsCalves = concernsCalves || detail.concernsCalves
  }
}
