import Laboratory
import Testing

@testable import Assessment

@Suite("A finding of a rule")
struct RuleAdviceTests {
  /// What a rule makes of results, which get numbers in their order.
  func finding(_ kind: FindingKind, _ results: [JudgedResult]) throws -> Finding {
    var numbered = results
    for index in numbered.indices { numbered[index].index = index }
    let rule = try #require(Rule.all.first { $0.kind == kind })
    return try #require(rule.evaluate(LatestResults(numbered)))
  }

  static let b12 = JudgedResult(.vitaminB12, 177, .equivocal)
  static let mma = JudgedResult(.mma, 520, .high)
  static let homocysteine = JudgedResult(.homocysteine, 22, .high)
  static let sound = JudgedResult(.egfr, 60, .normal)

  @Test(
    "gives exactly this advice, in this order, before that of every finding",
    arguments: [
      (
        .vitaminDDeficiency, [JudgedResult(.vitaminD, 20, .low, saysDeficient: true)],
        [.dietFirst, .safeSunlight]
      ),
      (
        .vitaminDInsufficiency, [JudgedResult(.vitaminD, 40, .low)], [.dietFirst, .safeSunlight]
      ),
      (.vitaminDHigh, [JudgedResult(.vitaminD, 300, .high)], [.reviewSupplements]),
      (
        .b12Deficiency, [JudgedResult(.vitaminB12, 90, .low)],
        [.promptTreatmentOfB12, .neverFolateAlone, .dietFirst]
      ),
      (
        .b12DeficiencyFunctional, [b12, mma, sound],
        [.promptTreatmentOfB12, .neverFolateAlone, .dietFirst]
      ),
      (
        .b12DeficiencyFunctional, [b12, homocysteine],
        [
          .checkKidneyFunction, .measureMetabolites, .considerFolateAndB6, .promptTreatmentOfB12,
          .neverFolateAlone, .dietFirst,
        ]
      ),
      (.b12Borderline, [b12], [.measureMetabolites, .neverFolateAlone, .dietFirst]),
      (
        .b12Borderline, [b12, mma, JudgedResult(.egfr, 59, .low)],
        [.checkKidneyFunction, .neverFolateAlone, .dietFirst]
      ),
      (
        .b12Borderline, [b12, JudgedResult(.mma, 200, .normal), homocysteine],
        [.considerFolateAndB6, .neverFolateAlone, .dietFirst]
      ),
      (
        .b12Borderline, [b12, JudgedResult(.mma, 200, .normal), homocysteine, sound],
        [.considerFolateAndB6, .neverFolateAlone, .dietFirst]
      ),
      (
        .b12Borderline, [b12, homocysteine, JudgedResult(.egfr, 59, .low)],
        [.checkKidneyFunction, .neverFolateAlone, .dietFirst]
      ),
      (
        .b12Borderline, [b12, JudgedResult(.egfr, 59, .low)],
        [.measureMetabolites, .neverFolateAlone, .dietFirst]
      ),
      (.b12MarkerRaised, [mma, sound], [.neverFolateAlone]),
      (
        .b12MarkerRaised, [homocysteine],
        [.checkKidneyFunction, .considerFolateAndB6, .neverFolateAlone]
      ),
      (.ironDeficiency, [JudgedResult(.ferritin, 8, .low)], [.pairIronWithVitaminC, .dietFirst]),
      (
        .ironDeficiencyPossible,
        [
          JudgedResult(.ferritin, 40, .low, isLowOnlyByInflammation: true),
          JudgedResult(.crp, 40, .high),
        ],
        [.inflammationHidesIron, .pairIronWithVitaminC, .dietFirst]
      ),
      (.ferritinHigh, [JudgedResult(.ferritin, 650, .high)], [.reviewSupplements]),
      (.hypomagnesemia, [JudgedResult(.magnesium, 0.6, .low)], [.askAboutLosses, .dietFirst]),
      (
        .hypermagnesemia, [JudgedResult(.magnesium, 1.2, .high)],
        [.checkKidneyFunction, .reviewSupplements]
      ),
      (
        .hypokalemia, [JudgedResult(.potassium, 3.1, .low)], [.askAboutPotassiumLosses, .dietFirst]
      ),
      (
        .hyperkalemia, [JudgedResult(.potassium, 5.6, .high)],
        [.confirmWithRepeat, .checkKidneyFunction, .reviewSupplements]
      ),
      (.hypocalcemia, [JudgedResult(.calcium, 2.0, .low)], [.adjustForAlbumin, .dietFirst]),
      (.hypocalcemia, [JudgedResult(.calciumIonized, 1.0, .low)], [.dietFirst]),
      (
        .hypercalcemia, [JudgedResult(.calcium, 2.8, .high)],
        [.adjustForAlbumin, .reviewSupplements]
      ),
      (.hypercalcemia, [JudgedResult(.calciumAdjusted, 3.49, .high)], [.reviewSupplements]),
      (
        .hypercalcemia, [JudgedResult(.calciumAdjusted, 3.5, .high)],
        [.seekCareNow, .reviewSupplements]
      ),
      (.hypercalcemia, [JudgedResult(.calciumIonized, 3.5, .high)], [.reviewSupplements]),
      (
        .refractoryHypokalemiaRisk,
        [JudgedResult(.potassium, 3.1, .low), JudgedResult(.magnesium, 0.6, .low)],
        [.magnesiumFirst]
      ),
      (
        .hypocalcemiaWithLowVitaminD,
        [JudgedResult(.calciumAdjusted, 2.0, .low), JudgedResult(.vitaminD, 20, .low)],
        [.considerVitaminD]
      ),
      (
        .hypocalcemiaWithLowMagnesium,
        [JudgedResult(.calciumAdjusted, 2.0, .low), JudgedResult(.magnesium, 0.6, .low)],
        [.magnesiumFirst]
      ),
      (
        .electrolyteImbalance,
        [JudgedResult(.potassium, 3.1, .low), JudgedResult(.magnesium, 0.6, .low)],
        [.checkKidneyFunction, .askAboutLosses]
      ),
      (
        .electrolyteImbalance,
        [JudgedResult(.potassium, 5.8, .high), JudgedResult(.magnesium, 1.2, .high)],
        [.checkKidneyFunction]
      ),
    ] as [(FindingKind, [JudgedResult], [Advice])])
  func advice(kind: FindingKind, results: [JudgedResult], advice: [Advice]) throws {
    let found = try finding(kind, results)
    #expect(found.advice == advice + [.noSelfTreatment, .consultProfessional])
  }

