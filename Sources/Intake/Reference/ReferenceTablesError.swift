package import Formats
package import Laboratory

/// Why reference tables cannot be used: which table, where, and what is wrong there.
package struct ReferenceTablesError: Error, Hashable {
  /// The table's file name, such as `intervals.csv`.
  package let table: String
  /// Counted from 1; 0 where the whole table is meant.
  package let line: Int
  /// `nil` where the whole row or table is meant.
  package let column: String?
  package let problem: Problem

  package init(table: String, line: Int = 0, column: String? = nil, problem: Problem) {
    self.table = table
    self.line = line
    self.column = column
    self.problem = problem
  }
}

extension ReferenceTablesError {
  package enum Problem: Hashable, Sendable {
    /// The table is not there or cannot be read.
    case missing
    case malformed(CSVError)
    case missingColumn
    case emptyCell
    case notANumber
    /// A number that cannot be: a factor of 0, an age below 0, a low limit above the high one.
    case outOfRange
    /// A word that the column does not know.
    case unknownWord
    case unknownAnalyte
    /// The table has no row for this analyte.
    case missingAnalyte(Analyte)
    /// The unit is not among the analyte's units in `units.csv`.
    case unknownUnit
    /// The analyte has no interval by this guideline.
    case unknownGuideline
    /// The profile is not in `profiles.csv`.
    case unknownProfile
    /// The identifier is not in `sources.csv`.
    case unknownSource
    /// The canonical unit has a factor other than 1.
    case notCanonical
    /// The last digit of a LOINC code does not follow from the others.
    case wrongCheckDigit
    /// What may stand once stands twice.
    case repeated
    /// The same name or code is claimed by two analytes.
    case claimedTwice(Analyte, Analyte)
    /// Not of the form `[20,30)`.
    case notAnInterval
    /// Bands of one row, or ranks, that do not agree: the column differs from the row's first line.
    case inconsistent
    /// The flags of a row do not rise with its bounds.
    case flagsOutOfOrder
    /// The bands leave out what lies at this bound.
    case gap(at: String)
    /// Two bands hold what lies at this bound.
    case overlap(at: String)
  }
}
