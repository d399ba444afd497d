package import Laboratory

/// All that was read, grouped by patient: the input of judgement.
///
/// Made once from what the workers read. The order of patients and of each patient's observations does not
/// depend on which worker read what.
package struct Charts: Sendable {
  private let harvests: [IntakeHarvest]
  private let register: PatientRegister
  let maker: ChartMaker
  /// The patients' numbers in the register, in output order.
  var patients: [UInt32]
  /// For each harvest and patient, in output order, one more than the patient's number in the harvest's own
  /// register; 0 where the harvest does not have the patient.
  var places: [[UInt32]]
  private let offsets: [Offsets]
  private let decimals: [DecimalMark]
  /// Whether reading kept cancelled results.
  private let hasCancelled: Bool
  /// Whether any laboratory gives women and men ranges of their own.
  private let hasRangesBySex: Bool
  /// What results that are told refer to.
  package internal(set) var lexicon: Lexicon
  /// `nil` unless they were de-identified.
  package internal(set) var deidentification: Deidentification?
  package internal(set) var rejections: [Rejection]
  /// Outcomes that reading decided, a file.
  package let tallies: [Tally]
  package internal(set) var warnings: [Warning]
  /// What each file was taken for and why.
  package internal(set) var readings: [FileReading]

  /// Where the numbers of one harvest begin in the common tables.
  private struct Offsets: Sendable {
    var tests: UInt32
    var ranges: UInt32
    var remarks: UInt32
  }

  /// What a file's numbers show of its decimal mark.
  private enum DecimalMark: Sendable { case unknown, comma, point, detectedComma }

  /// `sources`: for each source of the run its file and whether it follows another piece of it.
  package init(
    _ harvests: consuming [IntakeHarvest], files: [InputFile], fileOfSource: [Int],
    context: IntakeContext
  ) {
    var harvests = harvests
    var files = files
    let readings = harvests.flatMap(\.readings).sorted { $0.source < $1.source }
    let gathered = FileReading.gather(readings, files: &files, fileOfSource)
    var lexicon = Lexicon(sources: gathered.sources, files: files)
    (offsets, lexicon.tests, lexicon.ranges, lexicon.remarks) = Charts.joinTables(harvests)
    lexicon.addComputedTests(context.tables)
    var register = PatientRegister()
    var numbers: [[UInt32]] = []
    for place in harvests.indices {
      // Taken out, so that the first one grows in place and no other outlives this.
      var other = PatientRegister()
      swap(&other, &harvests[place].register)
      if place == 0 {
        numbers.append(Array(0..<UInt32(other.count)))
        register = other
      } else {
        numbers.append(register.absorb(other))
      }
    }
    let folders = Charts.join(&register, harvests, numbers, files: files, fileOfSource)
    let people = files.indices.map { file in
      gathered.files[file].people
        ?? (folders.contains(files[file].folder) ? "a table of people" : nil)
    }
    let undescribed = Charts.undescribed(harvests, numbers, register, people, fileOfSource)
    let patients = register.sorted()
    self.patients = patients
    places = numbers.map { Charts.places(of: patients, $0, count: patients.count) }
    decimals = gathered.files.map { file in
      switch context.options.decimalMark {
      case UInt8(ascii: ","): .comma
      case UInt8(ascii: "."): .point
      default: file.decimalCommas > 0 && file.decimalPoints == 0 ? .detectedComma : .unknown
      }
    }
    hasRangesBySex = lexicon.ranges.contains { !$0.bySex.isEmpty }
    hasCancelled = context.options.keepsCancelled
    self.harvests = harvests
    self.register = register
    self.lexicon = lexicon
    maker = ChartMaker(lexicon: lexicon, tables: context.tables)
    tallies = gathered.files.map(\.tally)
    rejections = gathered.rejections
    warnings = gathered.warnings + undescribed + Charts.doubts(register)
    self.readings = gathered.files
  }
}

extension Charts {
  /// How many patients there are, those whose every result was set apart included.
  package var count: Int { patients.count }

  /// What the observations of charts refer to while they are judged.
  package var readLexicon: Lexicon { maker.lexicon }

  /// The ids of all patients as they are told, in output order, for naming their reports.
  package var ids: [(system: String?, id: String)] {
    if let deidentification { return deidentification.ids.map { (nil, $0) } }
    return patients.map {
      let patient = register.patient(Int($0))
      return (patient.system, patient.id)
    }
  }

  /// Fetches what was read of the patients at some positions.
  package func gather(_ positions: Range<Int>, into batch: inout ChartBatch) {
    batch.begin(positions, harvests: harvests.count)
    for harvest in harvests.indices {
      batch.fetch(
        harvest, from: harvests[harvest].observations, harvests[harvest].groups,
        places: places[harvest])
    }
  }

