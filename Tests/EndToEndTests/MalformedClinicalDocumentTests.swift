import Testing

@Suite("A clinical document with a fault") struct MalformedClinicalDocumentTests {
  private static func judged(_ name: String, _ text: String, _ told: String) -> MalformedInput {
    MalformedInput(name, text, Accounting(1, interpreted: 1)).telling("PX-71 \(told)")
  }

  private static func unjudged(
    _ name: String, _ observation: String, _ reason: String,
    target: String = ClinicalDocument.target()
  ) -> MalformedInput {
    MalformedInput(
      name, ClinicalDocument.text(observation, target: target), Accounting(1, undetermined: 1),
      reasons: [reason])
  }

  private static func refused(_ name: String, _ target: String, _ rule: String = "patient-missing")
    -> MalformedInput
  {
    MalformedInput(
      name, ClinicalDocument.text(ClinicalDocument.observation(), target: target), status: 65,
      Accounting(1, rejected: 1), rules: [rule])
  }

  private static let relative =
    "<subject><relatedSubject classCode=\"PRS\"><code code=\"MTH\"/></relatedSubject></subject>"

  @Test(
    "belongs to nobody where it is not certain whose it is",
    arguments: [
      refused("no patient", ""),
      refused(
        "two patients",
        ClinicalDocument.target()
          + ClinicalDocument.target(id: "<id root=\"1.2.3\" extension=\"PX-72\"/>"),
        "patient-ambiguous"),
      refused("a patient of whom nothing is known", "<recordTarget nullFlavor=\"UNK\"/>"),
      refused(
        "an id of which nothing is known", ClinicalDocument.target(id: "<id nullFlavor=\"UNK\"/>")),
      refused(
        "an id that is denied",
        ClinicalDocument.target(id: "<id nullFlavor=\"NA\" root=\"1.2.3\" extension=\"PX-71\"/>")),
      refused(
        "whoever assigned an id, without the id",
        ClinicalDocument.target(id: "<id root=\"1.2.3\"/>")),
      MalformedInput(
        "a relative's result", ClinicalDocument.text(ClinicalDocument.observation(more: relative)),
        status: 65, Accounting(1, rejected: 1), rules: ["patient-missing"]),
      unjudged(
        "no birth", ClinicalDocument.observation(), "needs-age",
        target: ClinicalDocument.target(birth: "<birthTime nullFlavor=\"UNK\"/>")),
      unjudged(
        "a birth on a day that is none", ClinicalDocument.observation(), "needs-age",
        target: ClinicalDocument.target(birth: "<birthTime value=\"19801345\"/>")),
    ])
  func patients(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }

  private static func value(_ type: String, _ rest: String) -> String {
    ClinicalDocument.observation("<value xsi:type=\"\(type)\"\(rest)")
  }

  @Test(
    "has no number where its value does not state one",
    arguments: [
      unjudged("nothing", value("PQ", " nullFlavor=\"NI\"/>"), "not-numeric"),
      unjudged(
        "a number that is denied",
        value("PQ", " nullFlavor=\"NI\" value=\"4.1\" unit=\"mmol/L\"/>"), "not-numeric"),
      unjudged(
        "an observation that is denied",
        ClinicalDocument.observation(attributes: "moodCode=\"EVN\" nullFlavor=\"NI\""),
        "not-numeric"),
      unjudged("no value", ClinicalDocument.observation(""), "not-numeric"),
      unjudged(
        "two values", ClinicalDocument.observation(ClinicalDocument.value + ClinicalDocument.value),
        "not-numeric"),
      unjudged(
        "two limits",
        value(
          "IVL_PQ", "><low value=\"3\" unit=\"mmol/L\"/><high value=\"4\" unit=\"mmol/L\"/></value>"
        ), "not-numeric"),
      unjudged(
        "two limits the wrong way round",
        value(
          "IVL_PQ", "><low value=\"5\" unit=\"mmol/L\"/><high value=\"4\" unit=\"mmol/L\"/></value>"
        ), "not-numeric"),
      unjudged(
        "two limits in two units",
        value(
          "IVL_PQ", "><low value=\"3\" unit=\"mmol/L\"/><high value=\"4\" unit=\"mg/dL\"/></value>"),
        "not-numeric"),
      unjudged(
        "a centre", value("IVL_PQ", "><center value=\"4.1\" unit=\"mmol/L\"/></value>"),
        "not-numeric"),
      unjudged(
        "a ratio",
        value(
          "RTO_PQ_PQ",
          "><numerator value=\"4.1\" unit=\"mmol\"/><denominator value=\"1\" unit=\"L\"/></value>"),
        "not-numeric"),
      unjudged("a truth", value("BL", " value=\"true\"/>"), "not-numeric"),
      unjudged("a list", value("GLIST_PQ", "/>"), "not-numeric"),
      unjudged("text for a number", value("PQ", ">4.1 mmol/L</value>"), "not-numeric"),
      unjudged(
        "a limit that spans bands",
        value("IVL_PQ", "><low value=\"4.1\" unit=\"mmol/L\"/><high nullFlavor=\"PINF\"/></value>"),
        "censored-spans-bands"),
      unjudged("no unit", value("PQ", " value=\"4.1\"/>"), "unit-missing"),
      unjudged("a unit of one", value("PQ", " value=\"4.1\" unit=\"1\"/>"), "unit-missing"),
      unjudged(
        "a unit of length", value("PQ", " value=\"4.1\" unit=\"furlong\"/>"), "unit-unknown"),
      judged(
        "an upper limit",
        ClinicalDocument.text(
          value(
            "IVL_PQ", "><low nullFlavor=\"NINF\"/><high value=\"2.0\" unit=\"mmol/L\"/></value>")),
        "potassium LL"),
      judged(
        "a translation for what is denied",
        ClinicalDocument.text(
          value("PQ", " nullFlavor=\"OTH\"><translation value=\"4.1\" unit=\"mmol/L\"/></value>")),
        "potassium N"),
    ])
  func values(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }

