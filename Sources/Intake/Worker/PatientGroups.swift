import Laboratory

/// The observations of one worker by its patients: for each patient their numbers, in the order of reading.
struct PatientGroups: Sendable {
  /// For each patient the first of its observations in `members`, and one more at the end.
  private let starts: [UInt32]
  private let members: [UInt32]

  /// Sorts observations by patient, by counting.
  ///
  /// `count`: how many patients there are; every observation's patient is less.
  init(_ observations: ObservationStore, patients count: Int) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for number in 0..<observations.count {
      starts[observations.patient(of: number) + 1] += 1
    }
    for patient in 1..<starts.count { starts[patient] += starts[patient - 1] }
    var next = starts
    var members = [UInt32](repeating: 0, count: observations.count)
    for number in 0..<observations.count {
      let patient = observations.patient(of: number)
      members[Int(next[patient])] = UInt32(number)
      next[patient] += 1
    }
    self.starts = starts
    self.members = members
  }

  /// Where the numbers of a patient's observations stand.
  @inline(__always)
  func range(of patient: Int) -> Range<Int> { Int(starts[patient])..<Int(starts[patient + 1]) }

  /// Appends the numbers that stand in a range.
  @inline(__always)
  func append(_ range: Range<Int>, to numbers: inout [UInt32]) {
    for place in range { numbers.append(members[place]) }
  }
}
