import Laboratory

/// A printed phrase, read word by word from the left, the longest known words first.
struct BackgroundPhrase {
  private var now = BackgroundMeaning()
  private var lasting = BackgroundMeaning()
  private(set) var isDenied = false
  private var isPast = false
  /// Whether it is doubtful, or said of another part of the body than the words mean.
  private var isVoid = false
  private var concernsCalves = false
  /// Whether a word stands there that no vocabulary knows.
  private var hasUnknownWord = false
  private var hasTerm = false
  private let isStrict: Bool
  /// Whether there is no word at all.
  let isBlank: Bool

  init(_ text: Substring, _ vocabulary: BackgroundVocabulary) {
    let words = PlainText.folded(String(text)).split(separator: " ").map(String.init)
    isStrict = vocabulary.isStrict
    isBlank = words.isEmpty
    isVoid = vocabulary.signs.contains { text.contains($0) }
    concernsCalves = words.contains(where: vocabulary.calves.contains)
    // What has a first and a last year is over.
    isPast = words.count(where: Self.isYear) > 1
    var place = 0
    while place < words.count { place += read(words[place...], vocabulary) }
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
      take(role)
      return count
    }
    // Figures, and figures with a unit: `2019`, `500mg`.
    let isFigure = words.first?.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    if !isFigure { hasUnknownWord = true }
    return 1
  }

  private mutating func take(_ role: BackgroundVocabulary.Role) {
    switch role {
    case .term(let now, let lasting):
      hasTerm = true
      self.now.formUnion(now)
      self.lasting.formUnion(lasting)
    case .denial: isDenied = true
    case .past: isPast = true
    case .elsewhere: isVoid = true
    case .filler: break
    }
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && Int(word).map { (1900...2099).contains($0) } ?? false
  }
}

extension BackgroundPhrase {
  /// What holds of the person; nothing where it is denied, doubted, over, or not understood as a whole where it
  /// must be.
  var meaning: BackgroundMeaning {
    if isDenied || isVoid || isStrict && hasUnknownWord { return BackgroundMeaning() }
    var meaning = isPast ? lasting : now
    meaning.concernsCalves = concernsCalves && !meaning.symptoms.isEmpty
    return meaning
  }

  /// Whether it names nothing by itself and can only tell more of what it stands with.
  var isDetail: Bool { !hasTerm && !hasUnknownWord }

  /// Takes in what stands behind a comma and tells more of this.
  mutating func take(detail: BackgroundPhrase) {
    isDenied = isDenied || detail.isDenied
    isPast = isPast || detail.isPast
    isVoid = isVoid || detail.isVoid
    concernsCalves = concernsCalves || detail.concernsCalves
  }

  mutating func deny() { isDenied = true }
}
