import Formats
import Intake
import Laboratory
import ReferenceRanges
import Testing

@Suite("A broken table")
struct BrokenTablesTests {
  @Test(
    "is refused with its line, its column and what is wrong",
    arguments: [
      Damage("sources.csv", "aga-2020,", "arup-2008,", 3, "id", .repeated),
      Damage("units.csv", "vitamin-d,ng/mL,", "vitamin-dd,ng/mL,", 3, "analyte", .unknownAnalyte),
      Damage(
        "units.csv", "vitamin-d,ng/mL,2.49", "vitamin-d,ng/mL,x2.49", 3, "factor", .notANumber),
      Damage(
        "units.csv", "vitamin-d,ng/mL,2.49600638978", "vitamin-d,ng/mL,0", 3, "factor", .outOfRange),
      Damage("units.csv", "vitamin-d,ng/mL,", "vitamin-d,nmol/L,", 3, "ucum", .repeated),
      Damage("analytes.csv", "analyte,role", "analyte,rule", 1, "role", .missingColumn),
      Damage("analytes.csv", "vitamin-d,panel", "vitamin-d,main", 2, "role", .unknownWord),
      Damage("analytes.csv", "vitamin-d,panel", "vitamin-d,context", 2, "role", .inconsistent),
      Damage("analytes.csv", "mma,panel", "vitamin-d,panel", 4, "analyte", .repeated),
      Damage(
        "analytes.csv", "pmol/L,10,200000", "pg/mL,10,200000", 3, "canonical_unit", .notCanonical),
      Damage("analytes.csv", ",2,2000,", ",2000,2,", 2, "plausible_high", .outOfRange),
      Damage("loinc.csv", "62292-8", "62292-9", 2, "loinc", .wrongCheckDigit),
      Damage(
        "loinc.csv", "vitamin-d,62292-8,match", "vitamin-d,62292-8,yes", 2, "verdict", .unknownWord),
      Damage(
        "loinc.csv", "holotranscobalamin,72160-5,match", "pth,2132-9,match", 64, "loinc",
        .claimedTwice(.vitaminB12, .pth)),
      Damage(
        "names.csv", "25-OH-D,vitamin-d", "25-OH-D,mma\n25-OH-D,vitamin-d", 5, "name",
        .claimedTwice(.mma, .vitaminD)),
      Damage("names.csv", "25-OH-D,vitamin-d", ",vitamin-d", 4, "name", .emptyCell),
      Damage("intervals.csv", "\"[20,30)\",yes", "\"[21,30)\",yes", 3, "interval", .gap(at: "20")),
      Damage("intervals.csv", "\"[20,30)\",yes", "\"(20,30)\",yes", 3, "interval", .gap(at: "20")),
      Damage(
        "intervals.csv", "\"[20,30)\",yes", "\"[19.5,30)\",yes", 3, "interval", .overlap(at: "19.5")
      ),
      Damage(
        "intervals.csv", "\"[20,30)\",yes", "\"[20,30]\",yes", 4, "interval", .overlap(at: "30")),
      Damage(
        "intervals.csv", "\"(-inf,20)\",yes", "\"[0,20)\",yes", 2, "interval", .gap(at: "-inf")),
      Damage(
        "intervals.csv", "\"(150,inf)\",yes", "\"(150,900]\",yes", 6, "interval", .gap(at: "inf")),
      Damage("intervals.csv", "\"[20,30)\",yes", "\"[30,20)\",yes", 3, "interval", .notAnInterval),
      Damage("intervals.csv", "\"[20,30)\",yes", "20-30,yes", 3, "interval", .notAnInterval),
      Damage("intervals.csv", "ng/mL,deficient", "ng/ml,deficient", 2, "unit", .unknownUnit),
      Damage(
        "intervals.csv", "ng/mL,insufficient", "nmol/L,insufficient", 3, "unit", .inconsistent),
      Damage("intervals.csv", "yes,es-2011", "yes,es-2012", 2, "source", .unknownSource),
      Damage("intervals.csv", "vitd-es2011-nmol", "vitd-es2011-ngml", 7, "unit", .inconsistent),
      Damage("intervals.csv", "deficient,L,", "deficient,low,", 2, "flag", .unknownWord),
      Damage(
        "intervals.csv", "ng/mL,insufficient,L", "ng/mL,insufficient,H", 4, "flag",
        .flagsOutOfOrder),
      Damage(
        "intervals.csv", "ng/mL,insufficient,L", "ng/mL,insufficient,", 3, "flag",
        .flagsOutOfOrder),
      Damage("intervals.csv", "indeterminate,E", "indeterminate,LL", 41, "flag", .flagsOutOfOrder),
      Damage(
        "intervals.csv", "deficiency confirmed,L", "deficiency confirmed,HH", 41, "flag",
        .flagsOutOfOrder),
      Damage(
        "intervals.csv", "deficiency unlikely,N", "deficiency unlikely,L", 42, "flag",
        .flagsOutOfOrder),
      Damage(
        "critical.csv", "us-nlm;nordland-2021", "us-nlm;nordland", 2, "guidelines",
        .unknownGuideline),
      Damage("critical.csv", "6.5,yes,13.0", "16.5,yes,13.0", 2, "high", .outOfRange),
      Damage("critical.csv", "6.5,yes,13.0", "6.5,,13.0", 2, "low_inclusive", .unknownWord),
      Damage("ctcae.csv", "low,mmol/L,1,LLN", "low,mmol/L,1,ULN", 2, "beyond", .notANumber),
      Damage("ctcae.csv", "low,mmol/L,1,LLN", "low,mmol/L,5,LLN", 2, "grade", .unknownWord),
      Damage(
        "profiles.csv", "us,vitamin-d,1,nam-2011", "us,vitamin-d,1,nice-ng239", 2, "guideline",
        .unknownGuideline),
      Damage(
        "profiles.csv", "us,vitamin-d,1,nam-2011", "us,vitamin-d,2,nam-2011", 2, "rank",
        .inconsistent),
      Damage("critical.csv", "1,mg/dL,6.5", "1,g/dL,6.5", 2, "unit", .unknownUnit),
      Damage(
        "critical.csv", "nordland-2021,us-critical", "nordland-2021,us", 2, "source", .unknownSource
      ),
      Damage("critical.csv", "6.5,yes,13.0,yes", ",,,", 2, "low", .emptyCell),
      Damage("ctcae.csv", "low,mmol/L,1", "low,mmol/l,1", 2, "unit", .unknownUnit),
      Damage("ctcae.csv", "LLN,no,ctcae-5", "LLN,no,ctcae-4", 2, "source", .unknownSource),
      Damage("gaps.csv", "mma,strict,", "mma,lenient,", 3, "profiles", .unknownProfile),
      Damage("gaps.csv", "mma,strict,", "mma,,", 3, "profiles", .emptyCell),
      Damage(
        "gaps.csv", "mma,strict,any,any", "mma,strict,any,fourth", 3, "pregnancy", .unknownWord),
      Damage("gaps.csv", "any,any,2,18,", "any,any,18,2,", 3, "age_to", .outOfRange),
      Damage(
        "gaps.csv", "the lower cut-offs were drawn from adults", "", 3, "reason", .emptyCell),
    ])
  func refused(damage: Damage) throws {
    let error = try #require(throws: ReferenceTablesError.self) {
      try ReferenceTablesReader.read { name in damage.bytes(of: name) }
    }
    #expect(error.table == damage.table)
    #expect(error.line == damage.line)
    #expect(error.column == damage.column)
    #expect(error.problem == damage.problem)
  }

  @Test("is refused as a whole when it is not there")
  func missing() throws {
    let error = try #require(throws: ReferenceTablesError.self) {
      try ReferenceTablesReader.read { $0 == "loinc.csv" ? nil : EmbeddedTables.bytes(of: $0) }
    }
    #expect(error == ReferenceTablesError(table: "loinc.csv", problem: .missing))
  }

  @Test("is refused when an analyte is left out")
  func leftOut() throws {
    let header =
      "analyte,role,name,canonical_unit,plausible_low,plausible_high,"
      + "expected_low,expected_high,molar_mass,valence,lookalike,source\n"
    let error = try #require(throws: ReferenceTablesError.self) {
      try ReferenceTablesReader.read {
        $0 == "analytes.csv" ? Array(header.utf8) : EmbeddedTables.bytes(of: $0)
      }
    }
    #expect(error.problem == .missingAnalyte(.albumin))
  }

  @Test("is refused when a row lacks a field")
  func ragged() throws {
    let damage = Damage("names.csv", "25-OH-D,vitamin-d", "25-OH-D", 4, "", .emptyCell)
    let error = try #require(throws: ReferenceTablesError.self) {
      try ReferenceTablesReader.read { name in damage.bytes(of: name) }
    }
    #expect(error.line == 4)
    #expect(error.problem == .malformed(.raggedRow(line: 4)))
  }
}

/// One change to a built-in table.
struct Damage: Sendable {
  let table: String
  let text: String
  let replacement: String
  let line: Int
  let column: String
  let problem: ReferenceTablesError.Problem

  init(
    _ table: String, _ text: String, _ replacement: String, _ line: Int, _ column: String,
    _ problem: ReferenceTablesError.Problem
  ) {
    (self.table, self.text, self.replacement) = (table, text, replacement)
    (self.line, self.column, self.problem) = (line, column, problem)
  }

  /// A table's bytes, with the first occurrence of the text replaced in the one that is broken.
  func bytes(of name: String) -> [UInt8]? {
    guard let bytes = EmbeddedTables.bytes(of: name), name == table else {
      return EmbeddedTables.bytes(of: name)
    }
    let whole = String(decoding: bytes, as: UTF8.self)
    guard let found = whole.firstRange(of: text) else { return nil }
    return Array(whole.replacingCharacters(in: found, with: replacement).utf8)
  }
}

extension String {
  /// This text with a stretch replaced.
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
