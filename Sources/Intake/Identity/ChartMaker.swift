private import Formats
import Laboratory

/// Makes one patient's chart of their observations: puts them in time order and sets apart what is stated twice,
/// superseded, withdrawn or contradictory.
///
/// Two observations state one result when analyte, specimen and collection are the same and known. Of those the
/// most final counts. Equal ones are duplicates of the first; different ones of equal rank are a conflict, and
/// both are charted without an interpretation.
struct ChartMaker: Sendable {
  let lexicon: Lexicon
  let tables: ReferenceTables

  /// What sifting took out of a chart, and what it found at odds.
  struct Sifting {
    var setAside: [SetAside] = []
    var contradictions: [[Observation]] = []
  }

  /// Sorts and sifts observations.
  ///
  /// `isContradictory`: whether records of this patient contradict each other in birth date or sex.
  /// - Returns: those that are not charted, what became of them, and which of the others contradict each other.
  func sift(_ observations: inout [Observation], isContradictory: Bool) -> Sifting {
    let hasSharedMoment = Self.sort(&observations)
    var aside = Sifting()
    if !hasSharedMoment, !observations.contains(where: \.isInError) { return aside }
    var kept: [Observation] = []
    kept.reserveCapacity(observations.count)
    var start = 0
    while start < observations.count {
      var end = start + 1
      while end < observations.count, isSameMoment(observations[start], observations[end]) {
        end += 1
      }
      if end - start == 1, !observations[start].isInError {
        kept.append(observations[start])
      } else {
        siftGroup(
          Array(observations[start..<end]), isContradictory: isContradictory, into: &kept, &aside)
      }
      start = end
    }
    _ = Self.sort(&kept)
    observations = kept
    return aside
  }

  /// Sorts by collection, analyte, file and record. What is moved are keys; charts are short, and each key moves to
  /// its place from behind.
  ///
  /// - Returns: whether any two of one analyte share a known moment.
  private static func sort(_ observations: inout [Observation]) -> Bool {
    var keys = observations.indices.map { SortKey(observations[$0], place: $0) }
    if keys.count > 64 {
      keys.sort { $0.precedes($1, observations) }
    } else {
      var places = keys.mutableSpan
      var index = 1
      while index < places.count {
        let moving = places[index]
        var place = index
        while place > 0 {
          let before = places[place &- 1]
          guard moving.precedes(before, observations) else { break }
          places[place] = before
          place &-= 1
        }
        places[place] = moving
        index &+= 1
      }
    }
    observations = keys.map { observations[$0.place] }
    return keys.indices.dropFirst().contains {
      keys[$0].key == keys[$0 - 1].key && keys[$0].hasTime
    }
  }

  /// Collection and analyte of an observation in one number, and where it stands.
  private struct SortKey {
    let key: Int
    let place: Int
    private static let noTime = -(1 << 50)

    /// Whether the collection is known.
    var hasTime: Bool { key >> 8 != Self.noTime }

    init(_ observation: Observation, place: Int) {
      // Seconds of ten thousand years take 39 bits; an unknown time comes first.
      let time = max(observation.collected.order, Self.noTime)
      key = time << 8 | Int(observation.analyte.rawValue)
      self.place = place
    }

    @inline(__always)
    func precedes(_ other: SortKey, _ observations: [Observation]) -> Bool {
      if key != other.key { return key < other.key }
      let (a, b) = (observations[place], observations[other.place])
      return a.source != b.source ? a.source < b.source : a.record < b.record
    }
  }

  private func isSameMoment(_ a: Observation, _ b: Observation) -> Bool {
    a.collected.order == b.collected.order && a.analyte == b.analyte && a.collected.isKnown
  }

