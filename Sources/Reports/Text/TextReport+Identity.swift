import Laboratory

extension TextReport {
  /// Who it is about, and when the specimens were taken.
  func appendIdentity(of chart: AssessedChart, to page: inout TextPage) {
    let patient = chart.chart.patient
    page.heading(Wording.title)
    page.entry("Patient", patient.id.printable)
    if let system = patient.system { page.entry("Assigned by", system.printable) }
    if let name = patient.name { page.entry("Name", name.printable) }
    page.entry(
      "Born", patient.isDeidentified ? "withheld" : patient.birthDate?.description ?? "not stated")
    page.entry("Sex", Wording.word(for: patient.sex))
    page.entry("Age", age(of: chart).map { "\($0) at collection" } ?? "not known")
    page.entry("Collected", dates(of: chart))
    if patient.isDeidentified { page.paragraph(Wording.deidentified) }
    appendBackground(patient.background, to: &page)
    if patient.conflicts.contains(.birthDate) { page.paragraph(Wording.birthDatesDiffer) }
    if patient.conflicts.contains(.sex) { page.paragraph(Wording.sexesDiffer) }
  }

  /// What is recorded besides results, as printed, whether it was understood or not.
  private func appendBackground(_ background: Background?, to page: inout TextPage) {
    guard let background else { return }
    for kind in Background.Entry.Kind.allCases {
      let texts = background.entries.filter { $0.kind == kind }.map(\.text.printable)
      if !texts.isEmpty { page.entry(Wording.word(for: kind), texts.joined(separator: "; ")) }
    }
  }

  /// The ages at the first and the last collection: `44`, `43–44`.
  private func age(of chart: AssessedChart) -> String? {
    let patient = chart.chart.patient
    if patient.conflicts.contains(.birthDate) { return nil }
    let ages = chart.chart.observations.compactMap { patient.age(on: $0.collected.date) }
    let years = ages.compactMap(\.completedYears)
    guard let youngest = years.min(), let oldest = years.max() else { return Self.span(of: ages) }
    if patient.isDeidentified, oldest >= Age.aggregatedYears { return "\(oldest) or more" }
    if oldest == 0, let days = ages.map(\.oldest.days).max() { return Self.infantAge(days) }
    return youngest == oldest ? "\(youngest)" : "\(youngest)–\(oldest)"
  }

  /// What ages are known to lie between, where none is known to the year: `44–45`, `80 or more`.
  private static func span(of ages: [Age]) -> String? {
    guard let youngest = ages.map(\.youngest.years).min(),
      let oldest = ages.map(\.oldest.years).max()
    else { return nil }
    if oldest >= StatedAge.greatest { return "\(youngest) or more" }
    return youngest == oldest ? "\(youngest)" : "\(youngest)–\(oldest)"
  }

  /// An age in the first year: `2 days`, `6 months`.
  private static func infantAge(_ days: Int) -> String {
    if days < 61 { return "\(days) \(days == 1 ? "day" : "days")" }
    return "\(days * 12 / 365) months"
  }

  /// The collection dates, or the first, the last and their number where there are many.
  private func dates(of chart: AssessedChart) -> String {
    var dates: [CalendarDate?] = []
    for observation in chart.chart.observations {
      let date = observation.collected.date
      if dates.isEmpty || dates[dates.count - 1] != date { dates.append(date) }
    }
    func words(_ date: CalendarDate?) -> String { date?.description ?? "date not stated" }
    guard let first = dates.first, let last = dates.last else { return "nothing" }
    return dates.count <= 5
      ? dates.map(words).joined(separator: ", ")
      : "\(words(first)) to \(words(last)), \(dates.count) dates"
  }
}
