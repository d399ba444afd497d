import Articles
import Laboratory
import Testing

/// Where the articles differ among each other or hedge, and how a report keeps that; numbered.
@Suite("A nuance of the articles") struct NuanceTests {
  private func link(_ nutrient: Nutrient, _ term: String) throws -> KnowledgeLink {
    try #require(ArticleLinks.links(of: nutrient).first { "\($0.term)" == term })
  }

  @Test("1: soreness with low B12 is secondary, behind weakness and cramps")
  func sorenessWithB12() throws {
    let report = try shipped().report(.lowB12).whole
    let weakness = try #require(report.firstRange(of: "- muscle weakness"))
    let cramps = try #require(report.firstRange(of: "- muscle cramps"))
    let indirect = try #require(report.firstRange(of: "linked to it indirectly: - muscle soreness"))
    #expect(weakness.lowerBound < cramps.lowerBound && cramps.lowerBound < indirect.lowerBound)
  }

  @Test(
    "2, 3: what only a severe or chronic lack of vitamin D brings says so, and hardness is felt")
  func vitaminD() throws {
    #expect("\(try link(.vitaminD, "muscle pain").qualifier)".contains("severe or chronic only"))
    #expect("\(try link(.vitaminD, "muscle atrophy").qualifier)" == "severe and chronic only")
    #expect(try link(.vitaminD, "muscle hardness").strength == .indirect)
  }

  @Test(
    "4: calcium in blood says nothing of calcium in muscle, and high calcium is not called safe")
  func highCalcium() throws {
    let report = try shipped().report(.highCalcium)
    #expect(report.says("do not link", "needs a doctor all the same", citing: .hardMuscles))
    #expect(!report.mentions("inside"))
  }

  @Test(
    "5, 6: of too much the articles tell nothing, and of limits nothing", arguments: Printed.high)
  func tooMuch(results: [Printed]) throws {
    let voice = try shipped().report(results).voice
    #expect(!voice.entries.contains { $0.hasPrefix("- muscle") })
  }

