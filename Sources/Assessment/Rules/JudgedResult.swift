package import Laboratory

/// An analyte's latest interpreted result, as rules see it.
package struct JudgedResult: Sendable {
  package var analyte: Analyte
  /// In the canonical unit; the bound where the printed value has a comparator.
  package var amount: Double
  package var interpretation: Interpretation
  /// When it was collected.
  package var collected: Instant
  /// Index into the chart's observations.
  package var index: Int
  /// Whether a low result lies in a band of deficiency rather than insufficiency.
  package var saysDeficient: Bool
  /// Whether it is low only by the limits for people with inflammation.
  package var isLowOnlyByInflammation: Bool
  /// Whether its specimen, its unit or the laboratory's own statements are in doubt.
  package var isUnsure: Bool
  /// Whether the person is said to have been pregnant when it was collected.
  package var isPregnant: Bool

  package init(
    _ analyte: Analyte, _ amount: Double, _ interpretation: Interpretation,
    collected: Instant = .unknown, index: Int = 0, saysDeficient: Bool = false,
    isLowOnlyByInflammation: Bool = false, isUnsure: Bool = false, isPregnant: Bool = false
  ) {
    self.analyte = analyte
    self.amount = amount
    self.interpretation = interpretation
    self.collected = collected
    self.index = index
    self.saysDeficient = saysDeficient
    self.isLowOnlyByInflammation = isLowOnlyByInflammation
    self.isUnsure = isUnsure
    self.isPregnant = isPregnant
  }

  /// Outside its interval, or in a borderline band.
  package var isAbnormal: Bool { if case .normal = interpretation { false } else { true } }
  package var isLow: Bool { interpretation.isLow }
  package var isHigh: Bool { interpretation.isHigh }
}
