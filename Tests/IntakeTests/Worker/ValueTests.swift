import Intake
import Laboratory
import Testing

@Suite("A value in a table") struct TableValueTests {
  private static let header = "patient_id,collected,test,comparator,value,unit,comment\n"

  private func run(_ value: String, sign: String = "", unit: String = "mmol/L", remark: String = "")
    throws -> FileRun
  {
    try FileRun(Self.header + "P1,2025-01-02,K,\(sign),\(value),\(unit),\(remark)\n")
  }

  @Test(
    "is kept as it is printed",
    arguments: [
      ("4.2", "4.2"), ("4.20", "4.20"), ("<0.5", "<0.5"), (">=7", ">=7"), ("< 0.5", "< 0.5"),
      ("04.2", "04.2"), ("+4.2", "+4.2"), ("\"4,2\"", "4,2"), ("4.2e0", "4.2e0"), (".5", ".5"),
      ("4.", "4."), ("-1", "-1"), ("\" 4.2 \"", "4.2"),
      ("hemolyzed", "hemolyzed (not-numeric)"), ("3.5-5.1", "3.5-5.1 (not-numeric)"),
      ("\"see \"\"note\"\"\"", "see \"note\" (not-numeric)"), ("1.2.3", "1.2.3 (not-numeric)"),
      ("", " (not-numeric)"),
    ])
  func printed(value: String, expected: String) throws {
    #expect(try run(value).values == [expected])
    #expect(try run(value, remark: "seen").values == [expected])
  }

  @Test("that is no number says so") func noNumber() throws {
    #expect(try run("positive").observations.map(\.isNumeric) == [false])
    #expect(try run("4.2").observations.map(\.isNumeric) == [true])
  }

  @Test("of more digits than are kept says so") func digitsCut() throws {
    let cut = "4.2222222222222222222222"
    let run = try run(cut)
    #expect(run.observations.map { $0.traits.contains(.digitsCut) } == [true])
    #expect(run.values == [cut])
  }

  @Test(
    "takes a comparator from a column of its own",
    arguments: [
      ("<", "0.5", "<0.5"), ("<=", "0.5", "<=0.5"), (">", "0.5", ">0.5"), (">=", "0.5", ">=0.5"),
      ("≤", "0.5", "<=0.5"), ("≥", "0.5", ">=0.5"), ("less than", "0.5", "<0.5"),
      ("=", "0.5", "0.5"), ("", "0.5", "0.5"), ("<", "\"0,5\"", "<0,5"), (">", "<0.5", "<0.5"),
      ("<", "trace", "trace (not-numeric)"),
    ])
  func comparators(sign: String, value: String, expected: String) throws {
    let run = try run(value, sign: sign)
    #expect(run.values == [expected])
    let bound =
      expected.hasPrefix("<")
      ? expected.hasPrefix("<=") ? Comparator.lessThanOrEqual : .lessThan
      : expected.hasPrefix(">")
        ? expected.hasPrefix(">=") ? .greaterThanOrEqual : .greaterThan : .exact
    #expect(run.observations.map(\.comparator) == [bound])
  }

  @Test(
    "may bring its unit, where the unit column is empty",
    arguments: [
      ("4.2 mmol/L", "potassium 4.2 mmol/L mmol/L"), ("4.2mmol/L", "potassium 4.2mmol/L mmol/L"),
      ("<4.2 mmol/L", "potassium <4.2 mmol/L mmol/L"),
      ("4.2 H", "potassium 4.2 H (unit-missing) -"), ("4.2*", "potassium 4.2* (unit-missing) -"),
      ("4.2", "potassium 4.2 (unit-missing) -"),
      ("4.2 apples", "potassium 4.2 apples (unit-unknown) apples"),
    ])
  func glued(value: String, expected: String) throws {
    #expect(try run(value, unit: "").lines == ["P1 \(expected)"])
  }

  @Test(
    "and the unit column must not contradict each other",
    arguments: [
      ("4.2 mmol/L", "4.2 mmol/L"), ("4.2 mEq/L", "4.2 mEq/L"), ("4.2 H", "4.2 H"),
      ("16.4 mg/dL", "16.4 mg/dL (unit-unknown)"),
    ])
  func twoUnits(value: String, expected: String) throws {
    #expect(try run(value).values == [expected])
    let wide = "patient_id,collected,K (mmol/L)\nP1,2025-01-02,\(value)\n"
    #expect(try FileRun(wide).values == [expected])
  }

  @Test(
    "of a haemolysed specimen says so",
    arguments: [
      ("6.9", "specimen grossly hemolyzed", true), ("6.9", "hämolytisch", true),
      ("6.9 hemolyzed", "", true), ("hemolyzed", "", true), ("6.9", "", false),
      ("6.9", "no hemolysis", false), ("6.9 H", "repeated", false),
    ])
  func haemolysis(value: String, remark: String, expected: Bool) throws {
    let run = try run(value, remark: remark)
    #expect(run.observations.map { $0.traits.contains(.haemolysed) } == [expected])
  }

