import Intake
import Testing

@Suite("A column of units in a table with a column a test") struct UnitColumnTests {
  @Test(
    "belongs to the result beside it",
    arguments: [
      (
        "patient_id,K,,Ca,\nP1,4.2,mmol/L,9.4,mg/dL\n",
        ["P1 potassium 4.2 mmol/L", "P1 calcium 9.4 mg/dL"]
      ),
      (
        "patient_id,unit,K,unit,Ca\nP1,mmol/L,4.2,mg/dL,9.4\n",
        ["P1 potassium 4.2 mmol/L", "P1 calcium 9.4 mg/dL"]
      ),
      (
        "patient_id,unit,K,unit,Ca,unit\nP1,mmol/L,4.2,mg/dL,9.4,x\n",
        ["P1 potassium 4.2 (unit-missing) -", "P1 calcium 9.4 (unit-missing) -"]
      ),
    ])
  func beside(table: String, lines: [String]) throws {
    #expect(try Set(FileRun(table).lines) == Set(lines))
  }

  @Test("that contradicts the header leaves the result open") func contradiction() throws {
    let run = try FileRun(
      "patient_id,25-OH Vitamin D (ng/mL),Unit\nP1,40,nmol/L\nP2,40,ng/mL\nP3,40,\n")
    #expect(
      run.lines == [
        "P1 vitamin-d 40 (unit-unknown) nmol/L", "P2 vitamin-d 40 ng/mL", "P3 vitamin-d 40 ng/mL",
      ])
  }
}
