import Intake
import Laboratory
import Testing

@Suite("A dictionary of codes") struct CodeBookTests {
  private func run(_ dictionary: String, _ rows: String) throws -> FileRun {
    try FileRun(
      "patient_id,test_code,test,value,unit\n" + rows, "code,name,loinc,unit\n" + dictionary,
      dictionary: 1)
  }

  @Test("explains what the row does not name") func explains() throws {
    let run = try run("K1,Kalium,2823-3,mmol/L\n", "P1,K1,,4.1,\nP1,X,,5,\n")
    #expect(run.lines == ["P1 potassium 4.1 mmol/L"])
    #expect(run.outcomes == "charted 1, outside 2")
  }

  @Test("explains nothing by what a stray quote swallowed") func strayQuote() throws {
    let run = try run(
      "X1,\"Potassium,,\nX2,Sodium\",2951-2,\n", "P1,X1,,4.1,mmol/L\nP1,X2,,140,mmol/L\n")
    #expect(run.lines == [])
  }

  @Test("tells of codes that it lacks") func lacks() throws {
    let run = try run(
      "K1,Kalium,2823-3,mmol/L\nG1,Glucose,2345-7,\n", "P1,K1,,4.1,\nP1,X9,,5,\nP1,G1,,5,\n")
    #expect(run.outcomes == "charted 1, outside 4")
  }

  @Test("does not overrule what the row names") func rowWins() throws {
    let run = try run(
      "101,Phosphate,2777-1,\n102,Potassium,2823-3,\n",
      "P1,101,Magnesium,0.95,mmol/L\nP1,102,Glucose,5.0,mmol/L\n")
    #expect(run.lines == ["P1 magnesium 0.95 mmol/L"])
  }

  @Test(
    "that explains a code in two ways explains it not at all",
    arguments: [
      "K1,Potassium,2823-3,\nK1,Sodium,2951-2,\n", "K1,Potassium,2823-3,\nK1,Glucose,2345-7,\n",
      "K1,Glucose,2345-7,\nK1,Potassium,2823-3,\n",
      "K1,Potassium,2823-3,mmol/L\nK1,Potassium,2823-3,mg/dL\n",
    ])
  func contradictory(dictionary: String) throws {
    #expect(try run(dictionary, "P1,K1,,4.1,mmol/L\n").outcomes == "charted 0, outside 3")
  }
}
