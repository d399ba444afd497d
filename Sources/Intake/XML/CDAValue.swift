internal import Formats
internal import Laboratory

/// Reads a value of HL7 version 3, of whatever data type it is.
struct CDAValue {
  var value = StatedValue.absent
  var unit: String?

  init(_ element: XMLElement?, _ narrative: CDANarrative) {
    guard let element else { return }
    let type = element.attribute(.type)?.split(separator: ":").last.map { String($0) } ?? ""
    switch type {
    case _ where CDAAmount.hasLimits(element): readInterval(element)
    case "CD", "CE", "CO", "CV", "CS":
      readText(element.attribute(.displayName) ?? element.textOrNil ?? CDAText.printed(element))
    case "RTO", "RTO_PQ_PQ", "RTO_QTY_QTY", "RTO_INT_INT": readRatio(element)
    case "TS", "IVL_TS", "BL":
      // A time stamp's digits are no number.
      readText(element.value.flatMap { DateReader.instant($0)?.description ?? $0 })
    case "PQ": readAmount(element)
    default:
      readAmount(element)
      if value == .absent { readText(element.textOrNil) }
      if value == .absent { readText(narrative.text(at: element.first(.reference))) }
    }
  }

  private mutating func readText(_ text: String?) {
    value = text.map { .text(CDAText.unescaped($0)) } ?? .absent
  }

  private mutating func readAmount(_ element: XMLElement) {
    let amount = CDAAmount(element)
    unit = amount.unit
    value = amount.number.map { .quantity(CDAText.unescaped($0), .exact) } ?? .absent
  }

  private mutating func readRatio(_ element: XMLElement) {
    guard let upper = element.first(.numerator)?.value,
      let lower = element.first(.denominator)?.value
    else { return }
    value = .text("\(upper):\(lower)")
  }

  /// An interval with one end, or from 0, is a number with a comparator; one with two ends is a text.
  private mutating func readInterval(_ element: XMLElement) {
    let (lowEnd, highEnd) = (element.first(.low), element.first(.high))
    let (low, high) = (lowEnd.map { CDAAmount($0) }, highEnd.map { CDAAmount($0) })
    unit = high?.unit ?? low?.unit
    // Ends belong to an interval unless it says otherwise (HL7 v3, IVXB.inclusive).
    func isOpen(_ end: XMLElement?) -> Bool { end?.attribute(.inclusive, equals: "false") ?? false }
    if let number = high?.number {
      if let lower = low?.number, lower.utf8.contains(where: { (0x31...0x39).contains($0) }) {
        value = .text("\(lower)-\(number)")
      } else {
        value = .quantity(number, isOpen(highEnd) ? .lessThan : .lessThanOrEqual)
      }
    } else if let number = low?.number {
      value = .quantity(number, isOpen(lowEnd) ? .greaterThan : .greaterThanOrEqual)
    }
  }
}

/// A number and its unit: those of a physical quantity or, where it has no unit of UCUM, its translation's.
struct CDAAmount {
  var number: String?
  var unit: String?

  init(_ element: XMLElement) {
    (number, unit) = (element.value, element.attribute(.unit))
    guard number == nil || unit == nil || unit == "1", let other = element.first(.translation) else {
      return
    }
    number = number ?? other.value
    unit =
      other.first(.originalText)?.textOrNil ?? other.attribute(.unit)
      ?? other.attribute(.displayName) ?? other.attribute(.code) ?? unit
  }

  /// Whether an element is an interval with a number at one end at least.
  static func hasLimits(_ element: XMLElement) -> Bool {
    [element.first(.low), element.first(.high)].contains {
      $0.map { CDAAmount($0).number != nil } ?? false
    }
  }
}

/// Reads the laboratory's own interval of an observation.
struct CDARange {
  private let observation: XMLElement
  private let narrative: CDANarrative

  init(_ observation: XMLElement, _ narrative: CDANarrative) {
    self.observation = observation
    self.narrative = narrative
  }

  /// The one interval that is for everybody and in the unit of the result.
  ///
  /// - Returns: `nil` if there is none or more than one.
  func range(unit: String?) -> LaboratoryRange? {
    var plain: XMLElement?
    for reference in observation.children(.referenceRange) {
      guard let range = reference.first(.observationRange), isPlain(range) else { continue }
      if plain != nil { return nil }
      plain = range
    }
    guard let plain else { return nil }
    let value = plain.first(.value)
    if let value, CDAAmount.hasLimits(value) { return limits(of: value, unit: unit) }
    let texts = [
      plain.first(.text)?.textOrNil, narrative.text(at: plain.first(.text, .reference)),
      value?.textOrNil,
    ]
    for text in texts {
      if let text, let range = RangeReader.range(CDAText.unescaped(text)) { return range }
    }
    return nil
  }

  /// Whether a range is bound to no condition and no meaning but "normal".
  private func isPlain(_ range: XMLElement) -> Bool {
    guard range.first(.precondition) == nil else { return false }
    return range.first(.interpretationCode)?.attribute(.code).map { $0 == "N" } ?? true
  }

  private func limits(of value: XMLElement, unit: String?) -> LaboratoryRange? {
    let (low, high) = (value.first(.low), value.first(.high))
    let ends = [low.map { CDAAmount($0) }, high.map { CDAAmount($0) }]
    for end in ends where !StatedLimits.areAlike(end?.unit, unit) { return nil }
    return StatedLimits.range(
      low: ends[0]?.number, high: ends[1]?.number,
      includesLow: !(low?.attribute(.inclusive, equals: "false") ?? false),
      includesHigh: !(high?.attribute(.inclusive, equals: "false") ?? false))
  }
}
