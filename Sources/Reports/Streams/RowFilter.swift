package import Laboratory

/// Which rows of the summary are written.
package enum RowFilter: String, CaseIterable, Sendable {
  case all
  /// Any flag but `N`; every finding is abnormal.
  case abnormal
  /// `LL` and `HH`; findings of critical severity.
  case critical
}

extension RowFilter {
  /// Whether a result's row is written.
  package func admits(_ judgement: Judgement) -> Bool {
    switch self {
    case .all: true
    case .abnormal: judgement.isAbnormal
    case .critical: judgement.interpretation?.isCritical ?? false
    }
  }

  /// Whether a finding's row is written.
  package func admits(_ finding: Finding) -> Bool {
    self != .critical || finding.severity == .critical
  }

  /// Whether a patient's row is written: whether any result's row would be.
  package func admits(_ chart: AssessedChart) -> Bool {
    self == .all || chart.judgements.contains { admits($0) }
  }
}

extension Judgement {
  /// Whether there is a flag, and another one than `N`.
  var isAbnormal: Bool { interpretation != nil && interpretation != .normal }
}
