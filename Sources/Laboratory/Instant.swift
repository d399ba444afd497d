/// When a specimen was collected: a date that may be partial, and a clock and zone where they are known.
///
/// Eight bytes, so that an observation can carry it.
package struct Instant: Hashable, Sendable {
  /// Days from 1970-01-01 to the local date; the first day that it may mean where it is partial.
  package let day: Int32
  /// Bits 0–16 seconds of the day, or the rank within it, bit 17 whether they are known, bits 18–19 what is known of the
  /// date (0 nothing, 1 year, 2 month, 3 day), bits 20–31 minutes east of UTC plus 1024, 0 if unknown.
  @usableFromInline let packed: UInt32

  /// No time is known.
  package static let unknown = Instant(day: 0, packed: 0)

  private init(day: Int32, packed: UInt32) {
    self.day = day
    self.packed = packed
  }

  /// A date, and what is known of the clock: seconds from midnight 0 to 86,400, minutes east of UTC
  /// -840 to 840.
  package init(_ date: CalendarDate, second: Int? = nil, minutesEast: Int? = nil) {
    var bits = UInt32(date.precision.rawValue + 1) << 18
    if let second { bits |= UInt32(clamping: second) & 0x1FFFF | 1 << 17 }
    if let minutesEast { bits |= UInt32(clamping: minutesEast + 1024) << 20 }
    self.init(day: date.firstDay, packed: bits)
  }

  /// A date whose clock is withheld. `rank`: orders the instants of one date among each other, 0 to 131,071.
  package init(_ date: CalendarDate, rank: Int) {
    let known = UInt32(date.precision.rawValue + 1) << 18
    self.init(day: date.firstDay, packed: known | UInt32(clamping: min(rank, 0x1FFFF)))
  }
}

extension Instant {
  /// Whether any date is known.
  @inlinable @inline(__always) package var isKnown: Bool { packed >> 18 & 3 != 0 }

  /// The local date, or `nil` when nothing is known.
  package var date: CalendarDate? {
    guard let precision = CalendarDate.Precision(rawValue: UInt8(packed >> 18 & 3) &- 1) else {
      return nil
    }
    return CalendarDate(firstDay: day, precision: precision)
  }

  /// Seconds from local midnight, or `nil` when only the date is known.
  @inlinable @inline(__always) package var secondOfDay: Int? {
    packed >> 17 & 1 == 1 ? Int(packed & 0x1FFFF) : nil
  }

  /// Which instant of its date it is, where the clock is withheld.
  package var rank: Int { secondOfDay == nil ? Int(packed & 0x1FFFF) : 0 }

  /// Minutes east of UTC, or `nil` when no zone is stated.
  @inlinable @inline(__always) package var minutesEast: Int? {
    packed >> 20 == 0 ? nil : Int(packed >> 20) - 1024
  }

  /// Seconds from 1970-01-01, for putting instants in order; an unknown one comes first.
  @inlinable @inline(__always) package var order: Int {
    guard isKnown else { return Int.min }
    return Int(day) * 86_400 + Int(packed & 0x1FFFF) - (minutesEast ?? 0) * 60
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601, as precise as it is known; empty when it is not.
  package var description: String {
    guard let date else { return "" }
    var text: [UInt8] = []
    text.reserveCapacity(25)
    date.append(to: &text)
    guard let second = secondOfDay else { return String(ascii: text) }
    text.append(UInt8(ascii: "T"))
    Self.append(clock: second / 60, to: &text)
    text.append(UInt8(ascii: ":"))
    text.append(digits: UInt64(second % 60), width: 2)
    if let minutesEast {
      text.append(minutesEast == 0 ? UInt8(ascii: "Z") : UInt8(ascii: minutesEast < 0 ? "-" : "+"))
      if minutesEast != 0 { Self.append(clock: abs(minutesEast), to: &text) }
    }
    return String(ascii: text)
  }

  /// Appends hours and minutes.
  private static func append(clock minutes: Int, to text: inout [UInt8]) {
    text.append(digits: UInt64(minutes / 60), width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(digits: UInt64(minutes % 60), width: 2)
  }
}
