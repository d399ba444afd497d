import Laboratory
import Testing

@testable import Assessment

@Suite("The scale of a unit")
struct UnitScaleTests {
  @Test(
    "is closest to one of its size, then to one that counts the same",
    arguments: [
      (UnitScale(factor: 2, kind: .mass), 2, .mass, 2),
      (UnitScale(factor: 2, kind: .mass), 2, .molar, 2),
      (UnitScale(factor: 2, kind: .mass), 3, .mass, 1),
      (UnitScale(factor: 2, kind: .molar), 3, .molar, 1),
      (UnitScale(factor: 2, kind: .mass), 3, .molar, 0),
      (UnitScale(factor: 2, kind: .other), 3, .other, 0),
    ] as [(UnitScale, Double, UnitKind, Int)])
  func closeness(scale: UnitScale, factor: Double, kind: UnitKind, closeness: Int) {
    #expect(scale.closeness(factor: factor, kind: kind) == closeness)
  }

  @Test("is made once for each size and kind of an analyte's units")
  func scales() {
    var scales = UnitScales()
    let first = scales.scale(of: .magnesium, factor: 0.5, kind: .molar)
    #expect(scales.scale(of: .magnesium, factor: 0.5, kind: .molar) == first)
    #expect(scales.scale(of: .magnesium, factor: 0.5, kind: .mass) != first)
    #expect(scales.scale(of: .magnesium, factor: 0.4, kind: .molar) != first)
    #expect(scales.scale(of: .calcium, factor: 0.5, kind: .molar) != first)
    #expect(scales.count == 4)
    #expect(scales.ofAnalyte[Int(Analyte.magnesium.rawValue)].map(\.number) == [0, 1, 2])
  }
}
