import Laboratory

extension Assessor {
  /// Calcium adjusted for the albumin of the same day, as a result of its own in mmol/L.
  ///
  /// Per g/L of albumin, 0.02 mmol/L of calcium are bound (Payne and others, British Medical Journal
  /// 1973). The formula fails with very low or high albumin, with poor kidney function, with paraproteins
  /// and in infants; there, and beside a calcium that a laboratory adjusted itself, nothing is computed.
  func adjustedCalcium(
    from total: Observation, in chart: Chart, lexicon: Lexicon, test: UInt32
  ) -> Observation? {
    guard let calcium = exactAmount(of: total, lexicon: lexicon),
      mayAdjust(total, in: chart, lexicon: lexicon),
      let index = adjustingAlbumin(of: total, in: chart, lexicon: lexicon),
      let albumin = exactAmount(of: chart.observations[index], lexicon: lexicon)
    else { return nil }
    let amount = PrintedDecimal.trimmed(calcium + 0.02 * (meanAlbumin - albumin))
    return total.computed(.calciumAdjusted, amount, test: test)
  }

  /// Index of the albumin that a total calcium is adjusted by: the first usable one of its day, from 20 to
  /// 50 g/L.
  func adjustingAlbumin(of total: Observation, in chart: Chart, lexicon: Lexicon) -> Int? {
    chart.observations.firstIndex { other in
      guard other.analyte == .albumin, other.collected.days(from: total.collected) == 0 else {
        return false
      }
      return exactAmount(of: other, lexicon: lexicon).map { (20...50).contains($0) } ?? false
    }
  }

  private func mayAdjust(_ total: Observation, in chart: Chart, lexicon: Lexicon) -> Bool {
    let history = chart.patient.background?.history ?? []
    guard history.isDisjoint(with: [.dialysis, .paraprotein]) else { return false }
    let person = person(of: total, in: chart, lexicon: lexicon)
    guard person.isAgeKnown, person.youngest.years >= 2 else { return false }
    let isMeasured = chart.observations.contains {
      $0.analyte == .calciumAdjusted
        && ($0.collected.days(from: total.collected) ?? .max) <= options.windowDays
    }
    if isMeasured { return false }
    guard let kidney = nearestAmount(of: .egfr, to: total, in: chart, lexicon: lexicon) else {
      return true
    }
    return kidney.isWhollyAbove(PrintedDecimal(mantissa: 60, scale: 0), orEqual: true, factor: 1)
  }
}

extension PrintedDecimal {
  /// An amount to the fourth decimal place at most, which is finer than calcium is measured.
  fileprivate static func trimmed(_ amount: Double) -> PrintedDecimal {
    var (mantissa, scale) = (Int64((amount * 1e4).rounded()), Int8(4))
    while scale > 2, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    return PrintedDecimal(mantissa: mantissa, scale: scale)
  }
}
