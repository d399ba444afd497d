import Laboratory

extension Charts {
  /// Joins what tables of people say, and what other rows without a result tell of their patients, with the patients whose results lie in the same folder: an id of one exporter
  /// may be another person's elsewhere.
  ///
  /// `numbers`: for each harvest and each of its patients the number in `register`.
  /// - Returns: the folders in which such tables lie.
  static func join(
    _ register: inout PatientRegister, _ harvests: [IntakeHarvest], _ numbers: [[UInt32]],
    files: [InputFile], _ fileOfSource: [Int]
  ) -> Set<String> {
    if !register.hasAsides { return [] }
    let told = Set(register.asides.map { files[fileOfSource[Int($0.source)]].folder })
    var known: [String: Int] = [:]
    let folders = fileOfSource.map { file -> Int in
      let folder = files[file].folder
      if let number = known[folder] { return number }
      known[folder] = known.count
      return known.count - 1
    }
    // Nearly all patients have all their results in one folder.
    var first = [Int32](repeating: -1, count: register.count)
    var more: Set<[Int]> = []
    for (harvest, numbers) in zip(harvests, numbers) {
      for (source, range) in harvest.observations.runsOfSources {
        let folder = Int32(folders[Int(source)])
        for number in range {
          let patient = Int(numbers[harvest.observations.patient(of: number)])
          if first[patient] < 0 { first[patient] = folder }
          if first[patient] != folder { more.insert([patient, Int(folder)]) }
        }
      }
    }
    register.takeAsides(folders: folders) { patient, folder in
      Int(first[patient]) == folder || more.contains([patient, folder])
    }
    return told
  }
}
