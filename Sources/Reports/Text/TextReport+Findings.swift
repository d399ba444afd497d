import Formats
import Laboratory

extension TextReport {
  /// The findings, each with its evidence and what the articles connect with it.
  func appendFindings(_ chart: AssessedChart, to page: inout TextPage) {
    if chart.findings.isEmpty { return }
    page.heading("FINDINGS")
    if chart.links.contains(where: { !$0.symptoms.isEmpty || !$0.foods.isEmpty }) {
      page.piece(TextPiece(.listsAreGeneral)) {
        $0.paragraph(Wording.listsAreGeneral.cited)
        $0.blank()
      }
    }
    var told = ToldLinks()
    for index in chart.findings.indices {
      if index > 0 { page.blank() }
      append(index, of: chart, told: &told, to: &page)
    }
  }

  /// What earlier findings have said already.
  private struct ToldLinks {
    /// The number of the finding under which a nutrient's links stand.
    var findings: [Nutrient: Int] = [:]
    var backgrounds: Set<FindingKind> = []
    var saysFatigueIsCommon = false
  }

  private func append(
    _ index: Int, of chart: AssessedChart, told: inout ToldLinks, to page: inout TextPage
  ) {
    let finding = chart.findings[index]
    page.paragraph(hanging: 3) { text in
      text.append(index + 1)
      text.append(". ")
      text.append(Wording.title(of: finding.kind))
      text.append(" - ")
      text.append(Wording.word(for: finding.severity))
    }
    if let certainty = Wording.word(for: finding.certainty) {
      page.paragraph(indent: 3) { text in
        text.append("This is ")
        text.append(certainty)
        text.append(".")
      }
    }
    if !finding.evidence.isEmpty {
      page.paragraph(indent: 3, hanging: 2) { text in
        text.append("Seen in: ")
        for (place, result) in finding.evidence.enumerated() {
          if place > 0 { text.append("; ") }
          appendLine(result, of: chart, to: &text)
        }
      }
    }
    for remark in remarks(on: finding, of: chart) { page.paragraph(remark, indent: 3) }
    appendBackground(of: finding.kind, told: &told, to: &page)
    guard chart.links.indices.contains(index) else { return }
    appendLinks(chart.links[index], of: finding, number: index + 1, told: &told, to: &page)
  }

  /// Appends what a finding means, unless another finding has said the same.
  private func appendBackground(
    of kind: FindingKind, told: inout ToldLinks, to page: inout TextPage
  ) {
    guard let background = Wording.background(of: kind) else { return }
    let isTold = told.backgrounds.contains { other in
      other == kind || Wording.background(of: other)?.cited == background.cited
    }
    guard !isTold else { return }
    told.backgrounds.insert(kind)
    page.piece(TextPiece(.background, [kind.number])) { $0.paragraph(background.cited, indent: 3) }
  }

  private func appendLinks(
    _ links: FindingLinks, of finding: Finding, number: Int, told: inout ToldLinks,
    to page: inout TextPage
  ) {
    if links.symptoms.isEmpty && links.foods.isEmpty { return }
    if let earlier = told.findings[finding.nutrient] {
      let name = Wording.name(of: finding.nutrient)
      page.paragraph("What the articles say of \(name) stands under \(earlier).", indent: 3)
      return
    }
    told.findings[finding.nutrient] = number
    appendRecorded(links.recorded, of: finding.nutrient, told: &told, to: &page)
    appendSymptoms(links, of: finding.nutrient, to: &page)
    let isUrgent =
      finding.severity == .critical || finding.advice.contains(.seekCareNow)
      || finding.blocks.contains(.criticalResult)
    if isUrgent {
      if !links.foods.isEmpty { page.paragraph(Wording.careBeforeFood, indent: 3) }
    } else {
      append(links.foods, .foods, of: finding.nutrient, to: &page) {
        Wording.lead(for: .food, .direct, finding.nutrient)
      }
    }
  }

  /// Appends the symptoms that are not recorded of the person, each kind under a lead of its own, and what to do
  /// about the urgent ones, recorded or not.
  private func appendSymptoms(
    _ links: FindingLinks, of nutrient: Nutrient, to page: inout TextPage
  ) {
    var piece = TextPiece(.symptoms, [Int(nutrient.rawValue)])
    piece.add(links.symptoms)
    piece.add(links.recorded)
    page.piece(piece) { page in
      let recorded = Set(links.recorded.map { "\($0.term)" })
      let others = links.symptoms.filter { !recorded.contains("\($0.term)") }
      for kind in [KnowledgeLink.Kind.muscleSymptom, .otherSymptom] {
        for strength in [KnowledgeLink.Strength.direct, .may, .indirect] {
          let group = others.filter { $0.kind == kind && $0.strength == strength }
          append(group, under: Wording.lead(for: kind, strength, nutrient), to: &page)
        }
      }
      if links.symptoms.contains(where: { Wording.isUrgent($0.term) }) {
        page.paragraph(Wording.urgentSymptoms, indent: 3)
      }
    }
  }

  /// Appends what is recorded of the person before all else that articles connect with a nutrient.
  private func appendRecorded(
    _ recorded: [KnowledgeLink], of nutrient: Nutrient, told: inout ToldLinks,
    to page: inout TextPage
  ) {
    append(recorded, .recorded, of: nutrient, to: &page) { Wording.recordedLead(nutrient) }
    guard !told.saysFatigueIsCommon,
      recorded.contains(where: { "\($0.term)" == Symptom.fatigue.rawValue })
    else { return }
    told.saysFatigueIsCommon = true
    page.paragraph(Wording.fatigueIsCommon, indent: 3)
  }

  /// What the evidence alone does not show.
  private func remarks(on finding: Finding, of chart: AssessedChart) -> [String] {
    let beside = finding.evidence.dropFirst()
    func has(_ analyte: Analyte) -> Bool {
      beside.contains { chart.chart.observations[$0].analyte == analyte }
    }
    if has(.albumin) { return [Wording.adjustedForAlbumin] }
    let isRaised = beside.contains {
      let analyte = chart.chart.observations[$0].analyte
      return (analyte == .mma || analyte == .homocysteine)
        && chart.judgements[$0].interpretation?.isHigh == true
    }
    if isRaised { return [Wording.raisedMarkers.cited] }
    let isSettled = beside.allSatisfy { chart.judgements[$0].interpretation == .normal }
    return finding.kind == .b12Borderline && has(.mma) && isSettled ? [Wording.normalMarkers] : []
  }

  /// Appends terms of one nutrient as a piece.
  private func append(
    _ links: [KnowledgeLink], _ kind: TextPiece.Kind, of nutrient: Nutrient,
    to page: inout TextPage, lead: () -> String
  ) {
    if links.isEmpty { return }
    var piece = TextPiece(kind, [Int(nutrient.rawValue)])
    piece.add(links)
    page.piece(piece) { append(links, under: lead(), to: &$0) }
  }

  /// Appends terms, if there are any, under a line that leads to them; each line ends with its citation.
  private func append(_ links: [KnowledgeLink], under lead: String, to page: inout TextPage) {
    if links.isEmpty { return }
    page.paragraph(lead, indent: 3)
    for line in CitedTerms(links, width: TextPage.width - 7).lines {
      appendItem(line, indent: 5, to: &page)
    }
  }
}

extension FindingKind {
  /// Its place among all kinds.
  fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? -1 }
}
