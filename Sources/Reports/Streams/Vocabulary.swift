import Laboratory

/// The closed lists of words that several streams share.
enum Vocabulary {
  static let sexes = [Sex.female, .male, .other].compactMap(\.code)
  static let flags = Interpretation.allCases.map(\.code)
  static let comparators = [
    Comparator.lessThan, .lessThanOrEqual, .greaterThanOrEqual, .greaterThan,
  ]
  .compactMap(\.code)
  static let statuses = [
    ResultStatus.registered, .preliminary, .final, .amended, .corrected, .cancelled,
    .enteredInError,
  ].compactMap(\.code)
  static let laboratoryFlags = [
    LaboratoryFlag.lowCritical, .low, .normal, .high, .highCritical, .undirected,
  ].compactMap(\.code)
}

extension FindingKind {
  /// The word of the streams, without making a string.
  var word: StaticString {
    switch self {
    case .vitaminDDeficiency: "vitamin-d-deficiency"
    case .vitaminDInsufficiency: "vitamin-d-insufficiency"
    case .vitaminDHigh: "vitamin-d-high"
    case .b12Deficiency: "b12-deficiency"
    case .b12DeficiencyFunctional: "b12-deficiency-functional"
    case .b12Borderline: "b12-borderline"
    case .b12MarkerRaised: "b12-marker-raised"
    case .ironDeficiency: "iron-deficiency"
    case .ironDeficiencyPossible: "iron-deficiency-possible"
    case .ferritinHigh: "ferritin-high"
    case .hypomagnesemia: "hypomagnesemia"
    case .hypermagnesemia: "hypermagnesemia"
    case .hypokalemia: "hypokalemia"
    case .hyperkalemia: "hyperkalemia"
    case .hypocalcemia: "hypocalcemia"
    case .hypercalcemia: "hypercalcemia"
    case .refractoryHypokalemiaRisk: "refractory-hypokalemia-risk"
    case .hypocalcemiaWithLowVitaminD: "hypocalcemia-with-low-vitamin-d"
    case .hypocalcemiaWithLowMagnesium: "hypocalcemia-with-low-magnesium"
    case .electrolyteImbalance: "electrolyte-imbalance"
    }
  }
}

extension Severity {
  /// The word of the streams.
  var word: StaticString {
    switch self {
    case .borderline: "borderline"
    case .abnormal: "abnormal"
    case .critical: "critical"
    }
  }
}

extension Certainty {
  /// The word of the streams.
  var word: StaticString {
    switch self {
    case .stated: "stated"
    case .probable: "probable"
    case .possible: "possible"
    }
  }
}

extension KnowledgeLink.Strength {
  /// The word of the streams.
  var word: StaticString {
    switch self {
    case .direct: "direct"
    case .may: "may"
    case .indirect: "indirect"
    }
  }
}
