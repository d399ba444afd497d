import Testing

@Suite("Tables of a known exporter with a fault") struct MalformedExporterTests {
  private static let one = Accounting(1, interpreted: 1)
  private static let unjudged = Accounting(1, undetermined: 1)
  private static let aside = Accounting(1, outside: 1)
  private static let refused = Accounting(1, rejected: 1)

  /// A table of one row, whose cells are right but for those that a test changes.
  private static func table(
    _ columns: KeyValuePairs<String, String>, _ changes: [String: String] = [:]
  ) -> String {
    columns.map(\.key).joined(separator: ",") + "\n"
      + columns.map { changes[$0.key] ?? $0.value }.joined(separator: ",") + "\n"
  }

  private static func result(_ changes: [String: String] = [:]) -> String {
    table(
      [
        "DATE": "2025-01-05T10:00:00Z", "PATIENT": "PX-71", "ENCOUNTER": "e",
        "CATEGORY": "laboratory",
        "CODE": "6298-4", "DESCRIPTION": "Potassium", "VALUE": "4.1", "UNITS": "mmol/L",
        "TYPE": "numeric",
      ], changes)
  }

  private static func person(_ changes: [String: String] = [:]) -> String {
    table(
      [
        "Id": "PX-71", "BIRTHDATE": "1980-02-03", "DEATHDATE": "", "SSN": "", "FIRST": "Ada",
        "LAST": "Quillfeather", "GENDER": "F",
      ], changes)
  }

  private static let otherRow = person(["BIRTHDATE": "2024-02-03"]).split(separator: "\n")[1] + "\n"

