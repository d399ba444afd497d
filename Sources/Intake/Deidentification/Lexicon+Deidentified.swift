import Laboratory

extension Lexicon {
  /// The lexicon without any text of a file but what stands in the reference tables, too; numbers refer to the same
  /// tests, ranges, sources and files as before, and remarks to those of `WithheldRemark`.
  ///
  /// Every test is called by its analyte's name: how a laboratory spells it tells which laboratory it is.
  func deidentified(_ tables: ReferenceTables) -> Lexicon {
    let codes = Set(tables.loinc.map(\.code))
    return Lexicon(
      tests: tests.map { $0.deidentified(tables, codes) }, remarks: WithheldRemark.told,
      ranges: ranges.map { $0.deidentified() }, sources: sources.map { Source(file: $0.file) },
      // Paths are neutral since the files were found.
      files: files.map {
        InputFile(
          path: $0.path, folder: "", bytes: $0.bytes, layout: $0.layout, encoding: $0.encoding)
      })
  }
}

extension TestDescription {
  fileprivate func deidentified(_ tables: ReferenceTables, _ codes: Set<String>) -> Self {
    // No file says anything of a test that is computed here.
    if isComputed { return self }
    return TestDescription(
      analyte: analyte, loinc: loinc.flatMap { codes.contains($0) ? $0 : nil },
      name: tables[analyte].name,
      specimen: specimen.flatMap { Materials.areAllKnown(in: $0) ? $0 : nil },
      unitText: unitText.flatMap { printed in
        unit.map { tables.units[$0].spelled(printed) }
      },
      unit: unit, obstacle: obstacle)
  }
}

extension UnitConversion {
  /// A unit as it was printed if that is a spelling of the tables, else its code.
  fileprivate func spelled(_ printed: String) -> String {
    spellings.contains(printed) ? printed : ucum
  }
}

extension LaboratoryRange {
  fileprivate func deidentified() -> LaboratoryRange {
    var told = LaboratoryRange(
      low: low, high: high, includesLow: includesLow, includesHigh: includesHigh,
      text: text.map { _ in Deidentification.withheldText })
    told.bySex = bySex.map { $0.deidentified() }
    return told
  }
}
