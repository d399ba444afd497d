package import Laboratory

/// The latest interpreted result of each analyte of one chart: all that rules look at.
package struct LatestResults: Sendable {
  /// How many days results may lie apart and still be combined.
  package let windowDays: Int
  /// The smallest eGFR that the latest result allows, in mL/min/1.73 m², and when it was collected.
  package var kidneyFunction: (floor: Double, collected: Instant)?
  /// The total calcium and the albumin that the adjusted calcium was computed from, where that was done here.
  package var adjustingResults: [JudgedResult] = []
  /// The potassium from which the latest one rose by more than 0.5 mmol/L within twelve hours.
  package var fastRiseFrom: JudgedResult?
  /// The medicines that are recorded.
  package var medicines: Medicines = []
  /// Whether any result ever lay outside its interval or in a borderline band.
  package private(set) var hasAbnormal = false
  /// An array and no inline one: rules get copies, and those cost a count instead of all the bytes.
  private var results = [JudgedResult?](repeating: nil, count: Analyte.allCases.count)

  package init(_ results: [JudgedResult] = [], windowDays: Int = 90) {
    self.windowDays = windowDays
    for result in results {
      self[result.analyte] = result
      if result.analyte == .egfr { kidneyFunction = (result.amount, result.collected) }
    }
  }

  package subscript(_ analyte: Analyte) -> JudgedResult? {
    get { results[Int(analyte.rawValue)] }
    set {
      results[Int(analyte.rawValue)] = newValue
      if newValue?.isAbnormal == true { hasAbnormal = true }
    }
  }

  /// Takes a result if it is later than the one at hand; of two of one time, a critical one stays.
  mutating func consider(_ result: JudgedResult) {
    if let held = self[result.analyte] {
      if held.collected.order > result.collected.order { return }
      let isSameTime = held.collected.order == result.collected.order
      if isSameTime, held.interpretation.isCritical, !result.interpretation.isCritical { return }
    }
    self[result.analyte] = result
  }
}

extension LatestResults {
  /// An analyte's latest result if it is low.
  package func low(_ analyte: Analyte) -> JudgedResult? {
    self[analyte].flatMap { $0.isLow ? $0 : nil }
  }

  /// An analyte's latest result if it is high.
  package func high(_ analyte: Analyte) -> JudgedResult? {
    self[analyte].flatMap { $0.isHigh ? $0 : nil }
  }

  /// An analyte's latest result if it lies near enough to another one to be combined with it.
  package func latest(_ analyte: Analyte, near other: JudgedResult) -> JudgedResult? {
    guard let result = self[analyte], isNear(result.collected, other.collected) else { return nil }
    return result
  }

  private func isNear(_ a: Instant, _ b: Instant) -> Bool {
    a.days(from: b).map { $0 <= windowDays } ?? false
  }

  /// Whether kidney function near a result may be below a limit; unknown kidney function is not.
  package func hasKidneyFunction(below limit: Double, near result: JudgedResult) -> Bool {
    guard let kidneyFunction, isNear(kidneyFunction.collected, result.collected) else {
      return false
    }
    return kidneyFunction.floor < limit
  }

  /// Whether kidney function near a result is known at all.
  package func knowsKidneyFunction(near result: JudgedResult) -> Bool {
    kidneyFunction.map { isNear($0.collected, result.collected) } ?? false
  }

  /// The calcium that findings are based on: ionized before adjusted before total, as far as they lie
  /// within the window of the newest. A newer critical result is never set aside for an older one.
  package var decidingCalcium: JudgedResult? {
    let preferred: [3 of Analyte] = [.calciumIonized, .calciumAdjusted, .calcium]
    var newest: JudgedResult?
    for number in preferred.indices {
      guard let result = self[preferred[number]] else { continue }
      if let newest, newest.collected.order >= result.collected.order { continue }
      newest = result
    }
    guard let newest else { return nil }
    for number in preferred.indices {
      guard let result = self[preferred[number]], isNear(result.collected, newest.collected) else {
        continue
      }
      if newest.interpretation.isCritical, newest.collected.day > result.collected.day { continue }
      return result
    }
    return newest
  }

  /// A finding with the worst of its evidence as severity, and professional advice always.
  func finding(
    _ kind: FindingKind, _ nutrient: Nutrient, certainty: Certainty = .stated,
    from evidence: [JudgedResult], advice: [Advice]
  ) -> Finding {
    let isCritical = evidence.contains { $0.interpretation.isCritical }
    let isOutside = evidence.contains { $0.isLow || $0.isHigh }
    let isUnsure = evidence.contains { $0.isUnsure }
    var said = isCritical ? [Advice.seekCareNow] : []
    said += advice
    if isUnsure, !said.contains(.confirmWithRepeat) { said.append(.confirmWithRepeat) }
    said.append(.consultProfessional)
    var indices: [Int] = []
    for result in evidence where !indices.contains(result.index) { indices.append(result.index) }
    return Finding(
      kind: kind, nutrient: nutrient,
      severity: isCritical ? .critical : isOutside ? .abnormal : .borderline,
      certainty: isUnsure ? .possible : certainty, evidence: indices, advice: said)
  }
}
