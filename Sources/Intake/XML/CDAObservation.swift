internal import Formats
internal import Laboratory

/// Reads one observation of a clinical document.
struct CDAObservation {
  private let observation: XMLElement
  private let narrative: CDANarrative

  init(_ observation: XMLElement, _ narrative: CDANarrative) {
    self.observation = observation
    self.narrative = narrative
  }

  /// - Returns: `nil` for a wish, a goal or a plan.
  func result(in context: CDAContext) -> StatedResult? {
    guard observation.attribute(.moodCode).map({ $0 == "EVN" }) ?? true else { return nil }
    let (code, collected) = (observation.first(.code), collected(in: context))
    let concepts = (code.map { [$0] } ?? []) + (code.map { Array($0.children(.translation)) } ?? [])
    let value = CDAValue(Array(observation.children(.value)), narrative)
    let codes = loinc(of: concepts)
    // What an act says that is declared to say nothing is no value.
    let isNull = observation.attribute(.nullFlavor) != nil
    var result = StatedResult(
      record: 0, line: observation.line, patient: context.patient, loinc: codes.first,
      names: names(of: concepts, beside: value.value), specimen: specimen ?? context.specimen,
      collected: collected, status: status(in: context),
      value: isNull ? .absent : value.value,
      unit: value.unit,
      range: CDARange(observation, narrative).range(
        unit: value.unit, for: context.patient, at: collected), flag: flag)
    result.otherCodes = Array(codes.dropFirst())
    return result
  }

  private func loinc(of concepts: [XMLElement]) -> [String] {
    var codes: [String] = []
    for concept in concepts {
      let isLOINC =
        concept.attribute(.codeSystem, equals: "2.16.840.1.113883.6.1")
        || concept.attribute(.codeSystemName, equals: "LOINC")
      if isLOINC, let code = concept.attribute(.code), LOINCCode.isWellFormed(code) {
        codes.append(code)
      }
    }
    return codes
  }

  private func names(of concepts: [XMLElement], beside value: StatedValue) -> [String] {
    var names: [String] = []
    func add(_ name: String?) {
      if let name, !names.contains(name) { names.append(name) }
    }
    for concept in concepts {
      add(concept.attribute(.displayName).map { $0.collapsingBlanks })
    }
    for concept in concepts { add(concept.first(.originalText)?.textOrNil) }
    for concept in concepts {
      let piece = narrative.text(at: concept.first(.originalText, .reference))
      // Often the piece is the whole row of the result and no name, and every row would be a test of its own.
      if names.isEmpty || piece.map({ value.isPrinted(in: $0) }) != true { add(piece) }
    }
    return names
  }

  private var specimen: String? {
    let role = observation.first(.specimen, .specimenRole)
    return role?.first(.specimenPlayingEntity, .code).flatMap { CDAText.printed($0) }
  }

  /// The drawing of the specimen comes before the time of the observation, which may be the
  /// analysis.
  private func collected(in context: CDAContext) -> Instant {
    if context.drawn.isKnown { return context.drawn }
    let own = CDATime.first(of: observation)
    return own.isKnown ? own : context.organizerTime
  }

  private func status(in context: CDAContext) -> ResultStatus {
    if observation.attribute(.negationInd, equals: "true") { return .cancelled }
    if context.organizerStatus == .enteredInError { return .enteredInError }
    let code = observation.first(.statusCode)?.attribute(.code)
    return code.flatMap { StatusReader.status($0) } ?? context.organizerStatus
  }

  /// The first flag with a direction; what stands inside a reference range is none of the result.
  private var flag: LaboratoryFlag {
    var found = LaboratoryFlag.none
    for code in observation.children(.interpretationCode) {
      let text =
        code.attribute(.code) ?? code.attribute(.displayName) ?? code.first(.originalText)?.text
      let flag = FlagReader.flag(text ?? "")
      if flag != .none, flag != .undirected { return flag }
      if flag == .undirected { found = flag }
    }
    return found
  }
}

extension StatedValue {
  /// Whether a text holds the value as it is printed.
  fileprivate func isPrinted(in text: String) -> Bool {
    switch self {
    case .quantity(let printed, _), .text(let printed): !printed.isEmpty && text.holds(printed)
    case .absent: false
    }
  }
}
