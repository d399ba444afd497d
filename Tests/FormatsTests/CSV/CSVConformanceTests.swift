import Formats
import PublishedFiles
import Testing

@Suite("A published table", .enabled(if: PublishedFiles.arePresent, "\(PublishedFiles.absence)"))
struct CSVConformanceTests {
  @Test(
    "of csv-spectrum is read as its JSON says",
    arguments: [
      ("comma_in_quotes", 1), ("empty", 2), ("empty_crlf", 2), ("escaped_quotes", 2), ("json", 1),
      ("newlines", 3), ("newlines_crlf", 3), ("quotes_and_newlines", 2), ("simple", 1),
      ("simple_crlf", 1), ("utf8", 2),
    ] as [(String, Int)])
  func spectrum(name: String, rowCount: Int) throws {
    let table = try PublishedTable(spectrum: name)
    #expect(table.rows.count == rowCount)
    #expect(table.rows == table.expected)
  }

  /// Its JSON is one row instead of a list and has another telephone number than the table.
  @Test("of csv-spectrum is read as it stands where its JSON is of another table")
  func contradicted() throws {
    let table = try PublishedTable(spectrum: "location_coordinates")
    #expect(table.expected == nil)
    #expect(
      table.rows == [
        [
          "Contact Phone Number": "2095257564", "Cities": "Modesto", "Counties": "Stanislaus",
          "Location Coordinates": "37\u{FFFD}36'37.8\"N 121\u{FFFD}2'17.9\"W",
        ]
      ])
  }

  @Test(
    "of the CSVW tests is read as its JSON says",
    arguments: [
      ("test001", 8), ("test005", 12), ("test006", 6), ("test007", 6), ("test008", 3),
      ("test009", 3), ("test010", 4), ("test152", 1), ("test153", 1), ("test154", 1),
      ("test157", 1),
    ] as [(String, Int)])
  func web(name: String, rowCount: Int) throws {
    let table = try PublishedTable(web: name)
    #expect(table.rows.count == rowCount)
    #expect(table.rows == table.expected)
  }

  /// Their JSON has numbers, which the metadata beside the tables declares and the tables do not.
  @Test(
    "of the CSVW tests has as many rows as its JSON where metadata makes numbers of its cells",
    arguments: [("test155", 5), ("test156", 1), ("test158", 2), ("test159", 1)]
      as [(String, Int)])
  func typed(name: String, rowCount: Int) throws {
    let table = try PublishedTable(web: name)
    #expect(table.expected == nil)
    #expect(table.rows.count == rowCount)
  }

  @Test("is one of the 27 that are named here") func complete() {
    #expect(PublishedFiles.names(in: "csv-spectrum/csvs", ending: ".csv").count == 12)
    #expect(PublishedFiles.names(in: "csvw-tests/tests", ending: ".csv").count == 15)
  }
}
