import Laboratory

/// Which amounts of an analyte can be and which are to be expected, in the canonical unit.
struct MagnitudeLimits {
  let plausible: ClosedRange<Double>
  let expected: ClosedRange<Double>
  /// What is expected of the analyte that is printed under the same name.
  let expectedOfLookalike: ClosedRange<Double>?

  init(_ description: AnalyteDescription, in tables: ReferenceTables) {
    plausible = description.plausible
    expected = description.expected
    expectedOfLookalike = description.lookalike.map { tables[$0].expected }
  }

  /// Whether no such amount can be; a bound is judged by its number.
  func rulesOut(_ amount: Amount, namedOnly: Bool) -> Bool {
    let x = amount.canonical
    if !plausible.contains(x) || x < 0 { return true }
    guard namedOnly, let expectedOfLookalike else { return false }
    return !expected.contains(x) && expectedOfLookalike.contains(x)
  }
}

/// What an amount outside the expected range is taken for.
enum Magnitude {
  /// As good as any other.
  case trusted
  /// Its unit is suspect: the interpretation stands, but no advice is built on it.
  case suspect
  /// It is far more likely to be something else than what it claims.
  case implausible
}

extension Assessor {
  /// Weighs an amount that is rarely seen against what its number would say in another unit.
  ///
  /// A number that is abnormal in the printed unit and normal in another that laboratories print is
  /// a mistaken unit (magnesium 2.1 mmol/L, meant as mg/dL). One that says the same in either unit
  /// is trusted. An exact amount that hardly anybody has is never called normal.
  func magnitude(
    of amount: Amount, unit: UnitScale, analyte: Analyte, person: Person,
    outcome: BandPlacement.Outcome
  ) -> Magnitude {
    guard !tables.limits[Int(analyte.rawValue)].expected.contains(amount.canonical) else {
      return .trusted
    }
    guard amount.isExact else { return .suspect }
    guard case .interpreted(let own) = outcome else { return .suspect }
    if own == .normal { return .implausible }
    var otherReadingsAgree = false
    for other in tables.printedUnits(of: analyte) where other.kind != unit.kind {
      let read = Amount(value: amount.value, factor: other.factor, comparator: .exact)
      let choice = choose(analyte, amount: read, unit: other, person: person)
      guard case .interpreted(let meaning) = choice.outcome(for: person) else { return .suspect }
      if meaning == .normal { return .implausible }
      guard meaning.direction == own.direction else { return .suspect }
      otherReadingsAgree = true
    }
    return otherReadingsAgree ? .trusted : .suspect
  }
}
