import Assessment
import Formats
import Intake
import Laboratory
import ReferenceRanges

/// What a run of the program makes once: tables, what files are read by, judges.
struct Bench {
  let tables: ReferenceTables
  let context: IntakeContext
  /// By the profile's limits, and by the laboratory's own where it brought some.
  let assessors: [Assessor]

  /// All runs take place on 2026-01-01.
  private static let today = CalendarDate(firstDay: CalendarDate.days(2026, 1, 1))

  static let shared: Bench = {
    do {
      let read = try ReferenceTablesReader.read(EmbeddedTables.bytes(of:))
      let tables = UnitResolver.completed(read)
      let assessors = try [false, true].map { prefersLaboratory in
        try Assessor(
          tables: tables,
          options: AssessmentOptions(preferLaboratory: prefersLaboratory, asOf: today))
      }
      return Bench(tables: tables, context: context(tables), assessors: assessors)
    } catch {
      fatalError("the built-in tables are not right: \(error)")
    }
  }()

  /// What files are read by whose delimiter the user named.
  static let delimited = Dictionary(
    uniqueKeysWithValues: CSVDialect.delimiters.map { ($0, context(shared.tables, delimiter: $0)) })

  private static func context(
    _ tables: ReferenceTables, delimiter: UInt8? = nil
  ) -> IntakeContext {
    IntakeContext(
      tables: PreparedTables(tables),
      options: IntakeOptions(
        asOf: today.firstDay, delimiter: delimiter, keepsExcerpts: true, countsUnmapped: true))
  }
}
