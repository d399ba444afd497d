import Laboratory

extension TextReport {
  /// The findings, each with its evidence and what the articles connect with it.
  func appendFindings(_ chart: AssessedChart, to page: inout TextPage) {
    if chart.findings.isEmpty { return }
    page.heading("FINDINGS")
    if chart.links.contains(where: { !$0.symptoms.isEmpty || !$0.foods.isEmpty }) {
      page.paragraph(Wording.listsAreGeneral.cited)
      page.blank()
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
    var backgrounds: Set<String> = []
    var saysFatigueIsCommon = false
  }

  private func append(
    _ index: Int, of chart: AssessedChart, told: inout ToldLinks, to page: inout TextPage
  ) {
    let finding = chart.findings[index]
    let severity = Wording.word(for: finding.severity)
    page.paragraph(
      "\(index + 1). \(Wording.title(of: finding.kind)) - \(severity)", hanging: 3)
    if let certainty = Wording.word(for: finding.certainty) {
      page.paragraph("This is \(certainty).", indent: 3)
    }
    let evidence = finding.evidence.map { line($0, of: chart) }
    if !evidence.isEmpty {
      page.paragraph("Seen in: \(evidence.joined(separator: "; "))", indent: 3, hanging: 2)
    }
    for remark in remarks(on: finding, of: chart) { page.paragraph(remark, indent: 3) }
    if let background = Wording.background(of: finding.kind)?.cited,
      told.backgrounds.insert(background).inserted
    {
      page.paragraph(background, indent: 3)
    }
    guard chart.links.indices.contains(index) else { return }
    appendLinks(chart.links[index], of: finding, number: index + 1, told: &told, to: &page)
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
    let recorded = Set(links.recorded.map { "\($0.term)" })
    let others = links.symptoms.filter { !recorded.contains("\($0.term)") }
    for kind in [KnowledgeLink.Kind.muscleSymptom, .otherSymptom] {
      for strength in [KnowledgeLink.Strength.direct, .may, .indirect] {
        let group = others.filter { $0.kind == kind && $0.strength == strength }
        append(group, Wording.lead(for: kind, strength, finding.nutrient), to: &page)
      }
    }
    if links.symptoms.contains(where: { Wording.isUrgent($0.term) }) {
      page.paragraph(Wording.urgentSymptoms, indent: 3)
    }
    let isUrgent =
      finding.severity == .critical || finding.advice.contains(.seekCareNow)
      || finding.blocks.contains(.criticalResult)
    if isUrgent {
      if !links.foods.isEmpty { page.paragraph(Wording.careBeforeFood, indent: 3) }
    } else {
      append(links.foods, Wording.lead(for: .food, .direct, finding.nutrient), to: &page)
    }
  }

  /// Appends what is recorded of the person before all else that articles connect with a nutrient.
  private func appendRecorded(
    _ recorded: [KnowledgeLink], of nutrient: Nutrient, told: inout ToldLinks,
    to page: inout TextPage
  ) {
    append(recorded, Wording.recordedLead(nutrient), to: &page)
    let hasFatigue = recorded.contains { "\($0.term)" == Symptom.fatigue.rawValue }
    guard hasFatigue, !told.saysFatigueIsCommon else { return }
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

  /// Appends terms under a line that leads to them; each line ends with its citation.
  private func append(_ links: [KnowledgeLink], _ lead: String, to page: inout TextPage) {
    if links.isEmpty { return }
    page.paragraph(lead, indent: 3)
    for line in CitedTerms(links, width: TextPage.width - 7).lines {
      appendItem(line, indent: 5, to: &page)
    }
  }
}
