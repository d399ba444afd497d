internal import Formats

/// The names of elements, attributes and namespaces that the decoders tell apart.
///
/// The numbers are those of the vocabulary that the parser is given.
enum XMLWord: UInt16, CaseIterable {
  // FHIR: resources and what they hold.
  case bundleResource = 1
  case patientResource, observationResource, diagnosticReportResource, specimenResource
  case entry, resource, fullUrl, contained, id, identifier, system, value, type, coding, code
  case display, text, name, use, family, given, birthDate, gender, subject, reference, specimen
  case collection, collectedDateTime, collectedPeriod, start, status
  case effectiveDateTime, effectivePeriod, effectiveInstant, appliesDateTime, appliesPeriod
  case diagnosticDateTime, valueQuantity, valueString, valueInteger, valueCodeableConcept
  case valueRange, valueRatio, valueBoolean, valueDateTime, valueTime, valuePeriod
  case numerator, denominator, comparator, unit, units, referenceRange, low, high
  case appliesTo, age, meaning, interpretation, component, result, note, comment, comments
  // CDA: elements.
  case clinicalDocument, recordTarget, patientRole, patient, birthTime, administrativeGenderCode
  case structuredBody, section, templateId, organizer, observation, act, procedure, encounter
  case substanceAdministration, supply, entryRelationship, statusCode, effectiveTime, center
  case interpretationCode, observationRange, precondition, translation, originalText
  case specimenRole, specimenPlayingEntity, participant, participantRole, playingEntity
  // CDA: attributes.
  case root, extensionAttribute, nullFlavor, inclusive, moodCode, negationInd, identity, displayName
  case codeSystem, codeSystemName
  // Namespaces.
  case fhirNamespace, hl7Namespace, laboratoryNamespace
}

extension XMLWord {
  /// All words as they stand in documents, in the order of their numbers.
  static let vocabulary: [String] = allCases.map(\.spelling)

  private var spelling: String {
    switch self {
    case .bundleResource: "Bundle"
    case .patientResource: "Patient"
    case .observationResource: "Observation"
    case .diagnosticReportResource: "DiagnosticReport"
    case .specimenResource: "Specimen"
    case .clinicalDocument: "ClinicalDocument"
    case .extensionAttribute: "extension"
    case .identity: "ID"
    case .fhirNamespace: "http://hl7.org/fhir"
    case .hl7Namespace: "urn:hl7-org:v3"
    case .laboratoryNamespace: "urn:oid:1.3.6.1.4.1.19376.1.3.2"
    default: "\(self)"
    }
  }

  var name: XMLName { XMLName(rawValue: rawValue) }

  /// The word of a name; `nil` for one that only a layout knows or nobody.
  init?(_ name: XMLName) {
    self.init(rawValue: name.rawValue)
  }
}

extension XMLElement {
  /// The word of the element's name.
  var word: XMLWord? { XMLWord(name) }

  func first(_ word: XMLWord) -> XMLElement? { first(word.name) }

  /// The first element at a path of two.
  func first(_ word: XMLWord, _ next: XMLWord) -> XMLElement? { first(word.name)?.first(next.name) }

  func children(_ word: XMLWord) -> XMLElements { children(word.name) }

  /// The trimmed value of an attribute; `nil` if it is missing or blank.
  func attribute(_ word: XMLWord) -> String? { attribute(word.name)?.trimmedOrNil }

  func attribute(_ word: XMLWord, equals value: StaticString) -> Bool {
    attribute(word.name, equals: value)
  }

  /// The attribute `value`, where FHIR keeps every scalar; `nil` if it is missing or blank.
  var value: String? { attribute(.value) }

  /// The value of the first child of a name.
  func value(_ word: XMLWord) -> String? { first(word)?.value }

  /// Its text, or `nil` if there is none.
  var textOrNil: String? { text.trimmedOrNil }
}

extension String {
  /// Without blanks at the ends; `nil` if nothing is left.
  var trimmedOrNil: String? {
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    guard let first = utf8.first, let last = utf8.last else { return nil }
    if !isBlank(first), !isBlank(last) { return self }
    guard let start = utf8.firstIndex(where: { !isBlank($0) }),
      let end = utf8.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(self[start...end])
  }
}
