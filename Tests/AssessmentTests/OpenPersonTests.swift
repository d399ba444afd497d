import Laboratory
import Testing

@testable import Assessment

@Suite("Somebody of whom not all is known")
struct OpenPersonTests {
  @Test("is deficient in vitamin D where every interval that may hold says so")
  func deficientWhateverTheSex() throws {
    let person = try shipped().of(.unknown)
    #expect(try person.findings(Printed(.vitaminD, "20", "nmol/L")) == [.vitaminDDeficiency])
    #expect(try person.findings(Printed(.vitaminD, "40", "nmol/L")) == [.vitaminDInsufficiency])
  }

  @Test("is deficient by a bound only where all amounts below it are")
  func deficientBelowBound() throws {
    #expect(try shipped().findings(Printed(.vitaminD, "<30", "nmol/L")) == [.vitaminDDeficiency])
    let reaching = Printed(.vitaminD, "<45", "nmol/L")
    #expect(try shipped().findings(reaching) == [.vitaminDInsufficiency])
  }

  @Test("has a flag that all intervals agree on, and no interval where they differ")
  func agreement() throws {
    let judgement = try shipped().of(.unknown).judge(Printed(.ferritin, "100", "ug/L"))
    #expect(judgement.interpretation == .normal && judgement.interval == nil)
  }

  @Test("is told no food that would raise what may be high by one of the intervals")
  func mayBeHigh() throws {
    // From 150 ug/L on ferritin is high in women, from 200 in men.
    let b12 = Printed(.vitaminB12, "90", "pg/mL")
    func withheld(_ ferritin: String) throws -> [SafetyBlocks] {
      let assessed = try shipped().of(.unknown).assess(b12, Printed(.ferritin, ferritin, "ug/L"))
      return assessed.links[0].withheld.map(\.because)
    }
    #expect(try withheld("180").contains(.ironHigh))
    #expect(try !withheld("140").contains(.ironHigh))
  }

  @Test("has no interval named where the age would decide whether there is one")
  func noInterval() throws {
    let calcium = Printed(.calciumAdjusted, "2.3", "mmol/L")
    let unborn = try shipped().born(nil).judge(calcium)
    #expect(unborn.reason == .needsAge && unborn.interval == nil)
    var twice = try shipped()
    twice.conflicts = .birthDate
    let torn = try twice.judge(calcium)
    #expect(torn.reason == .conflict && torn.interval == nil)
  }

  @Test("is never taken for a child of very low birth weight, which no file states")
  func birthWeight() throws {
    let newborn = try shipped().born(CalendarDate(firstDay: 19_998))
      .by("elbw-2012", for: .magnesium)
    let judgement = try newborn.judge(Printed(.magnesium, "0.9", "mmol/L"))
    #expect(judgement.interpretation == nil && judgement.reason == .noInterval)
  }
}
