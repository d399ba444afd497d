import Laboratory

/// An observation as it is kept until all files are read: 32 bytes, of which millions are written once and then
/// read in patient order.
///
/// Where it was read is not kept with it: the store knows which observations came from which source. The few
/// observations that hold more than fits here keep the rest in `Rest`.
struct KeptObservation: Sendable {
  let patient: UInt32
  let record: UInt32
  private let collected: Instant
  private let mantissa: Int32
  /// Bits 0–4 the scale, 5–7 the comparator, 8–10 the status, 11–14 the obstacle, 15–17 the laboratory's flag,
  /// 18–20 pregnancy, 21–28 the traits.
  private let facts: UInt32
  /// Bits 0–23 the test, 24–31 the analyte.
  private let test: UInt32
  /// The laboratory's interval; with the highest bit set, the number of a `Rest`.
  private let range: UInt32

  /// What does not fit.
  struct Rest: Sendable {
    let value: PrintedDecimal
    let test: UInt32
    let range: UInt32
    let remark: UInt32
  }

  private static let restBit: UInt32 = 1 << 31
  private static let testMask: UInt32 = 1 << 24 - 1

  /// Packs an observation; what does not fit is appended to `rests`.
  @inline(__always)
  init(_ observation: Observation, rests: inout [Rest]) {
    patient = observation.patient
    record = observation.record
    collected = observation.collected
    mantissa = Int32(truncatingIfNeeded: observation.mantissa)
    facts =
      UInt32(truncatingIfNeeded: observation.scale) & 31
      | UInt32(observation.comparator.rawValue) << 5 | UInt32(observation.status.rawValue) << 8
      | UInt32(observation.obstacle?.rawValue ?? 0) << 11
      | UInt32(observation.laboratoryFlag.rawValue) << 15
      | UInt32(observation.pregnancy.rawValue) << 18 | UInt32(observation.traits.rawValue) << 21
    test = observation.test & Self.testMask | UInt32(observation.analyte.rawValue) << 24
    let fits =
      Int64(mantissa) == observation.mantissa && observation.scale & 31 == observation.scale
      && observation.test <= Self.testMask && observation.range < Self.restBit
      && observation.remark == 0
    range = fits ? observation.range : UInt32(rests.count) | Self.restBit
    if !fits {
      rests.append(
        Rest(
          value: observation.value, test: observation.test, range: observation.range,
          remark: observation.remark))
    }
  }

  /// The observation again.
  @inline(__always)
  func observation(from source: UInt32, rests: [Rest]) -> Observation {
    var observation = Observation(
      patient: patient, test: test & Self.testMask,
      value: PrintedDecimal(mantissa: Int64(mantissa), scale: Int8(facts & 31)),
      comparator: fact(5, 7, Comparator.init, .exact), collected: collected, source: source,
      record: record, range: range, status: fact(8, 7, ResultStatus.init, .unknown),
      analyte: Analyte(rawValue: UInt8(test >> 24)) ?? .albumin,
      obstacle: UndeterminedReason(rawValue: UInt8(facts >> 11 & 15)),
      laboratoryFlag: fact(15, 7, LaboratoryFlag.init, .none),
      pregnancy: fact(18, 7, Pregnancy.init, .unknown),
      traits: ObservationTraits(rawValue: UInt8(facts >> 21 & 255)))
    if range & Self.restBit != 0 {
      let rest = rests[Int(range & ~Self.restBit)]
      observation.value = rest.value
      (observation.test, observation.range, observation.remark) =
        (rest.test, rest.range, rest.remark)
    }
    return observation
  }

  /// A case by the number that was packed. The other one stands in for what no case is, which is never packed.
  @inline(__always)
  private func fact<Case>(
    _ shift: UInt32, _ mask: UInt32, _ make: (UInt8) -> Case?, _ other: Case
  ) -> Case {
    make(UInt8(facts >> shift & mask)) ?? other
  }
}
