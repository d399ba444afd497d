/// One patient's observations in time order, after duplicates and superseded results were set apart.
package struct Chart: Sendable {
  package var patient: Patient
  /// Sorted by collection, then analyte, file and record.
  package var observations: [Observation]
  /// What each result that was computed here comes from.
  package var grounds: [Grounds] = []

  package init(patient: Patient, observations: [Observation]) {
    self.patient = patient
    self.observations = observations
  }
}

extension Chart {
  /// What a result was computed from, as indices of observations; empty for one that was not computed here.
  package func grounds(of index: Int) -> [Int] {
    guard let found = grounds.first(where: { $0.result == index }) else { return [] }
    return [found.first] + [found.second].compactMap(\.self)
  }
}

/// What a result was computed from, as indices of observations.
package struct Grounds: Sendable {
  package let result: Int
  package let first: Int
  package let second: Int?

  package init(result: Int, first: Int, second: Int?) {
    (self.result, self.first, self.second) = (result, first, second)
  }
}
