/// One patient's observations in time order, after duplicates and superseded results were set apart.
package struct Chart: Sendable {
  package var patient: Patient
  /// Sorted by collection, then analyte, file and record.
  package var observations: [Observation]
  /// For each result that was computed here, the indices of those that it comes from.
  package var grounds: [Int: [Int]] = [:]

  package init(patient: Patient, observations: [Observation]) {
    self.patient = patient
    self.observations = observations
  }
}
