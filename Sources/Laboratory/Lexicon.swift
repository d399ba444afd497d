/// The text and the tables that observations refer to by number.
package struct Lexicon: Sendable {
  package var tests: [TestDescription] {
    didSet { usability = tests.map(TestUsability.init) }
  }
  /// Element 0 says that there is nothing to remark.
  package var remarks: [Remark]
  /// Element 0 says that the laboratory brought no interval.
  package var ranges: [LaboratoryRange] {
    didSet { limits = ranges.map(\.limits) }
  }
  package var sources: [Source]
  package var files: [InputFile]
  /// The tests of computed results; `nil` where nothing is to be computed.
  package private(set) var computed: ComputedTests?
  /// What judging reads of `tests`, without text whose references every result would count.
  private var usability: [TestUsability]
  /// What judging reads of `ranges`.
  private var limits: [LaboratoryLimits]

  package init(
    tests: [TestDescription] = [], remarks: [Remark] = [Remark()],
    ranges: [LaboratoryRange] = [LaboratoryRange()], sources: [Source] = [],
    files: [InputFile] = []
  ) {
    self.tests = tests
    usability = tests.map(TestUsability.init)
    self.remarks = remarks
    self.ranges = ranges
    limits = ranges.map(\.limits)
    self.sources = sources
    self.files = files
  }
}

extension Lexicon {
  /// The same text with tables of its own for what judging reads: threads that count references to one table
  /// wait for each other.
  package func unshared() -> Lexicon {
    var copy = self
    copy.usability = usability.map(\.self)
    copy.limits = limits.map(\.self)
    copy.sources = sources.map(\.self)
    return copy
  }

  /// Adds the tests of computed results, in their canonical units.
  package mutating func addComputedTests(_ tables: ReferenceTables) {
    let first = UInt32(tests.count)
    tests += [.calciumAdjusted, .egfr].map { analyte in
      TestDescription(
        analyte: analyte, name: "\(tables[analyte].name) (computed)",
        unit: tables[analyte].canonicalUnit, isComputed: true)
    }
    computed = ComputedTests(calciumAdjusted: first, filtrationRate: first + 1)
  }

  package func test(of observation: Observation) -> TestDescription {
    tests[Int(observation.test)]
  }

  /// Judging asks through this function: other modules would count a reference to the table each time.
  package func usability(of observation: Observation) -> TestUsability {
    usability[Int(observation.test)]
  }

  package func remark(of observation: Observation) -> Remark { remarks[Int(observation.remark)] }

  package func range(of observation: Observation) -> LaboratoryRange {
    ranges[Int(observation.range)]
  }

  /// The limits of the laboratory's own interval, without its text.
  package func limits(of observation: Observation) -> LaboratoryLimits {
    limits[Int(observation.range)]
  }

  /// Index of the observation's file in `files`.
  package func file(of observation: Observation) -> Int {
    Int(sources[Int(observation.source)].file)
  }

  /// The record's number within its file, counted from 1; 0 where it is withheld.
  package func record(of observation: Observation) -> Int {
    sources[Int(observation.source)].recordsBefore + Int(observation.record)
  }
}

/// Whether and in which unit the results of a test can be judged.
package struct TestUsability: Sendable {
  /// Index into `ReferenceTables.units`, or `nil`.
  package let unit: Int?
  /// Why the unit or the specimen keeps every such result from being judged.
  package let obstacle: UndeterminedReason?
  /// Whether its results are computed here, and no records.
  package let isComputed: Bool

  init(_ test: TestDescription) {
    unit = test.unit
    obstacle = test.obstacle
    isComputed = test.isComputed
  }
}

/// What was measured, as the file printed it and as it was recognised.
package struct TestDescription: Hashable, Sendable {
  package var analyte: Analyte
  /// The LOINC code as printed, or `nil` where the file gave none.
  package var loinc: String?
  /// The test's name as printed; empty where the file gave none.
  package var name: String
  /// The specimen as printed, or `nil`.
  package var specimen: String?
  /// The unit as printed; `nil` where none was.
  package var unitText: String?
  /// Index into `ReferenceTables.units` of the analyte's conversion, or `nil` with `obstacle`.
  package var unit: Int?
  /// Why the unit or the specimen keeps every such result from being judged.
  package var obstacle: UndeterminedReason?
  /// Whether its results are computed here from others, and no records.
  package var isComputed: Bool
  /// Whether a dictionary beside the file said what the laboratory's own code means.
  package var isExplained: Bool

  package init(
    analyte: Analyte, loinc: String? = nil, name: String = "", specimen: String? = nil,
    unitText: String? = nil, unit: Int? = nil, obstacle: UndeterminedReason? = nil,
    isComputed: Bool = false, isExplained: Bool = false
  ) {
    self.analyte = analyte
    self.loinc = loinc
    self.name = name
    self.specimen = specimen
    self.unitText = unitText
    self.unit = unit
    self.obstacle = obstacle
    self.isComputed = isComputed
    self.isExplained = isExplained
  }
}

