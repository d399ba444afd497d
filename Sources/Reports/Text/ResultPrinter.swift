import Formats
import Laboratory

/// The words in which people read a result, its unit and its interval.
struct ResultPrinter: Sendable {
  let tables: ReferenceTables
  let lexicon: Lexicon
  /// For each test its unit as people read it, with the blank before it; empty where none is printed.
  private let units: [String]
  /// For each analyte its name, by raw value.
  private let names: [String]
  /// The ends of the normal bands of each interval of the tables.
  private let limits: [NormalLimits]

  init(tables: ReferenceTables, lexicon: Lexicon) {
    self.tables = tables
    self.lexicon = lexicon
    units = lexicon.tests.map { test in
      let unit = test.isComputed ? test.unit.map { tables.units[$0].ucum } : test.unitText
      return unit.map { " " + Self.readable($0) } ?? ""
    }
    names = Analyte.allCases.map { tables[$0].name }
    limits = tables.intervals.map { NormalLimits(of: $0) }
  }

  /// What a test is called.
  func name(of analyte: Analyte) -> String { names[Int(analyte.rawValue)] }

  /// The value with its unit as the file printed them, or the words that stand in its place.
  func value(of observation: Observation) -> String {
    var text = ByteBuffer()
    appendValue(of: observation, to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Appends the value with its unit as the file printed them, or the words that stand in its place.
  func appendValue(of observation: Observation, to text: inout ByteBuffer) {
    if observation.hasNumber {
      if let code = observation.comparator.code { text.append(code) }
      text.append(observation.value)
      text.append(units[Int(observation.test)])
      return
    }
    guard let words = lexicon.remarks[Int(observation.remark)].valueText, !words.isEmpty else {
      text.append("no value")
      return
    }
    text.append(words.printable)
    if observation.obstacle == .ambiguousNumber { text.append(units[Int(observation.test)]) }
  }

  /// The value and the code of its flag: `2.4 mmol/L (LL)`; `(-)` for a result without one.
  func flaggedValue(of observation: Observation, _ judgement: Judgement) -> String {
    var text = ByteBuffer()
    appendFlaggedValue(of: observation, judgement, to: &text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Appends the value and the code of its flag.
  func appendFlaggedValue(
    of observation: Observation, _ judgement: Judgement, to text: inout ByteBuffer
  ) {
    appendValue(of: observation, to: &text)
    text.append(" (")
    text.append(judgement.interpretation?.code ?? "-")
    text.append(")")
  }

  /// The limits that decided, in the unit of the result where it has one.
  ///
  /// - Returns: `nil` where none did.
  func interval(of observation: Observation, _ judgement: Judgement) -> String? {
    var text = ByteBuffer()
    guard appendInterval(of: observation, judgement, to: &text) else { return nil }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Appends the limits that decided, in the unit of the result where it has one.
  ///
  /// - Returns: whether any did.
  func appendInterval(
    of observation: Observation, _ judgement: Judgement, to text: inout ByteBuffer
  ) -> Bool {
    if judgement.notes.contains(.laboratoryInterval) {
      guard let own = ownLimits(of: observation) else { return false }
      text.append(own)
      if let unit = lexicon.tests[Int(observation.test)].unitText?.printable, !unit.isEmpty {
        text.append(" ")
        text.append(unit)
      }
      return true
    }
    guard let index = judgement.interval else { return false }
    let known = limits[Int(index)]
    if known.isEmpty { return false }
    let unit = units[Int(observation.test)]
    guard let factor = factor(from: Int(index), to: observation), !unit.isEmpty else {
      text.append(known)
      text.append(" ")
      text.append(printed(tables.intervals[Int(index)].unit))
      return true
    }
    text.append(factor == 1 ? known : known.scaled(by: factor))
    text.append(unit)
    return true
  }

  /// The ends of the normal bands of an interval of the tables.
  func limits(of interval: Int32) -> NormalLimits { limits[Int(interval)] }

  /// Whether the limits that decided are stated in a unit of another size than the result's.
  func hasConvertedLimits(_ observation: Observation, _ judgement: Judgement) -> Bool {
    guard let index = judgement.interval, !judgement.notes.contains(.laboratoryInterval) else {
      return false
    }
    return factor(from: Int(index), to: observation).map { $0 != 1 } == true
      && !limits[Int(index)].isEmpty
  }

  /// What brings a limit into the printed unit of a result.
  ///
  /// - Returns: `nil` where that unit is not known.
  private func factor(from interval: Int, to observation: Observation) -> Double? {
    guard let unit = lexicon.usability(of: observation).unit,
      !units[Int(observation.test)].isEmpty
        || lexicon.tests[Int(observation.test)].unitText != nil
        || lexicon.tests[Int(observation.test)].isComputed
    else { return nil }
    return tables.units[tables.intervals[interval].unit].factor / tables.units[unit].factor
  }

  /// The laboratory's own limits in the unit of the result.
  ///
  /// - Returns: `nil` where it printed none.
  func ownInterval(of observation: Observation) -> String? {
    ownLimits(of: observation)?.description
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
