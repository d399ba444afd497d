/// What files tell of a person besides results: symptoms, diet, medicines and history.
///
/// It moves what a report says and what it holds back, and nothing is concluded from its absence. No interval is
/// chosen by it. It keeps results from being computed: no filtration rate on dialysis, and no adjusted calcium on
/// dialysis, with kidney disease or with a paraprotein; a critical total calcium then stays critical.
package struct Background: Hashable, Sendable {
  /// What is recorded, as printed, each entry once, in the order of the kinds and of the files.
  package var entries: [Entry]
  /// The recorded symptoms that the articles have a term for, in the order of `Symptom.allCases`.
  package var symptoms: [Symptom]
  /// Whether a symptom is said to be in the calves.
  package var concernsCalves: Bool
  package var diet: Diet
  package var medicines: Medicines
  package var history: MedicalHistory

  package init(
    entries: [Entry] = [], symptoms: [Symptom] = [], concernsCalves: Bool = false,
    diet: Diet = .unknown, medicines: Medicines = [], history: MedicalHistory = []
  ) {
    self.entries = entries
    self.symptoms = symptoms
    self.concernsCalves = concernsCalves
    self.diet = diet
    self.medicines = medicines
    self.history = history
  }

  /// What is left where the records of one id may be of two persons: what only holds advice back. Nothing is
  /// told of symptoms and entries, which may be the other person's.
  package var ofDoubtfulPerson: Background {
    Background(diet: diet, medicines: medicines, history: history)
  }

  /// One thing that a file states.
  package struct Entry: Hashable, Sendable {
    package enum Kind: UInt8, CaseIterable, Sendable { case symptom, diet, medicine, history }

    package var kind: Kind
    /// As printed, without blanks around it.
    package var text: String
    /// Whether anything was made of it; what was not understood is shown, and used for nothing.
    package var isUnderstood: Bool

    package init(_ kind: Kind, _ text: String, isUnderstood: Bool) {
      self.kind = kind
      self.text = text
      self.isUnderstood = isUnderstood
    }
  }
}

/// How a person eats, the strictest that any record states.
package enum Diet: UInt8, Sendable {
  case unknown, mixed, vegetarian, vegan
}

/// Groups of medicines that change what may be said, one bit each.
package struct Medicines: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Made here and not by `SetAlgebra`, which other modules would call unspecialised.
  @inlinable package init(arrayLiteral members: Medicines...) {
    self.init(rawValue: members.reduce(0) { $0 | $1.rawValue })
  }

  /// Lowers vitamin B12 over time.
  package static let metformin = Medicines(rawValue: 1 << 0)
  /// May cause muscle trouble.
  package static let statin = Medicines(rawValue: 1 << 1)
  /// ACE inhibitors, angiotensin receptor blockers, potassium-sparing diuretics, trimethoprim, tacrolimus,
  /// ciclosporin and potassium itself: raise potassium.
  package static let potassiumRaising = Medicines(rawValue: 1 << 2)
  /// Loop and thiazide diuretics: potassium and magnesium are lost with them.
  package static let diuretic = Medicines(rawValue: 1 << 3)
  /// Medicines against clotting: vitamin E may add to them.
  package static let anticoagulant = Medicines(rawValue: 1 << 4)
  /// Calcitriol, alfacalcidol and their like: raise calcium whatever 25-hydroxyvitamin D is.
  package static let activeVitaminD = Medicines(rawValue: 1 << 5)
  /// Vitamin B12 by mouth or by injection: total vitamin B12 then shows the treatment.
  package static let vitaminB12 = Medicines(rawValue: 1 << 6)
  /// Nitrous oxide: inactivates vitamin B12 while the amount in blood stays normal.
  package static let nitrousOxide = Medicines(rawValue: 1 << 7)
  /// Folic acid: may hide a shortage of vitamin B12.
  package static let folicAcid = Medicines(rawValue: 1 << 8)
}

/// What a person has or had that changes what may be said, one bit each.
package struct MedicalHistory: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Made here and not by `SetAlgebra`, which other modules would call unspecialised.
  @inlinable package init(arrayLiteral members: MedicalHistory...) {
    self.init(rawValue: members.reduce(0) { $0 | $1.rawValue })
  }

  /// Pernicious anemia, celiac or Crohn's disease, surgery of stomach or gut: food alone may not help.
  package static let malabsorption = MedicalHistory(rawValue: 1 << 0)
  /// Sarcoidosis and other granulomas: make active vitamin D by themselves.
  package static let granuloma = MedicalHistory(rawValue: 1 << 1)
  package static let kidneyStones = MedicalHistory(rawValue: 1 << 2)
  /// Known kidney disease without dialysis.
  package static let kidneyDisease = MedicalHistory(rawValue: 1 << 3)
  package static let dialysis = MedicalHistory(rawValue: 1 << 4)
  /// Myeloma and other paraproteins: bind calcium, so that adjusting it for albumin fails.
  package static let paraprotein = MedicalHistory(rawValue: 1 << 5)
  /// Hemochromatosis and other overload of iron.
  package static let ironOverload = MedicalHistory(rawValue: 1 << 6)
  package static let smoking = MedicalHistory(rawValue: 1 << 7)
  package static let alcohol = MedicalHistory(rawValue: 1 << 8)
  package static let littleSun = MedicalHistory(rawValue: 1 << 9)
  package static let darkerSkin = MedicalHistory(rawValue: 1 << 10)
  /// Heavy periods, bleeding, frequent blood donation.
  package static let bloodLoss = MedicalHistory(rawValue: 1 << 11)
  package static let dehydration = MedicalHistory(rawValue: 1 << 12)
  package static let heavySweating = MedicalHistory(rawValue: 1 << 13)
  /// Unusual effort in the days before.
  package static let exertion = MedicalHistory(rawValue: 1 << 14)
  /// Bed rest, immobility, a limb in plaster.
  package static let disuse = MedicalHistory(rawValue: 1 << 15)
}
