import Formats
import Laboratory

extension ExplanationText {
  /// What the file says of a result, what that was taken for, and the number made of it.
  func appendRecord(_ observation: Observation, to page: inout TextPage) {
    let file = lexicon.files[lexicon.file(of: observation)]
    let layout = file.layout.map { ", read as \($0.printable)" } ?? ""
    appendLines(
      "Record", [place(of: observation) + layout, printedTest(observation)], to: &page)
    page.entry("As printed", printedValue(observation))
    page.entry("Recognized", recognition(of: observation))
    appendLines("Number", numberLines(of: observation), to: &page)
  }

  private func printedTest(_ observation: Observation) -> String {
    let test = lexicon.test(of: observation)
    var parts = [test.name.isEmpty ? "no name" : "test \(quoted(test.name))"]
    if let code = test.loinc { parts.append("code \(quoted(code))") }
    if let specimen = test.specimen { parts.append("specimen \(quoted(specimen))") }
    return parts.joined(separator: ", ")
  }

  private func printedValue(_ observation: Observation) -> String {
    let remark = lexicon.remark(of: observation)
    let range = lexicon.range(of: observation)
    let sign = observation.comparator.code.map { "\($0)" } ?? ""
    let digits = observation.isNumeric ? "\(sign)\(observation.value)" : ""
    let limits = NormalLimits(of: range).description
    let stated: [(String, String?)] = [
      ("value", remark.valueText ?? digits),
      ("unit", lexicon.test(of: observation).unitText),
      ("range", range.text ?? (limits.isEmpty ? nil : limits)),
      ("flag", observation.laboratoryFlag.code.map { "\($0)" }),
      ("status", observation.status.code.map { "\($0)" }),
      ("collected", observation.collected.isKnown ? "\(observation.collected)" : nil),
      ("comment", remark.comment),
    ]
    return stated.map { name, text in
      text.map { $0.isEmpty ? "no \(name)" : "\(name) \(quoted($0))" } ?? "no \(name)"
    }.joined(separator: ", ")
  }

  private func quoted(_ text: String) -> String { "\"\(text.printable)\"" }

  private func recognition(of observation: Observation) -> String {
    let test = lexicon.test(of: observation)
    let name = tables[observation.analyte].name
    let book = test.isExplained ? Wording.byCodeBook : ""
    guard let code = test.loinc, !observation.traits.contains(.namedOnly) else {
      let unknown = test.loinc == nil ? Wording.withoutCode : Wording.codeSaysNothing
      return "\(name), \(Wording.byName)\(book); \(unknown)"
    }
    let isConditional = tables.loinc.contains {
      $0.code == code && $0.analyte == observation.analyte && $0.verdict == .conditional
    }
    let confirmed = isConditional ? Wording.confirmedByName : ""
    return "\(name), by LOINC code \(code.printable)\(confirmed)\(book)"
  }

  /// The number and its unit, or what is in the way of one.
  func numberLines(of observation: Observation) -> [String] {
    var lines: [String] = []
    if observation.hasNumber {
      lines.append(Wording.amounts(observation.value, observation.comparator))
      if observation.traits.contains(.digitsCut) { lines.append(Wording.digitsCut) }
    }
    let test = lexicon.test(of: observation)
    if let unit = test.unit { lines.append(conversion(of: observation, unit: tables.units[unit])) }
    let obstacles = [observation.obstacle == .conflict ? nil : observation.obstacle, test.obstacle]
    for reason in obstacles { if let reason { lines.append(Wording.sentence(for: reason)) } }
    if !observation.isNumeric, observation.obstacle == nil {
      lines.append(Wording.sentence(for: .notNumeric))
    }
    return lines
  }

  private func conversion(of observation: Observation, unit: UnitConversion) -> String {
    let canonical = tables.canonicalUnit(of: observation.analyte)
    if unit.factor == 1, unit.ucum == canonical { return "in \(unit.ucum), the canonical unit" }
    let factor = text { $0.append(sixDigits: unit.factor) }
    let derived = unit.derivation.isEmpty || unit.derivation == "1" ? "" : " (\(unit.derivation))"
    let line = "in \(unit.ucum), times \(factor)\(derived)"
    guard let amount = tables.amount(of: observation, in: lexicon) else { return line }
    let sign = observation.comparator.code.map { "\($0)" } ?? ""
    return "\(line) = \(sign)\(text { $0.append(amount) }) \(canonical)"
  }

  /// What is written into a buffer, as a text.
  func text(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
