import Laboratory

/// What records tell of one patient besides results.
///
/// Taking records in gives the same in whichever order, so that it does not depend on which worker read what.
struct BackgroundFacts: Sendable {
  /// Entries that are kept of one patient, those that the input states first.
  static let mostEntries = 64
  /// Bytes that are kept of one entry.
  static let longestText = 512

  /// An entry, and where it is stated first.
  struct Statement: Sendable {
    var place: Place
    var entry: Background.Entry
  }

  /// Source and record, and which entry of the record.
  struct Place: Comparable, Sendable {
    let order: UInt64
    let number: Int

    static func < (a: Place, b: Place) -> Bool {
      a.order != b.order ? a.order < b.order : a.number < b.number
    }
  }

  /// In the order of the input.
  var statements: [Statement] = []
  /// All that is understood, entries that are not kept included: what holds advice back must not be lost.
  var meaning = BackgroundMeaning()
  /// Whether some entry was cut or not kept.
  var isCut = false

  /// What one record tells. `order`: source and record.
  init(_ entries: [StatedEntry], order: UInt64) {
    for (number, entry) in entries.enumerated() {
      meaning.formUnion(entry.meaning)
      let text = Self.bounded(entry.text)
      isCut = isCut || text != entry.text
      let kept = Background.Entry(entry.kind, text, isUnderstood: !entry.meaning.isNothing)
      insert(Statement(place: Place(order: order, number: number), entry: kept))
    }
  }

  /// Takes in what other records tell.
  mutating func merge(_ other: BackgroundFacts) {
    meaning.formUnion(other.meaning)
    isCut = isCut || other.isCut
    for statement in other.statements { insert(statement) }
  }

  private mutating func insert(_ new: Statement) {
    let known = statements.firstIndex {
      $0.entry.kind == new.entry.kind && $0.entry.text == new.entry.text
    }
    if let known {
      if statements[known].place <= new.place { return }
      statements.remove(at: known)
    }
    let place = statements.firstIndex { new.place < $0.place } ?? statements.count
    statements.insert(new, at: place)
    if statements.count > Self.mostEntries {
      statements.removeLast()
      isCut = true
    }
  }

  /// A text of at most so many bytes, cut at a character's border.
  private static func bounded(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    var (kept, count) = ("", 0)
    for character in text {
      count += character.utf8.count
      if count > longestText - "…".utf8.count { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension BackgroundFacts {
  /// All of it, the entries by kind.
  var background: Background {
    let entries = statements.map(\.entry)
    return Background(
      entries: Background.Entry.Kind.allCases.flatMap { kind in
        entries.filter { $0.kind == kind }
      },
      symptoms: Symptom.allCases.filter(meaning.symptoms.contains),
      concernsCalves: meaning.concernsCalves, diet: meaning.diet, medicines: meaning.medicines,
      history: meaning.history)
  }
}
