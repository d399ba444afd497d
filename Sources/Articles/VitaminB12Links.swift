import Laboratory

extension LinkTable {
  /// What the articles associate with a shortage of vitamin B12.
  ///
  /// Soreness is indirect although one list counts it among the causes: the article devoted to the
  /// vitamin calls it secondary and perceived.
  static let vitaminB12 = LinkTable(
    nutrient: .vitaminB12,
    muscleSymptoms: [
      LinkRow(
        "muscle weakness", .direct, [.soreMuscles, .b12SoreMuscles, .soreCalves, .muscleLoss],
        "early; one article: severe only"),
      LinkRow(
        "muscle cramps", .direct, [.soreMuscles, .b12SoreMuscles, .soreCalves],
        "via nerve damage"),
      LinkRow(
        "muscle soreness", .indirect, [.soreMuscles, .b12SoreMuscles, .soreCalves],
        "secondary and perceived; others list it as a cause"),
      LinkRow(
        "muscle pain", .direct, [.soreMuscles, .b12SoreMuscles],
        "one article: perceived, via nerve damage"),
      LinkRow("generalized muscle weakness", .direct, [.muscleLoss], "via anemia"),
      LinkRow("impaired muscle recovery", .direct, [.b12SoreMuscles], "after exertion; via anemia"),
      LinkRow("muscle atrophy", .direct, [.muscleLoss], "severe only; over time, via nerve damage"),
      LinkRow("muscle spasms", .direct, [.b12SoreMuscles], "via nerve damage"),
      LinkRow("neuromuscular symptoms", .direct, [.b12SoreMuscles], "nerve-related, not specified"),
      LinkRow("reduced motor function", .direct, [.muscleLoss], "over time, via nerve damage"),
    ],
    otherSymptoms: [
      LinkRow(
        "paresthesia", .direct, [.soreMuscles, .b12SoreMuscles, .soreCalves, .muscleLoss],
        "above all in hands and feet; one article: severe only"),
      LinkRow(
        "fatigue", .direct, [.b12SoreMuscles, .soreCalves, .muscleLoss],
        "early; lack of energy"),
      LinkRow(
        "impaired balance", .direct, [.soreMuscles, .b12SoreMuscles, .soreCalves],
        "one article: severe only"),
      LinkRow(
        "numbness", .direct, [.b12SoreMuscles, .soreCalves, .muscleLoss],
        "above all in hands and feet; one article: severe only"),
      LinkRow(
        "abnormal sensation", .direct, [.soreMuscles, .b12SoreMuscles],
        "via nerve damage; felt as muscle pain"),
      LinkRow("anemia", .direct, [.b12SoreMuscles, .muscleLoss]),
      LinkRow(
        "impaired coordination", .direct, [.soreMuscles, .b12SoreMuscles],
        "one article: severe only"),
      LinkRow("anxiety", .direct, [.b12SoreMuscles]),
      LinkRow("ataxia", .direct, [.b12SoreMuscles]),
      LinkRow("blurred vision", .direct, [.b12SoreMuscles]),
      LinkRow("cognitive impairment", .direct, [.b12SoreMuscles], "understanding and judgement"),
      LinkRow("depression", .direct, [.b12SoreMuscles]),
      LinkRow("diarrhea", .direct, [.b12SoreMuscles], "digestive"),
      LinkRow("difficulty walking", .direct, [.muscleLoss]),
      LinkRow("glossitis", .direct, [.b12SoreMuscles], "sore, red tongue"),
      LinkRow("irritability", .direct, [.b12SoreMuscles]),
      LinkRow("lethargy", .direct, [.b12SoreMuscles]),
      LinkRow("loss of appetite", .direct, [.b12SoreMuscles], "digestive"),
      LinkRow("megaloblastic anemia", .direct, [.b12SoreMuscles]),
      LinkRow("memory impairment", .direct, [.b12SoreMuscles]),
      LinkRow("mood changes", .direct, [.b12SoreMuscles]),
      LinkRow("mouth ulcers", .direct, [.b12SoreMuscles]),
      LinkRow("multisystem symptoms", .direct, [.b12SoreMuscles], "several body systems"),
      LinkRow("nausea", .direct, [.b12SoreMuscles], "digestive"),
      LinkRow("neurological symptoms", .indirect, [.b12SoreMuscles], "aggravated by homocysteine"),
      LinkRow("neuropathic pain", .direct, [.b12SoreMuscles], "via nerve damage"),
      LinkRow("peripheral neuropathy", .direct, [.b12SoreMuscles], "a common complication"),
      LinkRow("visual disturbance", .direct, [.b12SoreMuscles]),
    ],
    foods: [
      LinkRow("meat", .direct, [.soreMuscles, .b12SoreMuscles, .soreCalves, .muscleLoss]),
      LinkRow("eggs", .direct, [.soreMuscles, .b12SoreMuscles, .soreCalves]),
      LinkRow("fortified cereals", .direct, [.soreMuscles, .b12SoreMuscles, .muscleLoss]),
      LinkRow(
        "fortified foods", .direct, [.soreMuscles, .b12SoreMuscles, .soreCalves],
        "above all for vegetarians and vegans"),
      LinkRow("animal products", .direct, [.b12SoreMuscles, .soreCalves], "the main source"),
      LinkRow("dairy", .direct, [.b12SoreMuscles, .muscleLoss]),
      LinkRow("fish", .direct, [.soreMuscles, .b12SoreMuscles]),
      LinkRow("clams", .direct, [.b12SoreMuscles], "naturally rich"),
      LinkRow("fortified plant milks", .direct, [.b12SoreMuscles], "where fortified"),
      LinkRow("nutritional yeast", .direct, [.b12SoreMuscles], "where fortified"),
      LinkRow("salmon", .direct, [.b12SoreMuscles], "naturally rich"),
      LinkRow("tuna", .direct, [.b12SoreMuscles], "naturally rich"),
    ]
  )
}
