import Laboratory

extension IntervalProof {
  /// What a profile has for an analyte: the verified rows of its guidelines, in the order in which
  /// they are tried.
  struct Choice {
    private let guidelines: [[ReferenceInterval]]
    private let tables: ReferenceTables
    /// The families that any row is printed in.
    let families: [UnitFamily]

    init(of analyte: Analyte, in profile: Profile, _ tables: ReferenceTables) {
      self.tables = tables
      guidelines = profile.guidelines[Int(analyte.rawValue)].map { guideline in
        tables.intervals.filter {
          $0.analyte == analyte && $0.guideline == guideline && $0.isVerified
        }
      }
      let printed = Set(
        guidelines.joined().map { UnitFamily(ucum: tables.units[$0.unit].ucum) })
      families = UnitFamily.allCases.filter(printed.contains)
    }

    var rowIdentifiers: [String] { guidelines.joined().map(\.row) }

    /// The stretches of age without any row for a person, in days since birth.
    func openAges(of person: Person) -> [Range<Int>] {
      stretches(of: person).filter(\.rows.isEmpty).map(\.days).reduce(into: []) { joined, days in
        if let last = joined.last, last.upperBound == days.lowerBound {
          joined[joined.count - 1] = last.lowerBound..<days.upperBound
        } else {
          joined.append(days)
        }
      }
    }

    /// The stretches of age in which more than one row is the closest in a family of units.
    func rivals(
      for person: Person
    ) -> [(days: Range<Int>, family: UnitFamily, rows: [String])] {
      families.flatMap { family in
        stretches(of: person).map { ($0.days, family, closest($0.rows, family).map(\.row)) }
          .filter { $0.2.count > 1 }
      }
    }

    /// Stretches in which the same rows hold: those of the first guideline that has any.
    private func stretches(
      of person: Person
    ) -> [(days: Range<Int>, rows: [ReferenceInterval])] {
      let meant = guidelines.map { $0.filter(person.isMeant) }
      var limits: Set = [person.days.lowerBound, person.days.upperBound]
      for row in meant.joined() {
        limits.formUnion([row.days.lowerBound, row.days.upperBound].filter(person.days.contains))
      }
      let borders = limits.sorted()
      return zip(borders, borders.dropFirst()).map { start, end in
        let rows = meant.lazy.map { $0.filter { $0.days.contains(start) } }.first { !$0.isEmpty }
        return (start..<end, rows ?? [])
      }
    }

    /// The rows that describe the person most closely: in the family where there are any.
    private func closest(
      _ rows: [ReferenceInterval], _ family: UnitFamily
    ) -> [ReferenceInterval] {
      let most = rows.map(\.closeness).max()
      let close = rows.filter { $0.closeness == most }
      let printed = close.filter { UnitFamily(ucum: tables.units[$0.unit].ucum) == family }
      return printed.isEmpty ? close : printed
    }
  }

  /// What a printed unit counts; limits of the family that was printed are preferred.
  package enum UnitFamily: UInt8, CaseIterable, Sendable {
    case mass, substance, other

    package init(ucum: String) {
      if ucum.utf8.starts(with: "meq".utf8) {
        self = .substance
      } else if let slash = ucum.utf8.firstIndex(of: UInt8(ascii: "/")) {
        let counted = ucum[..<slash]
        self = counted.hasSuffix("mol") ? .substance : counted.hasSuffix("g") ? .mass : .other
      } else {
        self = .other
      }
    }
  }
}
