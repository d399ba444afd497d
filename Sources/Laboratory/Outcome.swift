/// What became of a record: each one read ends in exactly one of these.
package enum Outcome: Int, CaseIterable, Sendable {
  case interpreted, undetermined, outsidePanel, duplicate, superseded, withdrawn, rejected
}

/// How many records ended in which way.
package struct Tally: Hashable, Sendable {
  private var counts: [7 of Int] = .init(repeating: 0)

  package init() {}

  package subscript(_ outcome: Outcome) -> Int {
    get { counts[outcome.rawValue] }
    set { counts[outcome.rawValue] = newValue }
  }

  /// All records read.
  package var records: Int {
    var sum = 0
    for index in counts.indices { sum += counts[index] }
    return sum
  }

  package static func += (tally: inout Tally, other: Tally) {
    for index in tally.counts.indices { tally.counts[index] += other.counts[index] }
  }

  package static func == (a: Tally, b: Tally) -> Bool {
    Outcome.allCases.allSatisfy { a[$0] == b[$0] }
  }

  package func hash(into hasher: inout Hasher) {
    for outcome in Outcome.allCases { hasher.combine(self[outcome]) }
  }
}
