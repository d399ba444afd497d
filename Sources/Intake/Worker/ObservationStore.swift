package import Laboratory

/// Observations in the order in which they were read, in blocks that never move.
package struct ObservationStore: Sendable {
  private static let blockBits = 16
  private var blocks: [[Observation]] = []
  package private(set) var count = 0

  package init() {}

  @inline(__always)
  mutating func append(_ observation: Observation) {
    if count & (1 << Self.blockBits &- 1) == 0 { addBlock() }
    blocks[blocks.count &- 1].append(observation)
    count &+= 1
  }

  package subscript(_ number: Int) -> Observation {
    blocks[number >> Self.blockBits][number & (1 << Self.blockBits &- 1)]
  }

  private mutating func addBlock() {
    var block: [Observation] = []
    // The first block grows as it fills, so that a small file stays small.
    if count > 0 { block.reserveCapacity(1 << Self.blockBits) }
    blocks.append(block)
  }
}
