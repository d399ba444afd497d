package import Formats

/// How one delimited file is to be read, decided from its head before any row is.
package struct CSVPlan: Sendable {
  package var dialect: CSVDialect
  package var layout: String
  package var purpose = Layout.Purpose.results
  package var rules = LayoutRules()
  package var columns: ColumnMap
  /// The columns to read a row by whose value is empty in its own; `nil` where there are none.
  package var instead: ColumnMap?
  /// In which order the file prints day and month; `nil` until its dates were looked at.
  package var dateOrder: DateOrder?
  /// Whether its dates may be days that a spreadsheet counted.
  package var countsDays = false
  /// The columns that are results, in tables with a column an analyte; empty in tables with a row a result.
  package var results: [ResultColumn]
  package var header: [String]
  /// The line on which the header begins, counted from 1.
  package var headerLine: Int
  /// Where the first row below the header begins, in bytes.
  package var dataStart: Int
  /// The line of that row, counted from 1.
  package var dataLine: Int

  /// The columns that nothing is read from, in tables with a column an analyte.
  var unread: [Int] {
    var taken = columns.taken
    for result in results { taken.formUnion([result.column, result.unitColumn ?? result.column]) }
    return header.indices.filter { !taken.contains($0) && !header[$0].isEmpty }
  }

  /// How many fields a row must have.
  package var fieldCount: Int { header.count }
}

/// A column that holds the results of one test.
package struct ResultColumn: Sendable {
  package var column: Int
  package var name: String
  package var unit: String?
  /// The column that holds the same measurement as printed, where this one holds it converted:
  /// then a filled cell of that one makes this one's a duplicate.
  package var original: Int?
  /// The column beside it that holds the unit of each result; `nil` where there is none.
  package var unitColumn: Int?

  /// The name, where it is a code.
  var loinc: String? { LOINCCode.isWellFormed(name) ? name : nil }
}

/// Why a delimited file cannot be read as laboratory results.
package enum CSVPlanError: Error, Hashable {
  /// No row of its head names columns that are known.
  case headerMissing
  /// Two columns carry one name.
  case headerAmbiguous(String)
  /// A column without which no result can be read is not there.
  case columnMissing(Fact)
}
