import Intake
import Testing

@Suite("Pseudonyms") struct PseudonymsTests {
  private static let salt = Array("sixteen bytes and more".utf8)
  private static let patients: [(system: String?, id: String)] = (1...300).map { (nil, "S-\($0)") }

  private func pseudonyms(
    _ patients: [(system: String?, id: String)], salt: [UInt8] = salt, digits: Int = 16
  ) -> Pseudonyms {
    Pseudonyms(of: patients, salt: salt, digits: digits)
  }

  @Test("are the same for the same salt, whoever else is there") func stable() {
    let all = pseudonyms(Self.patients)
    let some = pseudonyms(Array(Self.patients[100..<110]))
    #expect(some.ids == Array(all.ids[100..<110]))
    #expect(some.shifts == Array(all.shifts[100..<110]))
    #expect(all.ids.allSatisfy { $0.utf8.count == 16 })
  }

  @Test("are others for another salt") func otherSalt() {
    let (one, other) = (
      pseudonyms(Self.patients), pseudonyms(Self.patients, salt: Self.salt + [0x21])
    )
    #expect(Set(one.ids).isDisjoint(with: other.ids))
    #expect(one.shifts != other.shifts)
  }

  @Test("are never shared: where two begin alike, both are told whole", arguments: [1, 2, 16])
  func collisions(digits: Int) {
    let ids = pseudonyms(Self.patients, digits: digits).ids
    #expect(Set(ids).count == 300)
    #expect(ids.allSatisfy { [digits, 64].contains($0.utf8.count) })
    #expect(ids.contains { $0.utf8.count == 64 } == (digits < 16))
  }

  @Test("keep systems and ids apart that run together alike") func systems() {
    let ids = pseudonyms([("a", "bc"), ("ab", "c"), (nil, "abc"), ("", "abc"), (nil, "1:abc")]).ids
    #expect(Set(ids).count == 5)
  }

  @Test("move every date back by a day to a year") func shifts() {
    let shifts = pseudonyms(Self.patients).shifts
    #expect(shifts.allSatisfy { (1...366).contains($0) })
    #expect(Set(shifts).count > 100)
  }

  @Test("stand in an order that is not that of the ids") func order() {
    let all = pseudonyms(Self.patients)
    #expect(all.order.map { all.ids[$0] } == all.ids.sorted())
    #expect(all.order != Array(Self.patients.indices))
  }
}
