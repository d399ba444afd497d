import Laboratory

extension Wording {
  /// Why results were not judged, in plain words.
  static func sentence(for reason: UndeterminedReason) -> String {
    switch reason {
    case .censoredSpansBands:
      "Only a bound was printed (such as \"<5\"), and the amounts it allows lie on both sides of a limit."
    case .unitMissing: "No unit was printed, and without one the number cannot be compared."
    case .unitUnknown: "The printed unit is not one that is known for this test."
    case .unitWrongDimension: "The printed unit measures something else than this test does."
    case .implausible:
      "Such an amount is hardly ever seen; the number or its unit may be wrong. Have it checked."
    case .specimenNotBlood:
      "The specimen was not blood, or came in a tube whose additive distorts this test; the limits hold "
        + "for blood without it."
    case .notNumeric: "There is no number to compare."
    case .ambiguousNumber: "The number can be read in two ways (such as \"1,234\")."
    case .noInterval:
      "The guidelines in use have no limits for this test, or none for this age, sex or stage of "
        + "pregnancy."
    case .needsAge: "The limits depend on age, and the age at collection is not known."
    case .needsSex: "The limits differ between women and men, and the sex is not known."
    case .noThresholdEndorsed: "The guideline in use names no limit for this test."
    case .conflict:
      "The files contradict each other here, so none of the versions was trusted."
    case .preliminary: "The laboratory calls the result preliminary; the final one may differ."
    }
  }

  /// For a result without a flag whose reason was not recorded.
  static let noReason = "The result was not judged."

  static let contextOnly =
    "No limits are in use for these tests. They are shown because they help to read others:"
  static let unjudgedIsNotNormal =
    "Not judged does not mean normal. Ask the laboratory or a doctor about these results."
}
