import Formats
import Intake
import Laboratory
import Testing

@Suite("What is told of a chart") struct DeidentificationTests {
  private static let header =
    "patient_id,patient_system,name,dob,sex,collected,specimen,loinc,test,value,unit,range,comment\n"

  /// The only chart of a file with these rows of one person, as it was read and as it is told.
  private func charts(
    _ rows: String..., background: Background? = nil
  ) throws -> (read: Chart, told: Chart, lexicon: Lexicon) {
    let person = "P1,A,Doe Jane,1980-05-01,F,"
    var charts = try FileRun(Self.header + rows.map { person + $0 + "\n" }.joined()).charts
    charts.deidentify(salt: Array("sixteen bytes and more".utf8))
    var (batch, read) = (ChartBatch(), Chart(patient: Patient(id: ""), observations: []))
    charts.gather(0..<1, into: &batch)
    read = charts.chart(0, from: batch) { _, _ in }
    read.patient.background = background
    let assessed = AssessedChart(chart: read, judgements: [], findings: [])
    let told = try #require(charts.deidentification).told(assessed, at: 0)
    return (read, told.chart, charts.lexicon)
  }

  @Test("of a person is sex and age alone") func person() throws {
    let (read, told, _) = try charts("2024-05-02,serum,2823-3,K,4.2,mmol/L,,")
    #expect(read.patient.name == "Doe Jane")
    #expect(told.patient.id.utf8.count == 16)
    #expect(told.patient.system == nil && told.patient.name == nil)
    #expect(told.patient.birthDate == nil && told.patient.birth.span == nil)
    #expect(told.patient.sex == .female)
    #expect(told.patient.age(on: told.observations[0].collected.date)?.completedYears == 44)
    #expect(told.patient.age(on: CalendarDate(year: 2030, month: 1, day: 1)) == nil)
  }

  @Test("of a birthday is the age on the real day, whatever leap years lie between")
  func birthday() throws {
    for day in ["2024-04-30", "2024-05-01", "2025-04-30", "2025-05-01", "1981-05-01"] {
      let (read, told, _) = try charts("\(day),serum,2823-3,K,4.2,mmol/L,,")
      #expect(
        told.patient.age(on: told.observations[0].collected.date)
          == read.patient.age(on: read.observations[0].collected.date))
    }
  }

  @Test("of times is a date; results of one date stay in order and apart") func clocks() throws {
    let (read, told, _) = try charts(
      "2024-05-02T07:41:23Z,serum,2823-3,K,4.2,mmol/L,,",
      "2024-05-02T07:41:23Z,serum,2601-3,Mg,0.8,mmol/L,,",
      "2024-05-02T19:17:00Z,serum,2823-3,K,4.3,mmol/L,,",
      "2024-05-03T06:00:00Z,serum,2823-3,K,4.4,mmol/L,,")
    let instants = told.observations.map(\.collected)
    #expect(instants.allSatisfy { $0.secondOfDay == nil && $0.minutesEast == nil })
    #expect(instants.allSatisfy { $0.description.utf8.count == 10 })
    #expect(instants.map(\.order) == instants.map(\.order).sorted())
    #expect(instants.map { $0 == instants[0] } == [true, true, false, false])
    #expect(Set(instants.map(\.day)).count == 2)
    let days = zip(read.observations, told.observations).map { $0.collected.day - $1.collected.day }
    #expect(Set(days).count == 1)
    #expect(Pseudonyms.shiftDays.contains(days[0]))
  }

  @Test("of a partial date is as partial") func partialDates() throws {
    let (_, told, _) = try charts(
      "2023,serum,2823-3,K,4.2,mmol/L,,", "2024-05,serum,2823-3,K,4.2,mmol/L,,",
      ",serum,2823-3,K,4.2,mmol/L,,")
    #expect(told.observations.map { $0.collected.description.utf8.count } == [0, 4, 7])
  }

  @Test("of texts is that there are some, unless a number says it all") func texts() throws {
    let (_, told, lexicon) = try charts(
      "2024-05-01,serum,2823-3,K,4.2 Doe,mmol/L,0-5 if Doe,", "2024-05-02,serum,2823-3,K,Doe,,,Doe",
      "2024-05-03,serum,2823-3,K,\"4,20\",mmol/L,3-5,Doe")
    let remarks = told.observations.map { lexicon.remark(of: $0) }
    #expect(remarks.map(\.valueText).last == .some(nil))
    #expect(remarks[1].valueText == "(text withheld)")
    #expect(remarks.dropFirst().allSatisfy { $0.comment == "(text withheld)" })
    #expect(!"\(lexicon.tests) \(lexicon.remarks) \(lexicon.ranges)".contains("Doe"))
    #expect(told.observations.map { lexicon.range(of: $0).high?.description } == [nil, nil, "5"])
  }

  @Test(
    "of a specimen, a code or a unit is what stands in the tables",
    arguments: [
      ("Serum,2823-3,K,4.2,mmol/L", "Serum 2823-3 Potassium mmol/L"),
      ("serum of Doe,2823-3,K,4.2,mmol/L{Doe}", "- 2823-3 Potassium mmol/L"),
      ("serum,99999-1,Potassium,4.2,MMOL/L", "serum - Potassium MMOL/L"),
      ("serum,2823-3,Doe's K,4.2,doe/L", "serum 2823-3 Potassium -"),
    ])
  func words(row: String, words: String) throws {
    let (_, told, lexicon) = try charts("2024-05-01,\(row),,")
    let test = lexicon.test(of: try #require(told.observations.first))
    #expect(
      "\(test.specimen ?? "-") \(test.loinc ?? "-") \(test.name) \(test.unitText ?? "-")" == words)
  }

  @Test("of a record's place is nothing") func places() throws {
    let (_, told, lexicon) = try charts("2024-05-01,serum,2823-3,K,4.2,mmol/L,,")
    #expect(told.observations.map { lexicon.record(of: $0) } == [0])
    #expect(lexicon.files.map(\.folder) == [""])
  }

  @Test("of a background is what was made of it, without its words") func background() throws {
    let background = Background(
      entries: [
        Background.Entry(.medicine, "metformin by Dr Doe", isUnderstood: true),
        Background.Entry(.medicine, "Doe's drops", isUnderstood: false),
        Background.Entry(.medicine, "Doe's pills", isUnderstood: false),
      ], symptoms: [.fatigue], diet: .vegan, medicines: .metformin, history: .smoking)
    let (_, told, _) = try charts(
      "2024-05-01,serum,2823-3,K,4.2,mmol/L,,", background: background)
    let kept = try #require(told.patient.background)
    #expect(kept.medicines == .metformin && kept.symptoms == [.fatigue] && kept.diet == .vegan)
    #expect(
      kept.entries == [
        Background.Entry(.medicine, "(text withheld)", isUnderstood: true),
        Background.Entry(.medicine, "(text withheld)", isUnderstood: false),
      ])
  }
}
