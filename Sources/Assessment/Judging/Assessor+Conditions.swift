import Laboratory

extension Assessor {
  /// C-reactive protein above this, in mg/L, is inflammation (World Health Organization, guideline on
  /// ferritin concentrations, 2020).
  static let inflammatoryCRP = PrintedDecimal(mantissa: 5, scale: 0)

  /// Whether the C-reactive protein measured nearest to an observation is known to be raised.
  func isInflamed(near observation: Observation, in chart: Chart, lexicon: Lexicon) -> Bool {
    guard let amount = nearestAmount(of: .crp, to: observation, in: chart, lexicon: lexicon) else {
      return false
    }
    return amount.isWhollyAbove(Self.inflammatoryCRP, orEqual: false, factor: 1)
  }

  /// Whether the hemoglobin measured nearest to an observation is known to be below the limit that
  /// the AGA guideline of 2020 takes for anemia: 130 g/L for men, 120 g/L for women.
  func isAnemic(near observation: Observation, in chart: Chart, lexicon: Lexicon) -> Bool {
    guard
      let amount = nearestAmount(of: .hemoglobin, to: observation, in: chart, lexicon: lexicon)
    else { return false }
    let isMale = chart.patient.sex == .male && !chart.patient.conflicts.contains(.sex)
    let limit = PrintedDecimal(mantissa: isMale ? 130 : 120, scale: 0)
    return amount.isWhollyBelow(limit, orEqual: false, factor: 1)
  }

  /// The usable amount of an analyte that was collected nearest in time, within the window.
  func nearestAmount(
    of analyte: Analyte, to observation: Observation, in chart: Chart, lexicon: Lexicon
  ) -> Amount? {
    nearest(analyte, to: observation, in: chart, lexicon: lexicon)?.amount
  }

  /// The same with the index of its observation.
  func nearest(
    _ analyte: Analyte, to observation: Observation, in chart: Chart, lexicon: Lexicon
  ) -> (index: Int, amount: Amount)? {
    var nearest: (index: Int, amount: Amount)?
    var distance = Int.max
    for (index, other) in chart.observations.enumerated() where other.analyte == analyte {
      guard let apart = other.collected.days(from: observation.collected) else { continue }
      guard apart <= options.windowDays, apart < distance else { continue }
      guard other.isUsable(in: lexicon), let (amount, _) = amount(of: other, lexicon: lexicon)
      else { continue }
      let limits = tables.limits[Int(analyte.rawValue)]
      guard !limits.rulesOut(amount, namedOnly: false) else { continue }
      (nearest, distance) = ((index, amount), apart)
    }
    return nearest
  }

  /// Takes a critical limit back from total calcium where adjusted or ionized calcium tells more.
  func settleCriticalCalcium(
    _ observation: Observation, in judgement: inout Judgement, chart: Chart, lexicon: Lexicon
  ) {
    guard judgement.notes.contains(.criticalLimit), case .calcium = observation.analyte else {
      return
    }
    let isOutranked = chart.observations.contains { other in
      guard other.analyte == .calciumAdjusted || other.analyte == .calciumIonized else {
        return false
      }
      guard other.obstacle == nil, other.isNumeric, !other.status.isProvisional else {
        return false
      }
      // What is computed here never makes light of a high amount that the laboratory reports.
      let isComputed = lexicon.usability(of: other).isComputed
      if isComputed, judgement.interpretation?.isHigh == true { return false }
      return other.collected.isDrawn(with: observation.collected)
        && !isCriticalAsTotal(other, of: chart, lexicon: lexicon)
    }
    guard isOutranked else { return }
    judgement.interpretation = judgement.interpretation?.isHigh == true ? .high : .low
    judgement.notes.remove(.criticalLimit)
  }
}

extension Assessor {
  /// Whether an adjusted calcium would be critical if it were a total one, which it stands for.
  private func isCriticalAsTotal(
    _ other: Observation, of chart: Chart, lexicon: Lexicon
  ) -> Bool {
    guard other.analyte == .calciumAdjusted,
      let (amount, unit) = amount(of: other, lexicon: lexicon)
    else { return false }
    let person = person(of: other, in: chart, lexicon: lexicon)
    return choose(.calcium, amount: amount, unit: unit, person: person).mayBeCritical
  }
}

extension Observation {
  /// Whether reading left a number in a known unit that the laboratory stands by.
  func isUsable(in lexicon: Lexicon) -> Bool {
    obstacle == nil && isNumeric && !status.isProvisional
      && lexicon.usability(of: self).obstacle == nil
  }
}

extension Instant {
  /// How many days two instants lie apart; 0 where neither is known.
  ///
  /// - Returns: `nil` when only one of them is known.
  func days(from other: Instant) -> Int? {
    guard isKnown == other.isKnown else { return nil }
    return abs(Int(day) - Int(other.day))
  }
}
