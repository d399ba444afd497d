package import Laboratory

/// Something known beside a finding that says more of it: what it fits, or what stands in its way.
///
/// A pattern never makes a finding. It adds evidence and a piece of advice to one, and may say that it is
/// more or less sure.
package struct Pattern: Sendable {
  /// What it adds; the advice's word is the pattern's stable identifier.
  package let advice: Advice
  package let title: StaticString
  package let rationale: StaticString
  package let source: StaticString
  /// The findings that it is said beside: of several, the first that there is.
  package let kinds: [FindingKind]
  /// How sure the finding is with it; `nil` leaves that as it is.
  package let certainty: Certainty?
  /// Advice of the finding that no longer holds beside it.
  package let withdraws: [Advice]
  /// Whether every finding that rests on the same results is left open, since it speaks against the specimen.
  package let doubtsEvidence: Bool
  package let examples: [Example]
  /// What shows the pattern, which may be nothing but what is recorded of the person; `nil` where it is
  /// not there.
  package let evidence: @Sendable (borrowing LatestResults) -> [JudgedResult]?

  package init(
    _ advice: Advice, title: StaticString, rationale: StaticString, source: StaticString,
    beside kinds: [FindingKind], certainty: Certainty? = nil, withdraws: [Advice] = [],
    doubtsEvidence: Bool = false, examples: [Example],
    evidence: @escaping @Sendable (borrowing LatestResults) -> [JudgedResult]?
  ) {
    self.advice = advice
    self.title = title
    self.rationale = rationale
    self.source = source
    self.kinds = kinds
    self.certainty = certainty
    self.withdraws = withdraws
    self.doubtsEvidence = doubtsEvidence
    self.examples = examples
    self.evidence = evidence
  }

  /// Results, and what is recorded of a person, for which the pattern is there, or is not.
  package struct Example: Sendable {
    package let results: [JudgedResult]
    /// The potassium of some hours before, where it is lower by far.
    package let earlier: JudgedResult?
    package let medicines: Medicines
    package let applies: Bool

    package init(
      _ results: JudgedResult..., earlier: JudgedResult? = nil, medicines: Medicines = [],
      applies: Bool
    ) {
      self.results = results
      self.earlier = earlier
      self.medicines = medicines
      self.applies = applies
    }
  }
}

extension Pattern {
  /// Every pattern, in the order in which they are asked.
  package static let all: [Pattern] = [
    .tubeAdditive, .fastRise, .parathyroid, .vitaminDExcess, .osteomalacia, .magnesiumUnknown,
    .ironOverload, .acutePhase, .recentIron, .folateShort, .activeB12Missing, .nitrousOxide,
    .treatedB12, .metformin, .diuretic, .potassiumRaisingMedicine,
  ]
}

extension Pattern {
  /// Adds to findings what the patterns know of them.
  static func enrich(_ findings: inout [Finding], from latest: LatestResults) {
    for pattern in all {
      let kinds = pattern.kinds
      guard let place = findings.firstIndex(where: { kinds.contains($0.kind) }),
        let evidence = pattern.evidence(latest)
      else { continue }
      findings[place].add(pattern, evidence: evidence)
      if pattern.doubtsEvidence { findings.doubt(whatRestsOn: evidence.map(\.index)) }
    }
  }
}

extension [Finding] {
  /// Leaves every finding open that rests on one of some results.
  fileprivate mutating func doubt(whatRestsOn indices: [Int]) {
    for place in self.indices where !Set(self[place].evidence).isDisjoint(with: indices) {
      self[place].certainty = .possible
    }
  }
}

extension Finding {
  fileprivate mutating func add(_ pattern: Pattern, evidence beside: [JudgedResult]) {
    for result in beside where !evidence.contains(result.index) { evidence.append(result.index) }
    // What is unsure is never made surer.
    if let said = pattern.certainty, said == .possible || certainty == .stated { certainty = said }
    if beside.contains(where: \.isUnsure) {
      certainty = .possible
      add(.confirmWithRepeat)
    }
    advice.removeAll { pattern.withdraws.contains($0) }
    add(pattern.advice)
  }
}
