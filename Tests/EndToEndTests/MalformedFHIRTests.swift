import Testing

@Suite("FHIR with a fault") struct MalformedFHIRTests {
  private static let one = Accounting(1, interpreted: 1)

  /// A bundle with one result that is read and judged.
  private static func judged(_ name: String, _ bundle: String, _ told: String) -> MalformedInput {
    MalformedInput(name, bundle, one).telling(told)
  }

  /// A bundle with one result that is read and not judged.
  private static func unjudged(
    _ name: String, _ observation: String, _ reason: String,
    patient: String = FHIRDocument.patient()
  ) -> MalformedInput {
    MalformedInput(
      name, FHIRDocument.bundle(observation, patient: patient), Accounting(1, undetermined: 1),
      reasons: [reason])
  }

  /// A bundle with one result that is rejected.
  private static func refused(_ name: String, _ resources: String...) -> MalformedInput {
    MalformedInput(
      name, FHIRDocument.bundle(resources.joined()), status: 65, Accounting(1, rejected: 1),
      rules: ["patient-missing"])
  }

  private static func subject(_ reference: String) -> String {
    FHIRDocument.observation(subject: "<subject><reference value=\"\(reference)\"/></subject>")
  }

  private static let own = "<subject><reference value=\"Patient/PX-71\"/></subject>"
  private static let other = "<subject><reference value=\"Patient/PX-72\"/></subject>"

  @Test(
    "belongs to nobody where it is not certain whose it is",
    arguments: [
      refused("two subjects", FHIRDocument.observation(subject: own + other)),
      refused("a group", subject("Group/PX-71")), refused("a device", subject("Device/PX-71")),
      refused(
        "a name",
        FHIRDocument.observation(subject: "<subject><display value=\"Quillfeather\"/></subject>")),
      refused("a contained patient that is not there", subject("#p")),
      refused("a script", subject("javascript:alert(1)")),
      refused(
        "another focus",
        FHIRDocument.observation(after: "<focus><reference value=\"Patient/PX-72\"/></focus>")),
      MalformedInput(
        "two patients under one id",
        FHIRDocument.bundle(
          FHIRDocument.patient(birth: "<birthDate value=\"2020-02-03\"/>"),
          FHIRDocument.observation()), status: 65, Accounting(1, rejected: 1),
        rules: ["patient-missing"]),
      MalformedInput(
        "two patients at one address",
        FHIRDocument.bundle(
          "<entry><fullUrl value=\"urn:uuid:1\"/><resource>\(FHIRDocument.patient(id: "a"))</resource></entry>",
          "<entry><fullUrl value=\"urn:uuid:1\"/><resource>\(FHIRDocument.patient(id: "b"))</resource></entry>",
          subject("urn:uuid:1")), status: 65, Accounting(1, rejected: 1), rules: ["patient-missing"]
      ),
      unjudged(
        "another server's patient", subject("http://other.example/Patient/PX-71"), "needs-age"),
    ])
  func subjects(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }

  private static func value(_ value: String) -> String { FHIRDocument.observation(value: value) }

  @Test(
    "has no number where none or several are stated",
    arguments: [
      unjudged(
        "two quantities", value(FHIRDocument.quantity() + FHIRDocument.quantity("5.9")),
        "not-numeric"),
      unjudged(
        "a quantity and words", value(FHIRDocument.quantity() + "<valueString value=\"clotted\"/>"),
        "not-numeric"),
      unjudged("a truth", value("<valueBoolean value=\"true\"/>"), "not-numeric"),
      unjudged(
        "a ratio",
        value(
          "<valueRatio><numerator><value value=\"1\"/></numerator><denominator><value value=\"4\"/></denominator></valueRatio>"
        ), "not-numeric"),
      unjudged(
        "a course", value("<valueSampledData><data value=\"4.1 4.2\"/></valueSampledData>"),
        "not-numeric"),
      unjudged(
        "a picture", value("<valueAttachment><data value=\"NC4x\"/></valueAttachment>"),
        "not-numeric"),
      unjudged(
        "a kind of no release", value("<valueMoney><value value=\"4.1\"/></valueMoney>"),
        "not-numeric"),
      unjudged(
        "text for an attribute",
        value("<valueQuantity><value>4.1</value><unit value=\"mmol/L\"/></valueQuantity>"),
        "not-numeric"),
      unjudged(
        "two numbers",
        value(
          "<valueQuantity><value value=\"4.1\"/><value value=\"5.9\"/><unit value=\"mmol/L\"/></valueQuantity>"
        ), "not-numeric"),
      unjudged("no number", value(FHIRDocument.quantity("NaN")), "not-numeric"),
      unjudged(
        "a reason why there is none",
        value("<dataAbsentReason><coding><code value=\"masked\"/></coding></dataAbsentReason>"),
        "not-numeric"),
      unjudged(
        "a number and a reason why there is none",
        value(
          FHIRDocument.quantity()
            + "<dataAbsentReason><coding><code value=\"error\"/></coding></dataAbsentReason>"),
        "not-numeric"),
      unjudged(
        "a comparator of no kind",
        value(FHIRDocument.quantity(comparator: "<comparator value=\"~\"/>")), "not-numeric"),
      unjudged(
        "two comparators",
        value(
          FHIRDocument.quantity(
            "2", comparator: "<comparator value=\"&lt;\"/><comparator value=\"&gt;\"/>")),
        "not-numeric"),
      unjudged(
        "an extension that changes it",
        FHIRDocument.observation(before: "<modifierExtension url=\"http://x.example/no\"/>"),
        "not-numeric"),
      unjudged(
        "rules that change it",
        FHIRDocument.observation(before: "<implicitRules value=\"http://x.example/no\"/>"),
        "not-numeric"),
      unjudged(
        "a bound in the number", value(FHIRDocument.quantity("&lt;4.1")), "censored-spans-bands"),
      unjudged(
        "no unit", value("<valueQuantity><value value=\"4.1\"/></valueQuantity>"), "unit-missing"),
      unjudged("a whole number", value("<valueInteger value=\"4\"/>"), "unit-missing"),
      unjudged(
        "a unit and its code at odds", value(FHIRDocument.quantity(unit: "mg/dL")), "unit-unknown"),
      unjudged(
        "a code of another dimension", value(FHIRDocument.quantity(code: "L/s")), "unit-unknown"),
      unjudged(
        "a number of another namespace",
        value("<valueQuantity xmlns=\"urn:x\"><value value=\"4.1\"/></valueQuantity>"),
        "not-numeric"),
    ])
  func values(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }

