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
  case appliesTo, age, meaning, interpretation, component, result, focus, parameter, part
  case modifierExtension, implicitRules, dataAbsentReason, triggeredBy, note, comment, comments
  // CDA: elements.
  case clinicalDocument, recordTarget, patientRole, patient, birthTime, administrativeGenderCode
  case structuredBody, section, templateId, organizer, observation, act, procedure, encounter
  case substanceAdministration, supply, entryRelationship, statusCode, effectiveTime, center
  case interpretationCode, observationRange, precondition, translation, originalText
  case criterion, specimenRole, specimenPlayingEntity, participant, participantRole, playingEntity
  // Extracts of records in HL7 version 3.
  case ehrExtract, ehrComposition, compoundStatement, observationStatement, narrativeStatement
  case availabilityTime, referenceInterpretationRange, specimenSpecimenMaterial, desc
  case pertinentInformation, pertinentAnnotation
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
    case .ehrExtract: "EhrExtract"
    case .compoundStatement: "CompoundStatement"
    case .observationStatement: "ObservationStatement"
    case .narrativeStatement: "NarrativeStatement"
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
