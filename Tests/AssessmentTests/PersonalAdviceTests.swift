import Laboratory
import Testing

@testable import Assessment

@Suite("What is recorded of a person") struct PersonalAdviceTests {
  typealias Topic = Consideration.Topic

  @Test(
    "brings the topics that articles tie to it",
    arguments: [
      (Background(history: .littleSun), [.lowVitaminD], .riskFactors),
      (Background(history: .malabsorption), [.lowB12], .malabsorption),
      (Background(history: .malabsorption), [.lowVitaminD], .malabsorption),
      (Background(diet: .vegetarian), [.lowB12], .b12WithoutAnimalFoods),
      (Background(diet: .vegan), [.lowFerritin], .riskFactors),
      (Background(symptoms: [.muscleAtrophy]), [.lowB12], .muscleLossWithLowB12),
      (Background(symptoms: [.muscleAtrophy]), [.lowFerritin], .muscleLossWithLowIron),
      (Background(symptoms: [.slowWoundHealing]), Printed.normalPanel, .vitaminsCAndENotMeasured),
      (Background(history: .smoking), Printed.normalPanel, .vitaminsCAndENotMeasured),
      (Background(symptoms: [.muscleCramps]), Printed.normalPanel, .vitaminB6NotMeasured),
      (Background(concernsCalves: true), [.lowMagnesium], .calvesWithLowMagnesium),
      (Background(symptoms: [.numbness]), Printed.normalPanel, .unexplainedSymptoms),
    ] as [(Background, [Printed], Topic)])
  func topics(background: Background, results: [Printed], topic: Topic) throws {
    #expect(try topics(of: background, results).contains(topic))
    #expect(try !topics(of: Background(), results).contains(topic))
  }

  private func topics(of background: Background, _ results: [Printed]) throws -> [Topic] {
    try shipped().aged(40).of(.male).with(background).assess(results).considerations.map(\.topic)
  }

  @Test(
    "may be nothing, and then the report keeps to what concerns everybody",
    arguments: [
      (Printed.normalPanel, [.hydration, .exertion, .otherConditions, .medication, .generalCare]),
      (
        [.lowVitaminD],
        [
          .riskGroups, .phosphorusWithVitaminD, .hydration, .exertion, .otherConditions,
          .medication, .generalCare,
        ]
      ),
      (
        [.lowMagnesium],
        [
          .riskGroups, .sodiumNotMeasured, .hydration, .exertion, .otherConditions, .medication,
          .generalCare,
        ]
      ),
    ] as [([Printed], [Topic])])
  func nothing(results: [Printed], expected: [Topic]) throws {
    #expect(try topics(of: Background(), results) == expected)
  }

  @Test(
    "is named for the nutrient that articles name it for, in place of the groups at risk",
    arguments: [
      (Background(history: .darkerSkin), Printed.lowVitaminD, "for low vitamin D, darker skin"),
      (Background(history: .alcohol), .lowB12, "for low vitamin B12, much alcohol"),
      (Background(history: .bloodLoss), .lowFerritin, "for low iron, loss of blood"),
      (Background(symptoms: [.diarrhea]), .lowPotassium, "for low potassium, diarrhea"),
    ])
  func risks(background: Background, result: Printed, words: String) throws {
    let report = try shipped().of(.male).aged(40).with(background).report(result)
    #expect(report.mentions(words))
    #expect(!report.mentions("More often short"))
    #expect(!report.mentions("no shortage was found"))
  }

