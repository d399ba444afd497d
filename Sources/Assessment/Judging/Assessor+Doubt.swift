import Laboratory

extension Assessor {
  /// Whether a result that could not be interpreted would be critical, or is so by its laboratory.
  ///
  /// Without a known unit it has to be critical in every unit in which it can be. An amount that
  /// was taken for a mistaken unit counts, unless its laboratory calls it normal.
  func mayBeCritical(
    _ observation: Observation, reason: UndeterminedReason?, of chart: Chart, lexicon: Lexicon
  ) -> Bool {
    if reason == .specimenNotBlood { return false }
    let flag = observation.laboratoryFlag
    if flag == .lowCritical || flag == .highCritical { return true }
    if reason == .implausible, isNormalByLaboratory(observation, lexicon: lexicon) { return false }
    let limits = tables.limits[Int(observation.analyte.rawValue)]
    let isNamedOnly = observation.traits.contains(.namedOnly)
    let possible = readings(of: observation, lexicon: lexicon).filter { amount, _ in
      !limits.rulesOut(amount, namedOnly: isNamedOnly)
    }
    if possible.isEmpty { return false }
    let person = person(of: observation, in: chart, lexicon: lexicon)
    return possible.allSatisfy { amount, unit in
      choose(observation.analyte, amount: amount, unit: unit, person: person).mayBeCritical
    }
  }

  /// Whether a result whose amount or unit is in doubt is high in some reading. One without a number
  /// may be anything.
  func mayBeHighInDoubt(_ observation: Observation, of chart: Chart, lexicon: Lexicon) -> Bool {
    let readings = readings(of: observation, lexicon: lexicon)
    if readings.isEmpty { return true }
    let person = person(of: observation, in: chart, lexicon: lexicon)
    return readings.contains { amount, unit in
      choose(observation.analyte, amount: amount, unit: unit, person: person).mayBeHigh
    }
  }

  /// The amount in its unit, or in every unit that laboratories print where its own is not known.
  private func readings(
    of observation: Observation, lexicon: Lexicon
  ) -> [(Amount, UnitScale)] {
    guard observation.isNumeric, observation.obstacle != .ambiguousNumber else { return [] }
    if let known = amount(of: observation, lexicon: lexicon) { return [known] }
    return tables.printedUnits(of: observation.analyte).map { unit in
      let amount = Amount(
        value: observation.value, factor: unit.factor, comparator: observation.comparator)
      return (amount, unit)
    }
  }

  private func isNormalByLaboratory(_ observation: Observation, lexicon: Lexicon) -> Bool {
    guard let (amount, _) = amount(of: observation, lexicon: lexicon) else { return false }
    return LaboratoryOpinion(observation, amount: amount, lexicon: lexicon).direction == 0
  }
}
