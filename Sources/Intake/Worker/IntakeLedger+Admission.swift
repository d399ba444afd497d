private import Formats
import Laboratory

extension IntakeLedger {
  /// Takes a result that a decoder read: recognises it, finds its patient and keeps it, or counts why not.
  mutating func accept(_ result: StatedResult) {
    reading.rows = max(reading.rows, result.record)
    let value = result.value.printed
    let unit = result.unit ?? result.unitCode ?? value.unit
    let test = testNumber(
      loinc: result.loinc, names: result.names, specimen: result.specimen, unit: unit,
      unitCode: result.unitCode)
    guard test >= 0 else {
      noteAside(result)
      return countOutside(result.names.first ?? "", code: result.loinc ?? "")
    }
    let isNobody = PatientRegister.isNobody(result.patient.id.utf8Span.span)
    if result.status == .cancelled, isNobody || !context.options.keepsCancelled {
      noteAside(result)
      reading.tally[.withdrawn] += 1
      return
    }
    guard !isNobody else {
      return reject(
        record: result.record, line: result.line, column: nil, rule: .patientMissing, detail: "")
    }
    let patient = register.number(system: result.patient.system, id: result.patient.id)
    if result.status == .cancelled {
      noteAside(result)
    } else {
      let order = UInt64(source) << 32 | UInt64(clamping: result.record)
      register.note(
        patient, name: result.patient.name, birthDate: result.patient.birthDate,
        sex: result.patient.sex, order: order, hash: 0)
      register.note(patient, background: background(of: result.patient, order: order))
    }
    var observation = Observation(
      patient: UInt32(patient), test: UInt32(test), collected: result.collected, source: source,
      record: UInt32(clamping: result.record), status: result.status,
      analyte: memo.tests[Int(test)].analyte, laboratoryFlag: result.flag,
      pregnancy: result.pregnancy)
    if let range = result.range {
      observation.range = ranges.number(of: range)
      settleRange(&observation)
    }
    take(value, comment: result.comment, into: &observation)
    if context.recognizer.areAtOdds(result.loinc, with: result.otherCodes) {
      observation.obstacle = observation.obstacle ?? .conflict
    }
    finish(&observation)
  }

  /// Takes what a document says of a patient of whom it has no result.
  mutating func describe(_ patient: StatedPatient) {
    if PatientRegister.isNobody(patient.id.utf8Span.span) { return }
    register.noteAside(
      register.number(system: patient.system, id: patient.id), name: patient.name,
      birthDate: patient.birthDate, sex: patient.sex, age: nil, order: UInt64(source) << 32)
  }

  /// Counts a record that is not of the panel, under its code and printed name.
  mutating func countOutside(_ name: String, code: String = "") {
    reading.tally[.outsidePanel] += 1
    guard context.options.countsUnmapped else { return }
    let name = [code, name].filter { !$0.isEmpty }.joined(separator: " ")
    if reading.unmapped.count < 512 || reading.unmapped[name] != nil {
      reading.unmapped[name, default: 0] += 1
    }
  }

  /// Sets number, comparator and remark of an observation from its printed value.
  mutating func take(_ value: StatedNumber, comment: String?, into observation: inout Observation) {
    observation.value = value.decimal
    observation.comparator = value.comparator
    observation.obstacle = value.obstacle
    if !value.isNumber { observation.traits.insert(.hasNoNumber) }
    if value.digitsCut { observation.traits.insert(.digitsCut) }
    let isHaemolysed = [comment, value.isCanonical ? nil : value.text].contains {
      $0.map { HaemolysisReader.isHaemolysed($0) } ?? false
    }
    if isHaemolysed { observation.traits.insert(.haemolysed) }
    if let unit = value.unit, contradicts(unit, memo.tests[Int(observation.test)]) {
      observation.obstacle = .unitUnknown
    }
    let text = value.isCanonical ? nil : value.text
    if text != nil || comment != nil {
      remarks.append(Remark(valueText: text, comment: comment))
      observation.remark = UInt32(remarks.count - 1)
    }
  }

