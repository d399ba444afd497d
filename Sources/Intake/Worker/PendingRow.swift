import Formats

/// A row that waits for its patient to be looked up with those of its neighbours.
struct PendingRow: Sendable {
  /// The row's number in the index.
  let row: Int
  let record: Int
  /// Whether it has as many fields as the header.
  let hasShape: Bool
  /// Where the patient's id lies.
  let id: Range<Int>
  /// Whether the id stands there byte for byte, no quote doubled.
  let isPlainID: Bool
  /// The hash of the id.
  let hash: UInt64
  var slot: UInt64 = 0
  /// The patient's number if the look-up led straight to it; -1 says nothing.
  var patient = -1

  @inline(__always)
  init(_ row: Int, record: Int, hasShape: Bool, id: CSVField, _ bytes: Span<UInt8>) {
    self.row = row
    self.record = record
    self.hasShape = hasShape
    self.id = id.range
    isPlainID = !id.hasDoubledQuotes
    hash = bytes.hash(id.range, seed: 0)
  }
}