/// Where the tests of computed results stand in `Lexicon.tests`.
package struct ComputedTests: Sendable {
  package let calciumAdjusted: UInt32
  package let filtrationRate: UInt32
}

/// What is kept of a result besides its number.
package struct Remark: Hashable, Sendable {
  /// The value as printed, where comparator and digits alone would not print it again.
  package var valueText: String?
  /// The laboratory's comment.
  package var comment: String?

  package init(valueText: String? = nil, comment: String? = nil) {
    self.valueText = valueText
    self.comment = comment
  }
}

/// The interval that the laboratory printed beside its result, in the unit of the result.
package struct LaboratoryRange: Equatable, Sendable {
  package var low: PrintedDecimal?
  package var high: PrintedDecimal?
  /// Whether a result equal to the low limit is still inside; `>5` is not.
  package var includesLow: Bool
  /// Whether a result equal to the high limit is still inside; `<5` is not.
  package var includesHigh: Bool
  /// The range as printed, where it is no plain pair of limits.
  package var text: String?
  /// The unit that stands in the range itself, where one does.
  package var unit: String?
  /// That of women and that of men, in this order; empty where it is one for all. In a lexicon they stand behind
  /// this one.
  package var bySex: [LaboratoryRange] = []

  package init(
    low: PrintedDecimal? = nil, high: PrintedDecimal? = nil, includesLow: Bool = true,
    includesHigh: Bool = true, text: String? = nil
  ) {
    self.low = low
    self.high = high
    self.includesLow = includesLow
    self.includesHigh = includesHigh
    self.text = text
  }

  /// Whether there is any limit.
  package var isEmpty: Bool { low == nil && high == nil }

  /// The limits alone.
  package var limits: LaboratoryLimits {
    LaboratoryLimits(low: low, high: high, includesLow: includesLow, includesHigh: includesHigh)
  }

  /// -1, 0 or 1 as an exact number in the same unit lies below, in or above the interval.
  ///
  /// - Returns: `nil` without a limit.
  package func direction(of value: PrintedDecimal) -> Int? {
    if isEmpty { return nil }
    if let low, includesLow ? value < low : value <= low { return -1 }
    if let high, includesHigh ? value > high : value >= high { return 1 }
    return 0
  }
}

/// The limits of a laboratory's own interval, in the unit of the result.
package struct LaboratoryLimits: Sendable {
  package let low: PrintedDecimal?
  package let high: PrintedDecimal?
  /// Whether a result equal to the low limit is still inside.
  package let includesLow: Bool
  /// Whether a result equal to the high limit is still inside.
  package let includesHigh: Bool
}

/// A file, or a piece of a large one, that records were read from.
package struct Source: Sendable {
  /// Index into `Lexicon.files`.
  package var file: UInt32
  /// Records of the file that stand before this piece.
  package var recordsBefore: Int

  package init(file: UInt32, recordsBefore: Int = 0) {
    self.file = file
    self.recordsBefore = recordsBefore
  }
}

/// A file that was read.
package struct InputFile: Sendable {
  /// Relative to the PATH that was given, or the PATH itself where that is a file.
  package var path: String
  /// The folder that it lies in, as the system names it; what lies beside it has the same.
  package var folder: String
  package var bytes: Int
  /// The layout it was read by, such as `generic-long` or `fhir-r4`; `nil` when none was recognised.
  package var layout: String?
  /// The encoding it was read in, such as `utf-8`.
  package var encoding: String?

  package init(
    path: String, folder: String? = nil, bytes: Int = 0, layout: String? = nil,
    encoding: String? = nil
  ) {
    self.path = path
    self.folder = folder ?? path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    self.bytes = bytes
    self.layout = layout
    self.encoding = encoding
  }
}
