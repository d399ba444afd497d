import Laboratory

/// The columns of the stream of results, in its order.
enum ResultColumn: Int, CaseIterable {
  case patientID, patientSystem, sex, birthDate
  case ageYears, analyte, loinc, test, specimen, collected, status, valueText, unitText
  case comparator, value, unit, guideline, low, high, band, flag, grade, reason
  case laboratoryLow, laboratoryHigh, laboratoryFlag, agreesWithLaboratory, file, record

  /// How many columns describe the patient alone and are the same in each row of a chart.
  static let ofPatient = 4

  static let columns = allCases.map(\.column)

  private var column: Column {
    switch self {
    case .patientID: Column("patient_id", .text)
    case .patientSystem: Column("patient_system", .text, optional: true)
    case .sex: Column("sex", .word(Vocabulary.sexes), optional: true)
    case .birthDate: Column("birth_date", .text, optional: true)
    case .ageYears: Column("age_years", .integer(minimum: 0), optional: true)
    case .analyte: Column("analyte", .word(Analyte.allCases.map(\.key)))
    case .loinc: Column("loinc", .text, optional: true)
    case .test: Column("test", .text)
    case .specimen: Column("specimen", .text, optional: true)
    case .collected: Column("collected", .text, optional: true)
    case .status: Column("status", .word(Vocabulary.statuses), optional: true)
    case .valueText: Column("value_text", .text, optional: true)
    case .unitText: Column("unit_text", .text, optional: true)
    case .comparator: Column("comparator", .word(Vocabulary.comparators), optional: true)
    case .value: Column("value", .number, optional: true)
    case .unit: Column("unit", .text, optional: true)
    case .guideline: Column("guideline", .text, optional: true)
    case .low: Column("low", .number, optional: true)
    case .high: Column("high", .number, optional: true)
    case .band: Column("band", .text, optional: true)
    case .flag: Column("flag", .word(Vocabulary.flags), optional: true)
    case .grade: Column("grade", .integer(minimum: 1), optional: true)
    case .reason: Column("reason", .word(UndeterminedReason.allCases.map(\.code)), optional: true)
    case .laboratoryLow: Column("lab_low", .number, optional: true)
    case .laboratoryHigh: Column("lab_high", .number, optional: true)
    case .laboratoryFlag: Column("lab_flag", .word(Vocabulary.laboratoryFlags), optional: true)
    case .agreesWithLaboratory: Column("agrees_with_lab", .truth, optional: true)
    case .file: Column("file", .text)
    case .record: Column("record", .integer(minimum: 1), optional: true)
    }
  }
}
