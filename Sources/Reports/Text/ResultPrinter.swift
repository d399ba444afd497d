import Formats
import Laboratory

/// The words in which people read a result, its unit and its interval.
struct ResultPrinter: Sendable {
  let tables: ReferenceTables
  let lexicon: Lexicon
  /// For each test its unit as people read it, with the blank before it; empty where none is printed.
  private let units: [String]

  init(tables: ReferenceTables, lexicon: Lexicon) {
    self.tables = tables
    self.lexicon = lexicon
    units = lexicon.tests.map { test in
      let unit = test.isComputed ? test.unit.map { tables.units[$0].ucum } : test.unitText
      return unit.map { " " + Self.readable($0) } ?? ""
    }
  }

  /// The value with its unit as the file printed them, or the words that stand in its place.
  func value(of observation: Observation) -> String {
    let unit = units[Int(observation.test)]
    if observation.hasNumber {
      return "\(observation.comparator.code ?? "")\(observation.value)\(unit)"
    }
    guard let text = lexicon.remarks[Int(observation.remark)].valueText, !text.isEmpty else {
      return "no value"
    }
    return text.printable + (observation.obstacle == .ambiguousNumber ? unit : "")
  }

  /// The value and the code of its flag: `2.4 mmol/L (LL)`; `(-)` for a result without one.
  func flaggedValue(of observation: Observation, _ judgement: Judgement) -> String {
    "\(value(of: observation)) (\(judgement.interpretation?.code ?? "-"))"
  }

  /// The limits that decided, in the unit of the result where it has one.
  ///
  /// - Returns: `nil` where none did.
  func interval(of observation: Observation, _ judgement: Judgement) -> String? {
    if judgement.notes.contains(.laboratoryInterval) {
      let unit = lexicon.tests[Int(observation.test)].unitText?.printable ?? ""
      return ownLimits(of: observation).map { text(of: $0, unit: unit) }
    }
    guard let index = judgement.interval else { return nil }
    let interval = tables.intervals[Int(index)]
    let limits = NormalLimits(of: interval)
    if limits.isEmpty { return nil }
    guard let factor = factor(from: interval, to: observation),
      !units[Int(observation.test)].isEmpty
    else { return text(of: limits, unit: printed(interval.unit)) }
    return text(
      of: factor == 1 ? limits : limits.scaled(by: factor),
      unit: String(units[Int(observation.test)].dropFirst()))
  }

  /// Whether the limits that decided are stated in a unit of another size than the result's.
  func hasConvertedLimits(_ observation: Observation, _ judgement: Judgement) -> Bool {
    guard let index = judgement.interval, !judgement.notes.contains(.laboratoryInterval) else {
      return false
    }
    let interval = tables.intervals[Int(index)]
    return factor(from: interval, to: observation).map { $0 != 1 } == true
      && !NormalLimits(of: interval).isEmpty
  }

  /// What brings a limit into the printed unit of a result.
  ///
  /// - Returns: `nil` where that unit is not known.
  private func factor(from interval: ReferenceInterval, to observation: Observation) -> Double? {
    let test = lexicon.tests[Int(observation.test)]
    guard let unit = test.unit, test.unitText != nil || test.isComputed else { return nil }
    return tables.units[interval.unit].factor / tables.units[unit].factor
  }

  /// The laboratory's own limits in the unit of the result.
  ///
  /// - Returns: `nil` where it printed none.
  func ownInterval(of observation: Observation) -> String? {
    ownLimits(of: observation).map { text(of: $0, unit: "") }
  }

  /// The labels of the bands that the amounts touch; empty without an interval.
  func band(of judgement: Judgement) -> String {
    guard let index = judgement.interval, !judgement.notes.contains(.laboratoryInterval) else {
      return ""
    }
    let bands = tables.intervals[Int(index)].bands
    return bands[Int(judgement.firstBand)...Int(judgement.lastBand)].map(\.label)
      .joined(separator: " or ")
  }

  private func ownLimits(of observation: Observation) -> NormalLimits? {
    guard observation.range != 0 else { return nil }
    let limits = NormalLimits(of: lexicon.ranges[Int(observation.range)])
    return limits.isEmpty ? nil : limits
  }

  private func text(of limits: NormalLimits, unit: String) -> String {
    unit.isEmpty ? limits.description : "\(limits) \(unit)"
  }

  /// A printed unit without the braces and underscores of UCUM annotations: `mL/min/1.73m2`.
  private static func readable(_ unit: String) -> String {
    let text = unit.printable
    return text.contains("{") ? text.filter { !"{}_".contains($0) } : text
  }

  /// A unit for people: its UCUM code, or a laboratory's spelling of a code with braces.
  private func printed(_ unit: Int) -> String {
    let conversion = tables.units[unit]
    return conversion.ucum.utf8.contains(UInt8(ascii: "{"))
      ? conversion.spellings.first ?? conversion.ucum : conversion.ucum
  }
}
