import Intake
import Laboratory
import Testing

@Suite("A table of people") struct PeopleTests {
  private static let results =
    "patient_id,collected,test,value,unit\nP1,2025-03-01,Potassium,4.2,mmol/L\n"

  @Test(
    "says who the results beside it are of",
    arguments: [
      ("patient_id,name,dob,sex\nP1,Ann Lee,1980-03-02,F", "P1 Ann Lee 1980-03-02 female 44"),
      (
        "MRN;Vorname;Nachname;Geburtsdatum;Geschlecht\nP1;A;B;1980-03-01;w",
        "P1 A B 1980-03-01 female 45"
      ),
      ("id,sex,birth_year,city\nP1,m,1980,Ghent", "P1 - 1980 male 44–45"),
      ("id,sex,age,date\nP1,m,44,2025-02-01", "P1 - - male 44–45"),
      ("id,sex,age\nP1,m,44", "P1 - - male ?"),
    ])
  func joins(table: String, person: String) throws {
    let run = try FileRun(Self.results, table + "\n")
    #expect(run.people == [person])
    #expect(run.outcomes == "charted 1, outside 1")
  }

  @Test("does so from whichever worker and in whichever order it is read")
  func order() throws {
    let files = [Self.results, "patient_id,name,dob,sex\nP1,Ann Lee,1980-03-02,F\n"]
    for workers in [[[0, 1]], [[1, 0]], [[0], [1]], [[1], [0]]] {
      let run = try FileRun(files.map { Array($0.utf8) }, workers: workers)
      #expect(run.people == ["P1 Ann Lee 1980-03-02 female 44"])
    }
  }

  @Test("is none where a column may be a result that nobody knows") func unknownColumn() throws {
    let run = try FileRun("patient_id,dob,sex,Zonulin\nP1,1980-03-02,F,12\n")
    #expect(run.outcomes == "charted 0, rejected 1")
  }

  @Test("that contradicts another leaves what depends on it open") func contradiction() throws {
    let run = try FileRun(
      Self.results, "patient_id,dob,sex\nP1,1980-03-02,F\n", "patient_id,dob,sex\nP1,1960-03-02,F\n"
    )
    #expect(run.patients.first?.conflicts == .birthDate)
  }

  @Test("with ages that no birth fits is a conflict") func contradictoryAges() throws {
    let run = try FileRun(
      "patient_id,age,sex,collected,test,value,unit\nP1,44,F,2025-03-01,K,4.2,mmol/L\n"
        + "P1,30,F,2025-03-02,K,4.3,mmol/L\n")
    #expect(run.patients.first?.conflicts == .birthDate)
    #expect(run.people == ["P1 - - female 29–44 30–45"])
  }

  @Test("ages narrow each other") func narrowing() throws {
    let run = try FileRun(
      "patient_id,age,sex,collected,test,value,unit\nP1,44,F,2025-03-01,K,4.2,mmol/L\n"
        + "P1,45,F,2025-03-02,K,4.3,mmol/L\n")
    #expect(run.people == ["P1 - - female 44 45"])
  }
}
