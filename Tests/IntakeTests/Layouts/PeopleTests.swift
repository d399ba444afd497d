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
      ("id,sex,age,age_date\nP1,m,44,2025-02-01", "P1 - - male 44–45"),
      ("id,sex,age,age_unit,age_date\nP1,m,18,months,2025-02-01", "P1 - - male 1"),
      ("id,sex,age,registered\nP1,m,44,2005-02-01", "P1 - - male ?"),
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

  @Test("says nothing of results in another folder") func otherFolder() throws {
    let people = "patient_id,dob,sex\nP1,1980-03-02,F\n"
    let run = try FileRun(
      [Self.results, people].map { Array($0.utf8) }, paths: ["a/results.csv", "b/people.csv"])
    #expect(run.people == ["P1 - - unknown ?"])
    let beside = try FileRun(
      [Self.results, people].map { Array($0.utf8) }, paths: ["a/results.csv", "a/people.csv"])
    #expect(beside.people == ["P1 - 1980-03-02 female 44"])
  }

  @Test("is told apart from one of a folder that is named in the same way") func sameNames() throws
  {
    let files = [Self.results, "patient_id,dob,sex\nP1,1980-03-02,F\n"]
    let apart = try FileRun(
      files.map { Array($0.utf8) }, paths: ["results.csv", "people.csv"], folders: ["b", "a"])
    #expect(apart.people == ["P1 - - unknown ?"])
  }

  @Test("that does not join says so once a file, with a count") func notJoined() throws {
    let run = try FileRun(
      Self.results + "P2,2025-03-01,Potassium,4.2,mmol/L\n",
      "patient_id,dob,sex\n0P1,1980-03-02,F\nP2,1980,F\n")
    #expect(
      run.charts.warnings.map(\.message) == [
        "birth date or age, or the sex, of 1 of 2 patient(s) is not known (a table of people says it where "
          + "it lies beside the file): nothing that depends on it is judged for them"
      ])
  }

  @Test("with an age far from the birth date is a conflict") func ageAgainstBirth() throws {
    func patient(_ age: Int) throws -> Patient {
      let run = try FileRun(
        "patient_id,dob,age,collected,test,value,unit\nP1,1980-03-02,\(age),2025-03-01,K,4.2,mmol/L\n"
      )
      return try #require(run.patients.first)
    }
    #expect(try patient(44).conflicts == [])
    #expect(try patient(45).conflicts == [])
    #expect(try patient(5).conflicts == .birthDate)
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
