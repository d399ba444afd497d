package import Laboratory

/// All that was read, grouped by patient: the input of judgement.
///
/// Made once from what the workers read. The order of patients and of each patient's observations does not
/// depend on which worker read what.
package struct Charts: Sendable {
  private let harvests: [IntakeHarvest]
  private let register: PatientRegister
  private let maker: ChartMaker
  /// The patients' numbers in the register, in output order.
  private let patients: [UInt32]
  /// For each patient the first of its observations in `members`, and one more at the end.
  private let starts: [Int]
  /// Observations by patient: the harvests' numbers, one harvest behind the other.
  private let members: [UInt32]
  private let offsets: [Offsets]
  private let decimals: [DecimalMark]
  package let lexicon: Lexicon
  package let rejections: [Rejection]
  /// Outcomes that reading decided, a file.
  package let tallies: [Tally]
  package let warnings: [Warning]
  /// What each file was taken for and why.
  package let readings: [FileReading]

  /// Where the numbers of one harvest begin in the common tables.
  private struct Offsets: Sendable {
    var observations: Int
    var tests: UInt32
    var ranges: UInt32
    var remarks: UInt32
  }

  /// What a file's numbers show of its decimal mark.
  private enum DecimalMark: Sendable { case unknown, comma, point, detectedComma }

  /// `sources`: for each source of the run its file and whether it follows another piece of it.
  package init(
    _ harvests: [IntakeHarvest], files: [InputFile], fileOfSource: [Int],
    context: IntakeContext
  ) {
    var files = files
    let readings = harvests.flatMap(\.readings).sorted { $0.source < $1.source }
    let gathered = FileReading.gather(readings, files: &files, fileOfSource)
    var lexicon = Lexicon(sources: gathered.sources, files: files)
    (offsets, lexicon.tests, lexicon.ranges, lexicon.remarks) = Charts.joinTables(harvests)
    var register = harvests.first?.register ?? PatientRegister()
    let numbers = harvests.enumerated().map { place, harvest in
      place == 0 ? Array(0..<UInt32(register.count)) : register.absorb(harvest.register)
    }
    patients = register.sorted()
    (starts, members) = Charts.group(harvests, numbers, patients)
    decimals = gathered.files.map { file in
      switch context.options.decimalMark {
      case UInt8(ascii: ","): .comma
      case UInt8(ascii: "."): .point
      default: file.decimalCommas > 0 && file.decimalPoints == 0 ? .detectedComma : .unknown
      }
    }
    self.harvests = harvests
    self.register = register
    self.lexicon = lexicon
    maker = ChartMaker(lexicon: lexicon, tables: context.tables)
    tallies = gathered.files.map(\.tally)
    rejections = gathered.rejections
    warnings = gathered.warnings + Charts.conflicts(register)
    self.readings = gathered.files
  }
}

extension Charts {
  /// How many patients there are, those whose every result was set apart included.
  package var count: Int { patients.count }

  /// How many observations were kept.
  package var observationCount: Int { members.count }

  /// The ids of all patients in output order, for naming their reports.
  package var ids: [(system: String?, id: String)] {
    patients.map {
      let patient = register.patient(Int($0))
      return (patient.system, patient.id)
    }
  }

  /// One patient's chart.
  ///
  /// `outcome`: told the file and the outcome of each observation that is not charted.
  package func chart(_ position: Int, outcome: (Int, Outcome) -> Void) -> Chart {
    var observations: [Observation] = []
    observations.reserveCapacity(starts[position + 1] - starts[position])
    // Fetched in one pass and mended in another, so that the waits for memory overlap.
    for member in starts[position]..<starts[position + 1] {
      observations.append(fetch(Int(members[member])))
    }
    for (place, member) in (starts[position]..<starts[position + 1]).enumerated() {
      mend(&observations[place], number: Int(members[member]), of: position)
    }
    let patient = register.patient(Int(patients[position]))
    let aside = maker.sift(&observations, isContradictory: !patient.conflicts.isEmpty)
    for (observation, end) in aside { outcome(lexicon.file(of: observation), end) }
    return Chart(patient: patient, observations: observations)
  }

  /// Which harvest holds a member.
  @inline(__always)
  private func harvest(of number: Int) -> Int {
    var harvest = 0
    while harvest + 1 < offsets.count, number >= offsets[harvest + 1].observations { harvest += 1 }
    return harvest
  }

