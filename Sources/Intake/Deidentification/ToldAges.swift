import Laboratory

/// The ages at collection that may be told.
///
/// From 90 years on all are told as 90. Of a person whose results lie on both sides of that birthday no age is
/// told: the dates of the later ones would show how far beyond it they lie.
struct ToldAges {
  /// By the collection date as it is told.
  private(set) var ages: [CalendarDate?: Age] = [:]

  /// `toldDates`: the observations of the chart with the dates that are told.
  init(of chart: Chart, toldDates told: [Observation]) {
    if chart.patient.conflicts.contains(.birthDate) { return }
    for (real, told) in zip(chart.observations, told)
    where real.collected.isKnown == told.collected.isKnown {
      ages[told.collected.date] = chart.patient.age(on: real.collected.date)
    }
    if ages.values.allSatisfy({ $0.oldest.years < Age.aggregatedYears }) { return }
    let areAllBeyond = ages.values.allSatisfy { $0.youngest.years >= Age.aggregatedYears }
    ages = areAllBeyond ? ages.mapValues { _ in .aggregated } : [:]
  }
}
