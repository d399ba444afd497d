import Laboratory

extension KeptBytes {
  mutating func append(_ test: TestDescription) {
    append(UInt64(test.analyte.rawValue))
    append(test.loinc)
    append(test.name)
    append(test.specimen)
    append(test.unitText)
    append(test.unit)
    append(UInt64(test.obstacle?.rawValue ?? 0))
    append(test.isComputed)
    append(test.isExplained)
  }

  mutating func append(_ range: LaboratoryRange) {
    for limit in [range.low, range.high] {
      append(limit) { kept, limit in
        kept.append(Int(limit.mantissa))
        kept.append(Int(limit.scale))
      }
    }
    append(range.includesLow)
    append(range.includesHigh)
    append(range.text)
    append(range.unit)
    append(all: range.bySex) { $0.append($1) }
  }

  mutating func append(_ remark: Remark) {
    append(remark.valueText)
    append(remark.comment)
  }

  mutating func append(_ observation: Observation) {
    append(UInt64(observation.patient))
    append(UInt64(observation.test))
    append(Int(observation.mantissa))
    append(Int(observation.scale))
    append(UInt64(observation.comparator.rawValue))
    append(observation.collected.bits)
    append(UInt64(observation.record))
    append(UInt64(observation.remark))
    append(UInt64(observation.range))
    append(UInt64(observation.status.rawValue))
    append(UInt64(observation.analyte.rawValue))
    append(UInt64(observation.obstacle?.rawValue ?? 0))
    append(UInt64(observation.laboratoryFlag.rawValue))
    append(UInt64(observation.pregnancy.rawValue))
    append(UInt64(observation.traits.rawValue))
  }

  mutating func append(_ reading: SourceReading) {
    append(reading.rows)
    for outcome in Outcome.allCases { append(reading.tally[outcome]) }
    append(all: reading.rejections) { kept, rejection in
      kept.append(rejection.record)
      kept.append(rejection.line)
      kept.append(rejection.column)
      kept.append(rejection.rule.rawValue)
      kept.append(rejection.detail)
      kept.append(rejection.excerpt)
    }
    append(reading.unlistedRejections)
    for text in [reading.layout, reading.encoding, reading.people, reading.remark] { append(text) }
    append(all: reading.evidence) { $0.append($1) }
    for counts in [reading.unmapped, reading.unreadColumns] {
      append(all: counts.sorted { $0.key < $1.key }) { kept, count in
        kept.append(count.key)
        kept.append(count.value)
      }
    }
    append(reading.isOfPeople)
    for count in [
      reading.unexplained, reading.unreadDates, reading.decimalCommas, reading.decimalPoints,
    ] { append(count) }
  }
}
