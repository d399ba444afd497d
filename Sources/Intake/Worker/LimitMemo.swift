import Formats
import Laboratory

/// The laboratories' own intervals that one worker met, numbered from 1; 0 is none.
struct LimitMemo: Sendable {
  private var keys = ByteTable()
  private var numbers: [UInt32] = []
  private var known: [PrintedForm: UInt32] = [:]
  private(set) var ranges = [LaboratoryRange()]

  /// The number of an interval whose limits lie in two stretches, or `nil` when it was never seen.
  @inline(__always)
  func find(
    _ bytes: Span<UInt8>, _ low: Range<Int>, _ high: Range<Int>, hash: UInt64
  ) -> UInt32? {
    keys.find(bytes, low, high, hash: hash).map { numbers[$0] }
  }

  /// The number of an interval whose printed form lies in `range` of `bytes`; made from the text once.
  mutating func number(
    _ bytes: Span<UInt8>, _ range: Range<Int>, hash: UInt64, make: () -> LaboratoryRange?
  ) -> UInt32 {
    if let found = keys.find(bytes, range, hash: hash) { return numbers[found] }
    let number = make().map { self.number(of: $0) } ?? 0
    _ = keys.insert(bytes, range, hash: hash)
    numbers.append(number)
    return number
  }

  /// The number of an interval.
  mutating func number(of range: LaboratoryRange) -> UInt32 {
    if range.isEmpty, range.text == nil { return 0 }
    let form = PrintedForm(range)
    if let found = known[form] { return found }
    ranges.append(range)
    known[form] = UInt32(ranges.count - 1)
    ranges += range.bySex
    return UInt32(ranges.count - 1 - range.bySex.count)
  }
}

/// An interval by its digits: `135` and `135.0` are one amount, but a report prints what its own file did,
/// whichever of the two this worker met first.
private struct PrintedForm: Hashable {
  private struct Limit: Hashable {
    let digits: Int64
    let scale: Int8
    let isIncluded: Bool

    init?(_ number: PrintedDecimal?, _ isIncluded: Bool) {
      guard let number else { return nil }
      (digits, scale, self.isIncluded) = (number.mantissa, number.scale, isIncluded)
    }
  }

  private let low: Limit?
  private let high: Limit?
  private let text: [UInt8]?
  private let unit: [UInt8]?
  private let bySex: [PrintedForm]

  init(_ range: LaboratoryRange) {
    low = Limit(range.low, range.includesLow)
    high = Limit(range.high, range.includesHigh)
    text = range.text.map { Array($0.utf8) }
    unit = range.unit.map { Array($0.utf8) }
    bySex = range.bySex.map { PrintedForm($0) }
  }
}
