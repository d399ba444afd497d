package import Laboratory

/// Reference tables, and what tells tests and units by them. Making it takes longer than reading a small file.
package struct PreparedTables: Sendable {
  /// The tables with a row for every unit that can be converted, see `UnitResolver.completed(_:)`.
  package let tables: ReferenceTables
  let recognizer: Recognizer
  let units: UnitResolver

  package init(_ tables: ReferenceTables) {
    self.tables = UnitResolver.completed(tables)
    recognizer = Recognizer(self.tables)
    units = UnitResolver(self.tables)
  }
}
