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

  @Test("holds for the built-in tables")
  func shipped() {
    let proof = IntervalProof(tables)
    #expect(proof.overlaps == [])
    #expect(proof.rivalries == [])
    #expect(proof.gaps == [])
    #expect(proof.staleGaps == [])
    #expect(proof.idleGaps.isEmpty)
    #expect(proof.holds)
    #expect(proof.extent.profiles == 5)
    #expect(proof.extent.rows.count == 92)
    #expect(proof.extent.declaredGaps == 21)
  }

  @Test("finds the ages without a row that nobody declared, for the persons who have none")
  func gap() {
    var bare = tables
    bare.gaps = []
    let gaps = IntervalProof(bare, profile: "us").gaps
    let potassium = gaps.filter { $0.analyte == .potassium }
    #expect(Set(potassium.map(\.days)) == [365..<731])
    #expect(potassium.count == 6)
    #expect(Set(potassium.map(\.person.pregnancy)) == [.no])
    let pregnant = gaps.filter { $0.analyte == .ferritin }
    #expect(Set(pregnant.map(\.days)) == [4383..<20454])
    #expect(Set(pregnant.map(\.person.sex)) == [.female])
  }

  @Test("lets no adult who is not pregnant go without an interval of the panel")
  func adults() {
    var bare = tables
    bare.gaps = []
    let adults = AgeLimit(years: 18).days..<AgeLimit(years: 120).days
    let gaps = IntervalProof(bare).gaps.filter {
      $0.person.pregnancy == .no && $0.days.overlaps(adults) && Analyte.panel.contains($0.analyte)
    }
    #expect(gaps == [])
  }

  @Test("finds the ages that are declared to have no row and have one")
  func stale() throws {
    var declared = tables
    let index = try #require(declared.gaps.firstIndex { $0.analyte == .potassium })
    declared.gaps[index].to = AgeLimit(years: 3)
    let proof = IntervalProof(declared, profile: "uk")
    #expect(Set(proof.staleGaps.map(\.days)) == [731..<1096])
    #expect(proof.gaps == [])
    #expect(!proof.holds)
  }

  @Test(
    "finds what is declared of nothing that is judged",
    arguments: [
      DeclaredGap(
        analyte: .creatinine, pregnancies: [.no], from: AgeLimit(years: 0), reason: "no profile"),
      DeclaredGap(
        analyte: .potassium, sex: .male, pregnancies: [.firstTrimester], from: AgeLimit(years: 0),
        reason: "no man is pregnant"),
    ])
  func idle(gap: DeclaredGap) {
    var declared = tables
    declared.gaps.append(gap)
    let proof = IntervalProof(declared)
    #expect(proof.idleGaps.map(\.reason) == [gap.reason])
    #expect(!proof.holds)
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
    let rivalry = try #require(proof.rivalries.first)
    #expect(rivalry.gap.profile == "uk")
    #expect(rivalry.gap.days == 23741..<43830)
    #expect(rivalry.rows == ["k-uk", "k-uk-again"])
    #expect(!proof.holds)
  }

  @Test("prefers the row that says more of a person")
  func closest() throws {
    var special = tables
    var copy = try #require(special.intervals.first { $0.row == "k-uk" })
    copy.row = "k-uk-pregnant"
    copy.pregnancy = .pregnant
    special.intervals.append(copy)
    #expect(IntervalProof(special).holds)
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
