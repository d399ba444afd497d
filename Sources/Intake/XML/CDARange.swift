internal import Formats
internal import Laboratory

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
  /// - Returns: a text alone where there are several or they are bound to a condition; `nil` if there is none.
  func range(
    unit: String?, for patient: StatedPatient, at collected: Instant
  ) -> LaboratoryRange? {
    var (plain, count): (XMLElement?, Int) = (nil, 0)
    for reference in observation.children(.referenceRange) {
      let found =
        reference.first(.observationRange) ?? reference.first(.referenceInterpretationRange)
      guard let range = found, isPlain(range) else { continue }
      plain = range
      count += 1
    }
    guard let plain, count == 1 else {
      return ConditionalRange.choose(
        among: conditional(unit: unit), for: patient, at: collected) ?? printed
    }
    let value = plain.first(.value)
    if let value, CDAAmount.hasLimits(value) { return limits(of: value, unit: unit) }
    let texts = [
      plain.first(.text)?.textOrNil, narrative.text(at: plain.first(.text, .reference)),
      value?.textOrNil,
    ]
    let printed = texts.compactMap(\.self).map { CDAText.unescaped($0) }
    for text in printed { if let range = RangeReader.range(text) { return range } }
    return printed.first.flatMap { RangeReader.stated($0) }
  }

  /// The ranges that are bound to a sex or an age; none where one of them is not understood.
  private func conditional(unit: String?) -> [ConditionalRange] {
    var ranges: [ConditionalRange] = []
    for reference in observation.children(.referenceRange) {
      guard let range = reference.first(.observationRange), isNormal(range),
        let value = range.first(.value), CDAAmount.hasLimits(value),
        let limits = limits(of: value, unit: unit)
      else { continue }
      var conditional = ConditionalRange(range: limits)
      for precondition in range.children(.precondition) {
        let criterion = precondition.first(.criterion)
        let bound = criterion?.first(.value)
        switch criterion?.first(.code)?.attribute(.code)?.uppercased() {
        case "SEX", "GENDER": conditional.restrict(sex: bound?.attribute(.code) ?? bound?.textOrNil)
        case "AGE":
          let ends = [bound?.first(.low), bound?.first(.high)].map { $0.map { CDAAmount($0) } }
          conditional.restrict(
            low: ends[0]?.number, high: ends[1]?.number, unit: ends[0]?.unit ?? ends[1]?.unit)
        default: conditional.isUnderstood = false
        }
      }
      ranges.append(conditional)
    }
    return ranges
  }

  /// All ranges as they are printed.
  private var printed: LaboratoryRange? {
    var texts: [String] = []
    for reference in observation.children(.referenceRange) {
      let found =
        reference.first(.observationRange) ?? reference.first(.referenceInterpretationRange)
      guard let range = found else { continue }
      let ends = [range.first(.value)?.first(.low), range.first(.value)?.first(.high)]
        .map { $0.flatMap { CDAAmount($0).number } }
      let text =
        range.first(.text)?.textOrNil ?? StatedLimits.printed(low: ends[0], high: ends[1])
        ?? range.first(.value)?.textOrNil
      if let text { texts.append(CDAText.unescaped(text)) }
    }
    return texts.isEmpty ? nil : LaboratoryRange(text: texts.joined(separator: "; "))
  }

  /// Whether a range is bound to no condition and no meaning but "normal".
  private func isPlain(_ range: XMLElement) -> Bool {
    range.first(.precondition) == nil && isNormal(range)
  }

  /// Whether a range has no meaning but "normal".
  private func isNormal(_ range: XMLElement) -> Bool {
    range.first(.interpretationCode)?.attribute(.code).map { $0 == "N" } ?? true
  }

  private func limits(of value: XMLElement, unit: String?) -> LaboratoryRange? {
    let (low, high) = (value.first(.low), value.first(.high))
    let (lowest, highest) = (low.map { CDAAmount($0) }, high.map { CDAAmount($0) })
    guard StatedLimits.areAlike(lowest?.unit, unit), StatedLimits.areAlike(highest?.unit, unit)
    else { return nil }
    return StatedLimits.range(
      low: lowest?.number, high: highest?.number,
      includesLow: !(low?.attribute(.inclusive, equals: "false") ?? false),
      includesHigh: !(high?.attribute(.inclusive, equals: "false") ?? false))
  }
}
