/// One result with its amount, its time and where it was read, trivially copyable.
///
/// Text lives once in the `Lexicon` that the numbers `test`, `remark`, `range` and `source` refer to.
package struct Observation: Sendable {
  /// The patient's number in the register that charts are made from.
  package var patient: UInt32
  /// Index into `Lexicon.tests`: what was measured, in what, printed in which unit.
  package var test: UInt32
  /// Digits of the printed number; see `value`.
  package var mantissa: Int64
  /// When the specimen was collected.
  package var collected: Instant
  /// Index into `Lexicon.sources`: which file, or which piece of a large one.
  package var source: UInt32
  /// The record's number within its source, counted from 1; `Lexicon.record(of:)` makes it the file's. 0 where it
  /// is withheld.
  package var record: UInt32
  /// Index into `Lexicon.remarks`; 0 when there is nothing to remark.
  package var remark: UInt32
  /// Index into `Lexicon.ranges`: the laboratory's own interval; 0 when it brought none.
  package var range: UInt32
  package var scale: Int8
  package var comparator: Comparator
  package var status: ResultStatus
  package var analyte: Analyte
  /// Why the result cannot be judged, as far as reading it showed.
  package var obstacle: UndeterminedReason?
  package var laboratoryFlag: LaboratoryFlag
  package var pregnancy: Pregnancy
  package var traits: ObservationTraits

  package init(
    patient: UInt32 = 0, test: UInt32 = 0,
    value: PrintedDecimal = PrintedDecimal(mantissa: 0, scale: 0),
    comparator: Comparator = .exact, collected: Instant = .unknown, source: UInt32 = 0,
    record: UInt32 = 1, remark: UInt32 = 0, range: UInt32 = 0, status: ResultStatus = .final,
    analyte: Analyte, obstacle: UndeterminedReason? = nil, laboratoryFlag: LaboratoryFlag = .none,
    pregnancy: Pregnancy = .unknown, traits: ObservationTraits = []
  ) {
    self.patient = patient
    self.test = test
    self.mantissa = value.mantissa
    self.collected = collected
    self.source = source
    self.record = record
    self.remark = remark
    self.range = range
    self.scale = value.scale
    self.comparator = comparator
    self.status = status
    self.analyte = analyte
    self.obstacle = obstacle
    self.laboratoryFlag = laboratoryFlag
    self.pregnancy = pregnancy
    self.traits = traits
  }
}

extension Observation {
  /// The printed number; meaningless while `obstacle` says that there is none.
  @inlinable package var value: PrintedDecimal {
    get { PrintedDecimal(mantissa: mantissa, scale: scale) }
    set {
      mantissa = newValue.mantissa
      scale = newValue.scale
    }
  }

  /// Whether the printed value is one number, with or without a comparator.
  @inlinable package var isNumeric: Bool { !traits.contains(.hasNoNumber) }

  /// Whether a single number stands in the file.
  @inlinable package var hasNumber: Bool {
    isNumeric && obstacle != .notNumeric && obstacle != .ambiguousNumber
  }
}

/// What else is known of an observation, one bit each.
package struct ObservationTraits: OptionSet, Sendable {
  package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Made here and not by `SetAlgebra`, which other modules would call unspecialised.
  @inlinable package init(arrayLiteral members: ObservationTraits...) {
    self.init(rawValue: members.reduce(0) { $0 | $1.rawValue })
  }

  @inlinable package func contains(_ member: ObservationTraits) -> Bool {
    rawValue & member.rawValue == member.rawValue
  }

  /// There is no single number: `hemolyzed`, an empty value, `3.5-5.1`.
  package static let hasNoNumber = ObservationTraits(rawValue: 1)
  /// Recognised by its name alone, without a LOINC code.
  package static let namedOnly = ObservationTraits(rawValue: 2)
  /// The file says that the specimen was haemolysed.
  package static let haemolysed = ObservationTraits(rawValue: 4)
  /// Digits behind the eighteenth were cut.
  package static let digitsCut = ObservationTraits(rawValue: 8)

  /// Four bits of a digest of the birth date and sex that the record itself states: records of one id that
  /// differ in them may be of two persons.
  package var statedIdentity: UInt8 {
    get { rawValue >> 4 }
    set { self = ObservationTraits(rawValue: rawValue & 15 | newValue << 4) }
  }
}
