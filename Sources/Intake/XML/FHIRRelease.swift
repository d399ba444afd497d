internal import Formats

/// Guesses the release of FHIR, which no document states, by what its resources look like.
struct FHIRRelease {
  private var name: String?
  private var reason = ""

  /// `fhir-` and the release. R4 where nothing tells it, since the elements that are read are the
  /// same.
  var layout: String { "fhir-" + (name ?? "r4") }

  var evidence: String {
    name == nil ? "nothing tells the release; read as R4" : reason
  }

  /// Looks at one observation, unless an earlier one told the release.
  mutating func look(at observation: XMLElement) {
    if name != nil { return }
    if observation.first(.code) == nil, observation.first(.name) != nil {
      note("dstu1", "Observation.name")
    } else if observation.first(.valueQuantity, .units) != nil {
      note("dstu1", "Quantity.units")
    } else if observation.first(.comments) != nil {
      note("dstu2", "Observation.comments")
    } else if observation.first(.comment) != nil {
      note("stu3", "Observation.comment")
    } else if observation.first(.triggeredBy) != nil {
      note("r5", "Observation.triggeredBy")
    } else if observation.first(.note) != nil {
      note("r4", "Observation.note")
    } else if let system = observation.first(.interpretation, .coding)?.value(.system) {
      look(atSystem: system)
    }
  }

  mutating func look(atReport report: XMLElement) {
    if name == nil, report.first(.diagnosticDateTime) != nil {
      note("dstu1", "DiagnosticReport.diagnosticDateTime")
    }
  }

  private mutating func look(atSystem system: String) {
    if system.hasPrefix("http://terminology.hl7.org/") {
      note("r4", "code system of terminology.hl7.org")
    } else if system.hasPrefix("http://hl7.org/fhir/v2/") {
      note("dstu2", "code system \(system)")
    } else if system.hasPrefix("http://hl7.org/fhir/v3/") {
      note("stu3", "code system \(system)")
    }
  }

  private mutating func note(_ release: String, _ reason: String) {
    (name, self.reason) = (release, reason)
  }
}
