import Laboratory

extension ExplanationText {
  /// What the articles connect with each finding, by article and section.
  func appendLinks(_ explanation: Explanation, to page: inout TextPage) {
    let chart = explanation.assessed
    if chart.findings.isEmpty { return }
    page.heading("LINKS TO THE ARTICLES")
    page.paragraph(Wording.listsAreGeneral.cited)
    var told: [Nutrient: FindingKind] = [:]
    for (index, finding) in chart.findings.enumerated() where chart.links.indices.contains(index) {
      page.blank()
      let links = explanation.links[index]
      if links.isEmpty {
        page.paragraph("\(finding.kind.word): \(Wording.noLinks)")
      } else if let earlier = told[finding.nutrient] {
        page.paragraph("\(finding.kind.word): \(Wording.linksAsUnder) \(earlier.word)")
      } else {
        told[finding.nutrient] = finding.kind
        page.paragraph("\(finding.kind.word):")
        for link in links { append(link, of: finding, to: &page) }
      }
    }
  }

  private func append(_ cited: CitedLink, of finding: Finding, to page: inout TextPage) {
    let link = cited.link
    let qualifier = link.qualifier.utf8CodeUnitCount == 0 ? "" : "; \(link.qualifier)"
    appendItem(
      "\(link.term) (\(Wording.word(for: link.kind)), \(link.strength.word)\(qualifier))"
        + offer(of: cited, finding), to: &page)
    for citation in cited.citations {
      let sections = citation.sections.map { "\($0)" }.joined(separator: "; ")
      page.paragraph("[\(citation.article.key)] \(sections)", indent: 4, hanging: 2)
    }
  }

  /// Whether a food is offered, and if not, because of what.
  private func offer(of cited: CitedLink, _ finding: Finding) -> String {
    guard cited.link.kind == .food else { return "" }
    if let block = cited.withheldBecause { return ": withheld because of \(block.code)" }
    let isUrgent = finding.severity == .critical || finding.advice.contains(.seekCareNow)
    return isUrgent ? ": not offered, medical care comes first" : ": offered"
  }
}
