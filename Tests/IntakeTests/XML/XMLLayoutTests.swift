import Intake
import Laboratory
import Testing

@Suite("A layout for XML") struct XMLLayoutTests {
  private func layout(_ rows: String...) throws -> XMLLayout {
    let table = (["kind,key,value", "layout,name,mine", "layout,format,xml"] + rows).map {
      $0 + "\n"
    }
    return try XMLLayout(Array(table.joined().utf8))
  }

  @Test("finds facts in the record, around it and from the root")
  func paths() throws {
    let layout = try layout(
      "record,path,/export/labs/item", "field,patient-id,/export/patient/id",
      "field,birth-date,../../patient/@born", "field,test,name", "field,value,result/value",
      "field,unit,result/@unit", "field,collected,../@date", "constant,specimen,serum")
    let log = ResultLog(
      "<export><patient born='1980-05-01'><id>P1</id></patient><labs date='2025-03-01'>"
        + "<item><name>Potassium</name><result unit='mmol/L'><value> 4.2 </value></result></item></labs></export>",
      layouts: [layout])
    let result = try log.one()
    #expect(result.patient.id == "P1")
    #expect(result.patient.birthDate?.description == "1980-05-01")
    #expect(result.names == ["Potassium"])
    #expect(result.value == .text("4.2"))
    #expect(result.unit == "mmol/L")
    #expect(result.collected.description == "2025-03-01")
    #expect(result.specimen == "serum")
    #expect(log.reading.layout == "xml:mine")
  }

  @Test("takes the patient around the record, and none where it is not clear which is meant")
  func whose() throws {
    let layout = try layout(
      "record,path,/all/patient/lab;/all/lab", "field,patient-id,/all/patient/@id",
      "field,test,@of", "field,value,.")
    let around = ResultLog(
      "<all><patient id='A'><lab of='K'>1</lab></patient><patient id='B'><lab of='K'>2</lab></patient></all>",
      layouts: [layout])
    #expect(around.results.map(\.patient.id) == ["A", "B"])
    let beside = ResultLog(
      "<all><patient id='A'/><patient id='B'/><lab of='K'>1</lab></all>", layouts: [layout])
    #expect(beside.results.map(\.patient.id) == [""])
  }

  @Test("takes the first of several paths that leads to something")
  func alternatives() throws {
    let layout = try layout("record,path,/r/x", "field,test,@of", "field,value,@v;v")
    let log = ResultLog(
      "<r><x of='K' v='1'/><x of='K'><v>2</v></x><x of='K' v=' '><v>3</v></x></r>",
      layouts: [layout])
    #expect(log.results.map(\.value) == [.text("1"), .text("2"), .text("3")])
    #expect(log.results.map(\.record) == [1, 2, 3])
  }

  @Test("refuses a document with its root but without its records")
  func noRecords() throws {
    let log = ResultLog("<r><y/></r>", layouts: [try layout("record,path,/r/x")])
    #expect(log.refusals.map(\.rule) == [.formatUnknown])
  }

  @Test(
    "is refused, by its line, for what it does not understand",
    arguments: [
      ("record,path,x", .invalidPath(line: 4)), ("record,path,/a/@b", .invalidPath(line: 4)),
      ("field,value,a//b", .invalidPath(line: 4)),
      ("field,colour,a", .unknownFact(line: 4, "colour")),
      ("rule,x,y", .unknownKind(line: 4)), ("layout,format,csv", .wrongFormat(line: 4)),
      ("field,value,a", .recordMissing),
    ] as [(String, XMLLayoutError)])
  func errors(row: String, error: XMLLayoutError) {
    #expect(throws: error) { try layout(row) }
  }
}
