package import Laboratory

/// By which limits results are judged, and how far apart they may lie and still be combined.
package struct AssessmentOptions: Sendable {
  /// The name of a profile of the reference tables.
  package var profile: String
  /// Guidelines that replace the profile's, each for one analyte; the last one counts.
  package var guidelines: [(analyte: Analyte, guideline: String)]
  /// Whether the laboratory's own interval decides where a result brings one.
  package var preferLaboratory: Bool
  /// How many days results may lie apart and still be combined.
  package var windowDays: Int
  /// The day that the age is taken at for a result without a collection date; `nil` leaves the age open.
  package var asOf: CalendarDate?

  package init(
    profile: String = "us", guidelines: [(analyte: Analyte, guideline: String)] = [],
    preferLaboratory: Bool = false, windowDays: Int = 90, asOf: CalendarDate? = nil
  ) {
    self.profile = profile
    self.guidelines = guidelines
    self.preferLaboratory = preferLaboratory
    self.windowDays = windowDays
    self.asOf = asOf
  }

  /// The guideline that replaces the profile's for an analyte.
  func guideline(replacedFor analyte: Analyte) -> String? {
    guidelines.last { $0.analyte == analyte }?.guideline
  }
}

/// Options that name something the reference tables do not hold.
package enum AssessmentOptionsError: Error, Hashable {
  case unknownProfile(String)
  case unknownGuideline(Analyte, String)
}

/// How much of an assessment is wanted; the rest is not computed.
package enum Detail: Sendable {
  /// What each result says.
  case judgements
  /// Also what the results mean together, but nothing to do about it: what must be held back is not computed.
  case findings
  /// Also what the articles connect with the findings.
  case full
}
