import Laboratory

extension Wording {
  static let noIntervalAsked = "none was asked: there is no amount that could be placed"
  static let noIntervalHolds = "none of the intervals in use holds for this person"
  static let severalHold =
    "several may hold, because age or sex leaves it open; only what all of them say alike counts"
  static let laboratoryDecided = "the laboratory's own limits decided; else it would have been:"
  static let anyAmount = "any amount"
  static let laboratorySilent = "it brought neither a flag nor limits"

  /// An age in completed years and in days: `55 years (20181 days)`.
  static func age(_ span: AgeSpan) -> String {
    let (young, old) = (span.youngest, span.oldest)
    if young == old { return "\(old.years) years (\(old.days) days)" }
    return "\(young.years) to \(old.years) years (\(young.days) to \(old.days) days)"
  }

  static func word(for pregnancy: Pregnancy) -> String {
    switch pregnancy {
    case .unknown: "pregnancy not stated"
    case .no: "not pregnant"
    case .unspecifiedTrimester: "pregnant"
    case .firstTrimester: "pregnant, first trimester"
    case .secondTrimester: "pregnant, second trimester"
    case .thirdTrimester: "pregnant, third trimester"
    }
  }

  /// Whether a condition that limits depend on was found, and in what.
  static func condition(_ trace: ConditionTrace, evidence: String?) -> String {
    let name = "\(trace.condition)"
    guard let evidence else { return "\(name) not known: nothing near in time tells of it" }
    return "\(name) \(trace.isFound ? "found" : "not found") in \(evidence)"
  }

  /// Whom an interval holds for: `female, from 18 y, pregnant`.
  static func population(of interval: ReferenceInterval) -> String {
    var parts = [
      interval.sex.map { word(for: $0) } ?? "any sex", ages(from: interval.from, to: interval.to),
    ]
    switch interval.pregnancy {
    case .any: break
    case .notPregnant: parts.append("not pregnant")
    case .pregnant: parts.append("pregnant")
    case .firstTrimester: parts.append("first trimester")
    case .secondTrimester: parts.append("second trimester")
    case .thirdTrimester: parts.append("third trimester")
    }
    switch interval.condition {
    case .none: break
    case .healthy: parts.append("without inflammation")
    case .inflammation: parts.append("with inflammation")
    case .anemia: parts.append("with anemia")
    case .lowBirthWeight: parts.append("of very low birth weight")
    }
    return parts.joined(separator: ", ")
  }

  /// A stretch of ages: `any age`, `from 1 y`, `birth to below 28 d`.
  static func ages(from: AgeLimit, to: AgeLimit?) -> String {
    guard let to else { return from.days == 0 ? "any age" : "from \(age(from))" }
    return "\(age(from)) to below \(age(to))"
  }

  private static func age(_ limit: AgeLimit) -> String {
    if limit.days == 0 { return "birth" }
    return limit.years.map { "\($0) y" } ?? "\(limit.days) d"
  }

  static func word(for reason: IntervalCandidate.Reason) -> String {
    switch reason {
    case .otherSex: "for the other sex"
    case .otherAge: "for another age"
    case .otherPregnancy: "for another state of pregnancy"
    case .otherCondition: "for another condition than is known"
    case .laterGuideline: "a guideline that comes first has an interval"
    case .lessSpecific: "another interval describes the person more closely"
    case .otherUnit: "its twin in a unit closer to the printed one was taken"
    case .laterRow: "an interval that is alike stands before it"
    case .notVerified: "its figures are not verified"
    }
  }

  /// A sentence for each note on a judgement.
  static func notes(on notes: JudgementNotes) -> [String] {
    let all: [(JudgementNotes, String)] = [
      (.unexpectedMagnitude, unexpectedMagnitude), (.assumedNotPregnant, assumedNotPregnant),
      (.laboratoryInterval, laboratoryInterval), (.laboratoryConflict, laboratoryConflict),
      (.haemolysed, haemolysed), (.mayBeCritical, mayBeCriticalResult),
    ]
    return all.filter { notes.contains($0.0) }.map(\.1)
  }

  private static let mayBeCriticalResult =
    "It was not judged, but it may be critical: ask a doctor or the laboratory about it today."

  static func agreement(_ agrees: Bool?) -> String {
    switch agrees {
    case true?: "our flag has the same direction"
    case false?: "our flag has another direction"
    case nil: "nothing that could be compared with our flag"
    }
  }

  static func word(for kind: KnowledgeLink.Kind) -> String {
    switch kind {
    case .muscleSymptom: "muscle symptom"
    case .otherSymptom: "other symptom"
    case .food: "food"
    }
  }

  static let nothingForRules = "No result has a flag, so there was nothing to look at."
  static let kidneyFunction = "kidney function that the latest eGFR leaves possible, at least:"
  static let computed = "computed here"

  /// How a result that follows from others was computed.
  static func formulas(for analyte: Analyte) -> [String] {
    switch analyte {
    case .calciumAdjusted:
      ["total calcium adjusted for the albumin of its day, 0.02 mmol/L for each g/L (Payne 1973)"]
    case .egfr: ["from creatinine, age and sex (CKD-EPI 2021)"]
    default: []
    }
  }
  static let inDoubt = "in doubt, so that findings built on it are only possible"
  static let fired = "fired"
  static let didNotFire = "did not fire"
  static let noFindings = "None."
  static let noBlocks = "None."
  static let causeKidneyFunction = "the latest eGFR"
  static let causePattern = "what the latest results say together"
  static let causeBackground = "medicines or diseases that the files record"
  static let causePerson = "age, sex or pregnancy"
  static let noLinks = "the articles' links stand under the findings that it combines"
  static let linksAsUnder = "as under"
}
