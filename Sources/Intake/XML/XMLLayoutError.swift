/// Why a layout for XML cannot be used.
package enum XMLLayoutError: Error, Hashable {
  case notATable
  case wrongHeader
  case nameMissing
  case recordMissing
  /// The format is not `xml`.
  case wrongFormat(line: Int)
  case unknownKind(line: Int)
  case unknownFact(line: Int, String)
  case invalidPath(line: Int)
}
