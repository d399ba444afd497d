import Laboratory

/// The amounts of one analyte in a chart by the day of their collection, so that the nearest one is found without
/// going through the chart again.
struct DatedAmounts {
  private var byDay: [(day: Int32, amount: Double)] = []
  /// Days on which the chart holds a number of the analyte, usable or not, in order.
  private var reportedDays: [Int32] = []
  /// Whether some number of the analyte has no exact date.
  private var hasUndated = false
  private var hasAny = false

  /// The usable amounts of an analyte: a bound counts by its number, below an upper bound as nothing.
  init(
    of analyte: Analyte, in chart: borrowing Chart, lexicon: borrowing Lexicon,
    assessor: borrowing Assessor
  ) {
    for observation in chart.observations
    where observation.analyte == analyte && observation.isNumeric {
      hasAny = true
      if observation.collected.isExactDay {
        reportedDays.append(observation.collected.day)
      } else {
        hasUndated = true
      }
      guard observation.isUsable(in: lexicon),
        let (amount, _) = assessor.amount(of: observation, lexicon: lexicon)
      else { continue }
      append(
        observation.comparator.isUpperBound ? 0 : amount.canonical, at: observation.collected)
    }
    // By local day, which clocks of several zones may disorder.
    reportedDays.sort()
  }

  mutating func append(_ amount: Double, at collected: Instant) {
    if !collected.isExactDay { return }
    let place = byDay.firstIndexBehind(collected.day)
    byDay.insert((collected.day, amount), at: place)
  }

  /// Whether the chart may hold a number of the analyte that was collected on the day of an instant.
  func mayBeReported(on instant: Instant) -> Bool {
    guard instant.isExactDay else { return hasAny }
    return hasUndated || isReported(between: Int(instant.day), and: Int(instant.day))
  }

  /// Whether the chart holds a number of the analyte that lies no more than some days from an instant; one
  /// without an exact date may.
  func isReported(within days: Int, of instant: Instant) -> Bool {
    guard instant.isExactDay, !hasUndated else { return hasAny }
    return isReported(between: Int(instant.day) - days, and: Int(instant.day) + days)
  }

  private func isReported(between first: Int, and last: Int) -> Bool {
    var (low, high) = (0, reportedDays.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(reportedDays[middle]) < first { low = middle + 1 } else { high = middle }
    }
    return low < reportedDays.count && Int(reportedDays[low]) <= last
  }

  /// The usable amount that was collected nearest to an instant, at most some days apart; of two as near the
  /// earlier one, and of one day the smallest.
  func nearest(to instant: Instant, within days: Int) -> Double? {
    let behind = byDay.firstIndexBehind(instant.day)
    let candidates = [
      behind > 0 ? byDay[behind - 1] : nil, behind < byDay.count ? byDay[behind] : nil,
    ].compactMap(\.self)
    let nearest = candidates.min {
      abs(Int($0.day) - Int(instant.day)) < abs(Int($1.day) - Int(instant.day))
    }
    guard let nearest, abs(Int(nearest.day) - Int(instant.day)) <= days else { return nil }
    return byDay.filter { $0.day == nearest.day }.map(\.amount).min()
  }
}

extension [(day: Int32, amount: Double)] {
  /// Where the first element behind a day stands.
  fileprivate func firstIndexBehind(_ day: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Instant {
  /// Whether the date is known to the day.
  var isExactDay: Bool { date?.precision == .day }

  /// Whether both are known to be of one day.
  func isSameDay(as other: Instant) -> Bool {
    isExactDay && other.isExactDay && day == other.day
  }

  /// Whether both are of one draw as far as their dates and clocks tell: of one moment, or of one day where a
  /// clock is missing. Nothing dated goes with nothing dated.
  func isDrawn(with other: Instant) -> Bool {
    if secondOfDay != nil, other.secondOfDay != nil { return order == other.order }
    return isKnown ? isSameDay(as: other) : !other.isKnown
  }

  /// The seconds from 1970-01-01 that it may mean, both ends included; `nil` where nothing is known.
  var span: ClosedRange<Int>? {
    guard let date else { return nil }
    if secondOfDay != nil { return order...order }
    return Int(date.firstDay) * 86_400...Int(date.lastDay) * 86_400 + 86_399
  }
}
