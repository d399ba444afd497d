import Formats
import Intake
import Laboratory
import Testing

@Suite("What files tell besides results") struct BackgroundTests {
  private static let header =
    "patient_id,symptoms,diet,medication,history,collected,test,value,unit\n"

  private func background(_ run: FileRun, _ id: String = "P1") -> Background? {
    run.patients.first { $0.id == id }?.background
  }

  private func texts(_ run: FileRun, _ id: String = "P1") -> [String]? {
    background(run, id)?.entries.map { $0.isUnderstood ? $0.text : "[\($0.text)]" }
  }

  @Test("is nothing where no column tells it, or the cells hold nothing") func absence() throws {
    let plain = "patient_id,test,value,unit,comment,notes\nP1,K,4.2,mmol/L,cramps,vegan\n"
    #expect(background(try FileRun(plain)) == nil)
    #expect(background(try FileRun(Self.header + "P1,,-,none,N/A,,K,4.2,mmol/L\n")) == nil)
  }

  @Test("is read from a table with a row a result") func long() throws {
    let run = try FileRun(
      Self.header
        + "P1,sore calves; odd taste,vegan,furosemide 40 mg,smoker,2025-03-01,K,3.1,mmol/L\n"
        + "P2,,,,,2025-03-01,K,4.1,mmol/L\n")
    #expect(
      background(run)
        == Background(
          entries: [
            .init(.symptom, "sore calves", isUnderstood: true),
            .init(.symptom, "odd taste", isUnderstood: false),
            .init(.diet, "vegan", isUnderstood: true),
            .init(.medicine, "furosemide 40 mg", isUnderstood: true),
            .init(.history, "smoker", isUnderstood: true),
          ], symptoms: [.muscleSoreness], concernsCalves: true, diet: .vegan, medicines: .diuretic,
          history: .smoking))
    #expect(background(run, "P2") == nil)
    #expect(run.outcomes == "charted 2")
  }

  @Test(
    "is read from columns of usual names, several of a kind",
    arguments: [
      ("complaints,history", "cramps,celiac", ["cramps", "celiac"]),
      ("Chief Complaint,Comorbidities", "cramps,celiac", ["cramps", "celiac"]),
      ("symptom,symptom", "cramps,tingling", ["cramps", "tingling"]),
      ("diagnosis,medical_history", "celiac,myeloma", ["celiac", "myeloma"]),
      ("problems,drugs", "celiac,metformin", ["metformin", "celiac"]),
      (
        "Current medication,conditions", "\"metformin, ramipril\",CKD",
        ["metformin", "ramipril", "CKD"]
      ),
      ("medicines,diagnoses", "statins,celiac|CKD", ["statins", "celiac", "CKD"]),
    ])
  func columns(names: String, cells: String, expected: [String]) throws {
    for run in [
      try FileRun("patient_id,\(names),test,value,unit\nP1,\(cells),K,4.2,mmol/L\n"),
      try FileRun("patient_id,\(names),Potassium (mmol/L)\nP1,\(cells),4.2\n"),
      try FileRun(
        "patient_id,test,value,unit\nP1,K,4.2,mmol/L\n", "patient_id,sex,\(names)\nP1,F,\(cells)\n"),
    ] {
      #expect(texts(run) == expected)
      #expect(run.observations.count == 1)
      #expect(run.rejections == [])
    }
  }

  @Test(
    "changes neither how a table is read nor what becomes of its rows",
    arguments: [
      ("patient_id,{}test,value,unit\nP1,{}K,4.2,mmol/L\n", "charted 1"),
      ("patient_id,{}value\nP1,{}4.2\n", "charted 0, rejected 1"),
      ("patient_id,{}dose\nP1,{}5\n", "charted 0, rejected 1"),
      ("patient_id,{}sex\nP1,{}F\n", "charted 0, outside 1"),
      ("patient_id,{}Potassium\nP1,{}4.2\n,{}4.2\n", "charted 1, rejected 1"),
    ])
  func accounting(table: String, outcome: String) throws {
    for (names, cells) in [("", ""), ("history,diagnosis,symptoms,", "celiac,CKD,cramps,")] {
      let parts = table.split(separator: "\n", maxSplits: 1)
      let file =
        parts[0].replacing("{}", with: names) + "\n" + parts[1].replacing("{}", with: cells)
      #expect(try FileRun(String(file)).outcomes == outcome)
    }
  }

  @Test("makes no table one of people") func noPeople() throws {
    let results = "patient_id,test,value,unit\nP1,K,4.2,mmol/L\n"
    let run = try FileRun(results, "patient_id,symptoms,diet\nP1,cramps,vegan\n")
    #expect(run.outcomes == "charted 1, rejected 1")
    #expect(background(run) == nil)
  }

  @Test("of a person is all that their rows and files tell, the strictest diet, each text once")
  func union() throws {
    let run = try FileRun(
      Self.header
        + "P1,cramps,vegetarian,,celiac,,K,4.2,mmol/L\nP1,tingling,vegan,,,,Ca,2.3,mmol/L\n"
        + "P2,fatigue,mixed,,,,K,4.2,mmol/L\nP1,cramps,mixed,,,,K,4.2,mmol/L\n",
      Self.header + "P1,numbness; cramps,,metformin,,,K,4.2,mmol/L\n")
    #expect(
      texts(run) == [
        "cramps", "tingling", "numbness", "vegetarian", "vegan", "mixed", "metformin", "celiac",
      ])
    #expect(background(run)?.diet == .vegan)
    #expect(background(run)?.symptoms == [.muscleCramps, .paresthesia, .numbness])
    #expect(texts(run, "P2") == ["fatigue", "mixed"])
  }

  @Test("counts in rows outside the panel, withdrawn ones and rows without a result too")
  func otherRows() throws {
    let long = try FileRun(
      "patient_id,symptoms,test,loinc,value,unit,status\nP1,cramps,Glucose,2345-7,5,mmol/L,\n"
        + "P1,tingling,Glucose,2345-7,5,mmol/L,\nP1,,Potassium,2823-3,4.2,mmol/L,\n"
        + "P1,numbness,Potassium,2823-3,4.2,mmol/L,cancelled\nP2,fatigue,Glucose,2345-7,5,mmol/L,\n"
    )
    #expect(texts(long) == ["cramps", "tingling", "numbness"])
    #expect(long.outcomes == "charted 1, outside 3, withdrawn 1")
    let wide = try FileRun("patient_id,symptoms,Potassium\nP1,cramps,\nP1,,4.2\n")
    #expect(texts(wide) == ["cramps"])
  }

  @Test("is nobody's in a row that is refused or names nobody") func refused() throws {
    let run = try FileRun(
      Self.header + "P1,cramps,vegan,,,,K,4\u{1}2,mmol/L\nP1,tingling,,,,,,4.2,mmol/L\n"
        + "P1,numbness,,,,,K,4.2\n,fatigue,,,,,K,4.2,mmol/L\nnull,nausea,,,,,K,4.2,mmol/L\n"
        + "P1,,,metformin,,,K,4.2,mmol/L\n")
    #expect(texts(run) == ["metformin"])
    #expect(run.outcomes == "charted 1, rejected 5")
  }

  @Test("counts behind a refused row that tells the same") func behindRefused() throws {
    let run = try FileRun(
      Self.header + "P1,cramps,,,,,K,4\u{1}2,mmol/L\nP1,cramps,,,,,K,4.2,mmol/L\n")
    #expect(texts(run) == ["cramps"])
  }

  @Test(
    "is that of another authority's patient, or of another folder's table of people, for those alone"
  )
  func others() throws {
    let run = try FileRun(
      "patient_id,patient_system,symptoms,test,value,unit\nP1,A,cramps,K,4.2,mmol/L\n"
        + "P1,B,,K,4.2,mmol/L\n")
    #expect(run.patients.map { $0.background?.symptoms } == [[.muscleCramps], nil])
    let apart = try FileRun(
      ["patient_id,test,value,unit\nP1,K,4.2,mmol/L\n", "patient_id,sex,symptoms\nP1,F,cramps\n"]
        .map { Array($0.utf8) }, paths: ["a/r.csv", "b/p.csv"], folders: ["a", "b"])
    #expect(background(apart) == nil)
  }

  @Test("is told apart where equal bytes stand under other headings") func headings() throws {
    let files = ["symptoms", "history"].map {
      Array("patient_id,\($0),test,value,unit\nP1,restless legs,K,4.2,mmol/L\n".utf8)
    }
    for workers in [[[0, 1]], [[0], [1]]] {
      let run = try FileRun(files, workers: workers)
      #expect(background(run)?.entries.map(\.kind) == [.symptom, .history])
    }
  }

  @Test("is cut where it is endless, which is said aloud") func bounds() throws {
    let many = (1...70).map { "complaint \($0)" }.joined(separator: ";") + ";cramps"
    let run = try FileRun(
      Self.header
        + "P1,\(many),,,,,K,4.2,mmol/L\nP2,\(String(repeating: "é", count: 300)) cramps,,,,,K,4.2,mmol/L\n"
    )
    #expect(background(run)?.entries.count == 64)
    // What was made of an entry that is not kept still counts.
    #expect(background(run)?.symptoms == [.muscleCramps])
    let text = try #require(background(run, "P2")?.entries.first?.text)
    #expect(text == String(repeating: "é", count: 254) + "…")
    #expect(
      run.charts.warnings.map(\.message) == [
        "2 patient id(s) with more symptoms, medicines or history than are kept: entries are cut at 512 "
          + "bytes, and the first 64 of a patient are shown"
      ])
  }

  @Test("is the same for every number of workers and of pieces") func determinism() throws {
    let rows = (0..<600).map { row in
      "P\(row % 7),symptom \(row * 7919 % 97); cramps,\(["vegan", "mixed", ""][row % 3]),,drug \(row),,K,4.2,mmol/L\n"
    }
    let whole = try FileRun(Self.header + rows.joined())
    let pieces = stride(from: 0, to: 600, by: 100).map { Array(rows[$0..<$0 + 100].joined().utf8) }
    let context = try FileRun.context()
    let plan = try CSVPlanner(context).plan(
      Array((Self.header + rows[0]).utf8).span, from: 0, isWhole: true)
    for share in [[[0, 1, 2, 3, 4, 5]], [[1, 3, 5], [0, 2, 4]], [[5], [0, 4], [1, 2, 3]]] {
      let harvests = share.map { numbers in
        let worker = IntakeWorker(context)
        for number in numbers {
          let piece = pieces[number]
          worker.readPiece(UInt32(number), piece.span, plan: plan, encoding: .utf8, firstLine: 1)
        }
        return worker.harvest()
      }
      let charts = Charts(
        harvests, files: [InputFile(path: "large.csv")],
        fileOfSource: Array(repeating: 0, count: 6), context: context)
      let patients = (0..<charts.count).map { charts.chart($0) { _, _ in }.patient.background }
      #expect(patients == whole.patients.map(\.background))
      #expect(patients.count == 7)
      #expect(charts.warnings == whole.charts.warnings)
    }
  }
}
