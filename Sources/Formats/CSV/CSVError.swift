/// Why a delimited text cannot be read as a table. Lines count from 1.
package enum CSVError: Error, Hashable {
  /// A quote opens at this line and is never closed.
  case unclosedQuote(line: Int)
  /// A row has fewer or more fields than the header.
  case raggedRow(line: Int)
  /// There is no header.
  case empty
}
