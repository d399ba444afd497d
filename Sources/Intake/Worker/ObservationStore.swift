private import Glibc
import Laboratory

/// Observations in the order in which they were read, in blocks that never move.
///
/// Blocks are large pages where the system has them: millions of observations are written once and then read in
/// patient order, and small pages would cost a fault and a missed translation for every few dozen of them.
/// A copy shares the blocks, so only one copy may go on appending.
///
/// Safe to use: its pointers never leave it, every read is checked against `count`, and all below that was
/// written. Sendable, because what is written is never changed.
@safe package struct ObservationStore: @unchecked Sendable {
  /// 131,072 observations of 32 bytes are two pages of 2 MiB.
  private static let blockBits = 17
  private static let blockSize = 1 << blockBits

  private var blocks: [Block] = []
  /// The base address of each block, so that reading touches no reference count.
  private var bases: [UnsafeMutablePointer<KeptObservation>] = unsafe []
  package private(set) var count = 0
  private var rests: [KeptObservation.Rest] = []
  /// Where the observations of each source begin, in the order of reading.
  private var runs: [Run] = []
  /// For each stretch of 4,096 observations the run that its first one belongs to.
  private var firstRuns: [UInt32] = []
  private static let stretchBits = 12

  private struct Run {
    let first: Int
    let source: UInt32
  }

  package init() {}

  @inline(__always)
  mutating func append(_ observation: Observation) {
    if runs.last?.source != observation.source {
      runs.append(Run(first: count, source: observation.source))
    }
    if count & (1 << Self.stretchBits &- 1) == 0 { firstRuns.append(UInt32(runs.count - 1)) }
    let kept = KeptObservation(observation, rests: &rests)
    let place = count & (Self.blockSize &- 1)
    if place == 0 { addBlock() }
    // The block has room for `blockSize` observations, and `place` is less.
    unsafe (bases[blocks.count &- 1] + place).initialize(to: kept)
    count &+= 1
  }

  /// The patient of an observation.
  @inline(__always)
  func patient(of number: Int) -> Int { Int(self[number].patient) }

  /// An observation as it is kept.
  @inline(__always)
  subscript(_ number: Int) -> KeptObservation {
    precondition(number >= 0 && number < count, "there is no such observation")
    // Every number below `count` was written to its block, which lives as long as `blocks` does.
    return unsafe bases[number >> Self.blockBits][number & (Self.blockSize &- 1)]
  }

  /// What was kept as an observation of a number.
  func observation(_ number: Int, _ kept: KeptObservation) -> Observation {
    kept.observation(from: source(of: number), rests: rests)
  }

  /// Which source an observation was read from: that of the last run which begins at or before it.
  private func source(of number: Int) -> UInt32 {
    let stretch = number >> Self.stretchBits
    var low = Int(firstRuns[stretch])
    var high = stretch + 1 < firstRuns.count ? Int(firstRuns[stretch + 1]) : runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].first <= number { low = middle } else { high = middle - 1 }
    }
    return runs[low].source
  }

  /// Which observations were read from each source, in the order of reading.
  package var runsOfSources: [(source: UInt32, range: Range<Int>)] {
    zip(runs, runs.dropFirst().map(\.first) + [count]).map { ($0.source, $0.first..<$1) }
  }

  private mutating func addBlock() {
    let block = Block(capacity: Self.blockSize, isFirst: blocks.isEmpty)
    blocks.append(block)
    unsafe bases.append(block.base)
  }

  /// Memory for observations, which hold no references and need no clean-up.
  @safe private final class Block {
    let base: UnsafeMutablePointer<KeptObservation>

    init(capacity: Int, isFirst: Bool) {
      let bytes = capacity * MemoryLayout<KeptObservation>.stride
      let page = 2 << 20
      guard let room = unsafe aligned_alloc(page, (bytes + page - 1) / page * page) else {
        preconditionFailure("there is no memory left for observations")
      }
      // The first block stays on small pages, so that a small file touches little memory.
      if !isFirst { unsafe madvise(room, bytes, CInt(MADV_HUGEPAGE)) }
      unsafe base = room.bindMemory(to: KeptObservation.self, capacity: capacity)
    }

    deinit { unsafe free(base) }
  }
}
