import Laboratory

/// Of whom something is told besides results, and by which source.
struct BackgroundAside: Hashable, Sendable {
  var patient: UInt32
  let source: UInt32
}

extension PatientRegister {
  /// Takes what a record tells of a patient besides results; `nil` where it tells nothing.
  mutating func note(_ number: Int, background: BackgroundFacts?) {
    guard let background else { return }
    if backgrounds[number]?.merge(background) == nil { backgrounds[number] = background }
  }

  /// Keeps what a record that is no charted result tells until it is known where the patient's results lie.
  mutating func noteAside(_ number: Int, background: BackgroundFacts?, source: UInt32) {
    guard let background else { return }
    let aside = BackgroundAside(patient: UInt32(number), source: source)
    if backgroundAsides[aside]?.merge(background) == nil { backgroundAsides[aside] = background }
  }

  /// Whether anything waits for the folders in which patients' results lie.
  var hasAsides: Bool { !asides.isEmpty || !backgroundAsides.isEmpty }

  /// Takes in what was kept aside; see `takeAsides`.
  mutating func takeBackgroundAsides(
    folders: [Int], where resultsLie: (_ patient: Int, _ folder: Int) -> Bool
  ) {
    for (aside, told) in backgroundAsides
    where resultsLie(Int(aside.patient), folders[Int(aside.source)]) {
      note(Int(aside.patient), background: told)
    }
    backgroundAsides = [:]
  }

  /// Takes in what another worker was told. `numbers`: for each of its patients the number here.
  mutating func absorbBackgrounds(of other: PatientRegister, _ numbers: [UInt32]) {
    for (number, told) in other.backgrounds { note(Int(numbers[number]), background: told) }
    for (aside, told) in other.backgroundAsides {
      noteAside(Int(numbers[Int(aside.patient)]), background: told, source: aside.source)
    }
  }
}
