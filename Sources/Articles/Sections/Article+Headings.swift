package import Laboratory

extension Article {
  /// The headings under which the article says what it associates, in its order. Its first paragraphs have none of
  /// their own, and of its list of questions only the answers are told apart.
  package var headings: [StaticString] {
    switch self {
    case .soreMuscles:
      [
        "Opening paragraph",
        "Quick Summary",
        "Key Points",
        "The Primary Culprit: Vitamin D Deficiency",
        "Symptoms of Vitamin D Deficiency",
        "The Role of B Vitamins, Magnesium, and Iron",
        "B Vitamin Deficiencies",
        "Magnesium Deficiency",
        "Iron Deficiency",
        "Nutrient Deficiencies Causing Muscle Soreness",
        "How to Address a Suspected Deficiency",
        "Conclusion",
        "Frequently Asked Questions, answer 1",
        "Frequently Asked Questions, answer 2",
        "Frequently Asked Questions, answer 3",
        "Frequently Asked Questions, answer 4",
      ]
    case .b12SoreMuscles:
      [
        "Opening paragraph",
        "Quick Summary",
        "Key Points",
        "The Role of Vitamin B12 in Muscle and Nerve Function",
        "How B12 Deficiency Affects Muscle Health",
        "Symptoms of B12 Deficiency Beyond Muscle Pain",
        "Comparison of Causes of Muscle Pain",
        "Diagnosis and Treatment",
        "A Balanced Nutrition Diet and Prevention",
        "Conclusion",
        "Frequently Asked Questions, answer 1",
        "Frequently Asked Questions, answer 2",
        "Frequently Asked Questions, answer 3",
        "Frequently Asked Questions, answer 4",
        "Frequently Asked Questions, answer 5",
      ]
    case .soreCalves:
      [
        "Opening paragraph",
        "Quick Summary",
        "Key Points",
        "Understanding the Link Between Deficiencies and Muscle Pain",
        "Magnesium Deficiency and Muscle Cramps",
        "Potassium and Electrolyte Imbalance",
        "The Role of Vitamin D in Muscle Health",
        "Vitamin B12 and Nerve Function",
        "Iron and Oxygen Transport",
        "Comparison of Key Nutrient Deficiencies and Symptoms",
        "How to Address Deficiencies and Alleviate Sore Calves",
        "Conclusion: Listening to Your Body's Signals",
        "Frequently Asked Questions, answer 1",
        "Frequently Asked Questions, answer 2",
        "Frequently Asked Questions, answer 3",
        "Frequently Asked Questions, answer 4",
        "Frequently Asked Questions, answer 5",
        "Frequently Asked Questions, answer 6",
      ]
    case .hardMuscles:
      [
        "Quick Summary",
        "Key Points",
        "The Critical Role of Minerals and Vitamins in Muscle Function",
        "How Magnesium Controls Muscle Relaxation",
        "Calcium's Essential Link to Muscle Contraction",
        "Vitamin D: The Master Regulator for Muscle Health",
        "Beyond the Hardness: Associated Symptoms",
        "Comparison: Key Nutrients and Muscle Impact",
        "Other Factors That Cause Muscle Hardness",
        "Dehydration and Electrolyte Imbalances",
        "Conclusion: A Holistic Approach to Muscle Health",
        "Frequently Asked Questions, answer 1",
        "Frequently Asked Questions, answer 2",
        "Frequently Asked Questions, answer 3",
        "Frequently Asked Questions, answer 4",
        "Frequently Asked Questions, answer 6",
        "Frequently Asked Questions, answer 7",
        "Frequently Asked Questions, answer 8",
      ]
    case .muscleLoss:
      [
        "Opening paragraph",
        "Quick Summary",
        "Key Points",
        "Vitamin D: The Primary Culprit for Muscle Loss",
        "How Vitamin D Affects Muscle Health",
        "Other Nutritional Deficiencies Linked to Muscle Issues",
        "Comparison of Key Vitamins and Their Impact on Muscle",
        "Lifestyle and Treatment Recommendations",
        "Conclusion: Prioritizing Nutrients for Muscle Health",
        "Frequently Asked Questions, answer 1",
        "Frequently Asked Questions, answer 2",
        "Frequently Asked Questions, answer 3",
        "Frequently Asked Questions, answer 4",
        "Frequently Asked Questions, answer 5",
      ]
    }
  }
}