  /// One patient's chart.
  ///
  /// `batch`: what `gather` fetched of the patient and its neighbours.
  ///
  /// `outcome`: told the file and the outcome of each observation that is not charted.
  package func chart(
    _ position: Int, from batch: borrowing ChartBatch, outcome: (Int, Outcome) -> Void
  ) -> Chart {
    let trail = trail(position, from: batch)
    for aside in trail.setAside { outcome(lexicon.file(of: aside.observation), aside.outcome) }
    return trail.chart
  }

  /// One patient's chart with what was set apart for it; cancelled results are told where reading kept them.
  ///
  /// `batch`: what `gather` fetched of the patient and its neighbours.
  package func trail(_ position: Int, from batch: borrowing ChartBatch) -> ChartTrail {
    let patient = register.patient(Int(patients[position]))
    var observations = statements(of: patient, position, from: batch)
    var cancelled: [SetAside] = []
    if hasCancelled {
      cancelled = observations.filter(\.isCancelled).map { SetAside($0, .withdrawn) }
      observations.removeAll(where: \.isCancelled)
    }
    let sifting = maker.sift(&observations, isContradictory: !patient.conflicts.isEmpty)
    return ChartTrail(
      chart: Chart(patient: patient, observations: observations),
      setAside: cancelled.isEmpty ? sifting.setAside : cancelled + sifting.setAside,
      contradictions: sifting.contradictions)
  }

  /// All that was read of one patient, in the order of files.
  private func statements(
    of patient: Patient, _ position: Int, from batch: borrowing ChartBatch
  ) -> [Observation] {
    let sex = patient.conflicts.contains(.sex) ? .unknown : patient.sex
    var observations: [Observation] = []
    observations.reserveCapacity(batch.count(of: position))
    for harvest in harvests.indices {
      let offset = offsets[harvest]
      for var observation in batch.observations(of: position, in: harvest) {
        mend(&observation, offset, of: position)
        if hasRangesBySex { chooseRange(of: &observation, sex) }
        observations.append(observation)
      }
    }
    return observations
  }

  /// Makes an observation's numbers those of the common tables.
  private func mend(_ observation: inout Observation, _ offset: Offsets, of position: Int) {
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

  /// Takes the range for the patient's sex where the laboratory gives one for each.
  private func chooseRange(of observation: inout Observation, _ sex: Sex) {
    guard !lexicon.ranges[Int(observation.range)].bySex.isEmpty else { return }
    switch sex {
    case .female: observation.range += 1
    case .male: observation.range += 2
    case .other, .unknown: break
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
    for harvest in harvests {
      offsets.append(
        Offsets(
          tests: UInt32(tests.count), ranges: UInt32(ranges.count - 1),
          remarks: UInt32(remarks.count - 1)))
      tests += harvest.tests
      ranges += harvest.ranges.dropFirst()
      remarks += harvest.remarks.dropFirst()
    }
    return (offsets, tests, ranges, remarks)
  }

  /// See `Charts.places`.
  private static func places(
    of patients: [UInt32], _ numbers: [UInt32], count: Int
  ) -> [UInt32] {
    var local = [UInt32](repeating: 0, count: count)
    for (number, patient) in numbers.enumerated() { local[Int(patient)] = UInt32(number + 1) }
    return patients.map { local[Int($0)] }
  }

  /// A warning for each kind of trouble with what records say of one patient, with how many patients have it.
  private static func doubts(_ register: PatientRegister) -> [Warning] {
    let births =
      register.facts.count { $0.conflicts.contains(.birthDate) } + register.contradictoryAges
    let sexes = register.facts.count { $0.conflicts.contains(.sex) }
    var warnings: [Warning] = []
    if births > 0 {
      warnings.append(
        Warning(
          message: "\(births) patient id(s) with more than one birth date or age: "
            + "nothing that depends on age is judged for them"))
    }
    if sexes > 0 {
      warnings.append(
        Warning(
          message: "\(sexes) patient id(s) with more than one sex: "
            + "nothing that depends on sex is judged for them"))
    }
    let cut = register.backgrounds.values.count(where: \.isCut)
    if cut > 0 {
      warnings.append(
        Warning(
          message: "\(cut) patient id(s) with more symptoms, medicines or history than are kept: "
            + "entries are cut at \(BackgroundFacts.longestText) bytes, and the first "
            + "\(BackgroundFacts.mostEntries) of a patient are shown"))
    }
    return warnings
  }
}

extension Observation {
  fileprivate var isCancelled: Bool { if case .cancelled = status { true } else { false } }
}

extension Charts {
  /// How many observations each file gave, before duplicates are set apart.
  package var chartedCounts: [Int] {
    var counts = [Int](repeating: 0, count: lexicon.files.count)
    for harvest in harvests {
      for (source, range) in harvest.observations.runsOfSources {
        counts[Int(lexicon.sources[Int(source)].file)] += range.count
      }
    }
    return counts
  }
}
