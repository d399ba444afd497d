import Laboratory

/// Puts together what was read of many sources, as if one worker had read them.
package struct HarvestReplay {
  private var register = PatientRegister()
  private var tests: [TestDescription] = []
  private var ranges = [LaboratoryRange()]
  private var remarks = [Remark()]
  private var observations = ObservationStore()
  private var readings: [SourceReading] = []
  /// The numbers of tests and ranges by their bytes: texts that look alike are not taken for each other.
  private var knownTests: [[UInt8]: UInt32] = [:]
  private var knownRanges: [[UInt8]: UInt32] = [:]

  package init() {}

  /// Takes in what was read of a source.
  ///
  /// - Throws: when the bytes are not those of a `KeptSource`; what was put together is of no use then.
  package mutating func take(_ bytes: [UInt8], as source: UInt32) throws(KeptBytesError) {
    var reader = KeptBytesReader(bytes)
    let patients = try reader.people(of: source, into: &register)
    let tests = try takeTests(&reader)
    let ranges = try takeRanges(&reader)
    let firstRemark = UInt32(remarks.count - 1)
    let newRemarks = try reader.all { (reader) throws(KeptBytesError) in try reader.remark() }
    remarks += newRemarks
    _ = try reader.all { (reader) throws(KeptBytesError) in
      var observation = try reader.observation()
      guard patients.indices.contains(Int(observation.patient)),
        tests.indices.contains(Int(observation.test)),
        ranges.indices.contains(Int(observation.range)),
        observation.remark <= newRemarks.count
      else { throw .damaged }
      observation.source = source
      observation.patient = patients[Int(observation.patient)]
      observation.test = tests[Int(observation.test)]
      observation.range = ranges[Int(observation.range)]
      if observation.remark > 0 { observation.remark += firstRemark }
      observations.append(observation)
    }
    readings += try reader.all { (reader) throws(KeptBytesError) in
      try reader.reading(of: source)
    }
    guard reader.isAtEnd else { throw .damaged }
  }

  private mutating func takeTests(
    _ reader: inout KeptBytesReader
  ) throws(KeptBytesError) -> [UInt32] {
    try reader.all { (reader) throws(KeptBytesError) in
      let start = reader.position
      let test = try reader.test()
      let key = reader.bytes(since: start)
      if let known = knownTests[key] { return known }
      tests.append(test)
      knownTests[key] = UInt32(tests.count - 1)
      return UInt32(tests.count - 1)
    }
  }

  /// - Returns: for each range of the source, those by sex included, its number here.
  private mutating func takeRanges(
    _ reader: inout KeptBytesReader
  ) throws(KeptBytesError) -> [UInt32] {
    var numbers: [UInt32] = [0]
    _ = try reader.all { (reader) throws(KeptBytesError) in
      let start = reader.position
      let range = try reader.range()
      let key = reader.bytes(since: start)
      let number = knownRanges[key] ?? UInt32(ranges.count)
      if knownRanges[key] == nil {
        knownRanges[key] = number
        ranges.append(range)
        ranges += range.bySex
      }
      for place in 0...range.bySex.count { numbers.append(number + UInt32(place)) }
    }
    return numbers
  }

  /// All that was put together. Nothing can be taken in afterwards.
  package consuming func harvest() -> IntakeHarvest {
    let groups = PatientGroups(observations, patients: register.count)
    return IntakeHarvest(
      register: register, tests: tests, ranges: ranges, remarks: remarks,
      observations: observations, groups: groups, readings: readings)
  }
}
