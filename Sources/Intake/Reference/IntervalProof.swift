package import Laboratory

/// What the interval tables leave open: ages for which a profile has no row or more than one, and
/// rows of one guideline that contradict each other.
package struct IntervalProof: Sendable {
  /// In the order of profiles, analytes, sexes, pregnancy, families and age.
  package let doubts: [Doubt]
  package let overlaps: [Overlap]

  package init(_ tables: ReferenceTables) {
    doubts = tables.profiles.flatMap { IntervalProof.doubts(in: $0, tables) }
    overlaps = IntervalProof.overlaps(tables)
  }

  /// Ages at which a profile has no row for a patient, or cannot say which.
  package struct Doubt: Hashable, Sendable {
    package let profile: String
    package let analyte: Analyte
    package let sex: Sex
    package let pregnancy: Pregnancy
    package let family: UnitFamily
    /// Days since birth.
    package let days: Range<Int>
    /// The rows that compete; empty where there is none.
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

  /// Birth to 120 years.
  static let lifetime = 0..<AgeLimit(years: 120).days
  /// Ages at which a pregnancy is asked for.
  static let fertileAges = AgeLimit(years: 12).days..<AgeLimit(years: 56).days
}

extension ReferenceInterval {
  /// The ages that the row holds for, in days since birth.
  var days: Range<Int> { from.days..<min(to?.days ?? .max, IntervalProof.lifetime.upperBound) }
}
