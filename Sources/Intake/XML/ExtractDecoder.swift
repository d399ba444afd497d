internal import Formats
internal import Laboratory

/// Reads extracts of general practitioners' records (HL7 version 3, RCMR_IN030000UK, the GP2GP of the NHS): the
/// observation statements of their compositions.
///
/// One composition is kept at a time. The patient stands before them all.
final class ExtractDecoder: XMLDecoder {
  private let fragment = XMLFragment()
  private var patients: [StatedPatient] = []
  private var results: [StatedResult] = []

  var isOverfull: Bool { fragment.isOverfull }

  func begin() {
    fragment.begin()
    (patients, results) = ([], [])
  }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    guard namespace == XMLWord.hl7Namespace.name else { return .skip }
    let word = XMLWord(name)
    if fragment.isEmpty {
      guard word == .ehrComposition || word == .recordTarget else { return .elements }
    } else if word.map({ !Self.kept.contains($0) }) ?? true {
      return .skip
    }
    fragment.open(name, attributes)
    switch word {
    case .text, .value, .originalText, .name, .given, .family, .desc: return .text
    default: return .elements
    }
  }

  func endElement() {
    if fragment.isEmpty { return }
    fragment.close()
    guard fragment.depth == 0, let root = fragment.root else { return }
    if root.word == .recordTarget {
      patients.append(CDAPatient.stated(root))
    } else {
      ExtractContext(patient: patients.first ?? StatedPatient())
        .read(children: root, into: &results)
    }
    fragment.removeAll()
  }

  func characters(_ text: Span<UInt8>) { fragment.append(text) }

  func finish(into consumer: any ResultConsumer) -> XMLReading {
    let evidence = [
      "EhrExtract in namespace urn:hl7-org:v3",
      "\(patients.count) recordTarget, \(results.count) ObservationStatement",
    ]
    consumer.accept(results, recordTargets: patients.count)
    (results, patients) = ([], [])
    return XMLReading(layout: "gp2gp", evidence: evidence)
  }

  private static let kept: Set<XMLWord> = [
    .patient, .id, .name, .given, .family, .administrativeGenderCode, .birthTime, .component,
    .compoundStatement, .observationStatement, .narrativeStatement, .code, .translation,
    .originalText, .statusCode, .effectiveTime, .availabilityTime, .center, .low, .high, .value,
    .numerator, .denominator, .interpretationCode, .referenceRange, .referenceInterpretationRange,
    .text, .subject, .specimen, .specimenRole, .specimenSpecimenMaterial, .desc,
    .pertinentInformation, .pertinentAnnotation,
  ]
}

/// What the statements around an observation say for it.
private struct ExtractContext {
  var patient: StatedPatient
  var collected = Instant.unknown
  var specimen: String?

  /// Reads the observations among an element's descendants, in document order.
  func read(children element: XMLElement, into results: inout [StatedResult]) {
    var inner = self
    // A cluster that holds nothing but the specimen tells it for those beside it, if it is the only one.
    let clusters = element.children(.component).compactMap { $0.first(.compoundStatement) }
    if clusters.count == 1, !Self.holdsObservation(clusters[0]) {
      inner.enter(specimenOf: clusters[0])
    }
    for component in element.children(.component) {
      for statement in component.children {
        switch statement.word {
        case .observationStatement:
          if statement.attribute(.moodCode).map({ $0 == "EVN" }) ?? true {
            results.append(inner.result(of: statement))
          }
          inner.read(children: statement, into: &results)
        case .compoundStatement:
          var inside = inner
          // What is said of a relative is nothing of the patient.
          if statement.first(.subject) != nil { inside.patient = StatedPatient() }
          inside.enter(specimenOf: statement)
          let before = results.count
          inside.read(children: statement, into: &results)
          Self.comment(on: &results, from: before, by: statement)
        default: break
        }
      }
    }
  }

  private static func holdsObservation(_ cluster: XMLElement) -> Bool {
    cluster.children(.component).contains { $0.first(.observationStatement) != nil }
  }

  /// The specimen of a cluster is that of the statements in it.
  private mutating func enter(specimenOf cluster: XMLElement) {
    guard let role = cluster.first(.specimen, .specimenRole) else { return }
    let time = CDATime.first(of: role)
    if time.isKnown { collected = time }
    specimen = role.first(.specimenSpecimenMaterial, .desc)?.textOrNil
  }

  /// Notes in a cluster with one result are of that result.
  private static func comment(
    on results: inout [StatedResult], from first: Int, by cluster: XMLElement
  ) {
    guard results.count == first + 1 else { return }
    for component in cluster.children(.component) {
      guard let text = component.first(.narrativeStatement, .text)?.textOrNil else { continue }
      let comment = results[first].comment.map { "\($0); \(text)" } ?? text
      results[first].comment = comment
    }
  }

  private func result(of statement: XMLElement) -> StatedResult {
    let concept = statement.first(.code)
    let concepts =
      (concept.map { [$0] } ?? []) + (concept.map { Array($0.children(.translation)) } ?? [])
    let narrative = CDANarrative()
    let value = CDAValue(Array(statement.children(.value)), narrative)
    var result = StatedResult(
      record: 0, line: statement.line,
      // What is said of a relative is nothing of the patient.
      patient: statement.first(.subject) == nil ? patient : StatedPatient(),
      names: Self.names(of: concepts), specimen: specimen, collected: time(of: statement),
      status: Self.status(of: statement), value: value.value, unit: value.unit,
      range: CDARange(statement, narrative).range(
        unit: value.unit, for: patient, at: time(of: statement)), flag: Self.flag(of: statement))
    result.comment =
      statement.first(.pertinentInformation, .pertinentAnnotation)?.first(.text)?.textOrNil
    return result
  }

  private static func names(of concepts: [XMLElement]) -> [String] {
    var names: [String] = []
    for concept in concepts {
      for name in [concept.attribute(.displayName), concept.first(.originalText)?.textOrNil] {
        if let name, !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  private func time(of statement: XMLElement) -> Instant {
    if collected.isKnown { return collected }
    let own = CDATime.first(of: statement)
    if own.isKnown { return own }
    return statement.first(.availabilityTime)?.value.flatMap { DateReader.instant($0) } ?? .unknown
  }

  private static func status(of statement: XMLElement) -> ResultStatus {
    if statement.attribute(.negationInd, equals: "true") { return .cancelled }
    return statement.first(.statusCode)?.attribute(.code).flatMap { StatusReader.status($0) }
      ?? .unknown
  }

  private static func flag(of statement: XMLElement) -> LaboratoryFlag {
    guard let code = statement.first(.interpretationCode) else { return .none }
    let text =
      code.attribute(.code) ?? code.attribute(.displayName) ?? code.first(.originalText)?.textOrNil
    return text.map { FlagReader.flag($0) } ?? .none
  }
}
