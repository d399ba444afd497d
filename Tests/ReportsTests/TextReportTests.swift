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

  @Test("leads with what may be critical and could not be judged, and shows the laboratory's flag")
  func mayBeCritical() {
    var chart = Fixture.undetermined
    chart.judgements[0].notes = .mayBeCritical
    chart.chart.observations[0].laboratoryFlag = .highCritical
    #expect(
      textReport(chart).contains(
        """

        RESULTS THAT MAY BE CRITICAL
        ----------------------------
        These results could not be judged, but they may be critical. Ask a doctor or the
        laboratory about them today:
          - Potassium hemolyzed, the laboratory's own flag: critically high (HH)

        RESULTS
        """))
  }

  @Test("puts the newest potassium on top where a finding rests on an older one")
  func newerPotassium() {
    var chart = Fixture.critical
    chart.judgements[1].interpretation = .low
    chart.chart.observations.append(
      Observation(
        test: 0, value: "7.1", collected: Fixture.day(2025, 3, 4), record: 8, status: .preliminary,
        analyte: .potassium))
    chart.judgements.append(Judgement(reason: .preliminary, notes: .mayBeCritical))
    let report = textReport(chart)
    #expect(report.contains("show them this page:\n  - Potassium 7.1 mmol/L, 2025-03-04\n"))
    #expect(!report.contains("RESULTS THAT MAY BE CRITICAL"))
  }

  @Test("says that a critical result is old where newer ones of other tests exist")
  func oldCritical() {
    var chart = Fixture.critical
    chart.chart.observations[0].collected = Fixture.day(2025, 8, 1)
    let report = textReport(chart).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(report.contains("2025-03-01 - older than the newest results: ask whether it was dealt"))
  }

  @Test("lists no foods under a finding that needs care first")
  func careBeforeFood() {
    var chart = Fixture.deficiency
    chart.findings[0].advice.insert(.seekCareNow, at: 0)
    let report = textReport(chart)
    #expect(!report.contains("fatty fish"))
    #expect(report.contains("No foods are listed here: medical care comes first."))
  }

  @Test("sends an abnormal result to a professional though no finding rests on it")
  func withoutFinding() {
    var chart = Fixture.deficiency
    chart.findings = []
    chart.links = []
    #expect(textReport(chart).contains("  - Show these results to a healthcare professional"))
  }

  @Test("shows the limits of a guideline in the unit of the result")
  func convertedLimits() {
    var chart = Fixture.normal
    chart.judgements[1].interval = 1
    let report = textReport(chart)
    #expect(report.contains("Potassium           4.20 mmol/L 49.92–124.8"))
    #expect(report.contains("are converted to the unit"))
  }

  @Test(
    "tells the age of a baby in days, then in months", arguments: [(7, "9 days"), (5, "2 months")])
  func baby(month: Int, age: String) {
    var chart = Fixture.normal
    chart.chart.patient.birthDate = CalendarDate(year: 2025, month: month, day: 1)
    for index in chart.chart.observations.indices {
      chart.chart.observations[index].collected = Fixture.day(2025, 7, 10)
    }
    #expect(textReport(chart).contains("Age            \(age) at collection"))
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
