import Laboratory

extension LatestResults {
  /// A calcium and, where it was adjusted here, the albumin that it was adjusted by.
  func evidence(of calcium: JudgedResult) -> [JudgedResult] {
    guard calcium.analyte == .calciumAdjusted, let adjustingAlbumin else { return [calcium] }
    return [calcium, adjustingAlbumin]
  }
}
