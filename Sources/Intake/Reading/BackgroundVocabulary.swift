private import Formats
package import Laboratory

/// The words by which one kind of background is read, as data.
///
/// A file a kind, `term,lasting,phrases`, names what phrases stand for; `lasting` is filled where it stays true of
/// what is over. Phrases of the empty term hold words that would else stand for something, and mean nothing.
/// `words.csv`, `kind,scope,words`, says what words around them make of it.
package struct BackgroundVocabulary: Sendable {
  /// What a phrase does where it stands.
  enum Role: Sendable {
    /// It means something: now, and still after it is over.
    case term(now: BackgroundMeaning, lasting: BackgroundMeaning)
    /// What follows is not so; behind commas too where it `lists`.
    case denial(lists: Bool)
    /// What follows is so of another person, refused, not tolerated or ruled out.
    case aside
    /// What it stands with is not known to be so.
    case doubt
    /// What was denied before it is not denied behind it.
    case turn
    /// What it stands with is over.
    case past
    /// What it stands with is in another part of the body than the words mean.
    case elsewhere
    /// It changes nothing.
    case filler
  }

  private(set) var roles: [String: Role] = [:]
  /// How many words the longest phrase has.
  private(set) var longest = 1
  /// Whole texts that stand where there is nothing to state.
  private(set) var empty: Set<String> = [""]
  private(set) var calves: Set<String> = []
  /// Signs that something is not so, or that a box is not ticked.
  private(set) var signs: [String] = []
  private(set) var doubtSigns: [String] = []
  /// Short words whose full stop ends no sentence.
  private(set) var abbreviations: Set<String> = []
  /// Whether an entry with any other word is not understood.
  let isStrict: Bool

  private init(isStrict: Bool) { self.isStrict = isStrict }
}

extension BackgroundVocabulary {
  /// All that its phrases can mean.
  package var meaning: BackgroundMeaning {
    roles.values.reduce(into: BackgroundMeaning()) {
      if case .term(let now, _) = $1 { $0.formUnion(now) }
    }
  }

  /// The vocabularies that come with the program, by kind. They are read when the first file needs them.
  static let shipped: [Background.Entry.Kind: BackgroundVocabulary] = {
    do { return try all() } catch { preconditionFailure("a vocabulary is broken: \(error)") }
  }()

  /// Reads the vocabularies of all kinds.
  ///
  /// - Throws: `BackgroundVocabularyError`, which a test keeps from ever happening.
  package static func all() throws(BackgroundVocabularyError)
    -> [Background.Entry.Kind: BackgroundVocabulary]
  {
    var all: [Background.Entry.Kind: BackgroundVocabulary] = [:]
    for kind in Background.Entry.Kind.allCases {
      // Of food there is much to say that is no diet.
      var vocabulary = BackgroundVocabulary(isStrict: kind == .diet)
      try vocabulary.addWords(of: kind)
      try vocabulary.addTerms(of: kind)
      all[kind] = vocabulary
    }
    return all
  }

  private mutating func addTerms(
    of kind: Background.Entry.Kind
  ) throws(BackgroundVocabularyError) {
    let bytes =
      switch kind {
      case .symptom: PackageResources.symptoms_csv
      case .diet: PackageResources.diet_csv
      case .medicine: PackageResources.medicines_csv
      case .history: PackageResources.history_csv
      }
    let table = try Self.table(bytes, ["term", "lasting", "phrases"])
    for row in 0..<table.rowCount {
      guard let meaning = BackgroundMeaning(term: table[row: row, column: 0]) else {
        throw .unknownTerm(line: table.line(ofRow: row))
      }
      let isLasting = !table[row: row, column: 1].isEmpty
      for phrase in table[row: row, column: 2].parts(between: ";") {
        add(phrase, meaning, isLasting: isLasting)
      }
    }
  }

  private mutating func add(_ phrase: String, _ meaning: BackgroundMeaning, isLasting: Bool) {
    var (now, lasting) = (meaning, isLasting ? meaning : BackgroundMeaning())
    if case .term(let other, let otherLasting) = roles[phrase] {
      now.formUnion(other)
      lasting.formUnion(otherLasting)
    }
    add(phrase, .term(now: now, lasting: lasting))
  }

  private mutating func add(_ phrase: String, _ role: Role) {
    roles[phrase] = role
    longest = max(longest, phrase.utf8.count { $0 == 0x20 } + 1)
  }

  private mutating func addWords(
    of kind: Background.Entry.Kind
  ) throws(BackgroundVocabularyError) {
    let table = try Self.table(PackageResources.words_csv, ["kind", "scope", "words"])
    for row in 0..<table.rowCount where ["any", kind.word].contains(table[row: row, column: 0]) {
      let words = table[row: row, column: 2].parts(between: ";")
      switch table[row: row, column: 1] {
      case "empty": empty.formUnion(words)
      case "denial": for word in words { add(word, .denial(lists: false)) }
      case "list denial": for word in words { add(word, .denial(lists: true)) }
      case "aside": for word in words { add(word, .aside) }
      case "doubt": for word in words { add(word, .doubt) }
      case "turn": for word in words { add(word, .turn) }
      case "past": for word in words { add(word, .past) }
      case "elsewhere": for word in words { add(word, .elsewhere) }
      case "filler": for word in words { add(word, .filler) }
      case "calves":
        calves.formUnion(words)
        for word in words { add(word, .filler) }
      case "sign": signs += words
      case "doubt sign": doubtSigns += words
      case "abbreviation": abbreviations.formUnion(words)
      default: throw .unknownScope(line: table.line(ofRow: row))
      }
    }
  }

  private static func table(
    _ bytes: [UInt8], _ header: [String]
  ) throws(BackgroundVocabularyError) -> CSVTable {
    let table: CSVTable
    do { table = try CSVTable(bytes) } catch { throw .notATable }
    guard table.header == header else { throw .notATable }
    return table
  }
}

/// Why a vocabulary cannot be used.
package enum BackgroundVocabularyError: Error {
  case notATable
  case unknownTerm(line: Int)
  case unknownScope(line: Int)
}

extension Background.Entry.Kind {
  /// The kind in `words.csv`.
  fileprivate var word: String {
    switch self {
    case .symptom: "symptom"
    case .diet: "diet"
    case .medicine: "medicine"
    case .history: "history"
    }
  }
}
