internal import Laboratory

/// The facts of one record as printed, each in the place that a layout names.
struct StatedFacts {
  private let facts: [Fact: String]

  init(_ facts: [Fact: String]) {
    self.facts = facts
  }

  func result(record: Int, line: Int) -> StatedResult {
    StatedResult(
      record: record, line: line, patient: patient, loinc: loinc,
      names: facts[.test].map { [$0] } ?? [], specimen: facts[.specimen], collected: collected,
      status: facts[.status].flatMap { StatusReader.status($0) } ?? .unknown,
      pregnancy: facts[.pregnancy].map { PregnancyReader.pregnancy($0) } ?? .unknown,
      value: value, unit: facts[.unit], range: range,
      flag: facts[.flag].map { FlagReader.flag($0) } ?? .none, comment: facts[.comment])
  }

  private var patient: StatedPatient {
    let parts = [facts[.givenName], facts[.familyName]].compactMap(\.self)
    var background: [Background.Entry.Kind: String] = [:]
    for (fact, text) in facts {
      if let kind = fact.backgroundKind { background[kind] = text }
    }
    return StatedPatient(
      id: facts[.patientID] ?? "", system: facts[.patientSystem],
      name: facts[.patientName] ?? parts.joined(separator: " ").trimmedOrNil,
      birthDate: facts[.birthDate].flatMap { DateReader.date($0) },
      sex: facts[.sex].map { SexReader.sex($0) } ?? .unknown, background: background)
  }

  private var loinc: String? {
    guard let code = facts[.loinc], LOINCCode.isWellFormed(code) else { return nil }
    guard let system = facts[.codeSystem]?.lowercased() else { return code }
    let isLOINC =
      system.holds("loinc") || system == "ln" || system.hasSuffix("2.16.840.1.113883.6.1")
    return isLOINC ? code : nil
  }

  private var collected: Instant {
    guard let date = facts[.collected] else { return .unknown }
    if let time = facts[.collectedTime], let both = DateReader.instant("\(date) \(time)") {
      return both
    }
    return DateReader.instant(date) ?? .unknown
  }

  private var value: StatedValue {
    guard let text = facts[.value] else { return .absent }
    guard let sign = facts[.comparator] else { return .text(text) }
    if sign == "=" { return .text(text) }
    return Comparator(code: sign).map { .quantity(text, $0) } ?? .text("\(sign) \(text)")
  }

  private var range: LaboratoryRange? {
    guard facts[.rangeLow] != nil || facts[.rangeHigh] != nil else {
      return facts[.range].flatMap { RangeReader.stated($0) }
    }
    return StatedLimits.range(low: facts[.rangeLow], high: facts[.rangeHigh])
  }
}
