import Laboratory
import Testing

@Suite("A UCUM code") struct UCUMUnitTests {
  @Test(
    "tells how many of another unit it is",
    arguments: [
      ("umol/dL", "mmol/L", 0.01), ("mmol/mL", "mmol/L", 1000), ("umol/L", "mmol/L", 0.001),
      ("ng/mL", "ug/L", 1), ("g/dL", "g/L", 10), ("mg/dL", "mg/L", 10), ("pg/mL", "ng/L", 1),
      ("nmol/mL", "umol/L", 1), ("meq/dL", "meq/L", 10), ("mmol/l", "mmol/L", 1),
      ("L", "dm3", 1), ("mL/s", "mL/min", 60), ("mL/s/{1.73_m2}", "mL/min/{1.73_m2}", 60),
      ("%", "1", 0.01), ("10*3/uL", "10*9/L", 1), ("10^6/mL", "10*9/L", 1), ("1/mL", "/mL", 1),
      ("U/L", "ukat/L", 1 / 60.0), ("mmol/(24.h)", "mmol/d", 1), ("h", "min", 60),
      ("mg/dL{adult}", "mg/dL", 1), ("{ratio}", "1", 1), ("m[iU]/L", "[iU]/L", 0.001),
      ("g.m-3", "mg/L", 1), ("kg/(m.s2)", "Pa", 1), ("mg%", "mg/dL", 1), ("mCel", "Cel", 0.001),
      ("10*23", "10^23", 1), ("/[LPF]", "/[HPF]", 0.01), ("mS/cm", "C2.s/(kg.m3)", 0.1),
      ("dyn.s/cm5", "Pa.s/m3", 1e5), ("nCi", "Bq", 37), ("[CFU]/mL", "[CFU]/L", 1000),
      ("[iU]/L", "[IU]/L", 1), ("([iU]/[iU]).[CFU]2", "[CFU]2", 1), ("mg{a-z/1.0}", "mg", 1),
    ] as [(String, String, Double)])
  func ratios(code: String, other: String, ratio: Double) throws {
    let found = try UCUMUnit(parsing: code).ratio(to: UCUMUnit(parsing: other))
    #expect(abs(try #require(found) / ratio - 1) < 1e-15)
  }

  @Test(
    "of prefixes alone is exact", arguments: [("umol/dL", "mmol/L", 0.01), ("pg/dL", "g/L", 1e-11)])
  func exact(code: String, other: String, ratio: Double) throws {
    #expect(try UCUMUnit(parsing: code).ratio(to: UCUMUnit(parsing: other)) == ratio)
  }

  @Test(
    "has no ratio to a unit of another dimension",
    arguments: [
      ("mmol/L", "mg/dL"), ("mm[Hg]", "mmol/L"), ("mmol/(24.h)", "mmol/L"), ("%", "mmol/L"),
      ("meq/L", "mmol/L"), ("[iU]/mL", "ng/mL"), ("[iU]/L", "[arb'U]/L"), ("[iU]", "1"),
      ("[CFU]/mL", "[PFU]/mL"), ("[iU]/[CFU]", "[CFU]/[iU]"),
      ("Cel", "K"), ("[degF]", "Cel"),
      ("[pH]", "mol/L"), ("mmol/kg", "mmol/L"), ("U/L", "umol/L"),
    ])
  func otherDimension(code: String, other: String) throws {
    #expect(try UCUMUnit(parsing: code).ratio(to: UCUMUnit(parsing: other)) == nil)
  }

  @Test("of two procedures has no ratio, not even to itself") func severalProcedures() throws {
    let unit = try UCUMUnit(parsing: "[iU]/[CFU]")
    #expect(unit.ratio(to: unit) == nil)
  }

  @Test("is case-sensitive") func caseSensitive() throws {
    let milli = try UCUMUnit(parsing: "mmol/L")
    #expect(try UCUMUnit(parsing: "Mmol/L").ratio(to: milli) == 1e9)
    #expect(throws: UCUMError.unknownUnit("MMOL")) { try UCUMUnit(parsing: "MMOL/L") }
  }

  @Test(
    "is refused with the reason",
    arguments: [
      ("", .empty), ("flurbs", .unknownUnit("flurbs")), ("mcg/L", .unknownUnit("mcg")),
      ("mmin", .prefixNotAllowed("mmin")), ("m%", .prefixNotAllowed("m%")),
      ("mmol/", .misplacedOperator),
      ("mmol//L", .misplacedOperator), ("/", .misplacedOperator), (".L", .misplacedOperator),
      ("mmol-/L", .misplacedOperator), ("(mmol", .unbalanced), ("mmol)", .unbalanced),
      ("mg{adult", .unbalanced), ("[iU", .unbalanced), ("m19", .numberTooLarge),
      ("10*31", .numberTooLarge), ("ym18", .numberTooLarge), ("10+3/ul", .misplacedOperator),
      ("100*3", .misplacedOperator), ("010*3", .misplacedOperator), ("(/L)", .misplacedOperator),
      ("{adult}mg", .misplacedOperator), ("(m)2", .misplacedOperator), ("10*-", .misplacedOperator),
      ("mg{1.73 m2}", .invalidAnnotation), ("mg{µ}", .invalidAnnotation),
      ("mg{a{b}}", .invalidAnnotation), ("Kim", .unknownUnit("Kim")), ("IU", .unknownUnit("IU")),
      ("1234567890123456789", .numberTooLarge), ("mg L", .misplacedOperator),
      ("µg/L", .unknownUnit("µg")),
    ] as [(String, UCUMError)])
  func refused(code: String, reason: UCUMError) {
    #expect(throws: reason) { try UCUMUnit(parsing: code) }
  }
}
