import Formats
import Laboratory

/// A stretch of the axis as a table prints it: `(-inf,20)`, `[20,30)`, `[2.5,inf)`.
struct BandBounds {
  let low: PrintedDecimal?
  let includesLow: Bool
  let high: PrintedDecimal?
  let includesHigh: Bool

  /// - Returns: `nil` for any other text and for a stretch that holds nothing.
  init?(_ text: Span<UInt8>) {
    guard text.count >= 5, let comma = text.indices.first(where: { text[$0] == 0x2C }) else {
      return nil
    }
    switch text[0] {
    case UInt8(ascii: "["): includesLow = true
    case UInt8(ascii: "("): includesLow = false
    default: return nil
    }
    switch text[text.count - 1] {
    case UInt8(ascii: "]"): includesHigh = true
    case UInt8(ascii: ")"): includesHigh = false
    default: return nil
    }
    let bounds = (text.extracting(1..<comma), text.extracting((comma + 1)..<(text.count - 1)))
    (low, high) = (PrintedDecimal(plain: bounds.0), PrintedDecimal(plain: bounds.1))
    if low == nil, includesLow || !bounds.0.isInfinity(signed: true) { return nil }
    if high == nil, includesHigh || !bounds.1.isInfinity(signed: false) { return nil }
    if let low, let high, low > high || low == high && !(includesLow && includesHigh) { return nil }
  }

  /// Whether a stretch that follows begins exactly where this one ends.
  ///
  /// - Returns: `nil` if so, else what is wrong.
  func misfit(before next: BandBounds) -> ReferenceTablesError.Problem? {
    guard let high, let low = next.low else {
      return .overlap(at: high?.description ?? "inf")
    }
    if low > high { return .gap(at: high.description) }
    if low < high { return .overlap(at: low.description) }
    if includesHigh && next.includesLow { return .overlap(at: high.description) }
    return includesHigh || next.includesLow ? nil : .gap(at: high.description)
  }
}

extension Span<UInt8> {
  /// Whether these bytes are `inf`, or `-inf` if signed.
  fileprivate func isInfinity(signed: Bool) -> Bool {
    let word: [UInt8] = signed ? [0x2D, 0x69, 0x6E, 0x66] : [0x69, 0x6E, 0x66]
    return count == word.count && matches(indices, word.span, at: 0)
  }
}
