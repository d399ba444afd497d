import Laboratory

/// What is known of a person beside what was found: all that considerations look at.
struct Circumstances {
  let findings: [Finding]
  /// The nutrients that findings call short, unless something says that they are high.
  let low: [Nutrient]
  /// What was measured at all, a bit each by raw value.
  private let measured: UInt32
  let background: Background
  let symptoms: Set<Symptom>
  /// Recorded symptoms that the articles connect with none of the findings.
  let unexplained: [Symptom]
  /// Completed years when the newest specimen was taken; `nil` where the age is not known.
  private let years: ClosedRange<Int>?
  private let isFemale: Bool
  let state: SafetyState

  init(
    of chart: Chart, findings: [Finding], links: [FindingLinks], state: SafetyState,
    asOf: CalendarDate?
  ) {
    self.findings = findings
    self.state = state
    var low: [Nutrient] = []
    // A raised marker beside a vitamin B12 that is not low says nothing of who runs short of it.
    for finding in findings
    where finding.kind.direction == .low && finding.kind != .b12MarkerRaised {
      let isHigh = !state.withheld(from: finding.nutrient).isDisjoint(with: .high(finding.nutrient))
      if !isHigh, !low.contains(finding.nutrient) { low.append(finding.nutrient) }
    }
    self.low = low
    measured = chart.observations.reduce(into: 0) { $0 |= 1 << UInt32($1.analyte.rawValue) }
    background = chart.patient.background ?? Background()
    symptoms = Set(background.symptoms)
    let explained = Set(links.flatMap(\.recorded).map { "\($0.term)" })
    unexplained = background.symptoms.filter {
      let isLoss = $0 == .diarrhea && low.contains(.potassium)
      return !explained.contains($0.rawValue) && !$0.isUrgent && !isLoss
    }
    let newest = chart.observations.max { $0.collected.order < $1.collected.order }
    let person = newest.map { Person(of: chart, at: $0, asOf: asOf) }
    years = person.flatMap { $0.isAgeKnown ? $0.youngest.years...$0.oldest.years : nil }
    isFemale = person.map { $0.mayBeFemale && !$0.mayBeMale } ?? false
  }
}

extension Circumstances {
  func isLow(_ nutrients: Nutrient...) -> Bool { nutrients.contains { low.contains($0) } }

  func isMeasured(_ analyte: Analyte) -> Bool { measured >> UInt32(analyte.rawValue) & 1 == 1 }

  func records(_ any: Set<Symptom>) -> Bool { !symptoms.isDisjoint(with: any) }

  func isAdvised(_ advice: Advice) -> Bool { findings.contains { $0.advice.contains(advice) } }

  /// Whether medical care comes before all else.
  var isUrgent: Bool {
    findings.contains { $0.severity == .critical } || isAdvised(.seekCareNow)
      || symptoms.contains(where: \.isUrgent)
  }

  /// From 65 on, as the word is commonly used; the articles give no number.
  var isOlderAdult: Bool { years.map { $0.lowerBound >= 65 } ?? false }

  /// Whether something is known of the person.
  func holds(_ factor: PersonalFactor) -> Bool {
    let (history, medicines) = (background.history, background.medicines)
    return switch factor {
    case .vegan: background.diet == .vegan
    case .vegetarian: background.diet == .vegetarian
    case .malabsorption: history.contains(.malabsorption)
    case .alcohol: history.contains(.alcohol)
    case .overFifty: years.map { $0.lowerBound > 50 } ?? false
    case .littleSun: history.contains(.littleSun)
    case .darkerSkin: history.contains(.darkerSkin)
    case .bloodLoss: history.contains(.bloodLoss)
    // Ages as the World Health Organization counts women of reproductive age.
    case .childbearingAge:
      isFemale && years.map { $0.lowerBound >= 15 && $0.upperBound <= 49 } ?? false
    case .heavySweating: history.contains(.heavySweating)
    case .diarrhea: symptoms.contains(.diarrhea)
    case .smoking: history.contains(.smoking)
    case .dehydration: history.contains(.dehydration)
    case .exertion: history.contains(.exertion)
    case .disuse: history.contains(.disuse) || records(Symptom.ofMuscleLoss)
    case .statin: medicines.contains(.statin)
    case .metformin: medicines.contains(.metformin)
    }
  }
}
