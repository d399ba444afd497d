import Intake
import Laboratory

/// What holds of units: a spelling means the unit that it is told as, and ratios go both ways.
enum UnitClaims {
  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    checkCode(text)
    let (tables, units) = (Bench.shared.tables, Bench.shared.context.units)
    var choices = Choices(bytes)
    let analyte = Analyte.allCases[choices.next(Analyte.allCases.count)]
    let printed = units.resolve(analyte, printed: text, code: nil)
    claim(units.resolve(analyte, printed: nil, code: text) == printed, "a code is read as print is")
    claim(
      units.resolve(analyte, printed: " \(text) ", code: nil) == printed,
      "blanks around a unit say nothing")
    guard case .known(let index) = printed else { return }
    let unit = tables.units[index]
    claim(unit.analyte == analyte, "a unit is one of its analyte")
    guard case .known(let again) = units.resolve(analyte, printed: unit.ucum, code: nil) else {
      fatalError("broken: \(unit.ucum) is no unit of \(analyte.key)")
    }
    claim(tables.units[again].factor == unit.factor, "\(unit.ucum) is read back in its size")
  }

  private static func checkCode(_ code: String) {
    guard let unit = try? UCUMUnit(parsing: code) else { return }
    claim(unit.ratio(to: unit) == 1 || unit.ratio(to: unit) == nil, "a unit is one of itself")
    // UCUM has no leading slash inside brackets.
    if code.hasPrefix("/") { return }
    claim((try? UCUMUnit(parsing: "(\(code))")) == unit || isDeep(code), "brackets say nothing")
    guard let squared = try? UCUMUnit(parsing: "(\(code)).(\(code))"),
      let back = try? UCUMUnit(parsing: "((\(code)).(\(code)))/(\(code))")
    else { return }
    claim(back.dimension == unit.dimension, "a factor cancels")
    if let there = squared.ratio(to: back), let here = back.ratio(to: squared) {
      claim(abs(there * here - 1) < 1e-9, "ratios go both ways")
    }
    if let ratio = back.ratio(to: unit) { claim(abs(ratio - 1) < 1e-9, "a factor cancels") }
  }

  /// Whether another pair of brackets may be one too many.
  private static func isDeep(_ code: String) -> Bool { code.utf8.count(where: { $0 == 0x28 }) > 14 }
}
