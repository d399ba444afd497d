import Formats
import Intake
import Laboratory

/// What a proof of the interval tables found, a line each, and what it proved.
struct ProofListing {
  let proof: IntervalProof

  func append(to buffer: inout ByteBuffer) {
    for overlap in proof.overlaps {
      let rows = overlap.rows.joined(separator: " and ")
      buffer.append(
        "overlap: \(overlap.analyte.key), \(overlap.guideline), \(ages(overlap.days)): \(rows)\n")
    }
    append(proof.gaps, as: "gap", "no row, and gaps.csv does not declare it", to: &buffer)
    append(proof.staleGaps, as: "stale", "gaps.csv declares a gap that is none", to: &buffer)
    for gap in proof.idleGaps {
      buffer.append("stale: \(gap.analyte.key): gaps.csv declares a gap where nothing is judged\n")
    }
    for rivalry in proof.rivalries {
      let rows = rivalry.rows.joined(separator: " or ")
      append([rivalry.gap], as: "rivals", "\(rows) for units of \(rivalry.family)", to: &buffer)
    }
    buffer.append(verdict)
  }

  private var verdict: String {
    let extent = proof.extent
    let profiles = extent.profiles == 1 ? "1 profile" : "\(extent.profiles) profiles"
    let what = """
      \(extent.rows.count) rows of \(profiles), \(extent.cases) cases of analyte, \
      sex, pregnancy, condition and unit
      """
    if proof.holds {
      return """
        proven: \(what); at each age from birth to 120 years exactly one row holds, but for the \
        \(extent.declaredGaps) gaps that gaps.csv declares\n
        """
    }
    let counts = """
      \(proof.overlaps.count) overlaps, \(proof.gaps.count) gaps, \
      \(proof.staleGaps.count + proof.idleGaps.count) stale, \(proof.rivalries.count) rivalries
      """
    return "not proven: \(what); \(counts)\n"
  }

  /// Appends stretches; persons with the same one share a line.
  private func append(
    _ gaps: [IntervalProof.Gap], as kind: String, _ words: String, to buffer: inout ByteBuffer
  ) {
    var rest = gaps[...]
    while let first = rest.first {
      let alike = rest.filter { $0.hasSamePlace(as: first) }
      rest.removeAll { $0.hasSamePlace(as: first) }
      let place = "\(first.profile), \(first.analyte.key), \(ages(first.days))"
      buffer.append("\(kind): \(place), \(people(alike.map(\.person))): \(words)\n")
    }
  }

  private func people(_ persons: [IntervalProof.Person]) -> String {
    var names: [String] = []
    for person in persons {
      let isWhatever = IntervalProof.Person.Condition.allCases.allSatisfy { condition in
        persons.contains { $0.isLike(person) && $0.condition == condition }
      }
      let condition = isWhatever ? "" : " (\(person.condition.words))"
      let name = "\(person.sex)\(person.pregnancy.words)\(condition)"
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  private func ages(_ days: Range<Int>) -> String {
    "\(AgeLimit.text(ofDays: days.lowerBound)) to \(AgeLimit.text(ofDays: days.upperBound))"
  }
}

extension IntervalProof.Gap {
  fileprivate func hasSamePlace(as other: Self) -> Bool {
    profile == other.profile && analyte == other.analyte && days == other.days
  }
}

extension IntervalProof.Person {
  fileprivate func isLike(_ other: Self) -> Bool {
    sex == other.sex && pregnancy == other.pregnancy
  }
}

extension IntervalProof.Person.Condition {
  fileprivate var words: String {
    switch self {
    case .none: "healthy"
    case .inflammation: "inflammation"
    case .anemia: "anemia"
    }
  }
}

extension Pregnancy {
  fileprivate var words: String {
    switch self {
    case .unknown, .no: ""
    case .unspecifiedTrimester: " pregnant"
    case .firstTrimester: " in the first trimester"
    case .secondTrimester: " in the second trimester"
    case .thirdTrimester: " in the third trimester"
    }
  }
}

extension AgeLimit {
  /// Years where they are whole, else days.
  static func text(ofDays days: Int) -> String {
    let years = Int((Double(days) / 365.25).rounded())
    return AgeLimit(years: Double(years)).days == days ? "\(years) y" : "\(days) d"
  }
}