  private func siftGroup(
    _ group: [Observation], isContradictory: Bool, into kept: inout [Observation],
    _ aside: inout Sifting
  ) {
    var rest = group
    // What says most of itself comes first, so that one without a code joins no two codes.
    while let first = rest.max(by: { detail(of: $0) < detail(of: $1) }) {
      // Under one id two persons may stand; what is stated of one is no duplicate of the other's.
      func isSame(_ other: Observation) -> Bool {
        (!isContradictory || first.traits.statedIdentity == other.traits.statedIdentity)
          && isSameResult(first, other)
      }
      let same = rest.filter(isSame)
      rest.removeAll(where: isSame)
      siftResult(same, into: &kept, &aside)
    }
  }

  private func detail(of observation: Observation) -> Int {
    let test = lexicon.test(of: observation)
    return (test.loinc == nil ? 0 : 2) + (test.specimen == nil ? 0 : 1)
  }

  /// Whether two observations of one moment state one result: specimen and code do not tell them apart.
  private func isSameResult(_ a: Observation, _ b: Observation) -> Bool {
    guard a.collected.isOneMoment(with: b.collected) else { return false }
    if a.test == b.test { return true }
    let (first, second) = (lexicon.test(of: a), lexicon.test(of: b))
    guard first.specimen == second.specimen || first.specimen == nil || second.specimen == nil
    else { return false }
    return first.loinc == second.loinc || first.loinc == nil || second.loinc == nil
      || isEqual(a, b)
  }

  private func siftResult(
    _ statements: [Observation], into kept: inout [Observation], _ aside: inout Sifting
  ) {
    let errors = statements.filter { $0.status == .enteredInError }
    var valid: [Observation] = []
    for statement in statements {
      // What was entered in error takes the equal result with it that it was once stated as.
      if statement.status == .enteredInError {
        aside.setAside.append(SetAside(statement, .withdrawn))
      } else if statement.status.rank <= 2,
        let error = errors.first(where: { isEqual($0, statement) })
      {
        aside.setAside.append(SetAside(statement, .withdrawn, favored: error))
      } else {
        valid.append(statement)
      }
    }
    let rank = valid.map(\.status.rank).max() ?? 0
    let final = valid.first { $0.status.rank == rank }
    var current: [Observation] = []
    for statement in valid {
      if statement.status.rank < rank {
        aside.setAside.append(SetAside(statement, .superseded, favored: final))
      } else if let first = current.first(where: { isEqual($0, statement) }) {
        aside.setAside.append(SetAside(statement, .duplicate, favored: first))
      } else {
        current.append(statement)
      }
    }
    let isConflict = current.count(where: \.isNumeric) > 1
    if isConflict { aside.contradictions.append(current.filter(\.isNumeric)) }
    for var statement in current {
      if isConflict, statement.isNumeric { statement.obstacle = statement.obstacle ?? .conflict }
      kept.append(statement)
    }
  }

  /// Whether two observations state the same amount, be it in two units (within the rounding of a conversion).
  private func isEqual(_ a: Observation, _ b: Observation) -> Bool {
    guard a.comparator == b.comparator, a.isNumeric == b.isNumeric else { return false }
    if !a.isNumeric {
      return lexicon.remark(of: a).valueText == lexicon.remark(of: b).valueText
    }
    let (first, second) = (lexicon.test(of: a), lexicon.test(of: b))
    if first.unit == second.unit { return a.value == b.value }
    guard let one = first.unit, let other = second.unit else { return false }
    let (x, y) = (
      a.value.doubleValue * tables.units[one].factor,
      b.value.doubleValue * tables.units[other].factor
    )
    return abs(x - y) <= 0.006 * abs(y)
  }
}

extension Instant {
  /// Whether two instants of one order are stated as one: a clock without a zone, or none at all, may mean
  /// another moment than one with it.
  fileprivate func isOneMoment(with other: Instant) -> Bool {
    if self == other { return true }
    return secondOfDay != nil && other.secondOfDay != nil
      && minutesEast != nil && other.minutesEast != nil
  }
}

extension Observation {
  /// Whether the file says that it should never have been stated.
  fileprivate var isInError: Bool { if case .enteredInError = status { true } else { false } }
}
