import Laboratory

extension LatestResults {
  /// A calcium and, where it was computed here, what it was computed from.
  func evidence(of calcium: JudgedResult) -> [JudgedResult] {
    calcium.analyte == .calciumAdjusted ? [calcium] + adjustingResults : [calcium]
  }
}
