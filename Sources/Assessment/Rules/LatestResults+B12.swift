import Laboratory

extension LatestResults {
  /// The vitamin B12 that shows a shortage: the total, else the active one (holotranscobalamin).
  var deficientB12: JudgedResult? { low(.vitaminB12) ?? low(.holotranscobalamin) }

  /// The vitamin B12 that neither shows nor excludes a shortage: the total, else the active one.
  var borderlineB12: JudgedResult? {
    if deficientB12 != nil { return nil }
    for case let b12? in [self[.vitaminB12], self[.holotranscobalamin]]
    where b12.interpretation == .equivocal {
      return b12
    }
    return nil
  }

  /// The other vitamin B12 near the one that a finding rests on.
  func otherB12(than b12: JudgedResult) -> JudgedResult? {
    latest(b12.analyte == .vitaminB12 ? .holotranscobalamin : .vitaminB12, near: b12)
  }

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

  /// Whether the kidneys are known to filter enough for raised metabolites to mean anything.
  func hasSoundKidneys(near result: JudgedResult) -> Bool {
    knowsKidneyFunction(near: result) && !hasKidneyFunction(below: 60, near: result)
  }
}
