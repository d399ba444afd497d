import Laboratory

extension ExplanationText {
  /// What became of a result that is in no chart.
  func fate(of aside: SetAside) -> String {
    let own = aside.observation.status
    guard let favored = aside.favored else { return Wording.withdrawn(own) }
    let place = place(of: favored)
    return switch aside.outcome {
    case .superseded: Wording.superseded(by: place, favored.status, over: own)
    case .withdrawn: Wording.withdrawn(by: place)
    default: Wording.duplicate(of: place)
    }
  }

  /// What became of a charted result: what it contradicts, and what was set aside for it.
  func fate(of observation: Observation, in trail: ChartTrail) -> [String] {
    var lines = [Wording.charted]
    for group in trail.contradictions where group.contains(where: { isSame($0, observation) }) {
      for other in group where !isSame(other, observation) {
        lines.append(Wording.conflict(with: place(of: other), printer.value(of: other)))
      }
    }
    for aside in trail.setAside {
      guard let favored = aside.favored, isSame(favored, observation) else { continue }
      lines.append(Wording.setAside(place(of: aside.observation), aside.outcome))
    }
    return lines
  }

  /// Whether two observations were read at one place. A row with a column a test holds several.
  private func isSame(_ a: Observation, _ b: Observation) -> Bool {
    a.source == b.source && a.record == b.record && a.test == b.test
      && a.value == b.value && a.comparator == b.comparator
  }
}
