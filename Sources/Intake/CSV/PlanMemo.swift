import Formats

/// The plan of the last delimited file, for folders in which one file has the header of the other.
///
/// Only a header that leaves no choice is remembered: on the first line, of a table with a row a result, with one
/// kind of delimiter and no quote. Such a line means the same whatever stands below it.
struct PlanMemo: Sendable {
  private static let longest = 4096

  /// The header's line, its line feed included.
  private var header: [UInt8] = []
  private var plan: CSVPlan?

  /// The plan of a file: the last one if its header is the same, else a new one.
  mutating func plan(
    for bytes: Span<UInt8>, from start: Int, make: () throws(CSVPlanError) -> CSVPlan
  ) throws(CSVPlanError) -> CSVPlan {
    if var known = plan, start + header.count <= bytes.count,
      bytes.matches(start..<start + header.count, header.span, at: 0)
    {
      known.dataStart = start + header.count
      return known
    }
    let made = try make()
    remember(made, bytes, start)
    return made
  }

  private mutating func remember(_ made: CSVPlan, _ bytes: Span<UInt8>, _ start: Int) {
    let line = start..<made.dataStart
    guard made.results.isEmpty, made.headerLine == 1, made.dataLine == 2,
      made.dialect.lineEnd == 0x0A, line.count <= Self.longest, bytes[made.dataStart - 1] == 0x0A
    else { return }
    for position in line {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { return }
      if byte != made.dialect.delimiter, CSVDialect.delimiters.contains(byte) { return }
    }
    header.removeAll(keepingCapacity: true)
    header.append(bytes.extracting(line))
    plan = made
  }
}
