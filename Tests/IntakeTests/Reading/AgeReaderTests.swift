import Intake
import Laboratory
import Testing

@Suite("A printed age") struct AgeReaderTests {
  @Test(
    "is completed years unless it names another unit",
    arguments: [
      ("45", 45, 45), ("45 y", 45, 45), (" 45 Years ", 45, 45), ("45.0", 45, 45), ("0", 0, 0),
      (">89", 90, 130), (">= 89", 89, 130), ("90+", 90, 130), ("18 months", 1, 1),
      ("3 d", 0, 0), ("5 weeks", 0, 0), ("45 yrs.", 45, 45),
    ])
  func years(text: String, youngest: Int, oldest: Int) throws {
    let age = Age(try #require(AgeReader.age(text)))
    #expect(age.youngest.years == youngest)
    #expect(age.oldest.years == oldest)
  }

  @Test(
    "is none where it could be something else",
    arguments: ["", "45M", "44.5", "131", "-3", "45/F", "40-49", "unknown", "3 h", "1980-05-01"])
  func none(text: String) { #expect(AgeReader.age(text) == nil) }

  @Test("that stands for all greater ones reaches up to the greatest") func topCoded() throws {
    #expect(Age(try #require(AgeReader.age("80", topCoded: 80))).oldest.years == 130)
    #expect(Age(try #require(AgeReader.age("79", topCoded: 80))).oldest.years == 79)
  }

  @Test(
    "on a day allows exactly the births that give this age",
    arguments: [(2025, 3, 1), (2024, 2, 29), (2023, 2, 28), (2024, 12, 31), (2000, 1, 1)])
  func births(year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    for years in [0, 1, 3, 4, 17, 18, 64, 99, 130] {
      let births = try #require(StatedAge(completedYears: years...years)).births(on: date)
      func completed(_ birth: Int32) -> Int? {
        Age(born: CalendarDate(firstDay: birth), collected: date)?.completedYears
      }
      #expect(completed(births.lowerBound) == years)
      #expect(completed(births.upperBound) == years)
      #expect(completed(births.lowerBound - 1) == (years < 130 ? years + 1 : nil))
      if years > 0 { #expect(completed(births.upperBound + 1) == years - 1) }
    }
  }
}
