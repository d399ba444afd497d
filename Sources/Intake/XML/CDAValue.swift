internal import Formats
internal import Laboratory

/// Reads a value of HL7 version 3, of whatever data type it is.
struct CDAValue {
  var value = StatedValue.absent
  var unit: String?

  /// Reads the values of an observation. Of several none is the one.
  init(_ elements: [XMLElement], _ narrative: CDANarrative) {
    if elements.count == 1 {
      read(elements[0], narrative)
      return
    }
    let printed = elements.compactMap { CDAValue([$0], narrative).value.printed.text }
    if !printed.isEmpty { value = .text(printed.joined(separator: "; ")) }
  }

  private mutating func read(_ element: XMLElement, _ narrative: CDANarrative) {
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
    // A number beside the word that there is none states nothing.
    if element.attribute(.nullFlavor) != nil, element.value != nil { return }
    value = amount.number.map { .quantity(CDAText.unescaped($0), .exact) } ?? .absent
  }

  private mutating func readRatio(_ element: XMLElement) {
    guard let upper = element.first(.numerator)?.value,
      let lower = element.first(.denominator)?.value
    else { return }
    value = .text("\(upper):\(lower)")
  }

  /// An interval with one end, or from 0, is a number with a comparator; one with two ends is a
  /// text.
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
