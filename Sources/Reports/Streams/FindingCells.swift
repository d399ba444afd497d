import Formats
import Laboratory

/// What stands in the columns of the stream of findings.
struct FindingCells<Syntax: RowSyntax>: Sendable {
  let syntax: Syntax
  let evidence: EvidenceCells

  init(syntax: Syntax, tables: ReferenceTables, lexicon: Lexicon) {
    self.syntax = syntax
    evidence = EvidenceCells(tables: tables, lexicon: lexicon)
  }

  /// Appends the rows of one chart that a filter admits.
  func appendRows(of chart: AssessedChart, filter: RowFilter, into buffer: inout ByteBuffer) {
    for index in chart.findings.indices where filter.admits(chart.findings[index]) {
      let links = chart.links.indices.contains(index) ? chart.links[index] : FindingLinks()
      for column in FindingColumn.allCases {
        syntax.open(column.rawValue, into: &buffer)
        append(column, of: chart.findings[index], links, in: chart, into: &buffer)
      }
      syntax.close(into: &buffer)
    }
  }

  private func append(
    _ column: FindingColumn, of finding: Finding, _ links: FindingLinks, in chart: AssessedChart,
    into buffer: inout ByteBuffer
  ) {
    switch column {
    case .patientID: syntax.text(chart.chart.patient.id, into: &buffer)
    case .patientSystem: syntax.text(chart.chart.patient.system, into: &buffer)
    case .finding: syntax.word(finding.kind.word, into: &buffer)
    case .nutrient: syntax.word(finding.nutrient.key, into: &buffer)
    case .severity: syntax.word(finding.severity.word, into: &buffer)
    case .certainty: syntax.word(finding.certainty.word, into: &buffer)
    case .evidence: appendEvidence(finding.evidence, in: chart, into: &buffer)
    case .symptoms: appendSymptoms(links.symptoms, into: &buffer)
    case .foods: appendFoods(links.foods, into: &buffer)
    case .withheld: appendWithheld(links.withheld, into: &buffer)
    case .advice: syntax.words(finding.advice.map(\.code), into: &buffer)
    case .articles: syntax.words(links.articles.articles.map(\.key), into: &buffer)
    case .guideline: syntax.text(evidence.guideline(of: finding, in: chart), into: &buffer)
    case .collected:
      syntax.instant(
        finding.evidence.first.map { chart.chart.observations[$0].collected } ?? .unknown,
        into: &buffer)
    }
  }
}

extension FindingCells {
  private func appendEvidence(
    _ indices: [Int], in chart: AssessedChart, into buffer: inout ByteBuffer
  ) {
    syntax.list(indices, into: &buffer) {
      evidence.appendObject($0, in: chart, into: &$1)
    } term: {
      evidence.appendTerm($0, in: chart, into: &$1)
    }
  }

  private func appendSymptoms(_ links: [KnowledgeLink], into buffer: inout ByteBuffer) {
    syntax.list(links, into: &buffer) { link, buffer in
      buffer.append("{\"term\":")
      buffer.appendJSON(link.term)
      buffer.append(link.kind == .muscleSymptom ? ",\"kind\":\"muscle\"" : ",\"kind\":\"other\"")
      buffer.append(",\"strength\":")
      buffer.appendJSON(link.strength.word)
      buffer.append(articles: link.articles)
    } term: {
      $1.append($0.term)
    }
  }

  private func appendFoods(_ links: [KnowledgeLink], into buffer: inout ByteBuffer) {
    syntax.list(links, into: &buffer) { link, buffer in
      buffer.append("{\"term\":")
      buffer.appendJSON(link.term)
      buffer.append(articles: link.articles)
    } term: {
      $1.append($0.term)
    }
  }

  private func appendWithheld(_ foods: [WithheldFood], into buffer: inout ByteBuffer) {
    syntax.list(foods, into: &buffer) { food, buffer in
      buffer.append("{\"term\":")
      buffer.appendJSON(food.term)
      buffer.append(",\"because\":")
      buffer.appendJSON(food.because.code)
      buffer.append("}")
    } term: {
      $1.append($0.term)
    }
  }
}

extension ByteBuffer {
  /// Appends the last member of a link's object and closes it.
  fileprivate mutating func append(articles: ArticleSet) {
    append(",\"articles\":[")
    var isFirst = true
    for article in articles.articles {
      if !isFirst { append(",") }
      isFirst = false
      appendJSON(article.key)
    }
    append("]}")
  }
}
