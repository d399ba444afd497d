import Formats
import Laboratory

extension IntakeLedger {
  /// What a row tells of its patient besides results; `nil` where it tells nothing.
  mutating func background(_ row: CSVRow, _ columns: ColumnMap) -> BackgroundFacts? {
    var entries: [StatedEntry] = []
    for told in columns.background {
      let field = row.field(told.column)
      if !field.isEmpty { entries += backgrounds.entries(of: row.text(field), told.kind) }
    }
    return entries.isEmpty ? nil : BackgroundFacts(entries, order: order)
  }

  /// Keeps what a row that is no charted result tells of its patient, for those of whom results lie in the same
  /// folder.
  mutating func noteAside(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) {
    if plan.columns.background.isEmpty || pending.id.isEmpty { return }
    guard let told = background(row, plan.columns),
      let number = patientNumber(row, plan.columns, pending)
    else { return }
    register.noteAside(number, background: told, source: source)
  }

  /// What a document tells of a result's patient besides results; `nil` where it tells nothing.
  ///
  /// `order`: source and record.
  mutating func background(of patient: StatedPatient, order: UInt64) -> BackgroundFacts? {
    if patient.background.isEmpty { return nil }
    let entries = Background.Entry.Kind.allCases.flatMap { kind in
      patient.background[kind].map { backgrounds.entries(of: $0, kind) } ?? []
    }
    return entries.isEmpty ? nil : BackgroundFacts(entries, order: order)
  }

  /// Keeps what a document tells of the patient of a result that is not charted.
  mutating func noteAside(_ result: StatedResult) {
    let patient = result.patient
    if patient.background.isEmpty || PatientRegister.isNobody(patient.id.utf8Span.span) { return }
    let order = UInt64(source) << 32 | UInt64(clamping: result.record)
    register.noteAside(
      register.number(system: patient.system, id: patient.id),
      background: background(of: patient, order: order), source: source)
  }
}
