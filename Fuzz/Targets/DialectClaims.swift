import Formats
import Intake

/// What holds of the dialects and the plan that the head of a file is read by.
enum DialectClaims {
  static func check(_ bytes: [UInt8]) {
    let candidates = CSVDialect.candidates(for: bytes.span)
    claim(!candidates.isEmpty, "there is a dialect")
    claim(Set(candidates).count == candidates.count, "no dialect is tried twice")
    for dialect in candidates {
      claim(CSVDialect.delimiters.contains(dialect.delimiter), "a delimiter is one of the known")
      claim(dialect.lineEnd == candidates[0].lineEnd, "one line end holds for all")
    }
    let lineEnd = candidates[0].lineEnd
    claim(
      lineEnd == (bytes.contains(0x0A) || !bytes.contains(0x0D) ? 0x0A : 0x0D),
      "a line feed ends lines wherever there is one")
    // A quote that is left open would swallow what follows.
    if bytes.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 0 {
      let twice = bytes + [lineEnd] + bytes
      claim(CSVDialect.candidates(for: twice.span) == candidates, "rows once more change nothing")
    }
    checkPlan(bytes)
  }

  private static func checkPlan(_ bytes: [UInt8]) {
    guard isUTF8(bytes.span), let plan = plan(bytes, Bench.shared.context) else { return }
    claim((0...bytes.count).contains(plan.dataStart), "rows begin inside the file")
    claim(
      plan.headerLine >= 1 && plan.headerLine < plan.dataLine || plan.dataStart == bytes.count,
      "a header stands above its rows")
    for column in plan.columns.facts.map(\.column) + plan.results.map(\.column) {
      claim(plan.header.indices.contains(column), "a column is one of the header's")
    }
    guard let context = Bench.delimited[plan.dialect.delimiter],
      let named = self.plan(bytes, context)
    else {
      fatalError("broken: a file is not read by the delimiter that was detected in it")
    }
    claim(
      named.layout == plan.layout && named.header == plan.header
        && named.dataStart == plan.dataStart,
      "naming the delimiter that was detected changes nothing")
  }

  private static func plan(_ bytes: [UInt8], _ context: IntakeContext) -> CSVPlan? {
    try? CSVPlanner(context).plan(bytes.span, from: 0, isWhole: true)
  }
}