  @Test(
    "of Synthea",
    arguments: [
      MalformedInput("a right pair", result(), one).beside("patients.csv", person(), aside)
        .telling("PX-71 potassium N"),
      MalformedInput("no table of people", result(), unjudged, reasons: ["needs-age"]),
      MalformedInput("somebody else", result(), unjudged, reasons: ["needs-age"])
        .beside("patients.csv", person(["Id": "PX-72"]), aside),
      MalformedInput("two births", result(), unjudged, reasons: ["conflict"])
        .beside("patients.csv", person() + otherRow, Accounting(2, outside: 2)),
      MalformedInput(
        "a person cut off", result(), status: 65, unjudged, rules: ["row-too-short"],
        reasons: ["needs-age"]
      )
      .beside("patients.csv", String(person().dropLast(25)), refused),
      MalformedInput(
        "a person without an id", result(), status: 65, unjudged, rules: ["patient-missing"],
        reasons: ["needs-age"]
      )
      .beside("patients.csv", person(["Id": ""]), refused),
      MalformedInput(
        "words", result(["VALUE": "negative", "TYPE": "text"]), unjudged, reasons: ["not-numeric"]
      )
      .beside("patients.csv", person(), aside),
      MalformedInput(
        "nobody's", result(["PATIENT": ""]), status: 65, refused, rules: ["patient-missing"]
      )
      .beside("patients.csv", person(), aside),
    ])
  func synthea(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  private static func laboratory(_ changes: [String: String] = [:]) -> String {
    table(
      [
        "STUDYID": "S", "DOMAIN": "LB", "USUBJID": "PX-71", "LBTESTCD": "K", "LBTEST": "Potassium",
        "LBCAT": "CHEMISTRY", "LBORRES": "4.1", "LBORRESU": "mmol/L", "LBSTRESC": "4.1",
        "LBSTRESU": "mmol/L", "LBSTAT": "", "LBREASND": "", "LBSPEC": "SERUM", "LBLOINC": "2823-3",
        "LBDTC": "2025-01-05",
      ], changes)
  }

  private static func subject(_ changes: [String: String] = [:]) -> String {
    table(
      [
        "STUDYID": "S", "DOMAIN": "DM", "USUBJID": "PX-71", "RFSTDTC": "2025-01-01",
        "BRTHDTC": "1980-02-03", "AGE": "44", "AGEU": "YEARS", "SEX": "F",
      ], changes)
  }

  @Test(
    "of SDTM",
    arguments: [
      MalformedInput("a right pair", laboratory(), one).beside("dm.csv", subject(), aside),
      MalformedInput("no subjects", laboratory(), unjudged, reasons: ["needs-age"]),
      MalformedInput("an age of no day", laboratory(), unjudged, reasons: ["needs-age"])
        .beside("dm.csv", subject(["BRTHDTC": "", "RFSTDTC": ""]), aside),
      MalformedInput(
        "not done, with a number", laboratory(["LBSTAT": "NOT DONE"]), Accounting(1, withdrawn: 1)
      )
      .beside("dm.csv", subject(), aside),
      MalformedInput(
        "urine under serum's code", laboratory(["LBSPEC": "URINE"]), unjudged,
        reasons: ["specimen-not-blood"]
      )
      .beside("dm.csv", subject(), aside),
      MalformedInput(
        "urine by its group", laboratory(["LBSPEC": "", "LBCAT": "URINALYSIS", "LBLOINC": ""]),
        aside
      )
      .beside("dm.csv", subject(), aside),
      MalformedInput(
        "a bound with words", laboratory(["LBORRES": "<0.1 ng"]), unjudged,
        reasons: ["unit-unknown"]
      )
      .beside("dm.csv", subject(), aside),
      MalformedInput(
        "only the standardised result", laboratory(["LBORRES": "", "LBORRESU": ""]), one
      )
      .beside("dm.csv", subject(), aside).telling("PX-71 potassium N"),
    ])
  func sdtm(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  private static func measurement(_ changes: [String: String] = [:]) -> String {
    table(
      [
        "measurement_id": "1", "person_id": "PX-71", "measurement_concept_id": "3023103",
        "measurement_date": "2025-01-05", "measurement_datetime": "", "operator_concept_id": "",
        "value_as_number": "4.1", "unit_source_value": "mmol/L",
        "measurement_source_value": "2823-3",
        "value_source_value": "4.1",
      ], changes)
  }

  private static let human =
    "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth,birth_datetime\n"
  private static let adult = human + "PX-71,8532,1980,2,3,\n"
  private static let concepts =
    "concept_id,concept_name,domain_id,vocabulary_id,concept_class_id,standard_concept,concept_code\n"
    + "3023103,Calcium [Moles/volume] in Serum or Plasma,Measurement,LOINC,Lab Test,S,2000-8\n"

  @Test(
    "of OMOP",
    arguments: [
      MalformedInput("a right pair", measurement(), one).beside("person.csv", adult, aside),
      MalformedInput(
        "a bound only as it was printed", measurement(["value_source_value": "<4.1"]), unjudged,
        reasons: ["censored-spans-bands"]
      )
      .beside("person.csv", adult, aside),
      MalformedInput(
        "an operator nobody knows", measurement(["operator_concept_id": "9999"]), unjudged,
        reasons: ["not-numeric"]
      )
      .beside("person.csv", adult, aside),
      MalformedInput(
        "no number yet", measurement(["value_as_number": "", "value_source_value": "pending"]),
        unjudged, reasons: ["not-numeric"]
      )
      .beside("person.csv", adult, aside),
      MalformedInput("a code and a concept at odds", measurement(), unjudged, reasons: ["conflict"])
        .beside("person.csv", adult, aside).beside("concept.csv", concepts, aside),
      MalformedInput("a month that is none", measurement(), unjudged, reasons: ["needs-age"])
        .beside("person.csv", human + "PX-71,8532,1980,13,3,\n", aside),
      MalformedInput("a child of a year alone", measurement(), unjudged, reasons: ["needs-age"])
        .beside("person.csv", human + "PX-71,8532,2024,,,\n", aside),
    ])
  func omop(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  private static func event(_ changes: [String: String] = [:]) -> String {
    table(
      [
        "subject_id": "PX-71", "hadm_id": "1", "itemid": "50971",
        "charttime": "2135-01-05 10:00:00",
        "value": "4.1", "valuenum": "4.1", "valueuom": "mEq/L", "flag": "",
      ], changes)
  }

  private static let items =
    "itemid,label,fluid,category,loinc_code\n50971,Potassium,Blood,Chemistry,2823-3\n"
  private static let anchors = "subject_id,gender,anchor_age,anchor_year,dod\nPX-71,F,44,2135,\n"

  @Test(
    "of MIMIC",
    arguments: [
      MalformedInput("a right set", event(), one)
        .beside("d_labitems.csv", items, aside).beside("patients.csv", anchors, aside),
      MalformedInput("no dictionary", event(), aside).beside("patients.csv", anchors, aside),
      MalformedInput("a dictionary cut off", event(), status: 65, aside, rules: ["row-too-short"])
        .beside("d_labitems.csv", String(items.dropLast(30)), refused),
      MalformedInput("a dictionary at odds with itself", event(), aside)
        .beside(
          "d_labitems.csv", items + "50971,Calcium,Blood,Chemistry,2000-8\n",
          Accounting(2, outside: 2)),
      MalformedInput("an item of urine", event(), unjudged, reasons: ["specimen-not-blood"])
        .beside("d_labitems.csv", items.replacing("Blood", with: "Urine"), aside),
      MalformedInput(
        "a value taken out", event(["value": "___", "valuenum": ""]), unjudged,
        reasons: ["not-numeric"]
      )
      .beside("d_labitems.csv", items, aside),
      MalformedInput(
        "words beside a number", event(["value": "HEMOLYZED"]), unjudged, reasons: ["not-numeric"]
      )
      .beside("d_labitems.csv", items, aside),
      MalformedInput(
        "a bound beside a number", event(["value": "<4.1"]), unjudged,
        reasons: ["censored-spans-bands"]
      )
      .beside("d_labitems.csv", items, aside).beside("patients.csv", anchors, aside),
      MalformedInput("an age in words", event(), unjudged, reasons: ["needs-age"])
        .beside("d_labitems.csv", items, aside)
        .beside("patients.csv", anchors.replacing("44", with: "old"), aside),
    ])
  func mimic(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }

  private static func variables(_ row: String) -> String {
    "SEQN,LBXSKSI,LBXFER,LBDFERSI\n\(row)\n"
  }
  private static let survey = "SEQN,RIAGENDR,RIDAGEYR\nPX-71,2,44\n"

  @Test(
    "of NHANES",
    arguments: [
      MalformedInput(
        "a right pair", variables("PX-71,4.1,80,80"), Accounting(3, interpreted: 2, duplicates: 1)
      )
      .beside("DEMO.csv", survey, aside),
      MalformedInput(
        "the mark of a missing number", variables("PX-71,.,80,80"),
        Accounting(3, interpreted: 1, undetermined: 1, duplicates: 1), reasons: ["not-numeric"]
      )
      .beside("DEMO.csv", survey, aside),
      MalformedInput(
        "a zero of another program", variables("PX-71,5.397605E-79,,"), unjudged,
        reasons: ["implausible"]
      )
      .beside("DEMO.csv", survey, aside),
      MalformedInput(
        "a conversion at odds", variables("PX-71,,80,800"), Accounting(2, undetermined: 2),
        reasons: ["conflict", "conflict"]
      )
      .beside("DEMO.csv", survey, aside),
      MalformedInput(
        "a sex that is none", variables("PX-71,,180,"), unjudged, reasons: ["needs-sex"]
      )
      .beside("DEMO.csv", survey.replacing(",2,", with: ",3,"), aside),
      MalformedInput(
        "an age below birth", variables("PX-71,4.1,,"), unjudged, reasons: ["needs-age"]
      )
      .beside("DEMO.csv", survey.replacing("44", with: "-1"), aside),
      MalformedInput(
        "nobody's", variables(",4.1,80,"), status: 65, Accounting(2, rejected: 2),
        rules: ["patient-missing", "patient-missing"]
      )
      .beside("DEMO.csv", survey, aside),
    ])
  func nhanes(_ input: MalformedInput) throws { try input.check(fileExtension: "csv") }
}
