import Formats
import Laboratory

/// Cells of the stream of results that many rows share, written once with what opens them.
struct ResultFragments: Sendable {
  /// LOINC code, name and specimen of each test.
  let tests: [[UInt8]]
  /// The printed unit of each test.
  let unitTexts: [[UInt8]]
  /// The canonical unit of each analyte.
  let units: [[UInt8]]
  /// Guideline, low and high limit of each interval.
  let intervals: [[UInt8]]
  /// The same where no interval decided.
  let noInterval: [UInt8]
  let files: [[UInt8]]

  init(syntax: some RowSyntax, tables: ReferenceTables, lexicon: Lexicon) {
    tests = lexicon.tests.map { test in
      Self.cells(syntax, [(.loinc, test.loinc), (.test, test.name), (.specimen, test.specimen)])
    }
    unitTexts = lexicon.tests.map { Self.cells(syntax, [(.unitText, $0.unitText)]) }
    units = Analyte.allCases.map {
      Self.cells(syntax, [(.unit, tables.canonicalUnit(of: $0))])
    }
    files = lexicon.files.map { Self.cells(syntax, [(.file, $0.path)]) }
    intervals = tables.intervals.map { interval in
      let factor = tables.units[interval.unit].factor
      return Self.limits(syntax, interval.guideline, NormalLimits(of: interval), factor: factor)
    }
    noInterval = Self.limits(syntax, nil, NormalLimits(), factor: 1)
  }

  /// Guideline and limits, the latter brought into the canonical unit by a factor.
  static func limits(
    _ syntax: some RowSyntax, _ guideline: String?, _ limits: NormalLimits, factor: Double
  ) -> [UInt8] {
    var buffer = ByteBuffer()
    syntax.open(ResultColumn.guideline.rawValue, into: &buffer)
    syntax.text(guideline, into: &buffer)
    syntax.open(ResultColumn.low.rawValue, into: &buffer)
    syntax.amount(limits.low.map { Amount($0, factor: factor) }, into: &buffer)
    syntax.open(ResultColumn.high.rawValue, into: &buffer)
    syntax.amount(limits.high.map { Amount($0, factor: factor) }, into: &buffer)
    return buffer.bytes
  }

  private static func cells(
    _ syntax: some RowSyntax, _ texts: [(column: ResultColumn, text: String?)]
  ) -> [UInt8] {
    var buffer = ByteBuffer()
    for (column, text) in texts {
      syntax.open(column.rawValue, into: &buffer)
      syntax.text(text, into: &buffer)
    }
    return buffer.bytes
  }
}
