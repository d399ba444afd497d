import Formats
import Laboratory

extension ReferenceTablesReader {
  mutating func readLOINC(_ table: NamedTable) throws(ReferenceTablesError) {
    let key = try table.column("analyte")
    let code = try table.column("loinc")
    let verdict = try table.column("verdict")
    let verdicts: [(word: String, meaning: LOINCDecision.Verdict)] = [
      ("match", .match), ("conditional", .conditional), ("exclude", .exclude),
    ]
    var codes = ClaimedWords(capacity: table.rowCount)
    tables.loinc.reserveCapacity(table.rowCount)
    for number in 0..<table.rowCount {
      let row = table[number]
      let decision = try LOINCDecision(
        code: row.filledText(code), analyte: analyte(row, key),
        verdict: row.choice(verdict, verdicts))
      guard row.bytes(code, { $0.hasLOINCCheckDigit }) else {
        throw row.failure(code, .wrongCheckDigit)
      }
      let problem = row.bytes(code) {
        codes.claim($0, for: decision.analyte, isExclusive: decision.verdict == .match)
      }
      if let problem { throw row.failure(code, problem) }
      tables.loinc.append(decision)
    }
  }

  mutating func readNames(_ table: NamedTable) throws(ReferenceTablesError) {
    let name = try table.column("name")
    let key = try table.column("analyte")
    var names = ClaimedWords(capacity: table.rowCount)
    tables.names.reserveCapacity(table.rowCount)
    for number in 0..<table.rowCount {
      let row = table[number]
      let entry = try TestName(name: row.filledText(name), analyte: analyte(row, key))
      let problem = row.bytes(name) { names.claim($0, for: entry.analyte, isExclusive: true) }
      if let problem { throw row.failure(name, problem) }
      tables.names.append(entry)
    }
  }
}

/// Words and the analytes that lay claim to them.
private struct ClaimedWords {
  private var words: WordIndex
  /// Bits of raw values.
  private var claimants: [UInt32] = []
  private var owners: [Analyte?] = []

  init(capacity: Int) { words = WordIndex(capacity: capacity) }

  /// Notes a claim; an exclusive one suffers no other exclusive one.
  ///
  /// - Returns: What is wrong with the claim, or `nil`.
  mutating func claim(
    _ word: Span<UInt8>, for analyte: Analyte, isExclusive: Bool
  ) -> ReferenceTablesError.Problem? {
    let (number, isNew) = words.add(word)
    if isNew {
      claimants.append(0)
      owners.append(nil)
    }
    let bit: UInt32 = 1 << UInt32(analyte.rawValue)
    if claimants[number] & bit != 0 { return .repeated }
    claimants[number] |= bit
    guard isExclusive else { return nil }
    if let owner = owners[number] { return .claimedTwice(owner, analyte) }
    owners[number] = analyte
    return nil
  }
}

extension Span<UInt8> {
  /// Whether these bytes are a LOINC code: up to seven digits, a hyphen and the check digit that
  /// the Mod 10 algorithm of the LOINC Users' Guide gives.
  fileprivate var hasLOINCCheckDigit: Bool {
    guard count >= 3, count <= 9, self[count - 2] == UInt8(ascii: "-") else { return false }
    var sum = 0
    for distance in 0..<(count - 2) {
      guard let digit = digit(at: count - 3 - distance) else { return false }
      let weighted = distance.isMultiple(of: 2) ? digit * 2 : digit
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    return digit(at: count - 1) == (10 - sum % 10) % 10
  }

  private func digit(at position: Int) -> Int? {
    let byte = self[position]
    return byte >= 0x30 && byte <= 0x39 ? Int(byte - 0x30) : nil
  }
}
