import Formats
import Laboratory

extension ExplanationText {
  /// Which results the rules looked at, and what each rule said.
  func appendRules(_ explanation: Explanation, to page: inout TextPage) {
    page.heading("WHAT THE RULES LOOKED AT")
    if explanation.ruleInputs.isEmpty { page.paragraph(Wording.nothingForRules) }
    for input in explanation.ruleInputs {
      appendItem(line(input, of: explanation.assessed), to: &page)
    }
    if let floor = explanation.kidneyFunction {
      let amount = text { $0.append(sixDigits: floor) }
      appendItem("\(Wording.kidneyFunction) \(amount) mL/min/1.73 m²", to: &page)
    }
    page.heading("RULES")
    for rule in explanation.rules { append(rule, of: explanation.assessed, to: &page) }
    page.heading("PATTERNS BESIDE THE FINDINGS")
    for pattern in explanation.patterns { append(pattern, of: explanation.assessed, to: &page) }
  }

  private func line(_ input: RuleInput, of chart: AssessedChart) -> String {
    let grounds = input.grounds.map { "from \(line($0, of: chart))" }
    let doubt = input.isUnsure ? [Wording.inDoubt] : []
    return ([line(input.index, of: chart)] + grounds + doubt).joined(separator: "; ")
  }

  private func append(_ rule: RuleTrace, of chart: AssessedChart, to page: inout TextPage) {
    let state = rule.finding == nil ? Wording.didNotFire : Wording.fired
    appendItem("\(rule.kind.word): \(state)", to: &page)
    append(rule.title, rule.source, rule.finding?.evidence ?? [], of: chart, to: &page)
  }

  private func append(
    _ pattern: PatternTrace, of chart: AssessedChart, to page: inout TextPage
  ) {
    let state = pattern.finding.map { "seen beside \($0.word)" } ?? "not seen"
    appendItem("\(pattern.advice.code): \(state)", to: &page)
    append(pattern.title, pattern.source, pattern.evidence, of: chart, to: &page)
  }

  private func append(
    _ title: StaticString, _ source: StaticString, _ evidence: [Int], of chart: AssessedChart,
    to page: inout TextPage
  ) {
    page.paragraph("\(title)", indent: 4, hanging: 2)
    page.paragraph("source: \(source)", indent: 4, hanging: 2)
    for index in evidence {
      page.paragraph("evidence: \(line(index, of: chart))", indent: 4, hanging: 2)
    }
  }

  /// The findings after safety had its say, with the keys of their advice.
  func appendFindings(_ chart: AssessedChart, to page: inout TextPage) {
    page.heading("FINDINGS")
    if chart.findings.isEmpty { page.paragraph(Wording.noFindings) }
    for finding in chart.findings {
      appendItem(
        "\(finding.kind.word): \(finding.severity.word), \(finding.certainty.word), "
          + "nutrient \(finding.nutrient.key)", to: &page)
      page.paragraph("advice: \(words(finding.advice.map(\.code)))", indent: 4, hanging: 2)
      page.paragraph("blocks: \(words(finding.blocks.members.map(\.code)))", indent: 4, hanging: 2)
    }
  }

  func words(_ words: [StaticString]) -> String {
    words.isEmpty ? "none" : words.map { "\($0)" }.joined(separator: ", ")
  }
}
