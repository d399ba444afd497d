internal import Formats

/// Reads FHIR in XML: a bundle or a single resource, of any release from DSTU2 to R5.
///
/// One entry of a bundle is kept at a time. What refers to other entries is settled when the
/// document has ended, since a patient may stand behind the observations.
final class FHIRDecoder: XMLDecoder {
  private let fragment = XMLFragment()
  private var register = FHIRRegister()
  private var release = FHIRRelease()
  /// Whether the document is a part of a bulk export, whose files know patients by the ids of their resources.
  var isBulk = false

  var isOverfull: Bool { fragment.isOverfull }

  func begin() {
    fragment.begin()
    register = FHIRRegister()
    register.isBulk = isBulk
    release = FHIRRelease()
  }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    if fragment.isEmpty {
      switch XMLWord(name) {
      case .entry, .patientResource, .observationResource, .diagnosticReportResource,
        .specimenResource:
        break
      // A bundle, or something else that resources stand in.
      default: return .elements
      }
    }
    guard namespace == XMLWord.fhirNamespace.name, isKept(name) else { return .skip }
    fragment.open(name, attributes)
    return .elements
  }

  func endElement() {
    fragment.close()
    guard fragment.depth == 0, let root = fragment.root else { return }
    if root.word == .entry { read(entry: root) } else { read(resource: root, url: nil) }
    fragment.removeAll()
  }

  func characters(_ text: Span<UInt8>) {}

  func finish(into consumer: any ResultConsumer) -> XMLReading {
    var told = FHIRRegister()
    swap(&told, &register)
    told.forEachResult { consumer.accept($0) }
    if isBulk || told.resultCount == 0 { told.forEachPatient { consumer.describe($0) } }
    let counts =
      "\(told.patientCount) Patient, \(told.resultCount) results of Observation,"
      + " \(told.reportCount) DiagnosticReport"
    return XMLReading(
      layout: release.layout, evidence: ["namespace http://hl7.org/fhir", release.evidence, counts])
  }

  /// Whether an element is kept: one that is known, or a resource of another type, since it may
  /// contain results.
  private func isKept(_ name: XMLName) -> Bool {
    FHIRDecoder.isKnown(name)
      || fragment.depth > 0 && fragment.open(at: fragment.depth - 1).word == .resource
  }

  /// The elements that are known; `div` and `extension` are not among them.
  private static let known: [Bool] = {
    var known = Array(repeating: false, count: XMLWord.allCases.count + 1)
    let last = XMLWord.comments.rawValue
    for word in XMLWord.allCases where word.rawValue <= last { known[Int(word.rawValue)] = true }
    return known
  }()

  /// The names of the elements that are known.
  static let knownNames = XMLWord.vocabulary.prefix(Int(XMLWord.comments.rawValue))

  private static func isKnown(_ name: XMLName) -> Bool {
    let number = Int(name.rawValue)
    return number < known.count && known[number]
  }
}

extension FHIRDecoder {
  private func read(entry: XMLElement) {
    let url = entry.value(.fullUrl)
    var isEmpty = true
    for box in entry.children(.resource) {
      for resource in box.children {
        isEmpty = false
        read(resource: resource, url: url)
      }
    }
    if isEmpty, let url { register.add(otherURL: url) }
  }

  private func read(resource: XMLElement, url: String?) {
    switch resource.word {
    case .bundleResource:
      for entry in resource.children(.entry) { read(entry: entry) }
      return
    case .patientResource:
      register.add(patient: FHIRPatient.stated(resource, at: url, isBulk: isBulk), resource, url)
    case .specimenResource: register.add(specimen: FHIRSpecimen(resource), resource, url)
    case .observationResource:
      let scope = FHIRScope(holder: resource, url: url)
      read(observation: resource, in: scope, report: nil)
      readContained(in: scope, report: nil)
      return
    case .diagnosticReportResource:
      read(report: resource, url)
      return
    default:
      if let url { register.add(otherURL: url) }
      readParameters(in: resource)
    }
    readContained(in: FHIRScope(holder: resource, url: url), report: nil)
  }

  /// The resources of a `Parameters`, in its parameters and in the parts of these.
  private func readParameters(in holder: XMLElement) {
    for parameter in holder.children where [.parameter, .part].contains(parameter.word) {
      if let resource = parameter.first(.resource)?.children.first(where: { _ in true }) {
        read(resource: resource, url: nil)
      }
      readParameters(in: parameter)
    }
  }

  private func readContained(in scope: FHIRScope, report: Int?) {
    for box in scope.holder.children(.contained) {
      for resource in box.children where resource.word == .observationResource {
        read(observation: resource, in: scope, report: report)
      }
    }
  }

  private func read(report: XMLElement, _ url: String?) {
    let scope = FHIRScope(holder: report, url: url)
    let number = register.add(
      FHIRReport(
        subject: scope.subject(of: report), specimen: scope.specimen(of: report),
        collected: FHIRTimes.collected(report), status: FHIRObservation.status(report), url: url),
      results: report.children(.result).compactMap { $0.value(.reference) })
    release.look(atReport: report)
    readContained(in: scope, report: number)
  }

  /// Reads an observation's results: its own and those of its components.
  private func read(observation: XMLElement, in scope: FHIRScope, report: Int?) {
    release.look(at: observation)
    let isContained = !observation.isSame(as: scope.holder)
    let origin = FHIROrigin(
      subject: scope.subject(of: observation), specimen: scope.specimen(of: observation),
      url: scope.url,
      identity: isContained ? nil : observation.value(.id), report: report)
    register.add(observation, from: origin)
  }
}
