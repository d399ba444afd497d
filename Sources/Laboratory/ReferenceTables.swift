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
  package var variations: [BiologicalVariation]
  /// What the intervals are known to leave open.
  package var gaps: [DeclaredGap]

  package init(
    analytes: [AnalyteDescription], units: [UnitConversion], loinc: [LOINCDecision],
    names: [TestName], intervals: [ReferenceInterval], criticalLimits: [CriticalLimit],
    gradeCriteria: [GradeCriterion], profiles: [Profile], sources: [ReferenceSource],
    variations: [BiologicalVariation] = [], gaps: [DeclaredGap] = []
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
    self.variations = variations
    self.gaps = gaps
  }

  package subscript(_ analyte: Analyte) -> AnalyteDescription { analytes[Int(analyte.rawValue)] }

  /// How much an analyte varies by itself; `nil` where that is not known.
  package func variation(of analyte: Analyte) -> BiologicalVariation? {
    variations.first { $0.analyte == analyte }
  }
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
  /// The year of the edition, or `nil` where it has none.
  package var year: String?

  package init(identifier: String, citation: String, year: String? = nil) {
    self.identifier = identifier
    self.citation = citation
    self.year = year
  }
}
