import Formats
import Intake
import Laboratory

extension Failure {
  /// Where reference tables are wrong, and what is wrong there.
  static func tables(_ error: ReferenceTablesError) -> String {
    let line = error.line > 0 ? ":\(error.line)" : ""
    let column = error.column.map { ", column \($0)" } ?? ""
    return "\(error.table)\(line)\(column): \(problem(error.problem))"
  }

  private static func problem(_ problem: ReferenceTablesError.Problem) -> String {
    switch problem {
    case .missing: "the table is missing"
    case .malformed(let reason): malformed(reason)
    case .missingColumn: "the column is missing"
    case .emptyCell: "the cell is empty"
    case .notANumber: "this is no number"
    case .outOfRange: "the number cannot be"
    case .unknownWord: "the column knows no such word"
    case .unknownAnalyte: "there is no such analyte"
    case .missingAnalyte(let analyte): "\(analyte.key) is missing"
    case .unknownUnit: "units.csv has no such unit of the analyte"
    case .unknownGuideline: "the analyte has no interval by this guideline"
    case .unknownProfile: "profiles.csv has no such profile"
    case .unknownSource: "sources.csv has no such source"
    case .notCanonical: "the factor of the canonical unit is not 1"
    case .wrongCheckDigit: "the check digit is wrong"
    case .repeated: "this stands twice"
    case .claimedTwice(let first, let second): "both \(first.key) and \(second.key) claim it"
    case .notAnInterval: "this is no interval such as [20,30)"
    case .inconsistent: "this does not agree with the lines before"
    case .flagsOutOfOrder: "the flags of the row do not rise with its bounds"
    case .gap(let bound): "nothing holds what lies at \(bound)"
    case .overlap(let bound): "two bands hold what lies at \(bound)"
    }
  }

  private static func malformed(_ error: CSVError) -> String {
    switch error {
    case .empty: "the table is empty"
    case .unclosedQuote: "a quotation mark is never closed"
    case .raggedRow: "the row has more or fewer fields than the header"
    }
  }
}
