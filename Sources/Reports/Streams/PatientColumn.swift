import Laboratory

/// The columns of the stream of patients, in its order.
enum PatientColumn: Int, CaseIterable {
  case patientID, patientSystem, sex, birthDate, results, abnormal, critical, undetermined
  case findings, report

  static let columns = allCases.map(\.column)

  private var column: Column {
    switch self {
    case .patientID: Column("patient_id", .text)
    case .patientSystem: Column("patient_system", .text, optional: true)
    case .sex: Column("sex", .word(Vocabulary.sexes), optional: true)
    case .birthDate: Column("birth_date", .text, optional: true)
    case .results: Column("results", .integer(minimum: 0))
    case .abnormal: Column("abnormal", .integer(minimum: 0))
    case .critical: Column("critical", .integer(minimum: 0))
    case .undetermined: Column("undetermined", .integer(minimum: 0))
    case .findings: Column("findings", .texts)
    case .report: Column("report", .text, optional: true)
    }
  }
}
