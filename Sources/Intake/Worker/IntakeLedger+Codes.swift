import Formats
import Laboratory

extension IntakeLedger {
  /// Takes the meaning of a code from a row of a dictionary.
  mutating func explain(_ row: CSVRow, _ plan: CSVPlan) {
    let columns = plan.columns
    func text(_ column: Int) -> String? { row.text(row.field(column)).trimmedOrNil }
    guard let code = text(columns.localCode) else { return }
    // A stray quote swallows lines; what it made of them explains nothing.
    for column in [columns.localCode, columns.test, columns.loinc, columns.specimen] {
      for position in row.field(column).range where row.bytes[position] == 0x0A { return }
    }
    let system = text(columns.codeSystem)?.lowercased()
    var entry = CodeBook.Entry(
      loinc: nil, name: text(columns.test), specimen: text(columns.specimen),
      unit: text(columns.unit))
    if system == nil || system == "loinc" || system == "ln",
      let printed = text(columns.loinc), LOINCCode.isWellFormed(printed)
    {
      entry.loinc = printed
    }
    // Vocabularies hold millions of codes; what is not of the panel need not be kept.
    let meaning = context.recognizer.recognize(
      loinc: entry.loinc, names: [entry.name].compactMap(\.self), specimen: nil, unit: entry.unit)
    if case .analyte = meaning { explained.add(code, entry) } else { explained.addOther(code) }
  }

  /// What a dictionary says of a code, unless the row itself names another test.
  private func explanation(of code: String, named: String?) -> CodeBook.Entry? {
    guard let entry = codeBook?[code] else { return nil }
    guard let named, let name = entry.name, PlainText.folded(named) != PlainText.folded(name) else {
      return entry
    }
    func meaning(_ loinc: String?, _ name: String) -> Analyte? {
      let recognition = context.recognizer.recognize(
        loinc: loinc, names: [name], specimen: nil, unit: entry.unit)
      guard case .analyte(let analyte, _, _) = recognition else { return nil }
      return analyte
    }
    return meaning(nil, named) == meaning(entry.loinc, name) ? entry : nil
  }

  /// The test of a row whose code a dictionary explains, or whose file always means the same; -1 outside the
  /// panel.
  mutating func explainedTest(_ row: CSVRow, _ columns: ColumnMap, _ plan: CSVPlan) -> Int32 {
    func text(_ column: Int) -> String? { row.text(row.field(column)).trimmedOrNil }
    func fact(_ fact: Fact, _ column: Int) -> String? { text(column) ?? plan.rules.constants[fact] }
    let stated =
      text(code(row, columns).isEmpty ? -1 : columns.loinc) ?? plan.rules.constants[.loinc]
    let loinc = stated.flatMap { LOINCCode.isWellFormed($0) ? $0 : nil }
    let local = text(columns.localCode) ?? (loinc == nil ? stated : nil)
    let named = fact(.test, columns.test)
    let found = local.flatMap { explanation(of: $0, named: named) }
    let entry = found ?? CodeBook.Entry()
    let unit =
      fact(.unit, columns.unit) ?? StatedNumber(row.text(row.field(columns.value))).unit
      ?? entry.unit
    return testNumber(
      loinc: loinc ?? entry.loinc,
      names: [named, entry.name].compactMap(\.self),
      specimen: fact(.specimen, columns.specimen) ?? entry.specimen, unit: unit, unitCode: nil,
      isExplained: found != nil)
  }
}
