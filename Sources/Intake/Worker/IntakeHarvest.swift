package import Laboratory

/// What one worker read.
package struct IntakeHarvest: Sendable {
  package var register: PatientRegister
  package var tests: [TestDescription]
  package var ranges: [LaboratoryRange]
  package var remarks: [Remark]
  package var observations: ObservationStore
  /// `observations` by the patients' numbers in `register`.
  let groups: PatientGroups
  package var readings: [SourceReading]
}
