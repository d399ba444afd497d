import Laboratory

@testable import Assessment

/// A patient with results, judged by tables.
struct Situation {
  var tables: ReferenceTables
  var sex = Sex.female
  var birthDate = CalendarDate(year: 1974)
  var conflicts: PatientConflicts = []
  var options = AssessmentOptions()
  var background: Background?

  /// A patient who has completed this many years on the day that results carry by default.
  func aged(_ years: Int) -> Situation { born(CalendarDate(year: 2024 - years, month: 10, day: 4)) }

  func born(_ date: CalendarDate?) -> Situation {
    var other = self
    other.birthDate = date
    return other
  }

  func with(_ background: Background) -> Situation {
    var other = self
    other.background = background
    return other
  }

  func of(_ sex: Sex) -> Situation {
    var other = self
    other.sex = sex
    return other
  }

  func by(_ guideline: String, for analyte: Analyte) -> Situation {
    var other = self
    other.options.guidelines.append((analyte, guideline))
    return other
  }

  /// Everything that is concluded from results.
  func assess(_ printed: Printed..., detail: Detail = .full) throws -> AssessedChart {
    try assess(printed, detail: detail)
  }

  func assess(_ printed: [Printed], detail: Detail = .full) throws -> AssessedChart {
    let (chart, lexicon) = chart(of: printed)
    return try Assessor(tables: tables, options: options).assess(
      chart, lexicon: lexicon, detail: detail)
  }

  /// Every step to what is concluded from results.
  func explain(_ printed: Printed...) throws -> Explanation { try explain(printed) }

  func explain(_ printed: [Printed]) throws -> Explanation {
    let (chart, lexicon) = chart(of: printed)
    return try Assessor(tables: tables, options: options).explain(
      chart, lexicon: lexicon, tables: tables)
  }

  func chart(of printed: [Printed]) -> (Chart, Lexicon) {
    var lexicon = Lexicon(sources: [Source(file: 0)], files: [InputFile(path: "results.csv")])
    var observations: [Observation] = []
    for (number, result) in printed.enumerated() {
      let unit = tables.units.firstIndex {
        $0.analyte == result.analyte
          && ($0.ucum == result.unit || $0.spellings.contains(result.unit))
      }
      lexicon.tests.append(
        TestDescription(
          analyte: result.analyte, loinc: result.loinc, unitText: result.unit, unit: unit,
          obstacle: unit == nil ? (result.unit.isEmpty ? .unitMissing : .unitUnknown) : nil))
      if let range = result.range { lexicon.ranges.append(range) }
      let (comparator, value) = result.parts
      observations.append(
        Observation(
          test: UInt32(number), value: value, comparator: comparator,
          collected: result.isUndated
            ? .unknown : Instant(CalendarDate(firstDay: result.day), second: result.second),
          record: UInt32(number + 1),
          range: result.range == nil ? 0 : UInt32(lexicon.ranges.count - 1),
          status: result.status, analyte: result.analyte, obstacle: result.obstacle,
          laboratoryFlag: result.flag, pregnancy: result.pregnancy, traits: result.traits))
    }
    lexicon.addComputedTests(tables)
    let patient = Patient(
      id: "P1", birthDate: birthDate, sex: sex, conflicts: conflicts,
      background: background)
    return (Chart(patient: patient, observations: observations), lexicon)
  }

  /// What the first of some results says.
  func judge(_ printed: Printed...) throws -> Judgement {
    try assess(printed, detail: .judgements).judgements[0]
  }

  /// What rules look at.
  func latest(_ printed: [Printed]) throws -> LatestResults {
    let (read, lexicon) = chart(of: printed)
    let assessor = try Assessor(tables: tables, options: options)
    let assessed = assessor.assess(read, lexicon: lexicon, detail: .judgements)
    return assessor.latestResults(
      of: assessed.chart, judgements: assessed.judgements, lexicon: lexicon)
  }

  /// The words of the findings that results make.
  func findings(_ printed: Printed...) throws -> [FindingKind] {
    try assess(printed, detail: .findings).findings.map(\.kind)
  }
}
