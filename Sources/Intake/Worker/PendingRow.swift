import Formats

/// A row that waits for its patient to be looked up with those of its neighbours.
struct PendingRow: Sendable {
  /// What is to be done with it.
  enum Form: UInt8, Sendable {
    /// It has as many fields as the header.
    case whole
    /// It has not, or a quote in it does not end.
    case misshapen
    /// It was counted by its code; only what else it tells of its patient is wanted.
    case outside
  }

  /// The row's number in the index.
  let row: Int
  let record: Int
  let form: Form
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
  init(_ row: Int, record: Int, form: Form, id: CSVField, _ bytes: Span<UInt8>) {
    self.row = row
    self.record = record
    self.form = form
    self.id = id.range
    isPlainID = !id.hasDoubledQuotes
    hash = bytes.hash(id.range, seed: 0)
  }
}
