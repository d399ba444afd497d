import Formats
import Laboratory

extension ByteBuffer {
  /// Appends a date in ISO 8601, as precise as it is known.
  mutating func append(_ date: CalendarDate) {
    let (year, month, day) = date.parts
    // Two digits are written without counting them.
    let (century, ofCentury) = UInt64(year).quotientAndRemainder(dividingBy: 100)
    append(century, width: 2)
    append(ofCentury, width: 2)
    guard date.precision != .year else { return }
    append(UInt8(ascii: "-"))
    append(UInt64(month), width: 2)
    guard date.precision == .day else { return }
    append(UInt8(ascii: "-"))
    append(UInt64(day), width: 2)
  }

  /// Appends an instant in ISO 8601, as precise as it is known; nothing when it is not.
  mutating func append(_ instant: Instant) {
    guard let date = instant.date else { return }
    append(date)
    guard let second = instant.secondOfDay else { return }
    append(UInt8(ascii: "T"))
    append(clock: second / 60)
    append(UInt8(ascii: ":"))
    append(UInt64(second % 60), width: 2)
    guard let minutes = instant.minutesEast else { return }
    guard minutes != 0 else {
      append(UInt8(ascii: "Z"))
      return
    }
    append(UInt8(ascii: minutes < 0 ? "-" : "+"))
    append(clock: abs(minutes))
  }

  /// Appends hours and minutes.
  mutating func append(clock minutes: Int) {
    append(UInt64(minutes / 60), width: 2)
    append(UInt8(ascii: ":"))
    append(UInt64(minutes % 60), width: 2)
  }
}
