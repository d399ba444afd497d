import Intake
import Laboratory
import ReferenceRanges
import Testing

@Suite("A proof of the interval tables")
struct IntervalProofTests {
  let tables: ReferenceTables

  init() throws {
    tables = try ReferenceTablesReader.read(EmbeddedTables.bytes(of:))
  }

  @Test("finds no two built-in rows of a guideline that hold for the same people")
  func overlaps() {
    #expect(IntervalProof(tables).overlaps == [])
  }

  @Test("finds no built-in profile that cannot choose between rows")
  func ambiguity() {
    #expect(IntervalProof(tables).doubts.filter { !$0.rows.isEmpty } == [])
  }

  @Test("finds that adults who are not pregnant are judged by every profile for the whole panel")
  func adults() {
    let adults = AgeLimit(years: 18).days..<AgeLimit(years: 120).days
    let gaps = IntervalProof(tables).doubts.filter {
      $0.pregnancy == .no && $0.days.overlaps(adults) && Analyte.panel.contains($0.analyte)
    }
    #expect(gaps == [])
  }

  @Test("tells that no row holds for potassium in the second year of life")
  func gap() {
    let gaps = IntervalProof(tables).doubts.filter {
      $0.profile == "us" && $0.analyte == .potassium && $0.sex == .male
    }
    #expect(gaps.map(\.days) == [365..<731])
    #expect(gaps.map(\.rows) == [[]])
  }

  @Test("tells which rows compete")
  func rivals() throws {
    var doubled = tables
    var copy = try #require(doubled.intervals.first { $0.row == "k-uk" })
    copy.row = "k-uk-again"
    copy.from = AgeLimit(years: 65)
    doubled.intervals.append(copy)
    let proof = IntervalProof(doubled)
    #expect(proof.overlaps.map(\.rows) == [["k-uk", "k-uk-again"]])
    #expect(proof.overlaps.map(\.days.lowerBound) == [23741])
    let rows = proof.doubts.filter { $0.profile == "uk" && $0.sex == .male }.map(\.rows)
    #expect(rows.contains(["k-uk", "k-uk-again"]))
  }

  @Test(
    "tells a unit of mass from one of substance",
    arguments: [
      ("ng/mL", .mass), ("mg/dL", .mass), ("nmol/L", .substance), ("meq/L", .substance),
      ("%", .other), ("mL/min/{1.73_m2}", .other),
    ] as [(String, IntervalProof.UnitFamily)])
  func families(ucum: String, family: IntervalProof.UnitFamily) {
    #expect(IntervalProof.UnitFamily(ucum: ucum) == family)
  }
}
