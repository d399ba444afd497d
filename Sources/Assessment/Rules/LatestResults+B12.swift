import Laboratory

extension LatestResults {
  /// Methylmalonic acid and homocysteine that are raised near a vitamin B12.
  func raisedMarkers(near b12: JudgedResult) -> [JudgedResult] {
    [latest(.mma, near: b12), latest(.homocysteine, near: b12)].compactMap(\.self).filter(\.isHigh)
  }

  /// Whether the metabolites near a borderline vitamin B12 show that the cells lack it.
  func showsFunctionalDeficiency(of b12: JudgedResult) -> Bool {
    if hasKidneyFunction(below: 60, near: b12) { return false }
    if let mma = latest(.mma, near: b12) { return mma.isHigh }
    return latest(.homocysteine, near: b12)?.isHigh == true
  }
}
