import Laboratory

extension TextReport {
  func appendNotice(to page: inout TextPage) {
    page.heading("NOT MEDICAL ADVICE")
    page.piece(TextPiece(.notice)) { $0.paragraph(Wording.notice) }
  }

  /// The files and how many records of each were used, and what judged them.
  func appendProvenance(_ chart: AssessedChart, to page: inout TextPage) {
    var records: [Int: Int] = [:]
    for observation in chart.chart.observations
    where !printer.lexicon.usability(of: observation).isComputed {
      records[printer.lexicon.file(of: observation), default: 0] += 1
    }
    page.heading("HOW THIS REPORT WAS MADE")
    for (file, count) in records.sorted(by: { $0.key < $1.key }) {
      let path = printer.lexicon.files[file].path.printable
      page.paragraph("\(path): \(count) \(count == 1 ? "record" : "records")", hanging: 2)
    }
    page.paragraph("myolyte \(version), profile \(profile)")
  }
}
