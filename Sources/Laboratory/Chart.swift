/// One patient's observations in time order, after duplicates and superseded results were set apart.
package struct Chart: Sendable {
  package var patient: Patient
  /// Sorted by collection, then analyte, file and record.
  package var observations: [Observation]

  package init(patient: Patient, observations: [Observation]) {
    self.patient = patient
    self.observations = observations
  }
}
