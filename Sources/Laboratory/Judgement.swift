/// What one observation says: an interpretation, or the reason why there is none.
package struct Judgement: Hashable, Sendable {
  package var interpretation: Interpretation?
  package var reason: UndeterminedReason?
  /// Index into `ReferenceTables.intervals` of the interval that decided; `nil` when none was chosen.
  package var interval: Int32?
  /// The first and the last of the interval's bands that the amounts touch.
  package var firstBand: UInt8
  package var lastBand: UInt8
  /// CTCAE v5.0 grade 1 to 4; 0 for none.
  package var grade: UInt8
  /// Whether our direction is the laboratory's; `nil` if it brought neither flag nor limits.
  package var agreesWithLaboratory: Bool?
  package var notes: JudgementNotes

  package init(
    interpretation: Interpretation? = nil, reason: UndeterminedReason? = nil,
    interval: Int32? = nil, firstBand: UInt8 = 0, lastBand: UInt8 = 0, grade: UInt8 = 0,
    agreesWithLaboratory: Bool? = nil, notes: JudgementNotes = JudgementNotes(rawValue: 0)
  ) {
    self.interpretation = interpretation
    self.reason = reason
    self.interval = interval
    self.firstBand = firstBand
    self.lastBand = lastBand
    self.grade = grade
    self.agreesWithLaboratory = agreesWithLaboratory
    self.notes = notes
  }
}

/// What a reader of a judgement should know, one bit each.
package struct JudgementNotes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Made here and not by `SetAlgebra`, which other modules would call unspecialised.
  @inlinable package init(arrayLiteral members: JudgementNotes...) {
    self.init(rawValue: members.reduce(0) { $0 | $1.rawValue })
  }

  @inlinable package func contains(_ member: JudgementNotes) -> Bool {
    rawValue & member.rawValue == member.rawValue
  }

  /// The amount is so unusual that its unit is suspect; no advice is built on it.
  package static let unexpectedMagnitude = JudgementNotes(rawValue: 1)
  /// The file does not speak of pregnancy; the limits for people who are not pregnant were used.
  package static let assumedNotPregnant = JudgementNotes(rawValue: 2)
  /// A critical limit of its own raised the interpretation; the band keeps its label.
  package static let criticalLimit = JudgementNotes(rawValue: 4)
  /// The laboratory's own interval decided (`--prefer lab`).
  package static let laboratoryInterval = JudgementNotes(rawValue: 8)
  /// The laboratory's flag and its own range contradict each other.
  package static let laboratoryConflict = JudgementNotes(rawValue: 16)
  /// The specimen is said to be haemolysed.
  package static let haemolysed = JudgementNotes(rawValue: 32)
  /// It could not be interpreted, but it would be critical, or its laboratory calls it so.
  package static let mayBeCritical = JudgementNotes(rawValue: 64)

  /// Whether the specimen, the unit or what the laboratory says is in doubt.
  package var areOfDoubt: Bool {
    let doubts = Self.unexpectedMagnitude.rawValue | Self.haemolysed.rawValue
    return rawValue & (doubts | Self.laboratoryConflict.rawValue) != 0
  }
}
