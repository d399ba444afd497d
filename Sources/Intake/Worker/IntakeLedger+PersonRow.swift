import Formats
import Laboratory

extension IntakeLedger {
  /// Reads a row that says who a patient is: what it says holds for the results under the same id
  /// in the same folder.
  mutating func readPersonRow(_ row: CSVRow, _ plan: CSVPlan, _ pending: PendingRow) {
    guard !pending.id.isEmpty, let number = patientNumber(row, plan.columns, pending) else {
      return refuse(
        row, isNobody(row, pending) ? .patientMissing : .controlCharacter,
        column: plan.columns.patientID + 1)
    }
    let stated = person(row, plan)
    register.noteAside(
      number, name: stated.name, birthDate: stated.birthDate, sex: stated.sex, age: stated.age,
      order: order)
    noteAside(row, plan, pending)
    reading.tally[.outsidePanel] += 1
  }
}
