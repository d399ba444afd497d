import Laboratory

/// What was read of some neighbouring patients, fetched together so that the waits for memory overlap.
///
/// Filled by `Charts.gather`, again and again in the same memory.
package struct ChartBatch {
  /// The positions of the patients.
  private(set) var positions = 0..<0
  /// What each harvest has of them, patient after patient.
  private var observations: [[Observation]] = []
  /// For each harvest and patient where its observations begin, and one more at the end.
  private var starts: [[Int]] = []
  private var members: [UInt32] = []
  private var kept: [KeptObservation] = []

  package init() {}

  mutating func begin(_ positions: Range<Int>, harvests: Int) {
    self.positions = positions
    while observations.count < harvests {
      observations.append([])
      starts.append([])
    }
  }

  /// Fetches what one harvest has of the patients, in passes that each wait for one kind of memory.
  ///
  /// `places`: see `Charts.places`.
  mutating func fetch(
    _ harvest: Int, from store: ObservationStore, _ groups: PatientGroups, places: [UInt32]
  ) {
    starts[harvest].removeAll(keepingCapacity: true)
    observations[harvest].removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(positions.count)
    for position in positions {
      let place = Int(places[position])
      ranges.append(place == 0 ? 0..<0 : groups.range(of: place - 1))
    }
    for range in ranges {
      starts[harvest].append(members.count)
      groups.append(range, to: &members)
    }
    starts[harvest].append(members.count)
    kept.removeAll(keepingCapacity: true)
    for member in members { kept.append(store[Int(member)]) }
    // Taken out, so that no look at the outer array is taken for each.
    var fetched: [Observation] = []
    swap(&fetched, &observations[harvest])
    fetched.reserveCapacity(members.count)
    for (number, kept) in zip(members, kept) {
      fetched.append(store.observation(Int(number), kept))
    }
    swap(&fetched, &observations[harvest])
  }

  /// How many observations all harvests have of a patient.
  func count(of position: Int) -> Int {
    starts.reduce(0) {
      $0 + $1[position - positions.lowerBound + 1] - $1[position - positions.lowerBound]
    }
  }

  /// What one harvest has of a patient.
  func observations(of position: Int, in harvest: Int) -> ArraySlice<Observation> {
    let number = position - positions.lowerBound
    return observations[harvest][starts[harvest][number]..<starts[harvest][number + 1]]
  }
}
