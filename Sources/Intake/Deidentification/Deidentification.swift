package import Laboratory

/// Makes of judged charts what may be told where persons must not be recognised.
///
/// It stands between judging and rendering: judgements are made of the real dates and so cannot differ, and no
/// renderer ever holds what it must not print. What is told is made anew of what is known to be harmless, so that
/// whatever else a patient or a lexicon comes to hold is withheld until it is let through here.
package struct Deidentification: Sendable {
  /// In the order of the charts.
  private let pseudonyms: [(id: String, shift: Int32)]
  /// What each remark of the read lexicon holds.
  private let remarks: [WithheldRemark]

  /// Stands for a text of a laboratory.
  static let withheldText = "(text withheld)"

  /// `lexicon`: as it was read.
  init(pseudonyms: [(id: String, shift: Int32)], lexicon: Lexicon) {
    self.pseudonyms = pseudonyms
    remarks = lexicon.remarks.map {
      WithheldRemark(hasText: $0.valueText != nil, hasComment: $0.comment != nil)
    }
  }

  /// The ids that are told, in the order of the charts.
  var ids: [String] { pseudonyms.map(\.id) }

  /// The chart at a position as it may be told. It refers to the lexicon that `Lexicon.deidentified` made.
  package func told(_ assessed: AssessedChart, at position: Int) -> AssessedChart {
    let (id, shift) = pseudonyms[position]
    let chart = assessed.chart
    var (clocks, observations) = (ClockRanks(), chart.observations)
    for index in observations.indices {
      let real = observations[index]
      observations[index].collected = clocks.withheld(real.collected).moved(back: shift)
      observations[index].remark = remarks[Int(real.remark)].index(hasNumber: real.hasNumber)
      observations[index].record = 0
      observations[index].traits.statedIdentity = 0
      if !real.hasNumber { observations[index].value = PrintedDecimal(mantissa: 0, scale: 0) }
    }
    var told = assessed
    told.chart = Chart(
      patient: Self.told(
        chart.patient, as: id, ages: ToldAges(of: chart, toldDates: observations).ages),
      observations: observations)
    return told
  }

  private static func told(
    _ patient: Patient, as id: String, ages: [CalendarDate?: Age]
  ) -> Patient {
    Patient(
      id: id, sex: patient.sex, conflicts: patient.conflicts,
      background: patient.background.map(told), toldAges: ages)
  }

  /// What was made of a background; its own words are withheld.
  private static func told(_ background: Background) -> Background {
    var entries: [Background.Entry] = []
    for entry in background.entries {
      let told = Background.Entry(entry.kind, withheldText, isUnderstood: entry.isUnderstood)
      if !entries.contains(told) { entries.append(told) }
    }
    return Background(
      entries: entries, symptoms: background.symptoms, concernsCalves: background.concernsCalves,
      diet: background.diet, medicines: background.medicines, history: background.history)
  }
}

extension Instant {
  /// The same instant some days earlier; unknown where no calendar goes so far.
  fileprivate func moved(back days: Int32) -> Instant {
    guard let date else { return self }
    let earlier = CalendarDate(firstDay: date.firstDay - days, precision: date.precision)
    return earlier.parts.year >= 1 ? Instant(earlier, rank: rank) : .unknown
  }
}
