package import Formats

extension CSVPlanner {
  /// The plan for a file of one byte a character or of UTF-8 that begins with `head`, from `start` on. Its rows
  /// begin where they do in the file, not where they do in the decoded text.
  ///
  /// - Throws: `CSVPlanError`: the fault of the most promising reading.
  package func plan(
    _ head: Span<UInt8>, from start: Int, in encoding: TextEncoding, isWhole: Bool
  ) throws(CSVPlanError) -> CSVPlan {
    guard encoding == .windows1252 || encoding == .latin1,
      let text = encoding.decode(head.extracting(start..<head.count))
    else { return try plan(head, from: start, isWhole: isWhole) }
    var plan = try plan(text.span, from: 0, isWhole: isWhole)
    plan.dataStart = start + text[..<plan.dataStart].count { $0 & 0xC0 != 0x80 }
    return plan
  }
}
