import Laboratory

extension Wording {
  /// The word for a flag, before its code.
  static func word(for flag: Interpretation) -> String {
    switch flag {
    case .lowCritical: "critically low"
    case .low: "low"
    case .normal: "normal"
    case .equivocal: "borderline"
    case .high: "high"
    case .highCritical: "critically high"
    }
  }

  /// The word for the laboratory's own flag; `nil` where there was none.
  static func word(for flag: LaboratoryFlag) -> String? {
    switch flag {
    case .none: nil
    case .lowCritical: "critically low"
    case .low: "low"
    case .normal: "normal"
    case .high: "high"
    case .highCritical: "critically high"
    case .undirected: "abnormal"
    }
  }

  static func word(for sex: Sex) -> String {
    switch sex {
    case .unknown: "not stated"
    case .female: "female"
    case .male: "male"
    case .other: "other"
    }
  }

  static func word(for severity: Severity) -> String {
    switch severity {
    case .borderline: "neither clearly normal nor abnormal"
    case .abnormal: "outside the expected range"
    case .critical: "critical, needs medical care now"
    }
  }

  /// What is said of how sure a finding is; `nil` where the result speaks for itself.
  static func word(for certainty: Certainty) -> String? {
    switch certainty {
    case .stated: nil
    case .probable: "probable: several results point the same way"
    case .possible: "possible: the results do not settle it"
    }
  }
}
