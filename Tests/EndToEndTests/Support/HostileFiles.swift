import Foundation

/// Files of made-up people with an unmistakable word wherever something that tells who they are may stand.
enum HostileFiles {
  /// What no output of a de-identifying run may hold, in any case. Each stands in some output of an ordinary run.
  static let words = [
    // Ids, systems and names.
    "Mrn-Qx7741", "Mrn-Qx7742", "Mrn-Qx7743", "Mrn-Qx7744", "urn:zyx:wardnine", "zyx.example",
    "Quillfeather", "Osric", "Vexworth", "Drusilla",
    // Birth dates, and dates and times of collection.
    "1957-04-17", "1931-06-02", "1988-02-11", "2021-03-09", "07:41", "2021-09-30", "2022-11-05",
    "19:17",
    // Files and folders.
    "brumblethorpe", "tarnwick", "fennimore", "gorsedale", "hollowmere",
    // Texts of laboratories.
    "clotted-Wyndle", "Dr Hexham", "asked by Isembard", "grey Serum Ulverston", "0-5 if Nethercott",
    "furlong-Pemberley",
    // What is told of a person besides results.
    "since Ludlow", "as Merrow cooks", "from Penhallow", "at Thistlewood",
    // What stands in rejected rows and headers.
    "Rosamund", "Winterbourne", "Ergebnis",
  ]

  private static let header =
    "patient_id,patient_system,name,birth_date,sex,collected,specimen,loinc,test,value,unit,range,"
    + "status,comment\n"

  /// Writes them into a folder, and an entry that cannot be looked at.
  static func write(into scratch: ScratchFolder, folder: String) throws {
    let place = scratch[folder]
    for (name, text) in files {
      let file = place.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try FileManager.default.createSymbolicLink(
      atPath: place.appending(path: "hollowmere.csv").path,
      withDestinationPath: String(repeating: "x", count: 300))
  }

  private static let files = [
    "brumblethorpe/tarnwick.csv": header + rows.map { $0 + "\n" }.joined(),
    "brumblethorpe/told.csv": """
    patient_id,collected,loinc,test,value,unit,symptoms,diet,medication,history
    Mrn-Qx7742,2022-11-05,2823-3,K,3.1,mmol/L,cramps since Ludlow,as Merrow cooks,ramipril from Penhallow,
    Mrn-Qx7744,2022-11-05,2823-3,K,3.1,mmol/L,cramps since Ludlow,as Merrow cooks,ramipril from Penhallow,fell at Thistlewood

    """,
    // Two columns for one fact.
    "fennimore.csv": "patient_id,test,Ergebnis,Ergebnis\nMrn-Qx7741,K,4.2,4.3\n",
    "gorsedale.json": bundle,
    "message.hl7": message,
    "Winterbourne.xml": "<export><Winterbourne></export>",
    "twice.json": "{\"resourceType\":\"Patient\",\"Winterbourne\":1,\"Winterbourne\":2}",
  ]

  private static let rows = [
    person("2021-03-09T07:41:23Z,serum,2823-3,Potassium,4.4,mmol/L,3.5-5.1,final,Dr Hexham saw it"),
    person("2021-03-09T19:17:02Z,serum,2823-3,Potassium,6.9,mmol/L,3.5-5.1,final,"),
    person("2021-09-30,serum,2823-3,Potassium,clotted-Wyndle,mmol/L,,final,asked by Isembard"),
    person(
      "2021-09-30,grey Serum Ulverston,2276-4,Iron stores (Rosamund),9,ng/mL,0-5 if Nethercott,final,"
    ),
    person("2021-09-30,serum,2601-3,Magnesium,0.5,furlong-Pemberley,,final,"),
    // The same id with another birth date.
    "Mrn-Qx7742,,Vexworth Drusilla,1988-02-11,female,2022-11-05,serum,2823-3,K,3.1,mmol/L,,final,",
    "Mrn-Qx7742,,Vexworth Drusilla,1987-02-11,female,2022-11-05,serum,2276-4,Ferritin,8,ng/mL,,final,",
    // Rejected: nobody's, of nothing, and too short.
    ",,Rosamund,1988-02-11,female,2022-11-05,serum,2823-3,K,3.1,mmol/L,,final,",
    "Mrn-Qx7743,,Winterbourne,1988-02-11,female,2022-11-05,serum,,,3.1,mmol/L,,final,",
    "Mrn-Qx7743,Winterbourne",
  ]

  private static func person(_ result: String) -> String {
    "Mrn-Qx7741,urn:zyx:wardnine,Quillfeather Osric,1957-04-17,male," + result
  }

  private static let bundle = """
    {"resourceType": "Bundle", "type": "collection", "entry": [
    {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "gender": "female",
    "identifier": [{"system": "http://zyx.example/p", "value": "Mrn-Qx7743"}],
    "name": [{"family": "Vexworth", "given": ["Drusilla"]}], "birthDate": "1931-06-02"}},
    {"resource": {"resourceType": "Observation", "status": "final",
    "code": {"coding": [{"system": "http://loinc.org", "code": "2276-4",
    "display": "Ferritin for Drusilla"}], "text": "Ferritin for Drusilla"},
    "subject": {"reference": "urn:uuid:1"}, "effectiveDateTime": "2022-11-05T19:17:00+11:00",
    "valueQuantity": {"value": 9, "unit": "ug/L"}, "note": [{"text": "Dr Hexham"}]}}]}
    """

  private static let message = """
    MSH|^~\\&|LIS|WARDNINE|||20221105||ORU^R01^ORU_R01|77|P|2.5.1
    PID|1||Mrn-Qx7744^^^zyx.example&1.2.3.4&ISO^MR||Quillfeather^Osric||19570417|M
    OBR|1|||CHEM^Chemistry^L|||20221105191700||||||||SER&Serum
    OBX|1|NM|2823-3^Potassium^LN||5.8|mmol/L|3.5-5.1|H|||F
    NTE|1||asked by Isembard

    """.replacing("\n", with: "\r")
}