  @Test(
    "is as sure as its evidence",
    arguments: [
      (.b12DeficiencyFunctional, [b12, mma, homocysteine, sound], .probable),
      (.b12DeficiencyFunctional, [b12, mma, homocysteine], .possible),
      (.b12DeficiencyFunctional, [b12, mma, sound], .possible),
      (.b12MarkerRaised, [mma, homocysteine, sound], .probable),
      (.b12MarkerRaised, [mma, homocysteine], .possible),
      (.b12MarkerRaised, [mma, homocysteine, JudgedResult(.egfr, 59.5, .low)], .possible),
      (.b12MarkerRaised, [mma, sound], .possible),
      (
        .b12MarkerRaised, [mma, homocysteine, sound, JudgedResult(.vitaminB12, 500, .normal)],
        .possible
      ),
      (.b12Deficiency, [JudgedResult(.vitaminB12, 90, .low), mma], .probable),
      (
        .b12Deficiency,
        [JudgedResult(.vitaminB12, 90, .low), mma, JudgedResult(.egfr, 59.5, .low)], .stated
      ),
      (.b12Deficiency, [JudgedResult(.vitaminB12, 90, .low), mma, sound], .probable),
      (
        .ironDeficiency,
        [JudgedResult(.ferritin, 8, .low), JudgedResult(.transferrinSaturation, 9, .low)], .probable
      ),
      (
        .ironDeficiencyPossible,
        [
          JudgedResult(.ferritin, 40, .low, isLowOnlyByInflammation: true),
          JudgedResult(.crp, 40, .high), JudgedResult(.transferrinSaturation, 9, .low),
        ], .probable
      ),
      (
        .ironDeficiencyPossible,
        [
          JudgedResult(.ferritin, 99, .normal), JudgedResult(.crp, 40, .high),
          JudgedResult(.transferrinSaturation, 19, .low),
        ], .possible
      ),
      (.vitaminDHigh, [JudgedResult(.vitaminD, 300, .high)], .stated),
      (
        .vitaminDHigh,
        [JudgedResult(.vitaminD, 300, .high), JudgedResult(.calcium, 2.8, .high)], .probable
      ),
      (.hypocalcemia, [JudgedResult(.calcium, 2.0, .low)], .possible),
      (.hypercalcemia, [JudgedResult(.calcium, 2.8, .high)], .possible),
      (.hypercalcemia, [JudgedResult(.calciumIonized, 1.5, .high)], .stated),
    ] as [(FindingKind, [JudgedResult], Certainty)])
  func certainty(kind: FindingKind, results: [JudgedResult], certainty: Certainty) throws {
    #expect(try finding(kind, results).certainty == certainty)
  }

  @Test(
    "rests on these results, the deciding one first",
    arguments: [
      (.b12DeficiencyFunctional, [b12, mma, homocysteine, sound], [0, 1, 2]),
      (.b12Borderline, [JudgedResult(.mma, 200, .normal), b12], [1, 0]),
      (
        .b12MarkerRaised, [JudgedResult(.vitaminB12, 500, .normal), homocysteine, mma], [2, 1, 0]
      ),
      (
        .b12Deficiency,
        [JudgedResult(.holotranscobalamin, 20, .low), JudgedResult(.vitaminB12, 90, .low), mma],
        [1, 0, 2]
      ),
      (
        .ironDeficiency,
        [JudgedResult(.ferritin, 8, .low), JudgedResult(.transferrinSaturation, 30, .normal)], [0]
      ),
      (
        .ironDeficiency,
        [JudgedResult(.ferritin, 8, .low), JudgedResult(.transferrinSaturation, 9, .low)], [0, 1]
      ),
      (
        .electrolyteImbalance,
        [
          JudgedResult(.calcium, 2.0, .low), JudgedResult(.magnesium, 0.9, .normal),
          JudgedResult(.potassium, 3.1, .low),
        ], [2, 0]
      ),
    ] as [(FindingKind, [JudgedResult], [Int])])
  func evidence(kind: FindingKind, results: [JudgedResult], evidence: [Int]) throws {
    #expect(try finding(kind, results).evidence == evidence)
  }

  @Test(
    "is no possible iron deficiency at the limits of its pattern",
    arguments: [(100.0, 19.0), (99, 20)])
  func hidden(ferritin: Double, saturation: Double) {
    let latest = LatestResults([
      JudgedResult(.ferritin, ferritin, .normal), JudgedResult(.crp, 40, .high),
      JudgedResult(.transferrinSaturation, saturation, .low),
    ])
    #expect(Rule.ironDeficiencyPossible.evaluate(latest) == nil)
  }
}
