import Formats
import Laboratory

/// A picture of where a value lies: `[··|··●··|··]`, the strokes being the limits.
struct ValueBar {
  /// Places below the low limit, between the limits and above the high one.
  private let below: Int
  private let between: Int
  private let above: Int
  private let place: Int
  private let mark: StaticString

  /// The bar of an amount. The limits are in the unit of the amount; the flag decides on which side
  /// of a limit the mark stands, so that rounding cannot contradict it.
  ///
  /// - Returns: `nil` without a limit.
  init?(
    _ amount: Double, low: Double?, high: Double?, comparator: Comparator,
    interpretation: Interpretation?
  ) {
    if low == nil && high == nil { return nil }
    below = low == nil ? 0 : 2
    above = high == nil ? 0 : 2
    between = 11 - below - above - (low == nil ? 0 : 1) - (high == nil ? 0 : 1)
    mark = comparator.isUpperBound ? "◄" : comparator.isLowerBound ? "►" : "●"
    let width = low.flatMap { low in high.map { $0 - low } } ?? abs(low ?? high ?? 1)
    let scale = width > 0 ? width : 1
    if let low, Self.isBelow(amount, low, interpretation) {
      place = below - 1 - Self.step((low - amount) / scale, of: below)
    } else if let high, Self.isAbove(amount, high, interpretation) {
      place = below + between + Self.step((amount - high) / scale, of: above)
    } else {
      place = below + Self.step((amount - (low ?? 0)) / scale, of: between)
    }
  }

  private static func isBelow(_ amount: Double, _ low: Double, _ flag: Interpretation?) -> Bool {
    guard let flag, flag != .equivocal else { return amount < low }
    return flag.isLow
  }

  private static func isAbove(_ amount: Double, _ high: Double, _ flag: Interpretation?) -> Bool {
    guard let flag, flag != .equivocal else { return amount > high }
    return flag.isHigh
  }

  /// Which of some places a share of the way is.
  private static func step(_ share: Double, of places: Int) -> Int {
    guard share.isFinite else { return places - 1 }
    return min(places - 1, max(0, Int(min(1, max(0, share)) * Double(places))))
  }
}

extension ValueBar: CustomStringConvertible {
  /// The bar in 13 columns.
  var description: String {
    var text = ByteBuffer()
    append(to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Appends the bar in 13 columns.
  func append(to text: inout ByteBuffer) {
    text.append("[")
    append(0..<below, to: &text)
    if below > 0 { text.append("|") }
    append(below..<(below + between), to: &text)
    if above > 0 { text.append("|") }
    append((below + between)..<(below + between + above), to: &text)
    text.append("]")
  }

  /// Appends some of the places, with the mark if it stands among them.
  private func append(_ places: Range<Int>, to text: inout ByteBuffer) {
    guard places.contains(place) else { return Self.append(dots: places.count, to: &text) }
    Self.append(dots: place - places.lowerBound, to: &text)
    text.append(mark)
    Self.append(dots: places.upperBound - place - 1, to: &text)
  }

  /// Appends `·` again and again.
  private static func append(dots count: Int, to text: inout ByteBuffer) {
    for _ in 0..<count {
      text.append(0xC2 as UInt8)
      text.append(0xB7 as UInt8)
    }
  }
}
