import Formats
import Laboratory
import PublishedFiles
import Testing

@Suite(
  "The National Library of Medicine's list of units",
  .enabled(if: PublishedFiles.arePresent, "\(PublishedFiles.absence)"))
struct UCUMListTests {
  private let codes: [String]
  private let printable: PrintableUnits

  init() throws {
    let table = try CSVTable(try PublishedFiles.bytes("ucum-lhc/ucum.csv"))
    let column = try #require(table.column("case-sensitive code"))
    codes = (0..<table.rowCount).map { table[row: $0, column: column] }
    printable = PrintableUnits(essence: try UCUMEssence())
  }

  @Test("has 551 units that a laboratory could print, and all are read") func printed() {
    let reading = UCUMReading(codes.filter(printable.contain))
    #expect(codes.count == 759)
    #expect(reading.readCount == 551)
    #expect(reading.refused == [])
  }

  @Test("has 208 others, and all are refused") func notPrinted() {
    let others = codes.filter { !printable.contain($0) }
    let reading = UCUMReading(others)
    #expect(reading.readCount == 0)
    #expect(reading.reasons == ["unknownUnit": 206, "prefixNotAllowed": 2])
    #expect(
      classes(of: others) == [
        "intcust": 20, "us-lengths": 18, "brit-length": 12, "us-volumes": 21, "brit-volumes": 9,
        "avoirdupois": 10, "troy": 3, "apoth": 5, "typeset": 10, "heat": 16, "const": 13,
        "levels": 10, "infotech": 4, "misc": 12, "base": 2, "si": 11, "iso1000": 8, "cgs": 12,
        "clinical": 11, "none": 1,
      ])
  }

  /// How often each class of UCUM makes a unit that no laboratory prints.
  private func classes(of codes: [String]) -> [String: Int] {
    let kinds = codes.map { code in
      UCUMEssence.names(in: code).compactMap { name in
        printable.contain(String(name)) ? nil : printable.essence.atom(named: name)?.kind ?? "none"
      }.first ?? "empty"
    }
    return Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