  private static func with(attributes: String, _ name: String, _ totals: Accounting)
    -> MalformedInput
  {
    MalformedInput(
      name, ClinicalDocument.text(ClinicalDocument.observation(attributes: attributes)), totals)
  }

  @Test(
    "is taken back by its status, by being denied, or by what it stands in",
    arguments: ["aborted", "cancelled", "nullified", "obsolete"])
  func withdrawn(_ status: String) throws {
    let text = ClinicalDocument.text(ClinicalDocument.observation(status: status))
    try MalformedInput(status, text, Accounting(1, withdrawn: 1)).check(fileExtension: "xml")
  }

  @Test("is early by its status", arguments: ["active", "held", "suspended", "new"])
  func early(_ status: String) throws {
    try Self.unjudged(status, ClinicalDocument.observation(status: status), "preliminary")
      .check(fileExtension: "xml")
  }

  @Test(
    "is a result only where something was observed",
    arguments: [
      with(attributes: "moodCode=\"INT\"", "an intent", Accounting(0)),
      with(attributes: "moodCode=\"RQO\"", "a request", Accounting(0)),
      with(attributes: "moodCode=\"GOL\"", "a goal", Accounting(0)),
      with(
        attributes: "moodCode=\"EVN\" negationInd=\"true\"", "what was not done",
        Accounting(1, withdrawn: 1)),
      MalformedInput(
        "an organizer taken back",
        ClinicalDocument.text(ClinicalDocument.observation(), organizer: "nullified"),
        Accounting(1, withdrawn: 1)),
    ])
  func moods(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }

  private static let urine = """
    <specimen><specimenRole><specimenPlayingEntity><code code="UR" displayName="Urine"/>\
    </specimenPlayingEntity></specimenRole></specimen>
    """
  private static let narrative = """
    <text><table><tr><td onclick="x">Potassium</td><td>9.9</td></tr></table>\
    <observation><value value="9"/></observation></text>
    """

  @Test(
    "is not judged where what surrounds it is at odds",
    arguments: [
      unjudged(
        "two codes",
        ClinicalDocument.observation(
          translation: ClinicalDocument.translation("2000-8", "Calcium")), "conflict"),
      unjudged("a code and a name", ClinicalDocument.observation(name: "Calcium"), "conflict"),
      unjudged(
        "urine as the specimen", ClinicalDocument.observation(more: urine), "specimen-not-blood"),
      unjudged(
        "a day to come", ClinicalDocument.observation(time: "<effectiveTime value=\"20310101\"/>"),
        "implausible"),
      judged(
        "a day that is none",
        ClinicalDocument.text(
          ClinicalDocument.observation(time: "<effectiveTime value=\"20251345\"/>")), "potassium N"),
      judged(
        "a schedule for a day",
        ClinicalDocument.text(
          ClinicalDocument.observation(
            time:
              "<effectiveTime xsi:type=\"PIVL_TS\"><period value=\"6\" unit=\"h\"/></effectiveTime>"
          )), "potassium N"),
      judged(
        "a text to read with a result in it",
        ClinicalDocument.text(ClinicalDocument.observation(), narrative: narrative), "potassium N"),
      MalformedInput(
        "another result inside it",
        ClinicalDocument.text(
          ClinicalDocument.observation(
            more:
              "<entryRelationship typeCode=\"COMP\">\(ClinicalDocument.observation(ClinicalDocument.value.replacing("4.1", with: "5.9")))</entryRelationship>"
          )),
        Accounting(2, undetermined: 2), reasons: ["conflict", "conflict"]),
      .file(
        "two documents", ClinicalDocument.text() + ClinicalDocument.text(), "xml-not-well-formed"),
      .file(
        "a root in the wrong case",
        ClinicalDocument.text().replacing("ClinicalDocument", with: "clinicalDocument"),
        "format-unknown"),
      .file(
        "another namespace",
        ClinicalDocument.text().replacing("urn:hl7-org:v3", with: "urn:hl7-org:v4"),
        "format-unknown"),
    ] as [MalformedInput])
  func surroundings(_ input: MalformedInput) throws { try input.check(fileExtension: "xml") }
}
