import Formats
private import Laboratory

/// Finds out how a delimited file is to be read.
///
/// Each delimiter that stands in the head is tried; the row whose cells are known headers is the header, and
/// the reading under which a header says most wins. Lines above it are passed over.
package struct CSVPlanner {
  private static let linesTried = 12
  /// Nearly every header stands in as many bytes.
  private static let nearHead = 64 << 10
  private let context: IntakeContext

  package init(_ context: IntakeContext) {
    self.context = context
  }

  /// The plan for a file that begins with `head`, from `start` on.
  ///
  /// - Throws: `CSVPlanError`: the fault of the most promising reading.
  package func plan(
    _ head: Span<UInt8>, from start: Int, isWhole: Bool
  ) throws(CSVPlanError) -> CSVPlan {
    let near = head.extracting(0..<min(head.count, start + Self.nearHead))
    var best = attempt(near, from: start, isFinal: isWhole && near.count == head.count)
    if !best.isPlan, near.count < head.count {
      best.improve(by: attempt(head, from: start, isFinal: isWhole))
    }
    return try best.result.get()
  }

  /// The first row that is a header under the likeliest dialect, else the most promising fault.
  private func attempt(_ head: Span<UInt8>, from start: Int, isFinal: Bool) -> Attempt {
    var best = Attempt(.failure(.headerMissing), score: 0)
    let layouts = context.layouts.filter { $0.format == "csv" }
    for dialect in dialects(head.extracting(start..<min(head.count, start + Self.nearHead))) {
      var index = CSVIndex()
      index.build(head, from: start, isFinal: isFinal, isRegular: false, dialect: dialect)
      let rows = CSVHead(index: index, dialect: dialect)
      for row in 0..<min(index.rowCount, Self.linesTried) {
        let header = rows.cells(row, head)
        guard header.count > 1, !header.contains(where: Self.isForeign) else { continue }
        let folded = header.map(Layout.folded)
        // What can be read as results is never taken for anything else.
        for hasResults in [true, false] {
          for layout in layouts where (layout.purpose == .results) == hasResults {
            best.improve(by: attempt(header, folded, row, rows, head, layout))
          }
          if best.isPlan { return best }
        }
      }
    }
    return best
  }

  /// Whether a cell holds what no header does: zero bytes, as UTF-32 has them, or line ends of a kind that end no row of a
  /// table, so that all rows stand in this one.
  private static func isForeign(_ cell: String) -> Bool {
    cell.unicodeScalars.contains { ["\0", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) }
  }

  private func dialects(_ head: Span<UInt8>) -> [CSVDialect] {
    let found = CSVDialect.candidates(for: head)
    guard let delimiter = context.options.delimiter else { return found }
    return [CSVDialect(delimiter: delimiter, lineEnd: found[0].lineEnd)]
  }

  /// One reading of one row as the header.
  private struct Attempt {
    var result: Result<CSVPlan, CSVPlanError>
    /// How much of the row is known.
    var score: Int

    init(_ result: Result<CSVPlan, CSVPlanError>, score: Int) {
      self.result = result
      self.score = score
    }

    /// A plan is better than a fault, more known columns are better than fewer.
    mutating func improve(by other: Attempt) {
      if isPlan == other.isPlan ? other.score > score : other.isPlan { self = other }
    }

    var isPlan: Bool { if case .success = result { true } else { false } }
  }

  private func attempt(
    _ header: [String], _ folded: [String], _ row: Int, _ rows: CSVHead, _ head: Span<UInt8>,
    _ layout: Layout
  ) -> Attempt {
    let fits = layout.needs.contains { $0.allSatisfy(folded.contains) }
    guard layout.needs.isEmpty || fits, !layout.lacks.contains(where: folded.contains) else {
      return Attempt(.failure(.headerMissing), score: 0)
    }
    let (columns, instead): (ColumnMap, ColumnMap?)
    do throws(CSVPlanError) {
      let names = layout.rank == .generic ? layout.headers : completed(layout)
      columns = try ColumnMap(header: header, folded: folded, names: names)
      let others = names.merging(layout.instead) { $1 }
      instead =
        layout.instead.isEmpty ? nil : try ColumnMap(header: header, folded: folded, names: others)
    } catch {
      return Attempt(.failure(error), score: 3)
    }
    let (start, line) = rows.rowBehind(row, head)
    var plan = CSVPlan(
      dialect: rows.dialect, layout: layout.name, purpose: layout.purpose, rules: layout.rules,
      columns: columns, instead: instead, results: [], header: header,
      headerLine: row == 0 ? 1 : rows.rowBehind(row - 1, head).line,
      dataStart: start, dataLine: line)
    var attempt =
      switch layout.purpose {
      case .people: attemptPeople(plan, layout)
      case .codes, .nothing: Attempt(.success(plan), score: 1)
      case .results where layout.headers[.value] == nil:
        attemptWide(&plan, row, rows, head, layout)
      case .results: attemptLong(plan)
      }
    // An exporter's own layout is better than one that was pieced together, the user's is the best.
    if attempt.isPlan { attempt.score += layout.rank.rawValue * 1000 }
    return attempt
  }

  /// The names of an exporter's layout, and common ones for what it does not name: a column that somebody added
  /// counts, such as the specimen. Who assigned an id is not among them, since the people beside would lack it.
  private func completed(_ layout: Layout) -> [Fact: [String]] {
    guard layout.purpose == .results,
      let generic = context.layouts.first(where: { $0.name == "generic-long" })
    else { return layout.headers }
    let added: [Fact] = [
      .patientName, .givenName, .familyName, .birthDate, .age, .ageUnit, .sex, .pregnancy,
      .specimen, .category, .comparator, .flag, .status, .comment, .symptoms, .diet, .medicines,
      .history,
    ]
    return layout.headers.merging(generic.headers.filter { added.contains($0.key) }) { own, _ in own
    }
  }

  /// A table of people must say something of them, and nothing that could be a result.
  private func attemptPeople(_ plan: CSVPlan, _ layout: Layout) -> Attempt {
    let known = plan.columns.facts
    let said: [Fact] = [.birthDate, .birthYear, .age, .sex]
    guard plan.columns[.patientID] != nil, known.contains(where: { said.contains($0.fact) }) else {
      return Attempt(.failure(.headerMissing), score: 0)
    }
    if let ignored = layout.ignored {
      let taken = plan.columns.taken
      let isHarmless = plan.header.indices.allSatisfy {
        taken.contains($0) || ignored.contains(Layout.folded(plan.header[$0]))
      }
      guard isHarmless else { return Attempt(.failure(.headerMissing), score: 0) }
    }
    return Attempt(.success(plan), score: known.count)
  }

  private func attemptLong(_ plan: CSVPlan) -> Attempt {
    let known = plan.columns.facts.count
    guard known >= 3 else { return Attempt(.failure(.headerMissing), score: 0) }
    for fact in [Fact.value, .patientID] where plan.columns[fact] == nil {
      return Attempt(.failure(.columnMissing(fact)), score: known)
    }
    let names: [Fact] = [.test, .loinc, .localCode]
    guard names.contains(where: { plan.columns[$0] != nil || plan.rules.constants[$0] != nil })
    else {
      return Attempt(.failure(.columnMissing(.test)), score: known)
    }
    return Attempt(.success(plan), score: known)
  }

  private func attemptWide(
    _ plan: inout CSVPlan, _ row: Int, _ rows: CSVHead, _ head: Span<UInt8>, _ layout: Layout
  ) -> Attempt {
    let wide = WideHeader(context)
    plan.results =
      layout.results.isEmpty
      ? wide.results(plan.header, beside: plan.columns)
      : wide.results(plan.header, named: layout.results, beside: plan.columns)
    let known = plan.columns.facts.count
    guard !plan.results.isEmpty, row == 0 || !Self.holdsData(plan.header) else {
      return Attempt(.failure(.headerMissing), score: 0)
    }
    guard plan.columns[.patientID] != nil else {
      return Attempt(
        .failure(known >= 2 ? .columnMissing(.patientID) : .headerMissing),
        score: known >= 2 ? known : 0)
    }
    if layout.results.isEmpty { takeUnitsRow(row + 1, rows, head, into: &plan) }
    return Attempt(.success(plan), score: known + plan.results.count - 1)
  }

  /// Whether numbers or days stand in a row: below other rows it is one of them and no header.
  private static func holdsData(_ header: [String]) -> Bool {
    header.contains {
      StatedNumber($0).isNumber || DateReader.date($0).map { $0.precision == .day } ?? false
    }
  }

  /// A row of units directly below a wide header gives its units to the columns that have none.
  private func takeUnitsRow(
    _ row: Int, _ rows: CSVHead, _ head: Span<UInt8>, into plan: inout CSVPlan
  ) {
    guard row < rows.index.rowCount else { return }
    let cells = rows.cells(row, head)
    guard cells.count == plan.header.count,
      let units = WideHeader(context).units(cells, for: plan.results)
    else { return }
    for number in plan.results.indices where plan.results[number].unit == nil {
      plan.results[number].unit = units[number]
    }
    (plan.dataStart, plan.dataLine) = rows.rowBehind(row, head)
  }
}

/// The indexed first rows of a file.
private struct CSVHead {
  let index: CSVIndex
  let dialect: CSVDialect

  func cells(_ row: Int, _ bytes: Span<UInt8>) -> [String] {
    index.row(row, of: bytes).texts
  }

  /// Where the row behind a row begins, and on which line.
  func rowBehind(_ row: Int, _ bytes: Span<UInt8>) -> (start: Int, line: Int) {
    let start = min(index.row(row, of: bytes).end + 1, bytes.count)
    var line = 1
    for position in 0..<start where bytes[position] == dialect.lineEnd { line += 1 }
    return (start, line)
  }
}
