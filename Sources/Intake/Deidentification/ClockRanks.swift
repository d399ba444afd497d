import Laboratory

/// Puts the place within its date in the stead of each instant's clock: a time to the second may tell who somebody
/// is, and results of one date must keep their order.
struct ClockRanks {
  /// The different instants of each date, in time order.
  private var instants: [CalendarDate: [Instant]] = [:]

  /// Takes the instants of one chart in time order.
  mutating func withheld(_ instant: Instant) -> Instant {
    guard let date = instant.date else { return instant }
    let known = instants[date, default: []]
    let rank = known.firstIndex(of: instant) ?? known.count
    if rank == known.count { instants[date] = known + [instant] }
    return Instant(date, rank: rank)
  }
}
