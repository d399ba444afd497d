internal import Formats
internal import Laboratory

/// Reads the results of an Observation without looking beyond it.
enum FHIRObservation {
  /// Appends the observation's own result, unless it is only there for its components, and theirs. `origin`: the
  /// number of where they come from.
  static func append(
    resultsOf observation: XMLElement, origin: Int, to results: inout [FHIRStagedResult]
  ) {
    // What all components share is looked up once: there may be thousands of them.
    let shared = StatedResult(
      record: 0, collected: FHIRTimes.collected(observation), status: status(observation),
      comment: comment(of: observation))
    let start = results.count
    results.append(result(of: observation, shared, origin))
    for component in observation.children(.component) {
      results.append(result(of: component, shared, origin))
    }
    let hasComponents = results.count - start > 1
    if hasComponents, results[start].result.value == .absent { results.remove(at: start) }
    guard observation.first(.modifierExtension) ?? observation.first(.implicitRules) != nil else {
      return
    }
    // Whoever does not understand what modifies a result must not read it as it stands (FHIR, extensibility).
    for index in start..<results.count {
      results[index].result.value = results[index].result.value.doubted("modified")
    }
  }

  static func status(_ resource: XMLElement) -> ResultStatus {
    resource.value(.status).flatMap { StatusReader.status($0) } ?? .unknown
  }

  private static func result(
    of holder: XMLElement, _ shared: StatedResult, _ origin: Int
  ) -> FHIRStagedResult {
    var result = shared
    result.line = holder.line
    if let concept = holder.first(.code) ?? holder.first(.name) {
      let codes = loinc(of: concept)
      (result.loinc, result.otherCodes) = (codes.first, Array(codes.dropFirst()))
      result.names = names(of: concept)
    }
    let value = FHIRValue(holder)
    (result.value, result.unit, result.unitCode) = (value.value, value.unit, value.code)
    // A reason why there is no value, beside a value.
    if holder.first(.dataAbsentReason) != nil { result.value = result.value.doubted("absent") }
    result.range = FHIRRange.range(of: holder, unit: value.unit, code: value.code)
    result.flag = flag(of: holder)
    var ranges: [ConditionalRange] = []
    if result.range?.isEmpty == true {
      ranges = FHIRRange.conditional(of: holder, unit: value.unit, code: value.code)
    }
    return FHIRStagedResult(result: result, ranges: ranges, origin: origin)
  }

  private static func names(of concept: XMLElement) -> [String] {
    var names: [String] = []
    if let text = concept.value(.text) { names.append(text) }
    for coding in concept.children(.coding) {
      if let display = coding.value(.display), !names.contains(display) { names.append(display) }
    }
    return names
  }

  private static func loinc(of concept: XMLElement) -> [String] {
    var codes: [String] = []
    for coding in concept.children(.coding) {
      guard let system = coding.first(.system) else { continue }
      guard
        system.attribute(.value, equals: "http://loinc.org")
          || system.attribute(.value, equals: "urn:oid:2.16.840.1.113883.6.1")
      else { continue }
      if let code = coding.value(.code), LOINCCode.isWellFormed(code) { codes.append(code) }
    }
    return codes
  }

  /// The first flag with a direction among codes and texts; what stands inside a reference range is
  /// the range's meaning and none of the result.
  private static func flag(of holder: XMLElement) -> LaboratoryFlag {
    var (found, texts): (LaboratoryFlag, [String]) = (.none, [])
    for interpretation in holder.children(.interpretation) {
      for coding in interpretation.children(.coding) {
        if let code = coding.value(.code) { texts.append(code) }
        if let display = coding.value(.display) { texts.append(display) }
      }
      if let text = interpretation.value(.text) { texts.append(text) }
    }
    for text in texts {
      let flag = FlagReader.flag(text)
      if flag != .none, flag != .undirected { return flag }
      if flag == .undirected { found = flag }
    }
    return found
  }

  private static func comment(of observation: XMLElement) -> String? {
    var comments: [String] = []
    for note in observation.children(.note) {
      if let text = note.value(.text) { comments.append(text) }
    }
    if let text = observation.value(.comment) ?? observation.value(.comments) {
      comments.append(text)
    }
    return comments.isEmpty ? nil : comments.joined(separator: "; ")
  }
}

extension StatedValue {
  /// The value as a text that is no number, for something beside it changes or denies it.
  fileprivate func doubted(_ word: String) -> StatedValue {
    switch self {
    case .absent: self
    case .text(let text): .text("\(text) (\(word))")
    case .quantity(let number, let comparator):
      .text("\(comparator.code ?? "")\(number) (\(word))")
    }
  }
}
