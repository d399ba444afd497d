internal import Formats
internal import Laboratory

/// One segment of an HL7 version 2 message in XML.
struct HL7v2Segment {
  private let segment: XMLElement
  private let words: HL7v2Vocabulary

  init(_ segment: XMLElement, _ words: HL7v2Vocabulary) {
    self.segment = segment
    self.words = words
  }

  /// A field's repetitions.
  private func fields(_ number: Int) -> [XMLElement] {
    segment.children.filter {
      if case .field(number) = words.roles[$0.name] { return true }
      return false
    }
  }

  /// A component of a field. A field without components is its own first one.
  private func text(of field: XMLElement, _ component: Int) -> String? {
    for child in field.children {
      if case .component(component) = words.roles[child.name] { return child.textOrNil }
    }
    let isPlain = field.children.first { _ in true } == nil
    return isPlain && component == 1 ? field.textOrNil : nil
  }

  /// A component of the first repetition of a field; `nil` if it is missing or blank.
  func text(_ field: Int, _ component: Int = 1) -> String? {
    fields(field).first.flatMap { text(of: $0, component) }
  }

  /// All repetitions of a field of text.
  func whole(_ field: Int) -> String? {
    fields(field).compactMap { text(of: $0, 1) }.joined(separator: " ").trimmedOrNil
  }

  func instant(_ field: Int) -> Instant {
    text(field).flatMap { DateReader.instant($0) } ?? .unknown
  }
}

extension HL7v2Segment {
  /// The patient of a PID segment.
  var patient: StatedPatient {
    let identifiers = fields(3).filter { text(of: $0, 1) != nil }
    let best = identifiers.first { text(of: $0, 5) == "MR" } ?? identifiers.first
    let name = [text(5, 2), text(5, 1)].compactMap(\.self).joined(separator: " ")
    return StatedPatient(
      id: best.flatMap { text(of: $0, 1) } ?? text(2) ?? text(4) ?? "",
      system: best.flatMap { text(of: $0, 4) }, name: name.trimmedOrNil,
      birthDate: text(7).flatMap { DateReader.date($0) },
      sex: text(8).map { SexReader.sex($0) } ?? .unknown)
  }

  /// The result of an OBX segment.
  func result(record: Int) -> StatedResult {
    let codes = loinc
    var result = StatedResult(
      record: record, line: segment.line, loinc: codes.first,
      names: [text(3, 2), text(3, 5)].compactMap(\.self), collected: instant(14),
      status: status, value: value, unit: text(6), range: range, flag: flag)
    result.otherCodes = Array(codes.dropFirst())
    return result
  }

  private var status: ResultStatus {
    switch text(11) {
    // Not asked for, or a description of the order: no result, whatever stands in its place (HL7 table 0085).
    case "N", "O": .registered
    case let word: word.flatMap { StatusReader.status($0) } ?? .unknown
    }
  }

  /// The laboratory's own interval; several are none.
  private var range: LaboratoryRange? {
    let printed = fields(7).compactMap { text(of: $0, 1) }
    return printed.count > 1
      ? LaboratoryRange(text: printed.joined(separator: "; "))
      : printed.first.flatMap { RangeReader.stated($0) }
  }

  private var loinc: [String] {
    var codes: [String] = []
    for first in [1, 4] {
      let system = text(3, first + 2)
      guard system == "LN" || system == "LOINC", let code = text(3, first) else { continue }
      if LOINCCode.isWellFormed(code) { codes.append(code) }
    }
    return codes
  }

  private var value: StatedValue {
    let values = fields(5)
    guard let first = values.first else { return .absent }
    switch text(2) {
    case "SN" where values.count == 1: return structured
    case "ED", "RP": return .absent
    case "CE", "CWE", "CNE": return (text(of: first, 2) ?? text(of: first, 1)).asText
    // Of several components or repetitions none is the number.
    default: return values.compactMap { whole(of: $0) }.joined(separator: " ").trimmedOrNil.asText
    }
  }

  /// All components of a field.
  private func whole(of field: XMLElement) -> String? {
    let parts = (1...6).map { text(of: field, $0) ?? "" }
    guard let last = parts.lastIndex(where: { !$0.isEmpty }) else { return nil }
    return parts[...last].joined(separator: "^")
  }

  /// A structured numeric: comparator, number, separator, number.
  private var structured: StatedValue {
    guard let number = text(5, 2) else { return .absent }
    let sign = text(5, 1)
    if text(5, 3) != nil || text(5, 4) != nil {
      return .text((sign ?? "") + number + (text(5, 3) ?? " ") + (text(5, 4) ?? ""))
    }
    guard let sign, sign != "=" else { return .quantity(number, .exact) }
    return Comparator(code: sign).map { .quantity(number, $0) } ?? .text("\(sign) \(number)")
  }

  private var flag: LaboratoryFlag {
    var found = LaboratoryFlag.none
    for field in fields(8) {
      let flag = FlagReader.flag(text(of: field, 1) ?? "")
      if flag != .none, flag != .undirected { return flag }
      if flag == .undirected { found = flag }
    }
    return found
  }
}

extension String? {
  fileprivate var asText: StatedValue { map { .text($0) } ?? .absent }
}
