import Formats
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
    // By name, since numbers follow the order in which paths were given.
    let lines = records.map {
      (path: printer.lexicon.files[$0.key].path.printable, count: $0.value)
    }
    for (path, count) in lines.sorted(by: { ($0.path, $0.count) < ($1.path, $1.count) }) {
      page.paragraph(hanging: 2) { text in
        text.append(path)
        text.append(": ")
        text.append(count)
        text.append(count == 1 ? " record" : " records")
      }
    }
    page.paragraph { text in
      text.append("myolyte ")
      text.append(version)
      text.append(", profile ")
      text.append(profile)
    }
  }
}
