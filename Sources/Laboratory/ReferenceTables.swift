/// The tables that a laboratory director edits, as values: what is recognised, converted and judged by.
package struct ReferenceTables: Sendable {
  /// One element an analyte, in the order of `Analyte.allCases`.
  package var analytes: [AnalyteDescription]
  package var units: [UnitConversion]
  package var loinc: [LOINCDecision]
  package var names: [TestName]
  package var intervals: [ReferenceInterval]
  package var criticalLimits: [CriticalLimit]
  package var gradeCriteria: [GradeCriterion]
  package var profiles: [Profile]
  package var sources: [ReferenceSource]

  package init(
    analytes: [AnalyteDescription], units: [UnitConversion], loinc: [LOINCDecision],
    names: [TestName], intervals: [ReferenceInterval], criticalLimits: [CriticalLimit],
    gradeCriteria: [GradeCriterion], profiles: [Profile], sources: [ReferenceSource]
  ) {
    self.analytes = analytes
    self.units = units
    self.loinc = loinc
    self.names = names
    self.intervals = intervals
    self.criticalLimits = criticalLimits
    self.gradeCriteria = gradeCriteria
    self.profiles = profiles
    self.sources = sources
  }

  package subscript(_ analyte: Analyte) -> AnalyteDescription { analytes[Int(analyte.rawValue)] }
}

/// What is true of an analyte whoever is measured.
package struct AnalyteDescription: Sendable {
  package var analyte: Analyte
  /// The name that reports print.
  package var name: String
  /// Index into `ReferenceTables.units` of the canonical unit, whose factor is 1.
  package var canonicalUnit: Int
  /// Amounts outside these cannot be, in the canonical unit.
  package var plausible: ClosedRange<Double>
  /// Amounts outside these are rare enough that the unit is suspect, in the canonical unit.
  package var expected: ClosedRange<Double>
  /// Grams per mole, for converting between mass and amount; `nil` where that is not done.
  package var molarMass: Double?
  /// Charges per ion, for milliequivalents; `nil` for what is no ion.
  package var valence: Int?
  /// An analyte that is printed under the same name; a result recognised by name alone whose amount
  /// is expected of that one and not of this is neither.
  package var lookalike: Analyte?

  package init(
    analyte: Analyte, name: String, canonicalUnit: Int, plausible: ClosedRange<Double>,
    expected: ClosedRange<Double>, molarMass: Double? = nil, valence: Int? = nil,
    lookalike: Analyte? = nil
  ) {
    self.analyte = analyte
    self.name = name
    self.canonicalUnit = canonicalUnit
    self.plausible = plausible
    self.expected = expected
    self.molarMass = molarMass
    self.valence = valence
    self.lookalike = lookalike
  }
}

/// How an amount of one analyte printed in one unit becomes the canonical amount.
package struct UnitConversion: Sendable {
  package var analyte: Analyte
  /// The unit's UCUM code.
  package var ucum: String
  /// Other spellings that laboratories print.
  package var spellings: [String]
  /// Multiplies a printed amount into the canonical unit; exactly 1 for the canonical unit.
  package var factor: Double
  /// Where the factor comes from, as an expression: `1000/400.64`.
  package var derivation: String

  package init(
    analyte: Analyte, ucum: String, spellings: [String] = [], factor: Double,
    derivation: String = ""
  ) {
    self.analyte = analyte
    self.ucum = ucum
    self.spellings = spellings
    self.factor = factor
    self.derivation = derivation
  }
}

/// What a LOINC code means for one analyte.
package struct LOINCDecision: Sendable {
  package enum Verdict: UInt8, Sendable {
    /// The code is the analyte in blood, serum or plasma.
    case match
    /// The code is the analyte only if the printed name says so too.
    case conditional
    /// The code looks alike and is something else.
    case exclude
  }

  package var code: String
  package var analyte: Analyte
  package var verdict: Verdict

  package init(code: String, analyte: Analyte, verdict: Verdict) {
    self.code = code
    self.analyte = analyte
    self.verdict = verdict
  }
}

/// A name that laboratories print for an analyte.
package struct TestName: Sendable {
  package var name: String
  package var analyte: Analyte

  package init(name: String, analyte: Analyte) {
    self.name = name
    self.analyte = analyte
  }
}

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

/// A value that needs action now, where a guideline has no critical band of its own.
package struct CriticalLimit: Sendable {
  package var analyte: Analyte
  package var identifier: String
  package var from: AgeLimit
  /// Index into `ReferenceTables.units`.
  package var unit: Int
  package var low: PrintedDecimal?
  package var includesLow: Bool
  package var high: PrintedDecimal?
  package var includesHigh: Bool
  /// The guidelines that it completes.
  package var guidelines: [String]
  package var source: Int

  package init(
    analyte: Analyte, identifier: String, from: AgeLimit, unit: Int, low: PrintedDecimal?,
    includesLow: Bool, high: PrintedDecimal?, includesHigh: Bool, guidelines: [String],
    source: Int = 0
  ) {
    self.analyte = analyte
    self.identifier = identifier
    self.from = from
    self.unit = unit
    self.low = low
    self.includesLow = includesLow
    self.high = high
    self.includesHigh = includesHigh
    self.guidelines = guidelines
    self.source = source
  }
}

/// Where a grade of CTCAE v5.0 begins.
package struct GradeCriterion: Sendable {
  package var analyte: Analyte
  package var isHigh: Bool
  package var unit: Int
  package var grade: UInt8
  /// The grade holds strictly beyond this; `nil` is the reference limit in force.
  package var beyond: PrintedDecimal?
  /// The grade needs symptoms, which no result shows.
  package var needsSymptoms: Bool

  package init(
    analyte: Analyte, isHigh: Bool, unit: Int, grade: UInt8, beyond: PrintedDecimal?,
    needsSymptoms: Bool = false
  ) {
    self.analyte = analyte
    self.isHigh = isHigh
    self.unit = unit
    self.grade = grade
    self.beyond = beyond
    self.needsSymptoms = needsSymptoms
  }
}

/// Which guidelines judge which analyte, in the order in which they are tried.
package struct Profile: Sendable {
  package var name: String
  /// One element an analyte, in the order of `Analyte.allCases`; empty where none judges it.
  package var guidelines: [[String]]

  package init(name: String, guidelines: [[String]]) {
    self.name = name
    self.guidelines = guidelines
  }
}

/// A publication that a row of the tables rests on.
package struct ReferenceSource: Sendable {
  package var identifier: String
  package var citation: String

  package init(identifier: String, citation: String) {
    self.identifier = identifier
    self.citation = citation
  }
}