  /// Whether what is printed behind a number is anything else than the unit that the result is read in.
  func contradicts(_ printed: String, _ test: TestDescription) -> Bool {
    guard let unit = test.unit, printed != test.unitText else { return false }
    guard case .known(let other) = context.units.resolve(test.analyte, printed: printed, code: nil)
    else { return true }
    return context.tables.units[unit].factor != context.tables.units[other].factor
  }

  /// Sets what follows from the test, the patient and the dates, and keeps the observation.
  mutating func finish(_ observation: inout Observation) {
    observation.traits.formUnion(memo.traits[Int(observation.test)])
    let stated = register.stated(of: Int(observation.patient))
    observation.traits.statedIdentity = stated.identity
    if observation.collected.isKnown { checkDates(&observation, firstBirth: stated.firstBirth) }
    observations.append(observation)
  }

  /// What was collected before the birth or after today cannot be what it says it is.
  @inline(__always)
  private func checkDates(_ observation: inout Observation, firstBirth: Int32) {
    // A comma may be settled later; an impossible date is not.
    let known = observation.obstacle == .ambiguousNumber ? nil : observation.obstacle
    if observation.collected.day < firstBirth, let date = observation.collected.date,
      date.lastDay < firstBirth
    {
      observation.obstacle = known ?? .conflict
    } else if observation.collected.day > latestDay {
      observation.obstacle = known ?? .implausible
    }
  }

  /// The number of a test by what is printed of it, -1 outside the panel.
  mutating func testNumber(
    loinc: String?, names: [String], specimen: String?, unit: String?, unitCode: String?,
    isExplained: Bool = false
  ) -> Int32 {
    scratch.removeAll(keepingCapacity: true)
    if isExplained { scratch.append(0x1E) }
    note(loinc)
    note(specimen)
    note(unit)
    note(unitCode)
    for name in names { note(name) }
    let key = scratch
    let hash = key.span.hash(0..<key.count, seed: 0)
    if let found = memo.find(key.span, 0..<key.count, hash: hash) { return found }
    var (test, isNamedOnly) = describe(
      loinc: loinc, names: names, specimen: specimen, unit: unit, unitCode: unitCode)
    test?.isExplained = isExplained
    return memo.insert(key.span, 0..<key.count, hash: hash, test, isNamedOnly: isNamedOnly)
  }

  /// Adds a part to what names a test.
  private mutating func note(_ part: String?) {
    if let part { scratch.append(part.utf8Span.span) }
    scratch.append(0x1F)
  }

  /// What a combination of code, names, specimen and unit is; `nil` outside the panel.
  mutating func describe(
    loinc: String?, names: [String], specimen: String?, unit: String?, unitCode: String?
  ) -> (test: TestDescription?, isNamedOnly: Bool) {
    var known = names
    if context.hasOwnNames, let loinc, names.allSatisfy(\.isEmpty) { known = [loinc] }
    let recognition = context.recognizer.recognize(
      loinc: loinc, names: known, specimen: specimen, unit: unitCode ?? unit)
    guard case .analyte(let analyte, let isNamedOnly, let obstacle) = recognition else {
      return (nil, false)
    }
    var test = TestDescription(
      analyte: analyte, loinc: loinc, name: names.first ?? "", specimen: specimen, unitText: unit,
      obstacle: obstacle)
    switch context.units.resolve(analyte, printed: unit, code: unitCode) {
    case .known(let number): test.unit = number
    case .missing: test.obstacle = test.obstacle ?? .unitMissing
    case .unknown: test.obstacle = test.obstacle ?? .unitUnknown
    case .wrongDimension: test.obstacle = test.obstacle ?? .unitWrongDimension
    }
    return (test, isNamedOnly)
  }
}
