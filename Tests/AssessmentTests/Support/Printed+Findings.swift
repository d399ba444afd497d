import Laboratory

extension Printed {
  /// Results of which each row makes a finding; together they make every kind of them.
  static let abnormal: [[Printed]] = low + high

  /// Results that show a shortage, or may.
  static let low: [[Printed]] = [
    [.lowVitaminD], [Printed(.vitaminD, "16", "ng/mL")], [.lowB12],
    [Printed(.vitaminB12, "240", "pg/mL"), Printed(.mma, "520", "nmol/L")],
    [Printed(.vitaminB12, "240", "pg/mL")],
    [Printed(.vitaminB12, "500", "pg/mL"), Printed(.mma, "620", "nmol/L")], [.lowFerritin],
    [Printed(.ferritin, "40", "ug/L"), Printed(.crp, "40", "mg/L")], [.lowMagnesium],
    [.lowPotassium], [Printed(.potassium, "2.4", "mmol/L")], [.lowCalcium],
    [.lowPotassium, .lowMagnesium], [.lowCalcium, .lowVitaminD], [.lowCalcium, .lowMagnesium],
  ]

  /// Results that show too much.
  static let high: [[Printed]] = [
    [Printed(.vitaminD, "190", "ng/mL")], [Printed(.ferritin, "1400", "ug/L")],
    [Printed(.magnesium, "4.9", "mg/dL")], [Printed(.potassium, "5.8", "mmol/L")],
    [Printed(.potassium, "6.9", "mmol/L")], [.highCalcium],
  ]
}

extension Background {
  /// Everything that can be recorded of a person.
  static let everything = Background(
    symptoms: Symptom.allCases, concernsCalves: true, diet: .vegan,
    medicines: Medicines(rawValue: 0x1FF), history: MedicalHistory(rawValue: 0xFFFF))
}