  @Test("7: sore muscles begin after 12 to 24 hours and peak at 24 to 72, each by its article")
  func delayedSoreness() throws {
    let report = try shipped().report(.lowVitaminD)
    #expect(report.mentions("12 to 24 hours later [hard-muscles]"))
    #expect(
      report.mentions(
        "most at 24 to 72 hours and where they worked [b12-sore-muscles]"))
  }

  @Test(
    "8, 9: low potassium goes with high blood pressure by one article, and seldom with diet alone")
  func potassium() throws {
    #expect(try link(.potassium, "high blood pressure").articles == .soreCalves)
    #expect(
      try shipped().report(.lowPotassium).says("rarely comes from diet alone", citing: .soreCalves))
  }

  @Test("10: diarrhea is a sign with low B12 and a cause with low potassium")
  func diarrhea() throws {
    let patient = try shipped().with(Background(symptoms: [.diarrhea]))
    let b12 = try patient.report(.lowB12)
    #expect(
      b12.mentions("Recorded for this person") && b12.says("diarrhea", citing: .b12SoreMuscles))
    let potassium = try patient.report(.lowPotassium)
    #expect(!potassium.mentions("Recorded for this person"))
    #expect(potassium.says("for low potassium, diarrhea", citing: .soreCalves))
  }

  @Test("11: cramps of low iron and spasms keep to their articles, and ferritin shows no anemia")
  func iron() throws {
    #expect(try link(.iron, "muscle cramps").articles == .soreMuscles)
    #expect(try link(.iron, "muscle spasms").articles == .soreCalves)
    #expect(try shipped().report(.lowFerritin).mentions("Ferritin alone does not show anemia."))
  }

  @Test("12: fatigue points to no shortage, which is said once where it is recorded")
  func fatigue() throws {
    let patient = try shipped().with(Background(symptoms: [.fatigue]))
    let report = try patient.report(.lowVitaminD, .lowB12, .lowFerritin)
    #expect(report.whole.ranges(of: "Fatigue is named with nearly every shortage").count == 1)
    #expect(try !shipped().report(.lowB12).mentions("Fatigue is named"))
  }

  @Test(
    "13, 14: cramps with low vitamin D go through calcium; with calcium one article implies them")
  func cramps() throws {
    #expect("\(try link(.vitaminD, "muscle cramps").qualifier)".contains("low blood calcium"))
    #expect("\(try link(.calcium, "muscle cramps").qualifier)" == "one article only implies it")
  }

  @Test("15: no nutrient is called the first cause")
  func ranking() throws {
    let report = try shipped().report(.lowVitaminD, .lowMagnesium, .lowCalcium, .lowB12)
    for word in ["main cause", "most common cause", "most likely", "chief", "culprit"] {
      #expect(!report.voice.mentions(word), "\(word)")
    }
  }

  @Test("16: low B12 beside a low mineral names both, and neither as the cause of the other")
  func minerals() throws {
    let report = try shipped().report(.lowB12, .lowPotassium)
    #expect(
      report.says("Cramps", "Neither brings the other about", "both", citing: .b12SoreMuscles))
    #expect(try !shipped().report(.lowB12).mentions("Neither brings the other about"))
  }

  @Test("17: sunlight is safe, moderate and not enough alone, and no food")
  func sunlight() {
    #expect(!ArticleLinks.foods(of: .vitaminD).contains { "\($0.term)".contains("sun") })
  }

  @Test(
    "18, 19: supplements are named by no mineral, and never without a doctor",
    arguments: [Printed.lowMagnesium, .lowPotassium, .lowCalcium])
  func supplements(result: Printed) throws {
    let voice = try shipped().report(result).voice
    let entries = voice.entries.filter { $0.contains("supplement") }
    #expect(entries.allSatisfy { $0.contains("Do not start") || $0.contains("doctor") })
    for mineral in ["magnesium supplement", "potassium supplement", "calcium supplement"] {
      #expect(!voice.mentions(mineral))
    }
  }

  @Test("20: what may be reversed is said with its limits")
  func reversal() throws {
    let report = try shipped().with(Background(symptoms: [.muscleHardness])).report(.lowVitaminD)
    #expect(report.says("under a doctor's care this is often reversed", citing: .hardMuscles))
    #expect(report.says("resistance exercise can help to rebuild", citing: .muscleLoss))
  }

  @Test("21: signs of low B12 that one article calls severe say so")
  func severeSigns() throws {
    for term in ["impaired balance", "impaired coordination", "numbness", "paresthesia"] {
      #expect("\(try link(.vitaminB12, term).qualifier)".contains("one article: severe only"))
    }
  }

  @Test("22, 24: lost muscle has one name, and tetany stands beside cramps and spasms")
  func names() throws {
    let terms = Nutrient.allCases.flatMap { ArticleLinks.symptoms(of: $0).map { "\($0.term)" } }
    #expect(!terms.contains { $0.contains("sarcopenia") })
    for term in ["tetany", "muscle cramps", "muscle spasms"] {
      #expect(try link(.calcium, term).articles.contains(.hardMuscles))
    }
  }

  @Test("23: foods that an article names for several nutrients at once say so, together")
  func jointFoods() throws {
    let report = try shipped().report(.lowPotassium)
    #expect(
      report.says(
        "leafy greens, legumes, nuts and seeds (all: joint list with magnesium and vitamins)",
        citing: .soreCalves))
    #expect("\(try link(.iron, "fish").qualifier)" == "named jointly with vitamin B12")
  }

  @Test("25: that vitamin C wastes muscle rests on mice")
  func mice() throws {
    let report = try shipped().with(Background(symptoms: [.muscleAtrophy]))
      .report(Printed.normalPanel)
    #expect(report.says("vitamin C", "in mice", citing: .muscleLoss))
  }

  @Test("26: a food that is named for two nutrients is withheld where one of them is high")
  func conflict() throws {
    let report = try shipped().report(.lowFerritin, Printed(.potassium, "5.8", "mmol/L"))
    #expect(!report.voice.mentions("spinach"))
    #expect(report.says("Not offered", "spinach"))
  }
}
