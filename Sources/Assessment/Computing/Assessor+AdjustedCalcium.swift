import Laboratory

extension Assessor {
  /// Calcium adjusted for the albumin that was drawn with it, as results of their own in mmol/L.
  ///
  /// Per g/L of albumin, 0.02 mmol/L of calcium are bound (Payne and others, British Medical Journal
  /// 1973). The formula fails with very low or high albumin, with poor kidney function, with paraproteins
  /// and in infants; there, and beside a calcium that a laboratory adjusted itself, nothing is computed.
  func adjustedCalciums(
    in chart: Chart, rates: DatedAmounts, lexicon: Lexicon, _ test: UInt32
  ) -> [ComputedResult] {
    let history = chart.patient.background?.history ?? []
    guard history.isDisjoint(with: [.dialysis, .kidneyDisease, .paraprotein]) else { return [] }
    let albumins = Albumins(in: chart, lexicon: lexicon, assessor: self)
    if albumins.isEmpty { return [] }
    let own = DatedAmounts(of: .calciumAdjusted, in: chart, lexicon: lexicon, assessor: self)
    var computed: [ComputedResult] = []
    for (index, total) in chart.observations.enumerated() where total.analyte == .calcium {
      guard let calcium = exactAmount(of: total, lexicon: lexicon),
        let (place, albumin) = albumins.drawn(with: total.collected),
        !own.isReported(within: options.windowDays, of: total.collected),
        mayAdjust(total, in: chart, rates: rates, lexicon: lexicon),
        let amount = PrintedDecimal.trimmed(calcium + 0.02 * (meanAlbumin - albumin))
      else { continue }
      computed.append(
        ComputedResult(
          observation: total.computed(.calciumAdjusted, amount, test: test),
          grounds: (index, place)))
    }
    return computed
  }

  private func mayAdjust(
    _ total: Observation, in chart: Chart, rates: DatedAmounts, lexicon: Lexicon
  ) -> Bool {
    let person = person(of: total, in: chart, lexicon: lexicon)
    guard person.isAgeKnown, person.youngest.years >= 2 else { return false }
    return rates.nearest(to: total.collected, within: options.windowDays).map { $0 >= 60 } ?? true
  }
}

/// The albumins of a chart in order of the days of their collection.
private struct Albumins {
  private struct Drawn {
    let index: Int
    let collected: Instant
    /// In g/L.
    let amount: Double
  }

  private var drawn: [Drawn] = []

  var isEmpty: Bool { drawn.isEmpty }

  /// The usable ones of a known day.
  init(in chart: borrowing Chart, lexicon: borrowing Lexicon, assessor: borrowing Assessor) {
    for (index, other) in chart.observations.enumerated() where other.analyte == .albumin {
      guard other.collected.isExactDay,
        let amount = assessor.exactAmount(of: other, lexicon: lexicon)
      else { continue }
      drawn.append(Drawn(index: index, collected: other.collected, amount: amount))
    }
    // Clocks of several zones may disorder the days of a chart.
    drawn.sort { ($0.collected.day, $0.index) < ($1.collected.day, $1.index) }
  }

  /// Those of a day, in the order of the chart.
  private func drawn(on day: Int32) -> ArraySlice<Drawn> {
    var (low, high) = (0, drawn.count)
    while low < high {
      let middle = (low + high) / 2
      if drawn[middle].collected.day < day { low = middle + 1 } else { high = middle }
    }
    return drawn[low...].prefix { $0.collected.day == day }
  }

  /// The albumin that was drawn with a calcium: of the same moment, else the nearest of its day. Where the
  /// clock is not known, albumins of the day that differ leave open which one it was. The formula fails outside of
  /// 20 to 50 g/L.
  func drawn(with calcium: Instant) -> (index: Int, amount: Double)? {
    guard calcium.isExactDay else { return nil }
    let ofDay = drawn(on: calcium.day)
    guard var nearest = ofDay.first else { return nil }
    if calcium.secondOfDay != nil, ofDay.allSatisfy({ $0.collected.secondOfDay != nil }) {
      func apart(_ drawn: Drawn) -> Int { abs(drawn.collected.order - calcium.order) }
      for drawn in ofDay where apart(drawn) < apart(nearest) { nearest = drawn }
      let rivals = ofDay.filter { apart($0) == apart(nearest) }
      guard rivals.allSatisfy({ $0.amount == nearest.amount }) else { return nil }
    } else if !ofDay.allSatisfy({ $0.amount == nearest.amount }) {
      return nil
    }
    return (20...50).contains(nearest.amount) ? (nearest.index, nearest.amount) : nil
  }
}

extension PrintedDecimal {
  /// An amount to the fourth decimal place at most, which is finer than calcium is measured.
  ///
  /// - Returns: `nil` for what cannot be an amount of calcium.
  fileprivate static func trimmed(_ amount: Double) -> PrintedDecimal? {
    guard amount > 0, amount < 1e6 else { return nil }
    var (mantissa, scale) = (Int64((amount * 1e4).rounded()), Int8(4))
    while scale > 2, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    return PrintedDecimal(mantissa: mantissa, scale: scale)
  }
}
