import Intake
import Laboratory

/// What holds of a laboratory's own interval: printed, it is read back with the limits that it had.
enum RangeClaims {
  static func check(_ bytes: [UInt8]) {
    for mark in [DecimalMark.unknown, .point, .comma] {
      guard let range = RangeReader.range(bytes.span, mark: mark) else { continue }
      checkPrint(range)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let stated = RangeReader.stated(text) else { return }
    claim(stated.bySex.isEmpty || stated.bySex.count == 2, "a range is for all or for two sexes")
    claim(!stated.isEmpty || stated.text == text, "what is not understood is kept as printed")
    for range in stated.bySex { checkPrint(range) }
  }

  private static func checkPrint(_ range: LaboratoryRange) {
    claim(!range.isEmpty, "a range has a limit")
    if let low = range.low, let high = range.high {
      claim(low <= high, "the low limit is not above the high one")
      claim(range.direction(of: low) == (range.includesLow ? 0 : -1) || low == high, "low limit")
      claim(range.direction(of: high) == (range.includesHigh ? 0 : 1) || low == high, "high limit")
    }
    // A limit of more digits than are kept is no limit.
    let limits = [range.low, range.high].compactMap(\.self)
    let areShort = limits.allSatisfy { $0.scale > -18 && $0.description.utf8.count <= 18 }
    if !areShort { return }
    let printed = printed(range)
    guard let again = RangeReader.range(printed, mark: .point) else {
      fatalError("broken: \(printed) is no range")
    }
    claim(
      again.low == range.low && again.high == range.high
        && (range.low == nil || again.includesLow == range.includesLow)
        && (range.high == nil || again.includesHigh == range.includesHigh),
      "limits are kept: \(printed)")
    if let low = range.low, low.scale >= 0 {
      claim(again.low?.scale == low.scale, "digits are kept: \(printed)")
    }
  }

  private static func printed(_ range: LaboratoryRange) -> String {
    let low = range.low.map { (range.includesLow ? ">=" : ">") + $0.description }
    let high = range.high.map { (range.includesHigh ? "<=" : "<") + $0.description }
    return [low, high].compactMap(\.self).joined(separator: " to ")
  }
}
