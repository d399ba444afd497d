import Laboratory

/// Which column of a table holds which fact, counted from 0; -1 where there is none.
package struct ColumnMap: Sendable {
  private var columns: [Fact: Int] = [:]
  private(set) var patientID = -1
  private(set) var patientSystem = -1
  private(set) var name = -1
  private(set) var givenName = -1
  private(set) var familyName = -1
  private(set) var birthDate = -1
  private(set) var birthYear = -1
  private(set) var birthMonth = -1
  private(set) var birthDay = -1
  private(set) var age = -1
  private(set) var ageUnit = -1
  private(set) var ageDate = -1
  private(set) var sex = -1
  private(set) var pregnancy = -1
  private(set) var collected = -1
  private(set) var collectedTime = -1
  private(set) var collectedDate = -1
  private(set) var specimen = -1
  private(set) var category = -1
  private(set) var printedValue = -1
  private(set) var loinc = -1
  private(set) var codeSystem = -1
  private(set) var localCode = -1
  private(set) var test = -1
  private(set) var value = -1
  private(set) var comparator = -1
  private(set) var unit = -1
  private(set) var rangeLow = -1
  private(set) var rangeHigh = -1
  private(set) var range = -1
  private(set) var flag = -1
  private(set) var status = -1
  private(set) var comment = -1
  /// The columns that tell what else is known of the patient, from the left.
  private(set) var background: [BackgroundColumn] = []
  /// Tells tables apart in which equal bytes say other things of a patient.
  private(set) var statedSeed: UInt64 = 0
  /// The columns that say something of the patient.
  private(set) var ofPatient: [Int] = []
  /// The columns of `ofPatient`, where no other column stands between them.
  private(set) var aboutPatient: ClosedRange<Int>?

  init() {}

  /// The column of a fact, or `nil`.
  package subscript(_ fact: Fact) -> Int? { columns[fact] }

  /// The facts that have a column, by column; without those that tell no more than background.
  package var facts: [(column: Int, fact: Fact)] {
    columns.map { ($0.value, $0.key) }.sorted { $0.column < $1.column }
  }

  mutating func set(_ fact: Fact, _ column: Int) {
    columns[fact] = column
    switch fact {
    case .patientID: patientID = column
    case .patientSystem: patientSystem = column
    case .patientName: name = column
    case .givenName: givenName = column
    case .familyName: familyName = column
    case .birthDate: birthDate = column
    case .birthYear: birthYear = column
    case .birthMonth: birthMonth = column
    case .birthDay: birthDay = column
    case .age: age = column
    case .ageUnit: ageUnit = column
    case .ageDate: ageDate = column
    case .sex: sex = column
    case .pregnancy: pregnancy = column
    case .collected: collected = column
    case .collectedTime: collectedTime = column
    case .collectedDate: collectedDate = column
    case .specimen: specimen = column
    case .category: category = column
    case .printedValue: printedValue = column
    case .loinc: loinc = column
    case .codeSystem: codeSystem = column
    case .localCode: localCode = column
    case .test: test = column
    case .value: value = column
    case .comparator: comparator = column
    case .unit: unit = column
    case .rangeLow: rangeLow = column
    case .rangeHigh: rangeHigh = column
    case .range: range = column
    case .flag: flag = column
    case .status: status = column
    case .comment: comment = column
    case .symptoms, .diet, .medicines, .history: break
    }
    group()
  }

  /// Adds a column that tells what else is known of the patient.
  private mutating func add(_ fact: Fact, _ kind: Background.Entry.Kind, _ column: Int) {
    background.append(BackgroundColumn(column: column, fact: fact, kind: kind))
    background.sort { $0.column < $1.column }
    group()
  }

  private mutating func group() {
    ofPatient = [name, givenName, familyName, birthDate, birthYear, birthMonth, birthDay, sex]
    // An age is one of a day.
    if age >= 0 { ofPatient += [age, ageUnit, ageDate >= 0 ? ageDate : collected] }
    ofPatient.removeAll { $0 < 0 }
    ofPatient += background.map(\.column)
    aboutPatient = Self.neighbours(ofPatient)
    statedSeed = aboutPatient == nil ? 2 : 1
    for column in background {
      let place = column.column - (ofPatient.min() ?? 0)
      statedSeed = (statedSeed &* 1021 &+ UInt64(place)) &* 8 &+ UInt64(column.kind.rawValue)
    }
  }

  /// The stretch that columns fill, as far as they are there and no other stands between them.
  private static func neighbours(_ columns: [Int]) -> ClosedRange<Int>? {
    let found = columns.filter { $0 >= 0 }
    guard let first = found.min(), let last = found.max(), last - first + 1 == found.count else {
      return nil
    }
    return first...last
  }
}

extension ColumnMap {
  /// The columns that say what was measured, how final it is and what its laboratory expects, each fact at its place.
  var ofStatement: [Int] {
    [
      loinc, codeSystem, localCode, test, specimen, category, unit, rangeLow, rangeHigh, range,
      status, pregnancy,
    ]
  }

  /// All columns that something is read from and their facts, by column.
  var all: [(column: Int, fact: Fact)] {
    (facts + background.map { ($0.column, $0.fact) }).sorted { $0.column < $1.column }
  }

  /// The columns that something is read from.
  var taken: Set<Int> { Set(all.map(\.column)) }

  /// Finds each fact's column in a header by a layout's names. A header that means two facts goes to the
  /// fact that comes first; a column has one fact. Of background every column is taken.
  ///
  /// - Throws: `headerAmbiguous` when two columns carry the very name that a fact needs.
  init(header: [String], folded: [String], names: [Fact: [String]]) throws(CSVPlanError) {
    self.init()
    var taken: Set<Int> = []
    for fact in Fact.allCases {
      for name in names[fact] ?? [] {
        let matches = folded.indices.filter { folded[$0] == name && !taken.contains($0) }
        if let kind = fact.backgroundKind {
          for column in matches { add(fact, kind, column) }
          taken.formUnion(matches)
          continue
        }
        if matches.count > 1 { throw .headerAmbiguous(header[matches[0]]) }
        guard let column = matches.first else { continue }
        set(fact, column)
        taken.insert(column)
        break
      }
    }
  }
}
