import Formats
import Intake
import Laboratory
import Reports

/// What holds of everything that is printed, whatever stood in the file.
enum ReportClaims {
  static func check(_ charts: Charts, _ assessed: [AssessedChart], rows: SummaryRows) {
    checkRejects(charts)
    if assessed.isEmpty { return }
    claim(
      checkLines(summary(.ndjson, rows, charts, assessed))
        == rowCount(summary(.csv, rows, charts, assessed)),
      "all formats have the same rows")
    let report = TextReport(
      tables: Bench.shared.tables, lexicon: charts.lexicon, version: "0", profile: "us")
    for chart in assessed { checkReport(report, chart) }
  }

  private static func summary(
    _ format: SummaryFormat, _ rows: SummaryRows, _ charts: Charts, _ assessed: [AssessedChart]
  ) -> [UInt8] {
    let renderer = format.renderer(
      rows: rows, filter: .all, tables: Bench.shared.tables, lexicon: charts.lexicon)
    var buffer = ByteBuffer()
    renderer.header(into: &buffer)
    for chart in assessed { renderer.append(chart, report: nil, into: &buffer) }
    renderer.footer(into: &buffer)
    claim(isUTF8(buffer.bytes.span), "a summary is UTF-8")
    return buffer.bytes
  }

  /// Each line is one object; gives how many there are.
  private static func checkLines(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A)
    for line in lines {
      var reader = JSONReader(bytes.span, line.startIndex..<line.endIndex)
      do throws(JSONError) {
        claim(line.first == UInt8(ascii: "{"), "a line is an object")
        try reader.skipValue()
        claim(try reader.next() == .end, "a line is one object")
      } catch {
        fatalError("broken: a line is no JSON: \(String(decoding: line, as: UTF8.self))")
      }
    }
    return lines.count
  }

  private static func rowCount(_ bytes: [UInt8]) -> Int {
    do {
      return try CSVTable(bytes).rowCount
    } catch {
      fatalError("broken: a summary is no table: \(error)")
    }
  }

  private static func checkRejects(_ charts: Charts) {
    let writer = RejectsWriter(lexicon: charts.lexicon, isVerbose: true)
    var buffer = ByteBuffer()
    for rejection in charts.rejections {
      writer.append(rejection, into: &buffer)
      claim(isPrintable(writer.diagnostic(rejection)), "a message moves no cursor")
    }
    claim(checkLines(buffer.bytes) == charts.rejections.count, "each rejection is a line")
  }

  private static func checkReport(_ report: TextReport, _ chart: AssessedChart) {
    var page = TextPage()
    report.render(chart, onto: &page)
    guard let text = String(validating: page.bytes.bytes, as: UTF8.self) else {
      fatalError("broken: a report is UTF-8")
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      claim(line.unicodeScalars.count <= 80, "a line has at most 80 columns: \(line)")
      claim(isPrintable(line), "a report moves no cursor: \(line)")
    }
  }

  private static func isPrintable(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      default: true
      }
    }
  }
}
