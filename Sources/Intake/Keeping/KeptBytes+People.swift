import Laboratory

extension KeptBytes {
  /// Appends what records of one source say of its patients.
  mutating func append(_ register: PatientRegister) {
    let keys = register.keys
    append(all: 0..<register.count) { kept, number in
      kept.append(keys.arena[keys.range(number)])
      kept.append(register.facts[number])
    }
    append(all: register.ages.sorted { $0.key < $1.key }) { kept, age in
      kept.append(UInt64(age.key))
      kept.append(age.value)
    }
    append(all: register.backgrounds.sorted { $0.key < $1.key }) { kept, told in
      kept.append(UInt64(told.key))
      kept.append(told.value)
    }
    append(all: register.backgroundAsides.sorted { $0.key.patient < $1.key.patient }) {
      kept, told in
      kept.append(UInt64(told.key.patient))
      kept.append(told.value)
    }
    append(all: register.asides) { kept, aside in
      kept.append(UInt64(aside.patient))
      kept.append(aside.facts)
      kept.append(aside.age) { $0.append($1) }
    }
  }

  /// Appends a place of the input without its source, which another run numbers anew.
  mutating func append(order: UInt64) {
    append(order == .max ? 0 : UInt64(UInt32(truncatingIfNeeded: order)) + 1)
  }

  private mutating func append(_ facts: PatientFacts) {
    append(facts.systemCount)
    append(facts.hasSystem)
    append(facts.name)
    append(facts.birthDate) { $0.append($1) }
    append(facts.births) { $0.append($1) }
    append(UInt64(facts.sex.rawValue))
    append(UInt64(facts.conflicts.rawValue))
    for order in [facts.nameOrder, facts.birthOrder, facts.sexOrder] { append(order: order) }
  }

  private mutating func append(_ date: CalendarDate) {
    append(Int(date.firstDay))
    append(UInt64(date.precision.rawValue))
  }

  private mutating func append(_ days: ClosedRange<Int32>) {
    append(Int(days.lowerBound))
    append(Int(days.upperBound))
  }

  private mutating func append(_ age: AgeFacts) {
    append(Int(age.latestStart))
    append(Int(age.earliestEnd))
    append(age.hull) { $0.append($1) }
    append(age.undated) { $0.append($1) }
    append(age.ancient)
  }

  private mutating func append(_ age: StatedAge) {
    append(age.years != nil)
    let span = age.years ?? age.days
    append(span.lowerBound)
    append(span.upperBound)
  }

  private mutating func append(_ told: BackgroundFacts) {
    append(all: told.statements) { kept, statement in
      kept.append(order: statement.place.order)
      kept.append(statement.place.number)
      kept.append(UInt64(statement.entry.kind.rawValue))
      kept.append(statement.entry.text)
      kept.append(statement.entry.isUnderstood)
    }
    append(
      all: Symptom.allCases.indices.filter { told.meaning.symptoms.contains(Symptom.allCases[$0]) }
    ) {
      $0.append($1)
    }
    append(told.meaning.concernsCalves)
    append(UInt64(told.meaning.diet.rawValue))
    append(UInt64(told.meaning.medicines.rawValue))
    append(UInt64(told.meaning.history.rawValue))
    append(told.isCut)
  }
}
