import Formats
import Intake
import Testing

@Suite("The plan for a delimited file") struct CSVPlannerTests {
  private func plan(_ text: String, delimiter: UInt8? = nil) throws -> CSVPlan {
    let context = try FileRun.context(IntakeOptions(asOf: FileRun.today, delimiter: delimiter))
    let bytes = Array(text.utf8)
    return try CSVPlanner(context).plan(bytes.span, from: 0, isWhole: true)
  }

  private func columns(_ plan: CSVPlan) -> [String] {
    plan.columns.facts.map { "\($0.column) \($0.fact.rawValue)" }
  }

  @Test(
    "finds the columns in any case, spacing, order and language",
    arguments: [
      (
        "patient_id,test,value,unit",
        ["0 patient-id", "1 test", "2 value", "3 unit"]
      ),
      (
        "VALUE,Unit,TEST NAME,Patient ID",
        ["0 value", "1 unit", "2 test", "3 patient-id"]
      ),
      (
        " Patient-ID , Test.Name , \"Result Value\" , U.O.M. ",
        ["0 patient-id", "1 test", "2 value", "3 unit"]
      ),
      (
        "Patientennummer;Geburtsdatum;Geschlecht;Untersuchung;Ergebnis;Einheit;Referenzbereich",
        [
          "0 patient-id", "1 birth-date", "2 sex", "3 test", "4 value", "5 unit", "6 range",
        ]
      ),
      (
        "ID patient;Nom;Prénom;Date de naissance;Sexe;Analyse;Résultat;Unité",
        [
          "0 patient-id", "1 family-name", "2 given-name", "3 birth-date", "4 sex", "5 test",
          "6 value", "7 unit",
        ]
      ),
      (
        "USUBJID,LOINC_NUM,Result,Units,Ref Low,Ref High,Flag,Status,Comments",
        [
          "0 patient-id", "1 loinc", "2 value", "3 unit", "4 range-low", "5 range-high", "6 flag",
          "7 status", "8 comment",
        ]
      ),
    ] as [(String, [String])])
  func finds(header: String, expected: [String]) throws {
    #expect(columns(try plan("\(header)\nx\n")) == expected)
  }

  @Test(
    "reads a header of one byte a character, and begins rows where the file does",
    arguments: [TextEncoding.windows1252, .latin1])
  func singleBytes(encoding: TextEncoding) throws {
    let header = "ID patient;Pr\u{E9}nom;Ferritin (\u{B5}g/L)\n"
    let text = (header + "x;y;1\n").unicodeScalars.map { UInt8($0.value) }
    let bytes = [0xEF, 0xBB, 0xBF] + text
    let plan = try CSVPlanner(FileRun.context()).plan(
      bytes.span, from: 3, in: encoding, isWhole: false)
    #expect(plan.header == ["ID patient", "Prénom", "Ferritin (µg/L)"])
    #expect(columns(plan) == ["0 patient-id", "1 given-name"])
    #expect(plan.results.map(\.unit) == ["µg/L"])
    #expect(plan.dataStart == 37)
  }

