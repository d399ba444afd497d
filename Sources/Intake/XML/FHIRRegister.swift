internal import Formats
internal import Laboratory

/// What a document told so far, and how its parts refer to each other.
struct FHIRRegister {
  /// Whether patients are known by the ids of their resources.
  var isBulk = false
  private var results: [FHIRStagedResult] = []
  private var origins: [FHIROrigin] = []
  private var patients = FHIRIndex<StatedPatient>()
  private var specimens = FHIRIndex<FHIRSpecimen>()
  private var reports: [FHIRReport] = []
  /// The report of an observation by the reference with which it means it; -1 for several.
  private var reportNumbers: [String: Int] = [:]
  /// Addresses of entries of other types.
  private var otherURLs: Set<String> = []
}

extension FHIRRegister {
  var resultCount: Int { results.count }
  var patientCount: Int { patients.count }
  var reportCount: Int { reports.count }

  mutating func add(patient: StatedPatient, _ resource: XMLElement, _ url: String?) {
    patients.add(patient, type: "Patient", id: resource.value(.id), url: url)
  }

  /// Hands out the patients under the ids by which resources of other files refer to them.
  func forEachPatient(_ body: (StatedPatient) -> Void) {
    patients.forEach { patient, id, server in
      var named = patient
      (named.id, named.system) = (id, server)
      body(named)
    }
  }

  mutating func add(specimen: FHIRSpecimen, _ resource: XMLElement, _ url: String?) {
    specimens.add(specimen, type: "Specimen", id: resource.value(.id), url: url)
  }

  mutating func add(otherURL url: String) {
    otherURLs.insert(url)
  }

  /// Adds the results of an observation.
  mutating func add(_ observation: XMLElement, from origin: FHIROrigin) {
    FHIRObservation.append(resultsOf: observation, origin: origins.count, to: &results)
    origins.append(origin)
  }

  /// - Returns: the report's number.
  mutating func add(_ report: FHIRReport, results: [String]) -> Int {
    reports.append(report)
    for reference in results where !reference.hasPrefix("#") {
      reportNumbers[reference] = reportNumbers[reference] == nil ? reports.count - 1 : -1
    }
    return reports.count - 1
  }
}

extension FHIRRegister {
  /// Hands out each result with its number, its patient and what else stands elsewhere in the document.
  mutating func forEachResult(_ body: (StatedResult) -> Void) {
    // Taken out, so that each is settled in its place and none is copied.
    var settled: [FHIRStagedResult] = []
    swap(&settled, &results)
    defer { swap(&settled, &results) }
    for index in settled.indices {
      settled[index].result.record = index + 1
      settle(
        &settled[index].result, from: origins[settled[index].origin], among: settled[index].ranges)
      body(settled[index].result)
    }
  }

  private func settle(
    _ result: inout StatedResult, from origin: FHIROrigin, among ranges: [ConditionalRange]
  ) {
    let report = report(of: origin)
    result.patient = patient(origin.subject, origin.url)
    if case .none = origin.subject, let report {
      result.patient = patient(report.subject, report.url)
    }
    let specimen =
      material(origin.specimen, origin.url) ?? report.flatMap { material($0.specimen, $0.url) }
    result.specimen = specimen?.type
    if !result.collected.isKnown, let specimen { result.collected = specimen.collected }
    if !result.collected.isKnown, let report { result.collected = report.collected }
    if origin.report != nil, let report, report.status.isWithdrawn, !result.status.isWithdrawn {
      result.status = report.status
    }
    if !ranges.isEmpty,
      let range = ConditionalRange.choose(
        among: ranges, for: result.patient, at: result.collected)
    {
      result.range = range
    }
  }

  private func report(of origin: FHIROrigin) -> FHIRReport? {
    if let number = origin.report { return reports[number] }
    if reportNumbers.isEmpty { return nil }
    let byURL = origin.url.flatMap { reportNumbers[$0] }
    let byIdentity = origin.identity.flatMap { reportNumbers["Observation/" + $0] }
    guard let number = byURL ?? byIdentity, number >= 0 else { return nil }
    return reports[number]
  }

  private func material(_ link: FHIRLink<FHIRSpecimen>, _ url: String?) -> FHIRSpecimen? {
    switch link {
    case .found(let specimen): specimen
    case .reference(let reference): specimens.find(reference, from: url).found
    case .none, .broken: nil
    }
  }

  /// The patient of a link; one without an id where nobody or something else is meant.
  private func patient(_ link: FHIRLink<StatedPatient>, _ url: String?) -> StatedPatient {
    switch link {
    case .found(let patient): return patient
    case .none, .broken: return StatedPatient()
    case .reference(let reference):
      switch patients.find(reference, from: url) {
      case .found(let patient): return patient
      // In a bulk export the id itself is who it is, however often it is described.
      case .ambiguous: return isBulk ? FHIRReference(reference).patient(from: url) : StatedPatient()
      case .missing:
        if otherURLs.contains(reference) { return StatedPatient() }
        return FHIRReference(reference).patient(from: url)
      }
    }
  }
}
