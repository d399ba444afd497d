package import Laboratory

/// The latest interpreted result of each analyte of one chart: all that rules look at.
package struct LatestResults: Sendable {
  /// How many days results may lie apart and still be combined.
  package let windowDays: Int
  /// The smallest eGFR that each result allows, in mL/min/1.73 m², and when it was collected; the latest comes
  /// last.
  package private(set) var kidneyFunctions: [(floor: Double, collected: Instant)] = []
  /// The total calcium and the albumin that the adjusted calcium was computed from, where that was done here.
  package var adjustingResults: [JudgedResult] = []
  /// The potassium from which the latest one rose by more than 0.5 mmol/L within twelve hours.
  package var fastRiseFrom: JudgedResult?
  /// Whether a disease of the kidneys is recorded, whatever a filtration rate says.
  package var hasKidneyDisease = false
  /// The medicines that are recorded.
  package var medicines: Medicines = []
  /// Whether any result ever lay outside its interval or in a borderline band.
  package private(set) var hasAbnormal = false
  /// An array and no inline one: rules get copies, and those cost a count instead of all the bytes.
  private var results = Self.none
  /// Copied at once where filling would go result by result.
  private static let none = [JudgedResult?](repeating: nil, count: Analyte.allCases.count)
  /// Results that a later one of their analyte has replaced.
  private var earlier: [JudgedResult] = []

  package init(_ results: [JudgedResult] = [], windowDays: Int = 90) {
    self.windowDays = windowDays
    for result in results {
      self[result.analyte] = result
      if result.analyte == .egfr { note(kidneyFunction: result.amount, at: result.collected) }
    }
  }

  package subscript(_ analyte: Analyte) -> JudgedResult? {
    get { results[Int(analyte.rawValue)] }
    set {
      results[Int(analyte.rawValue)] = newValue
      if newValue?.isAbnormal == true { hasAbnormal = true }
    }
  }

  /// Makes room for the results of a chart.
  mutating func reserveCapacity(_ count: Int) { earlier.reserveCapacity(count) }

  /// Takes a result if it is later than the one at hand; of two of one time, a critical one stays.
  mutating func consider(_ result: JudgedResult) {
    if let held = self[result.analyte] {
      let isSameTime = held.collected.order == result.collected.order
      let stays =
        held.collected.order > result.collected.order
        || isSameTime && held.interpretation.isCritical && !result.interpretation.isCritical
      earlier.append(stays ? result : held)
      if stays { return }
    }
    self[result.analyte] = result
  }

  /// Notes the smallest eGFR that a result allows.
  mutating func note(kidneyFunction floor: Double, at collected: Instant) {
    let place = kidneyFunctions.firstIndex { $0.collected.order > collected.order }
    kidneyFunctions.insert((floor, collected), at: place ?? kidneyFunctions.endIndex)
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

  /// The result of an analyte that was collected nearest to another one, if near enough to be combined with it;
  /// of two as near the later, and of two of one time the one that stands as the latest.
  package func latest(_ analyte: Analyte, near other: JudgedResult) -> JudgedResult? {
    var nearest: JudgedResult?
    var distance = windowDays
    func consider(_ result: JudgedResult) {
      guard let apart = result.collected.days(from: other.collected), apart <= distance else {
        return
      }
      let isLater = nearest.map { result.collected.order > $0.collected.order } ?? true
      if apart < distance || isLater { (nearest, distance) = (result, apart) }
    }
    if let latest = self[analyte] { consider(latest) }
    for result in earlier where result.analyte == analyte { consider(result) }
    return nearest
  }

  /// The smallest eGFR that the latest of all allows; `nil` where none is known.
  package var latestKidneyFunction: Double? {
    guard let last = kidneyFunctions.last else { return nil }
    return kidneyFunctions.filter { $0.collected.order == last.collected.order }.map(\.floor).min()
  }

  /// The smallest eGFR on the day nearest to an instant; `nil` where none lies within the window.
  package func kidneyFunction(near instant: Instant) -> Double? {
    let dated = kidneyFunctions.compactMap { known in
      known.collected.days(from: instant).map { (apart: $0, floor: known.floor) }
    }
    guard let apart = dated.map(\.apart).min(), apart <= windowDays else { return nil }
    return dated.filter { $0.apart == apart }.map(\.floor).min()
  }

  /// Whether kidney function near a result may be below a limit; unknown kidney function is not, but for a
  /// recorded disease of the kidneys.
  package func hasKidneyFunction(below limit: Double, near result: JudgedResult) -> Bool {
    hasKidneyDisease || kidneyFunction(near: result.collected).map { $0 < limit } ?? false
  }

  /// Whether kidney function near a result is known at all.
  package func knowsKidneyFunction(near result: JudgedResult) -> Bool {
    hasKidneyDisease || kidneyFunction(near: result.collected) != nil
  }

  /// The calcium that findings are based on: ionized before adjusted before total, of what was drawn with the
  /// newest. A newer abnormal result is never set aside for an older one; an older abnormal one within the window
  /// counts beside a normal one that tells less.
  package var decidingCalcium: JudgedResult? {
    let preferred: [3 of Analyte] = [.calciumIonized, .calciumAdjusted, .calcium]
    var newest: JudgedResult?
    for number in preferred.indices {
      guard let result = self[preferred[number]] else { continue }
      if let newest, newest.collected.order >= result.collected.order { continue }
      newest = result
    }
    guard let newest else { return nil }
    var deciding = newest
    for number in preferred.indices {
      guard let result = self[preferred[number]] else { continue }
      if result.collected.isDrawn(with: newest.collected) {
        deciding = result
        break
      }
    }
    if deciding.isAbnormal { return deciding }
    for number in preferred.indices {
      guard preferred[number] != deciding.analyte else { break }
      guard let result = self[preferred[number]], result.isAbnormal else { continue }
      let apart = result.collected.days(from: newest.collected) ?? .max
      if apart <= windowDays { return result }
    }
    return deciding
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
