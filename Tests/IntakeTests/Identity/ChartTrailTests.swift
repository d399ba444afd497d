import Intake
import Laboratory
import Testing

@Suite("The trail of a chart") struct ChartTrailTests {
  private static let keeping = IntakeOptions(asOf: FileRun.today, keepsCancelled: true)

  /// A file of one patient's potassium with a row for each of `value,status`.
  private func run(_ rows: [String]) throws -> FileRun {
    try FileRun(
      "patient_id,collected,test,unit,value,status\n"
        + rows.map { "P1,2025-01-01T10:00,K,mmol/L,\($0)\n" }.joined(), options: Self.keeping)
  }

  /// A line a result that was set aside: its record, what became of it, and the record it gave way to.
  private func lines(_ run: FileRun) -> [String] {
    run.trail(0).setAside.map { aside in
      let record = aside.favored.map { " for \($0.record)" } ?? ""
      return "\(aside.observation.record) \(aside.outcome)\(record)"
    }
  }

  @Test(
    "names the record that each one gave way to",
    arguments: [
      (["4.2,final", "4.2,final"], ["2 duplicate for 1"]),
      (["4.2,preliminary", "4.3,final"], ["1 superseded for 2"]),
      (
        ["4.2,preliminary", "4.3,final", "4.4,amended", "4.5,corrected"],
        ["1 superseded for 4", "2 superseded for 4", "3 superseded for 4"]
      ),
      (["4.2,final", "4.2,entered-in-error"], ["1 withdrawn for 2", "2 withdrawn"]),
      (["4.3,final", "4.2,entered-in-error"], ["2 withdrawn"]),
      (["4.3,final", "4.2,cancelled"], ["2 withdrawn"]),
      (["4.3,final", "4.3,cancelled"], ["2 withdrawn"]),
      (["4.2,final", "4.3,final"], []),
      (["4.2,final", "4.3,final", "4.2,final"], ["3 duplicate for 1"]),
      (["4.2,preliminary", "4.3,final", "4.4,final"], ["1 superseded for 2"]),
    ])
  func favored(rows: [String], expected: [String]) throws {
    #expect(lines(try run(rows)) == expected)
  }

  @Test(
    "names the charted records that contradict each other",
    arguments: [
      (["4.2,final", "4.3,final"], [[1, 2]]), (["4.2,final", "4.2,final"], []),
      (["4.2,final", "4.3,", "4.2,final"], [[1, 2]]),
      (["4.2,corrected", "4.3,corrected", "4.9,final"], [[1, 2]]),
      (["4.2,final", "4.3,final", "4.4,final"], [[1, 2, 3]]),
      (["4.2,preliminary", "4.3,final"], []), (["4.2,final", "hemolyzed,final"], []),
    ] as [([String], [[UInt32]])])
  func contradictions(rows: [String], expected: [[UInt32]]) throws {
    #expect(try run(rows).trail(0).contradictions.map { $0.map(\.record) } == expected)
  }

  @Test(
    "has the chart that is judged, whether or not cancelled results are kept",
    arguments: [
      "P1,2025-01-01,1970-01-01,female,K,4.2,mmol/L,cancelled",
      "P1,2025-01-01,1980-12-31,male,K,\"4,25\",mmol/L,cancelled",
      "P1,31.12.2024,,,K,4.9,mmol/L,cancelled", "P2,2025-01-01,,,K,4.2,mmol/L,cancelled",
      ",2025-01-01,,,K,4.2,mmol/L,cancelled",
    ])
  func cancelled(row: String) throws {
    let text =
      "patient_id,collected,birth_date,sex,test,value,unit,status\n\(row)\n"
      + "P1,2025-01-01,1970-01-01,female,K,4.2,mmol/L,final\n"
    let (usual, keeping) = (try FileRun(text), try FileRun(text, options: Self.keeping))
    #expect(keeping.values == usual.values)
    #expect(keeping.people.first == usual.people.first)
    #expect(keeping.rejections == usual.rejections)
    #expect(keeping.outcomes == usual.outcomes)
    #expect(keeping.trail(0).chart.patient.conflicts.isEmpty)
    #expect(keeping.charts.warnings.map(\.message) == usual.charts.warnings.map(\.message))
  }

  @Test("keeps cancelled results of wide tables and of documents") func otherForms() throws {
    let wide = try FileRun(
      "patient_id,collected,status,Potassium (mmol/L)\nP1,2025-01-01,cancelled,4.2\n",
      options: Self.keeping)
    #expect(lines(wide) == ["1 withdrawn"])
    let document = try FileRun(
      """
      <Observation xmlns="http://hl7.org/fhir"><status value="cancelled"/>
      <code><coding><system value="http://loinc.org"/><code value="2823-3"/></coding></code>
      <subject><reference value="Patient/P1"/></subject>
      <valueQuantity><value value="4.2"/><unit value="mmol/L"/></valueQuantity></Observation>
      """, options: Self.keeping)
    #expect(lines(document) == ["1 withdrawn"])
  }
}

extension FileRun {
  /// The trail of one patient's chart.
  fileprivate func trail(_ position: Int) -> ChartTrail {
    var batch = ChartBatch()
    charts.gather(position..<position + 1, into: &batch)
    return charts.trail(position, from: batch)
  }
}