  @Test("keeps the laboratory's comment") func comment() throws {
    let run = try run("4.2", remark: "\"repeat, please\"")
    let remarks = run.observations.map { run.charts.lexicon.remark(of: $0) }
    #expect(remarks == [Remark(comment: "repeat, please")])
  }
}

@Suite("A comma that may separate thousands or the fraction") struct AmbiguousCommaTests {
  private func values(_ values: [String], _ mark: Character? = nil, remark: String = "") throws
    -> [String]
  {
    let rows = values.enumerated().map { "P1;2025-01-0\($0 + 1);Ferritin;\($1);ug/L;\(remark)\n" }
    let options = IntakeOptions(asOf: FileRun.today, decimalMark: mark?.asciiValue)
    return try FileRun(
      "patient_id;collected;test;value;unit;comment\n" + rows.joined(), options: options
    ).observations.map { $0.obstacle == nil ? "\($0.value)" : "?" }
  }

  @Test(
    "is settled by the other numbers of its file",
    arguments: [
      (["1,234"], ["?"]),
      (["1,234", "4,2"], ["1.234", "4.2"]),
      (["4,2", "1,234"], ["4.2", "1.234"]),
      (["1,234", "0,123"], ["1.234", "0.123"]),
      (["1,234", "1.000,5"], ["1.234", "1000.5"]),
      (["1,234", "4.2"], ["?", "4.2"]),
      (["1,234", "4,2", "4.2"], ["?", "4.2", "4.2"]),
      (["1,234", "1,234.5"], ["?", "1234.5"]),
      (["1,234", "1,234,567"], ["?", "1234567"]),
      (["1,234", "42"], ["?", "42"]),
      (["1,234", "42 a,b"], ["?", "?"]),
      (["1,234", "4,2", "4.2 ug/L"], ["?", "4.2", "4.2"]),
      (["1,234", "4,2", "<4.2"], ["?", "4.2", "4.2"]),
    ])
  func settled(printed: [String], expected: [String]) throws {
    #expect(try values(printed) == expected)
    #expect(try values(printed, remark: "seen") == expected)
  }

  @Test(
    "is settled by the user before all",
    arguments: [
      (["1,234", "4.2"], ",", ["1.234", "4.2"]), (["1,234", "4,2"], ".", ["1234", "4.2"]),
      (["1,234e2"], ".", ["123400"]), (["1,234e2"], ",", ["123.4"]),
    ] as [([String], Character, [String])])
  func forced(printed: [String], mark: Character, expected: [String]) throws {
    #expect(try values(printed, mark) == expected)
  }

  @Test("is settled over all pieces of its file and in no other") func perFile() throws {
    let header = "patient_id;test;value;unit\n"
    let run = try FileRun(header + "P1;Ferritin;1,234;ug/L\n", header + "P1;Ferritin;4,2;ug/L\n")
    #expect(run.values == ["1,234 (ambiguous-number)", "4,2"])
  }

  @Test("stays in the text that is printed") func text() throws {
    let run = try FileRun("pid;test;value;unit\nP1;Ferritin;1,234;ug/L\nP2;Ferritin;4,2;ug/L\n")
    #expect(run.values == ["1,234", "4,2"])
  }

  @Test("stays in the text where the user's mark makes a point a thousand") func forcedText() throws
  {
    let options = IntakeOptions(asOf: FileRun.today, decimalMark: UInt8(ascii: ","))
    let run = try FileRun(
      "pid,test,value,unit\nP1,Ferritin,1.234,ug/L\nP2,Ferritin,50.25,ug/L\n", options: options)
    #expect(run.values == ["1.234", "50.25"])
    #expect(run.observations.map { "\($0.value)" } == ["1234", "50.25"])
  }

  @Test("is settled in wide tables too") func wide() throws {
    let run = try FileRun(
      "pid;Ferritin (ug/L);K (mmol/L)\nP1;1,234;4,2\nP2;1.234;\n",
      "pid;Ferritin (ug/L);K (mmol/L)\nP3;1,234;4.2\n")
    #expect(
      run.values == [
        "1,234", "4,2", "1.234 (ambiguous-number)", "1,234 (ambiguous-number)", "4.2",
      ])
  }

  @Test("leaves a point before three digits open where commas separate fractions") func points()
    throws
  {
    #expect(try values(["1.234", "4,2"]) == ["?", "4.2"])
    #expect(try values(["1.234", "1,234", "4,2"]) == ["?", "1.234", "4.2"])
    #expect(try values(["1.234", "4.2"]) == ["1.234", "4.2"])
    #expect(try values(["0.123", "1.2345", "4,2"]) == ["0.123", "1.2345", "4.2"])
    #expect(try values(["1.234"]) == ["1.234"])
    #expect(try values(["1.234", "4.2"], ",") == ["1234", "4.2"])
    #expect(try values(["1.234"], ".") == ["1.234"])
  }
}
