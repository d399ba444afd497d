import Intake
import Laboratory
import Testing

@Suite("A layout of the user's own") struct LayoutTests {
  private func run(_ layout: String, _ file: String) throws -> FileRun {
    var own = try Layout(Array("kind,key,value\nlayout,name,own\n\(layout)\n".utf8))
    own.rank = .user
    return try FileRun([Array(file.utf8)], layouts: [own])
  }

  @Test("says what columns, words and files mean") func words() throws {
    let run = try run(
      """
      field,patient-id,Pat.Nr
      field,test,Methode
      field,value,Erg.
      field,comparator,VZ
      word,comparator,1=<;2=>
      field,sex,G
      word,sex,0=male;1=female
      constant,unit,mmol/L
      constant,specimen,serum
      """,
      "Pat.Nr,Methode,Erg.,VZ,G\n7,Kalium,4.2,,1\n7,Kalium,2.0,1,1\n7,Calcium,2.4,9,1\n")
    #expect(
      run.lines == [
        "7 calcium 9 2.4 (not-numeric) mmol/L", "7 potassium 4.2 mmol/L", "7 potassium <2.0 mmol/L",
      ])
    #expect(run.patients.first?.sex == .female)
  }

  @Test("names columns that hold one test, and those that hold it converted") func results() throws
  {
    let run = try run(
      "field,patient-id,nr\nresult,w1;w2,Ferritin;ug/L\nresult,w3,Ferritin;ng/mL\ncopy,w3,w1;w2",
      "nr,w2,w3,x\n1,20,20,5\n2,,30,5\n")
    #expect(run.lines == ["1 ferritin 20 ug/L", "2 ferritin 30 ng/mL"])
    #expect(run.outcomes == "charted 2, duplicate 1")
  }

  @Test("goes before those built in") func rank() throws {
    let run = try run(
      "field,patient-id,nr\nfield,test,test\nfield,value,second\nfield,unit,unit",
      "nr,patient_id,test,value,second,unit\n1,9,Potassium,3.0,4.0,mmol/L\n")
    #expect(run.lines == ["1 potassium 4.0 mmol/L"])
  }

  @Test(
    "is refused with its line where it is wrong",
    arguments: [
      "field,patientid,x", "field", "filed,value,x", "layout,purpose,poetry", "layout,dates,wrong",
      "top-coded,age,old", "word,sex,1", "constant,colour,x",
    ])
  func wrong(row: String) {
    #expect(throws: LayoutError.self) {
      try Layout(Array("kind,key,value\nlayout,name,own\n\(row)\n".utf8))
    }
  }

  @Test("needs a name") func nameless() {
    #expect(throws: LayoutError.self) {
      try Layout(Array("kind,key,value\nfield,value,x\n".utf8))
    }
  }

  @Test("is known for each that is built in, once") func builtIn() throws {
    let names = try BuiltInLayouts.tables().map(\.name)
    #expect(names.count == 19)
    #expect(Set(names).count == names.count)
  }
}
