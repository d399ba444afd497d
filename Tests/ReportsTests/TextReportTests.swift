import Formats
import Laboratory
import Testing

@testable import Reports

@Suite("A text report") struct TextReportTests {
  @Test("is never wider than 80 columns, whatever stands in the files")
  func width() {
    var chart = Fixture.critical
    chart.chart.patient.id = String(repeating: "ß", count: 200)
    chart.chart.patient.name = String(repeating: "Ab ", count: 60)
    chart.chart.patient.system = String(repeating: "é", count: 90)
    for report in (Fixture.all + [chart]).map(textReport) {
      for line in report.split(separator: "\n") { #expect(line.unicodeScalars.count <= 80) }
    }
    #expect(textReport(chart).count { $0 == "ß" } == 200)
  }

  @Test("never claims a diagnosis and always carries the notice", arguments: Fixture.all.indices)
  func associative(index: Int) {
    let report = textReport(Fixture.all[index]).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").lowercased()
    for claim in ["you have", "you suffer", "the patient has", "is diagnosed", "diagnosis:"] {
      #expect(!report.contains(claim))
    }
    #expect(report.contains("not medical advice"))
  }

  @Test("keeps a critical result on top until a newer one replaces it")
  func replaced() {
    var chart = Fixture.critical
    chart.findings = []
    chart.links = []
    chart.chart.observations.append(
      Observation(
        test: 0, value: "4.5", collected: Fixture.day(2025, 3, 4), record: 8, analyte: .potassium))
    chart.judgements.append(Judgement(reason: .conflict))
    #expect(textReport(chart).contains("\nCRITICAL RESULTS\n"))
    chart.judgements[2] = Judgement(
      interpretation: .normal, interval: 0, firstBand: 2, lastBand: 2)
    #expect(!textReport(chart).contains("\nCRITICAL RESULTS\n"))
    #expect(textReport(chart).contains("\nEARLIER CRITICAL RESULTS\n"))
  }

  @Test("puts a finding that needs care today on top though no limit of its own is critical")
  func urgentFinding() {
    var chart = Fixture.critical
    chart.judgements[1].interpretation = .high
    #expect(
      textReport(chart).contains(
        """
        Contact a doctor or emergency service today and show them this page:
          - Potassium 6.9 mmol/L, high (H), 2025-03-01
        """))
  }

  @Test("says of two findings of one nutrient what the articles say only once")
  func once() {
    var chart = Fixture.deficiency
    chart.findings.append(chart.findings[0])
    chart.links.append(chart.links[0])
    let report = textReport(chart)
    #expect(report.contains("What the articles say of vitamin D stands under 1."))
    #expect(report.split(separator: "\n").count { $0.contains("fatty fish") } == 1)
  }

  @Test("calls for help at once where an article names a symptom that is an emergency")
  func emergency() {
    var chart = Fixture.deficiency
    chart.links[0].symptoms.append(
      KnowledgeLink(
        nutrient: .magnesium, kind: .otherSymptom, term: "seizures", strength: .direct,
        articles: .hardMuscles))
    #expect(textReport(chart).contains("is an emergency: call for help at once."))
  }
}
