internal import Formats
internal import Laboratory

/// Reads clinical documents (CDA R2, C-CDA, XD-LAB): the results in the entries of their sections.
///
/// One entry is kept at a time. Of the narrative only what an entry can point at is kept.
final class CDADecoder: XMLDecoder {
  /// Where in the document the parser is, outside of what is kept.
  private enum Place { case frame, section, narrative }

  private let fragment = XMLFragment()
  private var places: [Place] = []
  private var narrative = CDANarrative()
  private var patients: [StatedPatient] = []
  private var results: [StatedResult] = []
  private var isConsolidated = false
  /// Depth of the outermost section about somebody else than the patient; 0 if there is none.
  private var foreignDepth = 0
  /// Whether a part of a document stands alone, which may lack the namespace.
  var isFragment = false

  /// Whether a part of a document that holds results begins here.
  static func beginsFragment(_ name: XMLName) -> Bool {
    switch XMLWord(name) {
    case .section, .entry, .organizer, .observation, .act: true
    default: false
    }
  }

  var isOverfull: Bool { fragment.isOverfull }

  func begin() {
    fragment.begin()
    narrative.removeAll()
    (places, patients, results, isConsolidated, foreignDepth) = ([], [], [], false, 0)
  }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    if places.last == .narrative {
      places.append(.narrative)
      return narrative.open(attributes) ? .text : .elements
    }
    let word = XMLWord(name)
    let isOwn =
      namespace == XMLWord.hl7Namespace.name || isFragment && namespace == XMLName.unknown
    guard isOwn || namespace == XMLWord.laboratoryNamespace.name else { return .skip }
    if !fragment.isEmpty { return keep(name, word, attributes) }
    switch word {
    case .clinicalDocument, .component, .structuredBody: places.append(.frame)
    case .section: places.append(.section)
    case .entry where places.isEmpty, .organizer where places.isEmpty,
      .observation where places.isEmpty, .act where places.isEmpty:
      fragment.open(name, attributes)
    case .text where places.last == .section:
      places.append(.narrative)
      narrative.begin()
    case .recordTarget where places.count == 1, .entry where places.last == .section,
      .templateId where places.count == 1:
      fragment.open(name, attributes)
    case .subject where places.last == .section:
      if foreignDepth == 0 { foreignDepth = places.count }
      return .skip
    default: return .skip
    }
    return .elements
  }

  private func keep(
    _ name: XMLName, _ word: XMLWord?, _ attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    guard let word, CDADecoder.isKept[Int(name.rawValue)] else { return .skip }
    let parent = fragment.open(at: fragment.depth - 1).word
    if word == .templateId, parent != .procedure { return .skip }
    if word == .text, parent != .observationRange { return .skip }
    fragment.open(name, attributes)
    switch word {
    case .value, .originalText, .text, .name, .given, .family: return .text
    default: return .elements
    }
  }

  func endElement() {
    guard !fragment.isEmpty else { return leave() }
    fragment.close()
    guard fragment.depth == 0, let root = fragment.root else { return }
    switch root.word {
    case .recordTarget: patients.append(CDAPatient.stated(root))
    case .templateId:
      let template = root.attribute(.root) ?? ""
      if template.hasPrefix("2.16.840.1.113883.10.20.22.1.") { isConsolidated = true }
    case .entry: read(entry: root)
    default: CDAContext(patient: StatedPatient()).read(root, narrative, into: &results)
    }
    fragment.removeAll()
  }

  private func leave() {
    switch places.popLast() {
    case .narrative: narrative.close()
    case .section: if places.count < foreignDepth { foreignDepth = 0 }
    default: break
    }
  }

  func characters(_ text: Span<UInt8>) {
    if places.last == .narrative { narrative.append(text) } else { fragment.append(text) }
  }

  func finish(into consumer: any ResultConsumer) -> XMLReading {
    let layout = isConsolidated ? "ccda" : "cda"
    let evidence = [
      isFragment
        ? "part of a clinical document, alone" : "ClinicalDocument in namespace urn:hl7-org:v3",
      "\(patients.count) recordTarget, \(results.count) observation",
    ]
    consumer.accept(results, recordTargets: patients.count)
    (results, patients) = ([], [])
    return XMLReading(layout: layout, evidence: evidence)
  }
}

extension CDADecoder {
  private func read(entry: XMLElement) {
    let patient = foreignDepth == 0 ? patients.first ?? StatedPatient() : StatedPatient()
    let context = CDAContext(patient: patient)
    context.read(children: entry, narrative, into: &results)
  }

  /// By number, whether an element inside an entry or the record target is kept.
  private static let isKept: [Bool] = {
    var isKept = Array(repeating: false, count: XMLWord.allCases.count + 1)
    for word in kept { isKept[Int(word.rawValue)] = true }
    return isKept
  }()

  private static let kept: [XMLWord] = [
    .patientRole, .patient, .id, .name, .given, .family, .administrativeGenderCode, .birthTime,
    .entry, .organizer, .observation, .act, .procedure, .encounter, .substanceAdministration,
    .supply, .entryRelationship, .component, .code, .translation, .originalText, .reference,
    .text, .statusCode, .effectiveTime, .low, .high, .center, .value, .numerator, .denominator,
    .interpretationCode, .referenceRange, .observationRange, .precondition, .criterion, .specimen,
    .specimenRole, .specimenPlayingEntity, .participant, .participantRole, .playingEntity,
    .subject, .templateId,
  ]
}
