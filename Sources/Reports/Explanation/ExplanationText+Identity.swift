import Laboratory

extension ExplanationText {
  /// Who it is about, and how many records in how many files say so.
  func appendIdentity(of trail: ChartTrail, to page: inout TextPage) {
    let patient = trail.chart.patient
    page.heading(Wording.explanationTitle)
    page.entry("Patient", patient.id.printable)
    page.entry("Assigned by", patient.system?.printable ?? "not stated")
    page.entry("Born", born(patient))
    page.entry("Sex", Wording.word(for: patient.sex))
    page.entry("Records", records(of: trail))
    page.entry("Judged by", "profile \(profile)")
    if patient.conflicts.contains(.birthDate) { page.paragraph(Wording.birthDatesDiffer) }
    if patient.conflicts.contains(.sex) { page.paragraph(Wording.sexesDiffer) }
  }

  /// The birth date and what else tells of the age.
  private func born(_ patient: Patient) -> String {
    var parts = [patient.birthDate?.description ?? "not stated"]
    if let days = patient.birth.contradictory {
      parts.append("the records allow \(span(days))")
    } else if patient.birthDate == nil, let days = patient.birth.span {
      parts.append("by stated ages \(span(days))")
    }
    if patient.birthDate == nil, let age = patient.birth.age {
      parts.append("an age without a day: \(age.days.lowerBound) to \(age.days.upperBound) days")
    }
    if let years = patient.birth.ancient { parts.append("hidden: \(years) years or more") }
    return parts.joined(separator: "; ")
  }

  private func span(_ days: ClosedRange<Int32>) -> String {
    "\(CalendarDate(firstDay: days.lowerBound)) to \(CalendarDate(firstDay: days.upperBound))"
  }

  private func records(of trail: ChartTrail) -> String {
    let aside = trail.setAside.map(\.observation)
    let files = Set((trail.chart.observations + aside).map { lexicon.file(of: $0) })
    let charted = trail.chart.observations.count
    return "\(charted + aside.count) in \(files.count) \(files.count == 1 ? "file" : "files"): "
      + "\(charted) charted, \(aside.count) set aside"
  }
}
