import Intake
import Laboratory
import Testing

@Suite("A laboratory's flag") struct FlagReaderTests {
  @Test(
    "has the direction of its code, word or arrow",
    arguments: [
      ("", .none), ("  ", .none), ("-", .none), ("L", .low), ("h", .high), ("N", .normal),
      ("LL", .lowCritical),
      ("HH", .highCritical), ("LO", .low), ("HI", .high), ("LU", .low), ("HU", .high),
      ("H*", .high),
      ("NORMAL", .normal), ("High", .high), ("low", .low), ("critical low", .lowCritical),
      ("Critically High", .highCritical), ("above high normal", .high), ("Below low normal", .low),
      ("Extreme High", .highCritical), ("281302008", .high), ("281300000", .low),
      ("281301001", .normal),
      ("↑", .high), ("↓", .low), ("↑↑", .highCritical), ("A", .undirected), ("AA", .undirected),
      ("ABNORMAL", .undirected), ("OR", .undirected), ("PA", .undirected), ("*", .undirected),
      ("+", .undirected),
      ("<", .undirected), (">", .undirected), ("E", .undirected), ("I", .undirected),
      ("POS", .undirected),
      ("delta", .undirected), ("see note", .undirected),
    ] as [(String, LaboratoryFlag)])
  func flags(text: String, flag: LaboratoryFlag) {
    #expect(FlagReader.flag(text) == flag)
    #expect(FlagReader.flag(text.utf8Span.span) == flag)
  }
}

@Suite("A status") struct StatusReaderTests {
  @Test(
    "is read from FHIR, CDA, HL7 v2 and SDTM",
    arguments: [
      ("", nil), ("final", .final), ("Final", .final), ("F", .final), ("completed", .final),
      ("preliminary", .preliminary), ("P", .preliminary), ("active", .preliminary),
      ("entered-in-error", .enteredInError), ("W", .enteredInError), ("nullified", .enteredInError),
      ("cancelled", .cancelled), ("X", .cancelled), ("NOT DONE", .cancelled),
      ("corrected", .corrected),
      ("C", .corrected), ("amended", .amended), ("registered", .registered), ("I", .registered),
      ("unknown", .unknown), ("whatever", nil),
    ] as [(String, ResultStatus?)])
  func statuses(text: String, status: ResultStatus?) {
    #expect(StatusReader.status(text) == status)
    #expect(StatusReader.status(text.utf8Span.span) == status)
  }
}

@Suite("A person's sex and pregnancy") struct PersonReaderTests {
  @Test(
    "are read from words, letters and digits",
    arguments: [
      ("F", .female), ("female", .female), ("Weiblich", .female), ("2", .female), ("M", .male),
      ("MALE", .male),
      ("männlich", .male), ("1", .male), ("other", .other), ("UN", .other), ("", .unknown),
      ("U", .unknown),
      ("unknown", .unknown),
    ] as [(String, Sex)])
  func sexes(text: String, sex: Sex) {
    #expect(SexReader.sex(text) == sex)
    #expect(SexReader.sex(text.utf8Span.span) == sex)
  }

  @Test(
    "tell the trimester where it is printed",
    arguments: [
      ("no", .no), ("0", .no), ("FALSE", .no), ("yes", .unspecifiedTrimester),
      ("1", .unspecifiedTrimester),
      ("any trimester", .unspecifiedTrimester), ("T1", .firstTrimester),
      ("second trimester", .secondTrimester),
      ("3rd trimester", .thirdTrimester), ("13w", .firstTrimester), ("24w", .secondTrimester),
      ("24+3", .secondTrimester), ("28 weeks", .thirdTrimester), ("", .unknown), ("24", .unknown),
      ("maybe", .unknown),
    ] as [(String, Pregnancy)])
  func pregnancies(text: String, pregnancy: Pregnancy) {
    #expect(PregnancyReader.pregnancy(text) == pregnancy)
  }
}

@Suite("A comment") struct HaemolysisReaderTests {
  @Test(
    "says that the specimen was haemolysed",
    arguments: [
      "hemolyzed", "Specimen HEMOLYSED", "slight hemolysis", "Haemolysed sample, repeat",
      "hämolytisch",
      "Hemolysis present", "échantillon hémolysé", "muestra hemolizada", "hemolysis 1+",
      "Not reliable due to hemolysis", "No result; hemolyzed", "hemolysis index 250 (high)",
      "campione emolizzato",
    ])
  func said(text: String) {
    #expect(HaemolysisReader.isHaemolysed(text))
  }

  @Test(
    "does not say so when it denies it or speaks of something else",
    arguments: [
      "", "not hemolyzed", "No hemolysis", "no visible hemolysis", "non-hemolysed",
      "Hemolysis: none",
      "hemolysis not detected", "keine Hämolyse", "pas d'hémolyse", "hemolytic anemia",
      "hemolysis index 5",
      "analysed twice", "lipemic", "if the specimen is hemolysed",
    ])
  func notSaid(text: String) {
    #expect(!HaemolysisReader.isHaemolysed(text))
  }
}
