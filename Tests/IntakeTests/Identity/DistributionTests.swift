import Intake
import Laboratory
import Testing

@Suite("Charts") struct DistributionTests {
  private static let files = [
    """
    patient_id,name,dob,sex,collected,test,value,unit,status,range
    P2,,,,1970-01-01,K,4.1,mmol/L,,
    P1,Ann,1980,F,2025-01-01T10:00,K,4.2,mmol/L,preliminary,3.5-5.1
    P1,Ann,1980,F,2025-01-02,Ferritin,"1,234",ug/L,,
    P3,,1990-01-01,M,2025-01-01,K,4.4,mmol/L,,
    ,,,,,K,4.4,mmol/L,,

    """,
    """
    patient_id,patient_system,name,dob,sex,collected,test,value,unit,comment,range
    P1,,A. Lee,1980-05-01,F,2025-01-01T10:00,Potassium,4.3,mmol/L,haemolysed,
    P1,Ward,Ann,,,2025-01-01,K,4.2,mmol/L,,
    P3,,,1992-01-01,F,1991-06-01,K,4.4,mmol/L,,
    P3,,,1992-01-01,F,2025-01-01,K,4.5,mmol/L,again,3.50-5.10

    """,
    """
    patient_id;dob;collected;K (mmol/L);Ferritin (ug/L);Cholesterol
    P2;1980-01-01;2025-01-01;4,2;1,234;5
    P1;;2025-01-02;;1234;
    P2;1980-01-01;2025-01-01;4,20;;

    """,
    "<results><patient id='P1' sex='female'><result collected='2025-01-01T10:00'>"
      + "<test>Potassium</test><value unit='mmol/L'>4.30</value></result></patient></results>",
  ]

  /// Everything that charts say, with nothing of how they are numbered inside.
  private func story(_ workers: [[Int]]) throws -> [String] {
    let run = try FileRun(Self.files.map { Array($0.utf8) }, workers: workers)
    var story = run.rejections + [run.outcomes] + run.charts.warnings.map(\.message)
    story += run.charts.tallies.map { "\($0)" }
    for chart in run.sifted.charts {
      story.append("\(chart.patient)")
      for observation in chart.observations { story += words(observation, run.charts.lexicon) }
    }
    return story
  }

  private func words(_ observation: Observation, _ lexicon: Lexicon) -> [String] {
    let obstacle = observation.obstacle.map { "\($0.code)" } ?? "none"
    return [
      "\(lexicon.file(of: observation)) \(lexicon.record(of: observation))",
      "\(observation.patient) \(observation.collected) \(observation.analyte.key)",
      "\(observation.value) \(observation.comparator) \(observation.status) \(obstacle)",
      "\(observation.laboratoryFlag) \(observation.pregnancy) \(observation.traits.rawValue)",
      "\(lexicon.test(of: observation)) \(lexicon.remark(of: observation))",
      "\(lexicon.range(of: observation))",
    ]
  }

  @Test(
    "do not depend on which worker reads which file, nor in which order",
    arguments: [
      [[0], [1], [2], [3]], [[3, 2, 1, 0]], [[2, 0], [3, 1]], [[1], [0, 2, 3]],
      [[3], [1, 2], [0]],
      [[], [0, 1, 2, 3]],
    ])
  func distribution(workers: [[Int]]) throws {
    #expect(try story(workers) == story([[0, 1, 2, 3]]))
  }

  @Test("hold what all files say together") func together() throws {
    let run = try FileRun(Self.files.map { Array($0.utf8) })
    #expect(
      run.lines == [
        "P1 potassium 4.3 mmol/L", "P1 ferritin 1,234 (ambiguous-number) ug/L",
        "P1 ferritin 1234 (conflict) ug/L", "P2 potassium 4.1 mmol/L", "P2 ferritin 1,234 ug/L",
        "P2 potassium 4,2 mmol/L", "P3 potassium 4.4 (conflict) mmol/L", "P3 potassium 4.4 mmol/L",
        "P3 potassium 4.5 mmol/L", "P1 potassium 4.2 mmol/L",
      ])
    #expect(run.outcomes == "charted 10, duplicate 2, superseded 1, rejected 1")
  }

  @Test("of nothing are none") func nothing() throws {
    let run = try FileRun([])
    #expect(run.charts.count == 0)
    #expect(run.lines == [])
    #expect(try FileRun("pid,test,value\n").charts.count == 0)
  }
}
