import Intake
import Laboratory
import Testing

@Suite("A value that is not certain") struct ProofTests {
  @Test("is no number where a clinical document states several, or a number and that there is none")
  func clinical() {
    let several = CDAText.value + "<value xsi:type='PQ' value='7.2' unit='mmol/L'/>"
    let none = "<value xsi:type='PQ' value='4.2' unit='mmol/L' nullFlavor='UNK'/>"
    let log = ResultLog(
      CDAText.document(CDAText.observation(several), CDAText.observation(none)))
    #expect(log.results.map(\.value) == [.text("4.20; 7.2"), .absent])
  }

  @Test("is bounded where a FHIR range has one end")
  func range() throws {
    let high = "<valueRange><high><value value='5.0'/><unit value='mmol/L'/></high></valueRange>"
    let low = "<valueRange><low><value value='5.0'/><unit value='mmol/L'/></low></valueRange>"
    #expect(try ResultLog(FHIRText.single(high)).one().value == .quantity("5.0", .lessThanOrEqual))
    #expect(
      try ResultLog(FHIRText.single(low)).one().value == .quantity("5.0", .greaterThanOrEqual))
  }

  @Test(
    "has a unit whose code and print agree",
    arguments: [
      ("ng/mL", "nmol/L", .unknown), ("mmol/24h", "nmol/L", .wrongDimension),
    ] as [(String, String, UnitResolution)])
  func unit(printed: String, code: String, resolution: UnitResolution) throws {
    let units = try FileRun.context().units
    #expect(units.resolve(.vitaminD, printed: printed, code: code) == resolution)
    #expect(
      units.resolve(.ferritin, printed: "ng/mL", code: "ug/L")
        == units.resolve(.ferritin, printed: nil, code: "ug/L"))
  }

  @Test(
    "of an HL7 version 2 order is of the specimen that follows it or leads it",
    arguments: [
      ("<OBR/>\(result)\(urine)<OBR/>\(result)", ["Urine", nil]),
      ("\(urine)<OBR/>\(result)<OBR/>\(result)", ["Urine", "Urine"]),
      ("<OBR/>\(result)\(urine)\(serum)", ["Urine; Serum"]),
    ] as [(String, [String?])])
  func specimen(segments: String, specimens: [String?]) {
    let log = ResultLog("<HL7Message><MSH/><PID/>\(segments)</HL7Message>")
    #expect(log.results.map(\.specimen) == specimens)
  }

  @Test(
    "is withdrawn or not final by a laboratory's word for it",
    arguments: [
      ("rejected", .cancelled), ("VOID", .cancelled), ("Invalid", .cancelled),
      ("retracted", .enteredInError), ("Provisional", .preliminary),
    ] as [(String, ResultStatus)])
  func status(word: String, status: ResultStatus) {
    #expect(StatusReader.status(word) == status)
  }

  private static let result = "<OBX><OBX.5><OBX.5.1>4</OBX.5.1></OBX.5></OBX>"
  private static let urine = "<SPM><SPM.4><SPM.4.1>Urine</SPM.4.1></SPM.4></SPM>"
  private static let serum = "<SPM><SPM.4><SPM.4.1>Serum</SPM.4.1></SPM.4></SPM>"
}
