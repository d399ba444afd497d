import Laboratory

extension Charts {
  /// A warning for each file that leaves it to another one to say who its patients are, where that one does not
  /// say it of all of them.
  ///
  /// `numbers`: for each harvest and each of its patients the number in `register`.
  static func undescribed(
    _ harvests: [IntakeHarvest], _ numbers: [[UInt32]], _ register: PatientRegister,
    gathered: FileReading.Gathered, _ fileOfSource: [Int]
  ) -> [Warning] {
    var patients: [Int: Set<UInt32>] = [:]
    for (harvest, numbers) in zip(harvests, numbers) {
      for (source, range) in harvest.observations.runsOfSources {
        let file = fileOfSource[Int(source)]
        guard gathered.files[file].people != nil else { continue }
        for number in range {
          patients[file, default: []].insert(numbers[harvest.observations.patient(of: number)])
        }
      }
    }
    return patients.sorted { $0.key < $1.key }.compactMap { file, members in
      let unknown = members.count { !register.isDescribed(Int($0)) }
      guard unknown > 0, let people = gathered.files[file].people else { return nil }
      return Warning(
        file: file,
        message:
          "birth date or age, or the sex, of \(unknown) of \(members.count) patient(s) is not "
          + "known (\(people) says it where it lies beside the file): nothing that depends on it is "
          + "judged for them")
    }
  }
}
