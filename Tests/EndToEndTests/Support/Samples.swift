/// The files of `Samples/` and how they are run for recorded output.
enum Samples {
  /// The day that counts as today, so that recorded output does not depend on the clock.
  static let today = ["--as-of", "2025-12-01"]

  static let files = [
    "all-normal-wide.csv", "borderline-b12.csv", "censored-values.csv", "child-utf16.csv",
    "clinical-document.xml", "corrected-result.csv", "electrolytes-wide.csv", "fhir-bundle.xml",
    "fhir-diagnostic-report.xml", "fhir-observation.xml", "high-potassium-low-ferritin.tsv",
    "patient-background.csv", "plain-export.xml", "pregnancy.csv", "vitamin-d-deficiency.csv",
    "fhir-bundle.json",
    "gp-record.xml", "packed.csv.gz",
  ]

  /// Folders whose files belong together.
  static let folders = [
    "exporters/analyser", "exporters/cdisc", "exporters/codes", "exporters/mimic",
    "exporters/nhanes", "exporters/omop", "exporters/sdtm", "exporters/synthea", "fhir-bulk",
    "messages",
  ]

  static let formats = ["table", "csv", "tsv", "ndjson"]
  static let rows = ["patients", "results", "findings"]
}
