internal import Formats
internal import Laboratory

/// What the acts around an observation say for it.
struct CDAContext {
  var patient: StatedPatient
  /// When the specimen was drawn, told apart from the observation.
  var drawn = Instant.unknown
  /// The time and status of the innermost organizer.
  var organizerTime = Instant.unknown
  var organizerStatus = ResultStatus.unknown
  var specimen: String?

  /// Reads the observations among an element's descendants, in document order.
  func read(
    children element: XMLElement, _ narrative: CDANarrative, into results: inout [StatedResult]
  ) {
    for child in element.children { read(child, narrative, into: &results) }
  }

  /// Reads the observations in an act, or in what joins acts.
  func read(_ act: XMLElement, _ narrative: CDANarrative, into results: inout [StatedResult]) {
    switch act.word {
    case .observation:
      let context = inside(act)
      if let result = CDAObservation(act, narrative).result(in: context) { results.append(result) }
      context.read(children: act, narrative, into: &results)
    case .organizer, .act, .procedure, .encounter, .substanceAdministration, .supply:
      inside(act).read(children: act, narrative, into: &results)
    case .component, .entryRelationship:
      read(children: act, narrative, into: &results)
    default: break
    }
  }

  /// What holds inside an act.
  private func inside(_ act: XMLElement) -> CDAContext {
    var inner = self
    // What is said of a relative, a foetus or a donor is nothing of the patient.
    if act.first(.subject) != nil { inner.patient = StatedPatient() }
    switch act.word {
    case .organizer: inner.enter(organizer: act)
    case .act:
      if let procedure = CDAContext.drawing(in: act) { inner.enter(drawing: procedure) }
    default: break
    }
    return inner
  }

  private mutating func enter(organizer: XMLElement) {
    organizerTime = CDATime.first(of: organizer)
    let status = organizer.first(.statusCode)?.attribute(.code)
    organizerStatus = status.flatMap { StatusReader.status($0) } ?? .unknown
    guard let role = organizer.first(.specimen, .specimenRole) else { return }
    let time = CDATime.first(of: role)
    if time.isKnown, !drawn.isKnown { drawn = time }
    if let code = role.first(.specimenPlayingEntity, .code) {
      specimen = CDAText.printed(code) ?? specimen
    }
  }

  private mutating func enter(drawing procedure: XMLElement) {
    let time = CDATime.first(of: procedure)
    if time.isKnown { drawn = time }
    let role = procedure.first(.participant, .participantRole)
    if let code = role?.first(.playingEntity, .code) {
      specimen = CDAText.printed(code) ?? specimen
    }
  }

  /// The procedure by which XD-LAB draws the specimen of a whole act.
  private static func drawing(in act: XMLElement) -> XMLElement? {
    for relation in act.children(.entryRelationship) {
      guard let procedure = relation.first(.procedure) else { continue }
      let isDrawing = procedure.children(.templateId).contains {
        $0.attribute(.root, equals: "1.3.6.1.4.1.19376.1.3.1.2")
      }
      if isDrawing { return procedure }
    }
    return nil
  }
}
