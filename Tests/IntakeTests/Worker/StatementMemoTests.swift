import Intake
import Laboratory
import Testing

@Suite("A row that says what another one said") struct StatementMemoTests {
  private static let header =
    "pid,collected,loinc,test,specimen,value,unit,low,high,range,status,pregnancy\n"

  /// What stands in a row behind the date; each pair is alike to who looks at few bytes only.
  private static let rows = [
    "2823-3,Potassium,serum,4.2,mmol/L,3.5,5.1,,final,",
    "2823-3,Potassium,serum,<4.2,mmol/L,3.5,5.1,,final,",
    "2823-3,Potassium,serum,4.2,mmol/L,3.5,5.2,,final,",
    "2823-3,Potassium,serum,4.2,mmol/L,3.5,,5.1,final,",
    "2823-3,Potassium,serum,4.2,mmol/L,3.5,5.1,,preliminary,",
    "2823-3,Potassium,serum,4.2,mmol/L,3.5,5.1,,cancelled,",
    "2823-3,Potassium,urine,4.2,mmol/L,3.5,5.1,,final,",
    "2823-3,Potassium,,4.2,mmol/L,3.5,5.1,,final,",
    "2823-3,Potassium,serum,4.2,mEq/L,3.5,5.1,,final,",
    "2823-3,Potassium,serum,4.2,furlong,3.5,5.1,,final,",
    "2823-3,Potassium,serum,4.2,,3.5,5.1,,final,",
    "2823-3,Potassium,serum,4.2 mmol/L,,3.5,5.1,,final,",
    "2823-3,Potassium,serum,4.2 mg/dL,,3.5,5.1,,final,",
    "2823-3,Potassium,serum,hemolyzed,mmol/L,3.5,5.1,,final,",
    ",Potassium,serum,4.2,mmol/L,3.5,5.1,,final,", ",Potassium,serum,4.2,mmol/L,,,3.5-5.1,final,",
    "2823-3,Potassium,serum,4.2,mmol/L,3.5,5.1,,final,pregnant",
    "2093-3,Cholesterol,serum,4.2,mmol/L,3.5,5.1,,final,",
    "2823-3,\"Potassium, K\",serum,4.2,mmol/L,3.5,5.1,,final,",
    "2823-3, Potassium ,serum,4.2, mmol/L,3.5,5.1,,final,",
    "2823-3,Pot\u{1F}assium,serum,4.2,mmol/L,3.5,5.1,,final,",
    "2823-3,Pot,\u{1F}assium,4.2,mmol/L,3.5,5.1,,final,",
  ]

  /// All that a run knows of one patient's results.
  private func results(of patient: String, in run: FileRun) -> [String] {
    run.sifted.charts.filter { $0.patient.id == patient }.flatMap(\.observations).map { result in
      let lexicon = run.charts.lexicon
      return
        "\(lexicon.test(of: result)) \(lexicon.range(of: result)) \(lexicon.remark(of: result)) "
        + "\(result.comparator) \(result.value) \(result.collected) \(result.status) \(result.pregnancy) "
        + "\(result.laboratoryFlag) \(result.obstacle.map { "\($0)" } ?? "-") \(result.traits.rawValue & 15)"
    }
  }

  @Test("is read as it is alone, whatever stood before it", arguments: rows)
  func alone(_ row: String) throws {
    let before = (Self.rows + Self.rows.reversed()).enumerated().map { day, row in
      "P0,2024-01-\(10 + day % 19),\(row)\n"
    }
    let last = "P1,2025-01-02,\(row)\n"
    let single = try FileRun(Self.header + last)
    let together = try FileRun(Self.header + before.joined() + last)
    #expect(results(of: "P1", in: together) == results(of: "P1", in: single))
    let rest = try FileRun(Self.header + before.joined())
    for outcome in Outcome.allCases {
      let counts = [together, rest, single].map { $0.sifted.tally[outcome] }
      #expect(counts[0] == counts[1] + counts[2])
    }
  }

  @Test("in a table with other columns says something else")
  func otherColumns() throws {
    let run = try FileRun(
      "pid,loinc,test,unit,low,high,value\nP1,2823-3,K,mmol/L,3.5,5.1,4.2\n",
      "pid,loinc,test,unit,high,low,value\nP2,2823-3,K,mmol/L,3.5,5.1,4.2\n",
      "pid;loinc;test;unit;low;high;value\nP3;2823-3;K;mmol/L;3,5;5,1;4,2\n")
    let ranges = run.observations.map { run.charts.lexicon.range(of: $0).brief }
    #expect(ranges == ["[3.5, 5.1]", "[, ]", "[3.5, 5.1]"])
  }
}
