internal import Formats
internal import Laboratory

/// Finds what a resource refers to within the resource that contains it: `#id` means nothing
/// elsewhere.
struct FHIRScope {
  /// The resource with the `contained` elements.
  let holder: XMLElement
  /// Its full address in the bundle.
  let url: String?
  /// The contained resources by their ids, the first of each; there may be thousands that refer to each other.
  private let containedByID: [String: XMLElement]

  init(holder: XMLElement, url: String?) {
    (self.holder, self.url) = (holder, url)
    var found: [String: XMLElement] = [:]
    for box in holder.children(.contained) {
      for resource in box.children {
        if let id = resource.value(.id), found[id] == nil { found[id] = resource }
      }
    }
    containedByID = found
  }

  func subject(of resource: XMLElement) -> FHIRLink<StatedPatient> {
    var subjects = resource.children(.subject)
    guard let subject = subjects.next() else { return .none }
    // Of two people neither is the one.
    if subjects.next() != nil { return .broken }
    // What is about a foetus, a donor or a device is nothing of the patient in whose record it stands.
    for focus in resource.children(.focus) {
      guard let about = focus.value(.reference), about == subject.value(.reference) else {
        return .broken
      }
    }
    guard let reference = subject.value(.reference) else {
      guard let identifier = subject.first(.identifier), let id = identifier.value(.value) else {
        return .none
      }
      if let type = subject.value(.type), type != "Patient" { return .broken }
      return .found(StatedPatient(id: id, system: identifier.value(.system)))
    }
    guard reference.hasPrefix("#") else { return .reference(reference) }
    guard let patient = contained(reference), patient.word == .patientResource else {
      return .broken
    }
    return .found(FHIRPatient.contained(patient))
  }

  func specimen(of resource: XMLElement) -> FHIRLink<FHIRSpecimen> {
    var links = resource.children(.specimen)
    // A report on several specimens does not tell of which one a result is.
    guard let specimen = links.next(), links.next() == nil else { return .none }
    guard let reference = specimen.value(.reference) else {
      return specimen.value(.display).map { .found(FHIRSpecimen(type: $0)) } ?? .none
    }
    if reference.hasPrefix("#"), let found = contained(reference), found.word == .specimenResource {
      return .found(FHIRSpecimen(found))
    }
    if let display = specimen.value(.display) { return .found(FHIRSpecimen(type: display)) }
    return .reference(reference)
  }

  private func contained(_ reference: String) -> XMLElement? {
    containedByID[String(reference.dropFirst())]
  }
}