  @Test("takes no row of numbers or days below the first for a header") func noDataRow() {
    #expect(throws: CSVPlanError.self) {
      try plan("a,b,c,d\nPatientID,2000-03-23,HGB,Ferritin\nP2,2000-03-24,HGB,Ferritin\n")
    }
    #expect(throws: CSVPlanError.self) { try plan("a,b,c\nPatientID,Ferritin,13.2\n") }
  }

  @Test("knows the columns of this program's own results") func ownResults() throws {
    let header =
      "patient_id,analyte,value_text,unit_text,comparator,value,unit,low,high,lab_low,lab_high,lab_flag,flag"
    #expect(
      columns(try plan(header + "\n")) == [
        "0 patient-id", "1 test", "2 value", "3 unit", "4 comparator", "9 range-low",
        "10 range-high",
        "11 flag",
      ])
  }

  @Test(
    "takes the delimiter by the evidence of the header",
    arguments: [
      ("patient_id,test,value\nP1,K,\"4;1;2;3;4\"\n", ","),
      ("patient_id;test;value\nP1;K;4,2\nP2;K;4,3\nP3;K,Na,Cl;4,4\n", ";"),
      ("patient_id\ttest\tvalue\nP1\tK, serum\t4,2\n", "\t"),
      ("patient_id|test|value\nP1|K|4.2\n", "|"),
    ] as [(String, Character)])
  func delimiters(text: String, expected: Character) throws {
    #expect(try plan(text).dialect.delimiter == expected.asciiValue)
  }

  @Test("takes the delimiter that the user names") func forced() throws {
    #expect(try plan("patient_id;test;value\n", delimiter: 0x3B).dialect.delimiter == 0x3B)
    #expect(throws: CSVPlanError.headerMissing) {
      try plan("patient_id;test;value\n", delimiter: 0x2C)
    }
  }

  @Test("ends rows at carriage returns only where there is no line feed") func lineEnds() throws {
    #expect(try plan("patient_id,test,value\rP1,K,4.2\r").dialect.lineEnd == 0x0D)
    #expect(try plan("patient_id,test,value\r\nP1,K,4.2\r\n").dialect.lineEnd == 0x0A)
  }

  @Test(
    "passes over lines above the header",
    arguments: [
      ("patient_id,test,value\nP1,K,4\n", 22, 2),
      ("Laboratory export\n\npatient_id,test,value\nP1,K,4\n", 41, 4),
      ("Site,Northern,,\nPrinted,2025-01-02,,\npatient_id,test,value,unit\nP1,K,4,mmol/L\n", 64, 4),
      ("\"Made by\nan exporter\",\npatient_id,test,value\nP1,K,4\n", 45, 4),
    ] as [(String, Int, Int)])
  func preamble(text: String, start: Int, line: Int) throws {
    let plan = try plan(text)
    #expect(plan.dataStart == start)
    #expect(plan.dataLine == line)
  }

  @Test("counts the lines of a header with a line break in quotes") func brokenHeader() throws {
    let plan = try plan("patient_id,\"test\nname\",value\nP1,K,4\n")
    #expect(plan.header == ["patient_id", "test\nname", "value"])
    #expect(plan.dataLine == 3)
  }

  @Test(
    "fails by the fault of the best reading",
    arguments: [
      ("", .headerMissing),
      ("nothing at all", .headerMissing),
      ("name,street,city\nx,y,z\n", .headerMissing),
      ("P1,2823-3,4.2,mmol/L\nP2,2823-3,4.3,mmol/L\n", .headerMissing),
      ("date,account,amount,currency\n2025-01-01,1,2,EUR\n", .headerMissing),
      ("patient_id,test,unit,status\nP1,K,mmol/L,final\n", .columnMissing(.value)),
      ("name,test,value,unit\nx,K,4.2,mmol/L\n", .columnMissing(.patientID)),
      ("patient_id,collected,value,unit\nP1,2025-01-01,4.2,mmol/L\n", .columnMissing(.test)),
      ("patient_id,test,value,Value,unit\nP1,K,4.2,4.3,mmol/L\n", .headerAmbiguous("value")),
      ("patient_id,Patient ID,test,value\nP1,P2,K,4.2\n", .headerAmbiguous("patient_id")),
    ] as [(String, CSVPlanError)])
  func faults(text: String, expected: CSVPlanError) {
    #expect(throws: expected) { try plan(text) }
  }

  @Test("lets columns that mean nothing bear one name") func unknownDuplicates() throws {
    let plan = try plan("patient_id,extra,test,extra,value,,\n")
    #expect(columns(plan) == ["0 patient-id", "2 test", "4 value"])
    #expect(plan.fieldCount == 7)
  }

  @Test("prefers the first of a layout's names where two columns mean one fact") func preferred()
    throws
  {
    let plan = try plan("date,collected,patient_id,mrn,test,value\n")
    #expect(
      columns(plan) == ["1 collected", "2 patient-id", "4 test", "5 value"])
  }

  @Test("needs a code or a name, not both") func codeAlone() throws {
    #expect(columns(try plan("pid,loinc,result\n")) == ["0 patient-id", "1 loinc", "2 value"])
  }

  @Test("is wide where columns are analytes") func wide() throws {
    let plan = try plan("patient_id,date,Potassium (mmol/L),Ferritin (ug/L)\nP1,2025-01-01,4,5\n")
    #expect(plan.layout == "generic-wide")
    #expect(plan.results.map(\.column) == [2, 3])
    #expect(plan.dataLine == 2)
  }

  @Test("is long where a value column stands beside analytes' names") func long() throws {
    #expect(try plan("patient_id,test,value,K\nP1,K,4,x\n").layout == "generic-long")
  }
}
