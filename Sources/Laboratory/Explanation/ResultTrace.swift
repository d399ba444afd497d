/// How one result was judged.
package struct ResultTrace: Sendable {
  /// The ages that the dates leave open, in completed years and days; `nil` where none is known.
  package var age: AgeSpan?
  /// The sex that judging went by: unknown where records contradict each other.
  package var sex: Sex
  /// Inflammation and anemia, as far as limits of the analyte depend on them.
  package var conditions: [ConditionTrace]
  /// Every interval of the guidelines in use, in the order in which they are tried; empty where none was asked,
  /// because there was no amount to ask for.
  package var candidates: [IntervalCandidate]
  /// Index into `ReferenceTables.criticalLimits` of the limit that raised the flag.
  package var criticalLimit: Int?
  /// Index into `ReferenceTables.gradeCriteria` of the criterion that gave the grade.
  package var gradeCriterion: Int?

  package init(
    age: AgeSpan? = nil, sex: Sex = .unknown, conditions: [ConditionTrace] = [],
    candidates: [IntervalCandidate] = [], criticalLimit: Int? = nil, gradeCriterion: Int? = nil
  ) {
    self.age = age
    self.sex = sex
    self.conditions = conditions
    self.candidates = candidates
    self.criticalLimit = criticalLimit
    self.gradeCriterion = gradeCriterion
  }
}

/// The least and the greatest age that a person may have had, each in completed years and in days.
package struct AgeSpan: Sendable {
  package var youngest: (years: Int, days: Int)
  package var oldest: (years: Int, days: Int)

  package init(youngest: (years: Int, days: Int), oldest: (years: Int, days: Int)) {
    self.youngest = youngest
    self.oldest = oldest
  }
}

/// Whether a condition that limits depend on was found near a result.
package struct ConditionTrace: Sendable {
  /// Inflammation or anemia.
  package var condition: IntervalCondition
  package var isFound: Bool
  /// Index into the chart's observations of the result that tells; `nil` where none lies near enough.
  package var evidence: Int?

  package init(_ condition: IntervalCondition, isFound: Bool, evidence: Int?) {
    self.condition = condition
    self.isFound = isFound
    self.evidence = evidence
  }
}