  @Test("is named nutrient by nutrient, each part with its articles")
  func manyRisks() throws {
    let background = Background(
      symptoms: [.diarrhea], diet: .vegan, history: [.alcohol, .littleSun, .heavySweating])
    let report = try shipped().of(.male).aged(60).with(background)
      .report(.lowVitaminD, .lowB12, .lowPotassium)
    #expect(
      report.mentions(
        """
        Risks the articles name that are known here: for low vitamin D, little sun [sore-muscles, \
        sore-calves, muscle-loss]; for low vitamin B12, a vegan diet [b12-sore-muscles, sore-calves, \
        muscle-loss], much alcohol, an age over 50 [b12-sore-muscles]; for low potassium, heavy \
        sweating, diarrhea. [sore-calves]
        """))
  }

  @Test(
    "counts with sex and age as far as both are known",
    arguments: [
      (Sex.female, 30, Printed.lowFerritin, "for low iron, childbearing age", true),
      (.female, 55, .lowFerritin, "for low iron, childbearing age", false),
      (.male, 30, .lowFerritin, "for low iron, childbearing age", false),
      (.male, 51, .lowB12, "an age over 50", true), (.male, 50, .lowB12, "an age over 50", false),
      (.male, 80, .lowVitaminD, "an age over 50", false),
      (.male, 65, .lowVitaminD, "Older adults run short", true),
      (.male, 64, .lowVitaminD, "Older adults run short", false),
    ])
  func ages(sex: Sex, years: Int, result: Printed, words: String, isSaid: Bool) throws {
    #expect(try shipped().of(sex).aged(years).report(result).mentions(words) == isSaid)
  }

  @Test("stands first under a finding, with the articles that say it, and not twice")
  func recordedFirst() throws {
    let report = try shipped().with(Background(symptoms: [.muscleTwitches])).report(.lowMagnesium)
    let lead = try #require(report.whole.firstRange(of: "Recorded for this person"))
    let others = try #require(report.whole.firstRange(of: "Muscle symptoms the articles"))
    #expect(lead.upperBound < others.lowerBound)
    #expect(report.mentions("these can be associated with too little magnesium"))
    #expect(report.entries.count { $0.contains("muscle twitches") } == 1)
    #expect(report.says("muscle twitches", citing: [.soreMuscles, .hardMuscles]))
  }

  @Test("offers a vegetarian neither meat nor fish, and a vegan nothing of animals")
  func diets() throws {
    func offered(_ diet: Diet, _ result: Printed) throws -> [String] {
      let links = try shipped().with(Background(diet: diet)).assess(result).links
      return try #require(links.first).foods.map { "\($0.term)" }
    }
    #expect(
      try offered(.vegetarian, .lowB12) == [
        "eggs", "fortified cereals", "fortified foods", "dairy", "fortified plant milks",
        "nutritional yeast",
      ])
    #expect(
      try offered(.vegan, .lowB12) == [
        "fortified cereals", "fortified foods", "fortified plant milks", "nutritional yeast",
      ])
    #expect(try offered(.vegan, .lowVitaminD) == ["fortified foods"])
    #expect(
      try offered(.vegan, .lowFerritin) == ["spinach", "beans", "lentils", "fortified foods"])
    #expect(try offered(.mixed, .lowFerritin).contains("red meat"))
    let links = try shipped().with(Background(diet: .vegan)).assess(.lowB12).links
    #expect(links.first?.withheld.first { "\($0.term)" == "clams" }?.because == .diet)
  }

  @Test(
    "names no food for vitamin C that high potassium or too much iron forbids",
    arguments: [Printed(.potassium, "5.8", "mmol/L"), Printed(.ferritin, "1400", "ug/L")])
  func vitaminC(result: Printed) throws {
    let smoker = try shipped().with(Background(history: .smoking))
    #expect(try smoker.report(Printed.normalPanel).mentions("citrus fruits"))
    let report = try smoker.report(result)
    #expect(report.mentions("Not measured here: vitamin C"))
    #expect(!report.mentions("citrus") && !report.mentions("Foods named for it"))
  }

  @Test(
    "is said of medicines, and what metformin does to B12 only once",
    arguments: [
      (.statin, Printed.lowVitaminD, "A statin is recorded, and it can go with muscle pain"),
      (.metformin, .lowVitaminD, "metformin can also lower vitamin B12"),
      ([.statin, .metformin], .lowVitaminD, "A statin and metformin are recorded, and both"),
      (.metformin, .lowB12, "Metformin is recorded, and it can lower vitamin B12."),
    ] as [(Medicines, Printed, String)])
  func medicines(medicines: Medicines, result: Printed, words: String) throws {
    let report = try shipped().with(Background(medicines: medicines)).report(result)
    #expect(report.mentions(words))
    #expect(report.mentions("Never stop a medicine without asking the doctor."))
    #expect(report.entries.count { $0.contains("lower vitamin B12") } <= 1)
  }
}
