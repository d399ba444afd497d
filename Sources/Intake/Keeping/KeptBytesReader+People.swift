import Laboratory

extension KeptBytesReader {
  /// Takes what records of a source say of its patients into a register.
  ///
  /// - Returns: for each of the source's patients the number in the register.
  mutating func people(
    of source: UInt32, into register: inout PatientRegister
  ) throws(KeptBytesError) -> [UInt32] {
    let numbers = try all { (reader) throws(KeptBytesError) in
      let key = Array(try reader.someBytes())
      let facts = try reader.facts(source)
      guard facts.systemCount >= 0, facts.systemCount <= key.count,
        !facts.hasSystem || facts.systemCount < key.count
      else { throw .damaged }
      return register.restore(key.span, facts)
    }
    func patient(_ reader: inout KeptBytesReader) throws(KeptBytesError) -> UInt32 {
      let number = try reader.number(as: Int.self)
      guard number < numbers.count else { throw .damaged }
      return numbers[number]
    }
    _ = try all { (reader) throws(KeptBytesError) in
      register.note(Int(try patient(&reader)), age: try reader.age())
    }
    _ = try all { (reader) throws(KeptBytesError) in
      register.note(Int(try patient(&reader)), background: try reader.background(source))
    }
    _ = try all { (reader) throws(KeptBytesError) in
      let number = Int(try patient(&reader))
      register.noteAside(number, background: try reader.background(source), source: source)
    }
    _ = try all { (reader) throws(KeptBytesError) in
      register.restore(
        PatientRegister.Aside(
          patient: try patient(&reader), source: source, facts: try reader.facts(source),
          age: try reader.optional { (reader) throws(KeptBytesError) in try reader.age() }))
    }
    return numbers
  }

  private mutating func order(_ source: UInt32) throws(KeptBytesError) -> UInt64 {
    let order = try number()
    guard order <= UInt64(UInt32.max) + 1 else { throw .damaged }
    return order == 0 ? .max : UInt64(source) << 32 | (order - 1)
  }

  private mutating func facts(_ source: UInt32) throws(KeptBytesError) -> PatientFacts {
    var facts = PatientFacts()
    facts.systemCount = try integer()
    facts.hasSystem = try truth()
    facts.name = try optionalText()
    facts.birthDate = try optional { (reader) throws(KeptBytesError) in try reader.date() }
    facts.births = try optional { (reader) throws(KeptBytesError) in
      try reader.span(of: Int32.self)
    }
    facts.sex = try value(Sex.self)
    facts.conflicts = PatientConflicts(rawValue: try number(as: UInt8.self))
    facts.nameOrder = try order(source)
    facts.birthOrder = try order(source)
    facts.sexOrder = try order(source)
    return facts
  }

  private mutating func date() throws(KeptBytesError) -> CalendarDate {
    CalendarDate(
      firstDay: try integer(as: Int32.self), precision: try value(CalendarDate.Precision.self))
  }

  private mutating func span<Bound: FixedWidthInteger>(
    of type: Bound.Type
  ) throws(KeptBytesError) -> ClosedRange<Bound> {
    let (low, high) = (try integer(as: type), try integer(as: type))
    guard low <= high else { throw .damaged }
    return low...high
  }

  private mutating func age() throws(KeptBytesError) -> AgeFacts {
    var age = AgeFacts(ofAncient: 0)
    age.latestStart = try integer(as: Int32.self)
    age.earliestEnd = try integer(as: Int32.self)
    age.hull = try optional { (reader) throws(KeptBytesError) in
      try reader.span(of: Int32.self)
    }
    age.undated = try optional { (reader) throws(KeptBytesError) in try reader.statedAge() }
    age.ancient = try optionalInteger()
    return age
  }

  private mutating func statedAge() throws(KeptBytesError) -> StatedAge {
    let isOfYears = try truth()
    let span = try span(of: Int.self)
    let age = isOfYears ? StatedAge(completedYears: span) : StatedAge(days: span)
    guard let age else { throw .damaged }
    return age
  }

  private mutating func background(_ source: UInt32) throws(KeptBytesError) -> BackgroundFacts {
    var told = BackgroundFacts([], order: 0)
    told.statements = try all { (reader) throws(KeptBytesError) in
      let place = BackgroundFacts.Place(
        order: try reader.order(source), number: try reader.integer())
      let kind = try reader.value(Background.Entry.Kind.self)
      let text = try reader.text()
      return BackgroundFacts.Statement(
        place: place,
        entry: Background.Entry(kind, text, isUnderstood: try reader.truth()))
    }
    let symptoms = try all { (reader) throws(KeptBytesError) in
      let number = try reader.integer()
      guard Symptom.allCases.indices.contains(number) else { throw .damaged }
      return Symptom.allCases[number]
    }
    told.meaning.symptoms = Set(symptoms)
    told.meaning.concernsCalves = try truth()
    told.meaning.diet = try value(Diet.self)
    told.meaning.medicines = Medicines(rawValue: try number(as: UInt16.self))
    told.meaning.history = MedicalHistory(rawValue: try number(as: UInt32.self))
    told.isCut = try truth()
    return told
  }
}