  @Test(
    "is not judged where what surrounds it is at odds",
    arguments: [
      unjudged("two codes", FHIRDocument.observation(codings: ["2823-3", "2000-8"]), "conflict"),
      unjudged(
        "a code and a name", FHIRDocument.observation(text: "<text value=\"Calcium\"/>"), "conflict"
      ),
      unjudged(
        "a day to come",
        FHIRDocument.observation(time: "<effectiveDateTime value=\"2031-01-01\"/>"), "implausible"),
      unjudged(
        "a status that is early", FHIRDocument.observation(status: "registered"), "preliminary"),
      unjudged(
        "two births", FHIRDocument.observation(), "needs-age",
        patient: FHIRDocument.patient(
          birth: "<birthDate value=\"1980-02-03\"/><birthDate value=\"2020-02-03\"/>")),
      unjudged(
        "a birth that is none", FHIRDocument.observation(), "needs-age",
        patient: FHIRDocument.patient(birth: "<birthDate value=\"1980-02-30\"/>")),
      unjudged(
        "urine as the specimen",
        FHIRDocument.observation(
          before:
            "<contained><Specimen><id value=\"s\"/><type><text value=\"Urine\"/></type></Specimen></contained>",
          after: "<specimen><reference value=\"#s\"/></specimen>"),
        "specimen-not-blood"),
    ])
  func context(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }

  private static let second = FHIRDocument.observation(
    time: "<effectiveDateTime value=\"2025-01-06\"/>", value: FHIRDocument.quantity("5.9"))
  private static let narrative = """
    <text><div xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script>Quillfeather, 9.9\
    <Observation xmlns="http://hl7.org/fhir"><status value="final"/></Observation></div></text>
    """

  @Test(
    "is read wherever a result may stand, and nowhere else",
    arguments: [
      MalformedInput(
        "two resources in one entry",
        FHIRDocument.bundle(
          "<entry><resource>\(FHIRDocument.observation())\(second)</resource></entry>"),
        Accounting(2, interpreted: 2)
      ).telling("PX-71 potassium N", "PX-71 potassium H"),
      MalformedInput(
        "one result twice",
        FHIRDocument.bundle(FHIRDocument.observation(), FHIRDocument.observation()),
        Accounting(2, interpreted: 1, duplicates: 1)),
      judged(
        "an entry of nothing", FHIRDocument.bundle("<entry/>", FHIRDocument.observation()),
        "PX-71 potassium N"),
      judged(
        "a text to read with markup in it",
        FHIRDocument.bundle(FHIRDocument.observation(before: narrative)), "PX-71 potassium N"),
      judged(
        "a number in an extension",
        FHIRDocument.bundle(
          FHIRDocument.observation(
            after: "<extension url=\"x\">\(FHIRDocument.quantity("9"))</extension>")),
        "PX-71 potassium N"),
      judged(
        "a root in the wrong case",
        FHIRDocument.bundle(FHIRDocument.observation()).replacing("Bundle", with: "bundle"),
        "PX-71 potassium N"),
      judged(
        "limits the wrong way round",
        FHIRDocument.bundle(
          FHIRDocument.observation(
            after:
              "<referenceRange><low><value value=\"5.1\"/></low><high><value value=\"3.5\"/></high></referenceRange>"
          )),
        "PX-71 potassium N"),
      judged(
        "a code that is mistyped",
        FHIRDocument.bundle(
          FHIRDocument.observation(codings: ["2823-4"], text: "<text value=\"Potassium\"/>")),
        "PX-71 potassium N"),
      MalformedInput(
        "a code of nothing", FHIRDocument.bundle(FHIRDocument.observation(codings: [])),
        Accounting(1, outside: 1)),
      MalformedInput(
        "a component without a code",
        FHIRDocument.bundle(
          FHIRDocument.observation(
            value: "", after: "<component>\(FHIRDocument.quantity())</component>")),
        Accounting(1, outside: 1)),
      MalformedInput(
        "an observation of another namespace",
        FHIRDocument.bundle(
          FHIRDocument.observation().replacing("hl7.org/fhir", with: "x.example")), Accounting(0)),
    ])
  func places(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }
}
