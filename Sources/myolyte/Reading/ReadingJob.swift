import Formats
import Intake

/// A share of the input that one worker reads at a time; its number in the list of jobs is its source.
struct ReadingJob: Sendable {
  /// Index into the discovered files.
  let file: Int
  /// A piece of a large delimited file; `nil` for a whole file.
  var piece: TablePiece?
  /// Why the file is refused without being read.
  var fault: FileError?
}

/// Whole rows of a large delimited file.
struct TablePiece: Sendable {
  var plan: CSVPlan
  let encoding: TextEncoding
  /// The rows' bytes in the file.
  let range: Range<Int>
  let firstLine: Int
}
