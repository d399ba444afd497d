import Laboratory

extension ReferenceTablesReader {
  /// Reads the ages that are known to have no row.
  mutating func readGaps(_ table: NamedTable) throws(ReferenceTablesError) {
    let key = try table.column("analyte")
    let profiles = try table.column("profiles")
    let sex = try table.column("sex")
    let pregnancy = try table.column("pregnancy")
    let from = try table.column("age_from")
    let to = try table.column("age_to")
    let reason = try table.column("reason")
    for number in 0..<table.rowCount {
      let row = table[number]
      let gap = try DeclaredGap(
        analyte: analyte(row, key), profiles: profileNames(row, profiles),
        sex: row.choice(sex, Self.sexes),
        pregnancies: row.choice(pregnancy, Self.statesOfPregnancy),
        from: row.age(from), to: row.isEmpty(to) ? nil : row.age(to),
        reason: row.filledText(reason))
      if let end = gap.to, end.days <= gap.from.days { throw row.failure(to, .outOfRange) }
      tables.gaps.append(gap)
    }
  }

  /// The profiles of a cell; none for `any`.
  private func profileNames(
    _ row: Row, _ column: Column
  ) throws(ReferenceTablesError) -> [String] {
    let names = row.list(column)
    if names.isEmpty { throw row.failure(column, .emptyCell) }
    if names == ["any"] { return [] }
    for name in names where !tables.profiles.contains(where: { $0.name == name }) {
      throw row.failure(column, .unknownProfile)
    }
    return names
  }

  /// Unsaid is a pregnancy of which no trimester is told.
  private static let statesOfPregnancy: [(word: String, meaning: [Pregnancy])] = [
    ("any", [.no, .unspecifiedTrimester, .firstTrimester, .secondTrimester, .thirdTrimester]),
    ("no", [.no]),
    ("yes", [.unspecifiedTrimester, .firstTrimester, .secondTrimester, .thirdTrimester]),
    ("first", [.firstTrimester]), ("second", [.secondTrimester]), ("third", [.thirdTrimester]),
    ("unsaid", [.unspecifiedTrimester]),
  ]
}
