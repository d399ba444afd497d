import Laboratory

/// The ends of an interval's normal bands as the guideline prints them.
struct NormalLimits: Sendable {
  /// `nil` where the normal bands reach down without end, and where there are none.
  var low: PrintedDecimal?
  var includesLow = true
  /// `nil` where the normal bands reach up without end, and where there are none.
  var high: PrintedDecimal?
  var includesHigh = true
}

extension NormalLimits {
  init(of interval: ReferenceInterval) {
    let normal = interval.bands.filter { $0.interpretation == .normal }
    guard let first = normal.first, let last = normal.last else { return }
    low = first.low
    includesLow = first.includesLow
    high = last.high
    includesHigh = last.includesHigh
  }

  init(of range: LaboratoryRange) {
    low = range.low
    includesLow = range.includesLow
    high = range.high
    includesHigh = range.includesHigh
  }

  var isEmpty: Bool { low == nil && high == nil }
}
