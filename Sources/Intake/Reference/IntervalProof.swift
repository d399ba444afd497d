package import Laboratory

/// What the interval tables leave open, held against the gaps that they declare: ages for which a
/// profile has no row or more than one, and rows of one guideline that contradict each other.
package struct IntervalProof: Sendable {
  /// In the order of profiles, analytes, persons and age; so are the others.
  package private(set) var gaps: [Gap] = []
  package private(set) var rivalries: [Rivalry] = []
  /// Stretches of declared gaps in which a row does hold.
  package private(set) var staleGaps: [Gap] = []
  /// Declared gaps of an analyte that no profile judges, or of nobody.
  package let idleGaps: [DeclaredGap]
  package let overlaps: [Overlap]
  package private(set) var extent = Extent()

  /// Proves all profiles, or only the one of this name.
  package init(_ tables: ReferenceTables, profile name: String? = nil) {
    overlaps = IntervalProof.overlaps(tables)
    let profiles = tables.profiles.filter { name == nil || name == $0.name }
    extent.profiles = profiles.count
    let declared = tables.gaps.filter { gap in profiles.contains(where: gap.concerns) }
    extent.declaredGaps = declared.count
    idleGaps = declared.filter { gap in
      !Person.all.contains(where: gap.concerns)
        || !profiles.contains { gap.concerns($0) && $0.judges(gap.analyte) }
    }
    for profile in profiles {
      for analyte in Analyte.allCases where profile.judges(analyte) {
        let own = declared.filter { $0.analyte == analyte && $0.concerns(profile) }
        prove(analyte, in: profile, tables, declared: own)
      }
    }
  }

  /// Whether every age has exactly one row or is declared to have none.
  package var holds: Bool {
    gaps.isEmpty && rivalries.isEmpty && staleGaps.isEmpty && idleGaps.isEmpty && overlaps.isEmpty
  }

  private mutating func prove(
    _ analyte: Analyte, in profile: Profile, _ tables: ReferenceTables, declared: [DeclaredGap]
  ) {
    let choice = Choice(of: analyte, in: profile, tables)
    for person in Person.all {
      let open = choice.openAges(of: person)
      let named = declared.filter { $0.concerns(person) }.map(\.days)
      let gap = { Gap(profile: profile.name, analyte: analyte, person: person, days: $0) }
      gaps += open.subtracting(named).map(gap)
      staleGaps += named.map { $0.clamped(to: person.days) }.subtracting(open).map(gap)
      rivalries += choice.rivals(for: person).map {
        Rivalry(gap: gap($0.days), family: $0.family, rows: $0.rows)
      }
    }
    extent.cases += Person.all.count * choice.families.count
    extent.rows.formUnion(choice.rowIdentifiers)
  }

  /// Birth to 120 years.
  static let lifetime = 0..<AgeLimit(years: 120).days
  /// Ages at which a pregnancy is asked for.
  static let fertileAges = AgeLimit(years: 12).days..<AgeLimit(years: 56).days
}

extension IntervalProof {
  /// Ages at which a profile has no row for a person.
  package struct Gap: Hashable, Sendable {
    package let profile: String
    package let analyte: Analyte
    package let person: Person
    /// Days since birth.
    package let days: Range<Int>
  }

  /// Ages at which a profile cannot say which row decides.
  package struct Rivalry: Hashable, Sendable {
    /// Where.
    package let gap: Gap
    package let family: UnitFamily
    /// The rows that compete.
    package let rows: [String]
  }

  /// Two rows of a guideline that hold for the same people, unit and condition.
  package struct Overlap: Hashable, Sendable {
    package let analyte: Analyte
    package let guideline: String
    package let rows: [String]
    /// Days since birth.
    package let days: Range<Int>
  }

  /// How much was looked at.
  package struct Extent: Hashable, Sendable {
    package fileprivate(set) var profiles = 0
    /// Combinations of profile, analyte, person and unit family, each from birth to 120 years.
    package fileprivate(set) var cases = 0
    /// Identifiers of the rows that profiles choose among.
    package fileprivate(set) var rows: Set<String> = []
    /// Rows of `gaps.csv` that speak of these profiles.
    package fileprivate(set) var declaredGaps = 0
  }
}

extension DeclaredGap {
  fileprivate var days: Range<Int> { from.days..<(to?.days ?? .max) }

  fileprivate func concerns(_ person: IntervalProof.Person) -> Bool {
    (sex == nil || sex == person.sex) && pregnancies.contains(person.pregnancy)
      && days.overlaps(person.days)
  }
}

extension Profile {
  fileprivate func judges(_ analyte: Analyte) -> Bool {
    !guidelines[Int(analyte.rawValue)].isEmpty
  }
}

extension [Range<Int>] {
  /// These stretches without what lies in others.
  fileprivate func subtracting(_ others: [Range<Int>]) -> [Range<Int>] {
    others.reduce(self) { left, other in
      left.flatMap { stretch -> [Range<Int>] in
        guard stretch.overlaps(other) else { return [stretch] }
        let below = stretch.lowerBound..<Swift.max(stretch.lowerBound, other.lowerBound)
        let above = Swift.min(stretch.upperBound, other.upperBound)..<stretch.upperBound
        return [below, above].filter { !$0.isEmpty }
      }
    }
  }
}
