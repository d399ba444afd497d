import Laboratory

extension Charts {
  /// A warning for each file that leaves it to another one to say who its patients are, where that one does not
  /// say it of all of them.
  ///
  /// `numbers`: for each harvest and each of its patients the number in `register`.
  /// `people`: for each file what should say it; `nil` where nothing should.
  static func undescribed(
    _ harvests: [IntakeHarvest], _ numbers: [[UInt32]], _ register: PatientRegister,
    _ people: [String?], _ fileOfSource: [Int]
  ) -> [Warning] {
    var patients: [Int: Set<UInt32>] = [:]
    for (harvest, numbers) in zip(harvests, numbers) {
      for (source, range) in harvest.observations.runsOfSources {
        let file = fileOfSource[Int(source)]
        guard people[file] != nil else { continue }
        for number in range {
          patients[file, default: []].insert(numbers[harvest.observations.patient(of: number)])
        }
      }
    }
    return patients.sorted { $0.key < $1.key }.compactMap { file, members in
      let unknown = members.count { !register.isDescribed(Int($0)) }
      guard unknown > 0, let people = people[file] else { return nil }
      return Warning(
        file: file,
        message:
          "birth date or age, or the sex, of \(unknown) of \(members.count) patient(s) is not "
          + "known (\(people) says it where it lies beside the file): nothing that depends on it is "
          + "judged for them")
    }
  }
}
