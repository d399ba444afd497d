import Intake
import Laboratory
import Testing

@Suite("A printed date") struct DateReaderTests {
  @Test(
    "is read from the shapes that laboratories print",
    arguments: [
      ("2025-03-01", "2025-03-01"), ("2025-03-01T08:15:00", "2025-03-01T08:15:00"),
      ("2025-03-01 08:15:30", "2025-03-01T08:15:30"), ("2025-03-01T08:15", "2025-03-01T08:15:00"),
      ("2025-03-01T08:15:30.250Z", "2025-03-01T08:15:30Z"),
      ("2025-03-01T23:30:00-08:00", "2025-03-01T23:30:00-08:00"),
      ("2025-03-01T23:30:00+0530", "2025-03-01T23:30:00+05:30"),
      ("2025-03-01T23:30:00+05", "2025-03-01T23:30:00+05:00"),
      ("2025-03-01 23:30:00 UTC", "2025-03-01T23:30:00Z"), ("2025-03-01Z", "2025-03-01"),
      ("2025-03-01T24:00:00", "2025-03-01T24:00:00"), ("2025", "2025"), ("2025-03", "2025-03"),
      ("20250301", "2025-03-01"), ("202503", "2025-03"), ("2025030123", "2025-03-01T23:00:00"),
      ("202503012330+0100", "2025-03-01T23:30:00+01:00"),
      ("20130710220000.000-0500", "2013-07-10T22:00:00-05:00"),
      ("19430903120000", "1943-09-03T12:00:00"), ("2025/03/01", "2025-03-01"),
      ("2025/3/1", "2025-03-01"),
      ("1.3.2025", "2025-03-01"), ("01.03.2025 08:15", "2025-03-01T08:15:00"),
      ("21/02/2015", "2015-02-21"),
      ("02/21/2015", "2015-02-21"), ("03/03/2015", "2015-03-03"), ("15-AUG-2024", "2024-08-15"),
      ("15 Aug 2024", "2024-08-15"), ("15 August 2024 4:42 p.m.", "2024-08-15T16:42:00"),
      ("Aug 15, 1942", "1942-08-15"), ("21/02/2015 12:05 AM", "2015-02-21T00:05:00"),
      (" 2025-03-01 ", "2025-03-01"),
      ("2024-02-29", "2024-02-29"), ("2999-01-01", "2999-01-01"),
    ])
  func understood(text: String, iso: String) throws {
    #expect(try #require(DateReader.instant(text)).description == iso)
  }

  @Test(
    "is not understood when it is ambiguous, malformed or no date",
    arguments: [
      "", " ", "03/04/2025", "03/14/25", "25-03-01", "2025-02-29", "2025-13-01", "2025-00-10",
      "last week",
      "${DATE, T, D, -20}", "2014030200908-0500", "20251301", "41953.93508", "2025-03-01T25:00:00",
      "2025-03-01T08:60", "2025-03-01T24:00:01", "2025-03-01T08:15:00+15:00", "2025-03-01 noon",
      "0001-01-01",
      "250301", "20250", "2025-03-01T08:15:00 and more", "Foo 15, 1942", "31/04/2025", "2025-3",
      "13:45",
      "2025-03-01T13:45 pm",
    ])
  func refused(text: String) {
    #expect(DateReader.instant(text) == nil)
  }

  @Test(
    "follows the order of its file where day and month could change places",
    arguments: [
      ("03/04/2025", .dayFirst, "2025-04-03"), ("03/04/2025", .monthFirst, "2025-03-04"),
      ("21/04/2025", .monthFirst, "2025-04-21"),
    ] as [(String, DateOrder, String)])
  func order(text: String, order: DateOrder, iso: String) throws {
    #expect(try #require(DateReader.instant(text, order: order)).description == iso)
  }

  @Test("loses its clock where only the date is asked for") func dateOnly() {
    #expect(DateReader.date("19430903120000")?.description == "1943-09-03")
    #expect(DateReader.date("1943")?.precision == .year)
  }

  @Test(
    "survives any bytes",
    arguments: [[0xFF], [0x32, 0x30, 0x32, 0x35, 0x2D], [UInt8](repeating: 0x39, count: 40)]
      as [[UInt8]])
  func anyBytes(bytes: [UInt8]) {
    #expect(DateReader.instant(bytes.span) == nil)
  }

  @Test(
    "in the usual shape is read as it is with a blank behind it, whichever byte of it is another",
    arguments: ["2024-02-29T08:59:07", "1899-12-30", "9999-01-01 24:00:00"])
  func usualShape(_ text: String) {
    let whole = Array(text.utf8)
    for (position, byte) in whole.indices.flatMap({ place in
      (UInt8.min...(.max)).map { (place, $0) }
    }) {
      var bytes = whole
      bytes[position] = byte
      let longer = bytes + [0x20]
      #expect(DateReader.instant(bytes.span) == DateReader.instant(longer.span))
    }
  }
}
