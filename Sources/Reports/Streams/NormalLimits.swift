import Formats
import Laboratory

/// The ends of an interval's normal bands as the guideline prints them.
struct NormalLimits: CustomStringConvertible, Sendable {
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

  /// The limits in words that a reader of ranges understands again: `3.5–5.1`, `up to 41`, `above 3 to below 5`.
  var description: String {
    var text = ByteBuffer()
    text.append(self)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// The limits in another unit, to four significant digits.
  func scaled(by factor: Double) -> NormalLimits {
    var scaled = self
    scaled.low = low.map { PrintedDecimal(fourDigitsOf: $0.doubleValue * factor) }
    scaled.high = high.map { PrintedDecimal(fourDigitsOf: $0.doubleValue * factor) }
    return scaled
  }
}

extension ByteBuffer {
  /// Appends limits in the words of their `description`.
  mutating func append(_ limits: NormalLimits) {
    switch (limits.low, limits.high) {
    case (let low?, let high?) where limits.includesLow && limits.includesHigh:
      append(low)
      append("–")
      append(high)
    case (let low?, let high?):
      if !limits.includesLow { append("above ") }
      append(low)
      append(limits.includesHigh ? " to " : " to below ")
      append(high)
    case (let low?, nil):
      append(limits.includesLow ? "from " : "above ")
      append(low)
    case (nil, let high?):
      append(limits.includesHigh ? "up to " : "below ")
      append(high)
    case (nil, nil): break
    }
  }
}

extension PrintedDecimal {
  /// A number of at most four significant digits, without zeros behind them.
  fileprivate init(fourDigitsOf number: Double) {
    var (scale, shifted) = (Int8(0), number)
    while abs(shifted) < 999.95, shifted != 0, scale < 9 {
      shifted *= 10
      scale += 1
    }
    var mantissa = Int64(shifted.rounded())
    while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    self.init(mantissa: mantissa, scale: scale)
  }
}