  @inline(__always)
  private func fetch(_ number: Int) -> Observation {
    let harvest = harvest(of: number)
    return harvests[harvest].observations[number - offsets[harvest].observations]
  }

  /// Makes an observation's numbers those of the common tables.
  private func mend(_ observation: inout Observation, number: Int, of position: Int) {
    let offset = offsets[harvest(of: number)]
    observation.patient = UInt32(position)
    observation.test += offset.tests
    if observation.range > 0 { observation.range += offset.ranges }
    if observation.remark > 0 { observation.remark += offset.remarks }
    if observation.obstacle == .ambiguousNumber {
      settle(&observation)
    } else if observation.value.mayBeThousands {
      doubt(&observation)
    }
  }

  /// Reads `1,234` as the other numbers of its file show.
  private func settle(_ observation: inout Observation) {
    switch decimals[lexicon.file(of: observation)] {
    case .unknown: break
    case .comma, .detectedComma: observation.obstacle = nil
    case .point:
      observation.obstacle = nil
      observation.scale -= 3
    }
  }

  /// Leaves `1.234` open in a file whose other numbers have decimal commas.
  private func doubt(_ observation: inout Observation) {
    guard decimals[lexicon.file(of: observation)] == .detectedComma else { return }
    observation.obstacle = observation.obstacle ?? .ambiguousNumber
  }
}

extension Charts {
  private static func joinTables(
    _ harvests: [IntakeHarvest]
  ) -> ([Offsets], [TestDescription], [LaboratoryRange], [Remark]) {
    var (tests, ranges, remarks): ([TestDescription], [LaboratoryRange], [Remark]) =
      ([], [LaboratoryRange()], [Remark()])
    var offsets: [Offsets] = []
    var observations = 0
    for harvest in harvests {
      offsets.append(
        Offsets(
          observations: observations, tests: UInt32(tests.count),
          ranges: UInt32(ranges.count - 1), remarks: UInt32(remarks.count - 1)))
      tests += harvest.tests
      ranges += harvest.ranges.dropFirst()
      remarks += harvest.remarks.dropFirst()
      observations += harvest.observations.count
    }
    return (offsets, tests, ranges, remarks)
  }

  /// Sorts observations by patient, by counting.
  private static func group(
    _ harvests: [IntakeHarvest], _ numbers: [[UInt32]], _ patients: [UInt32]
  ) -> (starts: [Int], members: [UInt32]) {
    var position = [UInt32](repeating: 0, count: patients.count)
    for (place, patient) in patients.enumerated() { position[Int(patient)] = UInt32(place) }
    var starts = [Int](repeating: 0, count: patients.count + 1)
    var total = 0
    for (harvest, number) in zip(harvests, numbers) {
      for item in 0..<harvest.observations.count {
        starts[Int(position[Int(number[Int(harvest.observations[item].patient)])]) + 1] += 1
      }
      total += harvest.observations.count
    }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var next = starts
    var members = [UInt32](repeating: 0, count: total)
    var first = 0
    for (harvest, number) in zip(harvests, numbers) {
      for item in 0..<harvest.observations.count {
        let place = Int(position[Int(number[Int(harvest.observations[item].patient)])])
        members[next[place]] = UInt32(first + item)
        next[place] += 1
      }
      first += harvest.observations.count
    }
    return (starts, members)
  }

  /// A warning for each kind of contradiction between records of one patient, with how many patients have it.
  private static func conflicts(_ register: PatientRegister) -> [Warning] {
    let births = register.facts.count { $0.conflicts.contains(.birthDate) }
    let sexes = register.facts.count { $0.conflicts.contains(.sex) }
    var warnings: [Warning] = []
    if births > 0 {
      warnings.append(
        Warning(
          message: "\(births) patient id(s) with more than one birth date: "
            + "nothing that depends on age is judged for them"))
    }
    if sexes > 0 {
      warnings.append(
        Warning(
          message: "\(sexes) patient id(s) with more than one sex: "
            + "nothing that depends on sex is judged for them"))
    }
    return warnings
  }
}

extension Charts {
  /// How many observations each file gave, before duplicates are set apart.
  package var chartedCounts: [Int] {
    var counts = [Int](repeating: 0, count: lexicon.files.count)
    for harvest in harvests {
      for item in 0..<harvest.observations.count {
        counts[lexicon.file(of: harvest.observations[item])] += 1
      }
    }
    return counts
  }
}
