/// A group of bands that hold for one population, by one guideline, in one unit.
///
/// The bands tile the axis. Bounds are closed or open as the guideline prints them.
package struct ReferenceInterval: Sendable {
  package var analyte: Analyte
  /// The guideline's identifier, such as `nam-2011`.
  package var guideline: String
  /// The row's own identifier.
  package var row: String
  /// `nil` for either sex.
  package var sex: Sex?
  /// From this age on.
  package var from: AgeLimit
  /// Up to but not including this age; `nil` without end.
  package var to: AgeLimit?
  package var pregnancy: PregnancyScope
  package var condition: IntervalCondition
  /// Index into `ReferenceTables.units` of the unit that the bounds are printed in.
  package var unit: Int
  package var bands: [Band]
  package var isVerified: Bool
  /// A threshold for decisions rather than the limits of a reference population; no grade is built on it.
  package var isDecisionLimit: Bool
  /// Index into `ReferenceTables.sources`.
  package var source: Int

  package init(
    analyte: Analyte, guideline: String, row: String, sex: Sex? = nil,
    from: AgeLimit = AgeLimit(years: 0), to: AgeLimit? = nil, pregnancy: PregnancyScope = .any,
    condition: IntervalCondition = .none, unit: Int, bands: [Band], isVerified: Bool = true,
    isDecisionLimit: Bool = false, source: Int = 0
  ) {
    self.analyte = analyte
    self.guideline = guideline
    self.row = row
    self.sex = sex
    self.from = from
    self.to = to
    self.pregnancy = pregnancy
    self.condition = condition
    self.unit = unit
    self.bands = bands
    self.isVerified = isVerified
    self.isDecisionLimit = isDecisionLimit
    self.source = source
  }
}

/// A stretch of the axis with one label.
package struct Band: Sendable {
  package var label: String
  /// `nil` where the guideline endorses no threshold.
  package var interpretation: Interpretation?
  /// `nil` reaches down without end.
  package var low: PrintedDecimal?
  package var includesLow: Bool
  /// `nil` reaches up without end.
  package var high: PrintedDecimal?
  package var includesHigh: Bool

  package init(
    label: String, interpretation: Interpretation?, low: PrintedDecimal? = nil,
    includesLow: Bool = true, high: PrintedDecimal? = nil, includesHigh: Bool = true
  ) {
    self.label = label
    self.interpretation = interpretation
    self.low = low
    self.includesLow = includesLow
    self.high = high
    self.includesHigh = includesHigh
  }
}

/// A limit of age: whole years go by the calendar, fractions by days of which 365.25 make a year.
package struct AgeLimit: Hashable, Sendable {
  /// Completed years, where the limit is a whole number of them.
  package let years: Int?
  package let days: Int

  package init(years: Double) {
    self.years = years == years.rounded() ? Int(years) : nil
    self.days = Int((years * 365.25).rounded())
  }

  /// Whether a person of this many completed years and days has reached the limit.
  package func isReached(by age: (years: Int, days: Int)) -> Bool {
    if let years { age.years >= years } else { age.days >= days }
  }
}

/// The states of pregnancy that an interval holds for.
package enum PregnancyScope: UInt8, Sendable {
  case any, notPregnant, pregnant, firstTrimester, secondTrimester, thirdTrimester
}

/// What else must be known of a person for an interval to hold.
package enum IntervalCondition: String, Sendable {
  case none = ""
  /// No sign of inflammation.
  case healthy
  /// CRP above 5 mg/L.
  case inflammation
  /// Haemoglobin below the limit of the World Health Organization.
  case anemia
  /// Extremely low birth weight; no file says so, so such a row is never chosen.
  case lowBirthWeight = "low-birth-weight"
}
