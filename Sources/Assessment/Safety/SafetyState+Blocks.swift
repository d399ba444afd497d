import Laboratory

extension SafetyState {
  /// Blocks what would raise a nutrient that is high. High calcium also forbids vitamin D, which
  /// raises calcium.
  mutating func block(high nutrient: Nutrient) {
    withholdAll(.high(nutrient), raising: nutrient)
    if nutrient == .calcium { withhold(.calciumHigh, from: .vitaminD) }
    // Vitamin C helps to take iron up.
    if nutrient == .iron { withhold(.ironHigh, from: .vitaminC) }
  }

  /// Blocks what would raise a nutrient whose doubtful result may be a high one.
  mutating func blockUnsure(mayBeHigh nutrient: Nutrient) {
    withholdAll(.unsureInput, raising: nutrient)
    if nutrient == .calcium { withhold(.unsureInput, from: .vitaminD) }
  }

  /// Blocks potassium and magnesium that were measured in a haemolysed specimen.
  mutating func blockDoubtful(_ observation: Observation, as nutrient: Nutrient) {
    guard observation.traits.contains(.haemolysed) else { return }
    if nutrient == .potassium || nutrient == .magnesium {
      withholdAll(.haemolysed, raising: nutrient)
    }
  }

  /// Notes potassium of 2.5 mmol/L and below or 6.0 and above (UK Kidney Association, hyperkalaemia,
  /// 2023; Royal College of Pathologists, 2017) and adjusted calcium below 1.9 mmol/L (Society for
  /// Endocrinology, acute hypocalcaemia, 2016). Blocks iron above a saturation of 45 % and vitamin B6 above
  /// 100 nmol/L of pyridoxal phosphate, which are common practice, whatever an interval says.
  mutating func blockByAmount(_ amount: Amount, of analyte: Analyte) {
    switch analyte {
    case .potassium:
      if amount.isUrgentlyLowPotassium { mention(.potassiumUrgent, for: .potassium) }
      if amount.isUrgentlyHighPotassium { withholdAll(.potassiumUrgent, raising: .potassium) }
    case .transferrinSaturation
    where amount.isWhollyAbove(Limits.highSaturation, orEqual: false, factor: 1):
      block(high: .iron)
    case .vitaminB6 where amount.isWhollyAbove(Limits.highPyridoxal, orEqual: false, factor: 1):
      withhold(.vitaminB6High, from: .vitaminB6)
    case .calciumAdjusted where amount.isWhollyBelow(Limits.lowCalcium, orEqual: false, factor: 1):
      blockUrgentCalcium()
    default: break
    }
  }

  /// Asks for care. Vitamin D is left to the clinician; the foods of calcium itself stay.
  private mutating func blockUrgentCalcium() {
    mention(.calciumUrgent, for: .calcium)
    withhold(.calciumUrgent, from: .vitaminD)
  }

  /// Blocks potassium below an eGFR of 60 and magnesium below one of 30 mL/min/1.73 m².
  mutating func blockByKidneyFunction(_ floor: Double?) {
    guard let floor else { return }
    if floor < 60 { withholdAll(.kidneyFunctionLow, raising: .potassium) }
    if floor < 30 { withholdAll(.kidneyFunctionLow, raising: .magnesium) }
  }

  /// Blocks what several results say together.
  mutating func blockByPattern(_ latest: LatestResults) {
    for analyte in [Analyte.calcium, .calciumAdjusted, .calciumIonized]
    where latest[analyte]?.interpretation == .lowCritical {
      blockUrgentCalcium()
    }
    if let ferritin = latest[.ferritin], !ferritin.isLow,
      let protein = latest.latest(.crp, near: ferritin), protein.isHigh,
      let saturation = latest.latest(.transferrinSaturation, near: ferritin),
      saturation.amount >= 20
    {
      withhold(.ironHigh, from: .iron)
      withhold(.ironHigh, from: .vitaminC)
    }
    // The potassium salt of a blood count's tube raises potassium and binds calcium and magnesium.
    if latest.potassiumAgainstCalcium != nil {
      for nutrient in [Nutrient.potassium, .magnesium, .calcium] {
        withhold(.unsureInput, from: nutrient)
      }
    }
    blockByCriticalResults(latest)
  }

  /// Beside something critically high no food is named at all; what is critically low asks for care, and its
  /// foods stay what the articles say.
  private mutating func blockByCriticalResults(_ latest: LatestResults) {
    for analyte in Analyte.allCases {
      guard let interpretation = latest[analyte]?.interpretation, interpretation.isCritical else {
        continue
      }
      mentionEverywhere(.criticalResult)
      guard interpretation.isHigh else { continue }
      for nutrient in Nutrient.allCases { withhold(.criticalResult, from: nutrient) }
    }
  }

  /// Notes children, and women who are or may be pregnant: both are referred, no dose is named. In the
  /// first year of life no food is named either.
  mutating func mentionPerson(_ chart: Chart, asOf: CalendarDate?) {
    guard let newest = chart.observations.max(by: { $0.collected.order < $1.collected.order })
    else { return }
    let person = Person(of: chart, at: newest, asOf: asOf)
    if person.isAgeKnown, person.youngest.years < 18 { mentionEverywhere(.child) }
    if person.isAgeKnown, person.youngest.years < 1 {
      for nutrient in Nutrient.allCases { withhold(.child, from: nutrient) }
    }
    let isPregnant = chart.observations.contains {
      $0.pregnancy.isPregnant && $0.collected.order == newest.collected.order
    }
    if isPregnant || person.mayBePregnantUnsaid { mentionEverywhere(.pregnancy) }
  }

  fileprivate enum Limits {
    static let lowPotassium = PrintedDecimal(mantissa: 25, scale: 1)
    static let highPotassium = PrintedDecimal(mantissa: 60, scale: 1)
    static let lowCalcium = PrintedDecimal(mantissa: 19, scale: 1)
    static let highSaturation = PrintedDecimal(mantissa: 45, scale: 0)
    static let highPyridoxal = PrintedDecimal(mantissa: 100, scale: 0)
  }
}

extension Amount {
  /// At or below 2.5 mmol/L.
  fileprivate var isUrgentlyLowPotassium: Bool {
    isWhollyBelow(SafetyState.Limits.lowPotassium, orEqual: true, factor: 1)
  }

  /// At or above 6.0 mmol/L.
  fileprivate var isUrgentlyHighPotassium: Bool {
    isWhollyAbove(SafetyState.Limits.highPotassium, orEqual: true, factor: 1)
  }

  /// Whether the amount calls for care whatever an interval says of it, so that it may not be called normal.
  func isUrgent(of analyte: Analyte) -> Bool {
    switch analyte {
    case .potassium: isUrgentlyLowPotassium || isUrgentlyHighPotassium
    case .calciumAdjusted: isWhollyBelow(SafetyState.Limits.lowCalcium, orEqual: false, factor: 1)
    default: false
    }
  }
}
