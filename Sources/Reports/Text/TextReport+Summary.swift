import Formats
import Laboratory

extension TextReport {
  /// Appends how many results are what, in one or two sentences.
  func appendSummary(
    of shown: [Int], in chart: AssessedChart, to text: inout ByteBuffer
  ) {
    if shown.isEmpty { return text.append(Wording.noResults) }
    var (outside, borderline, open): ([Int], [Int], [Int]) = ([], [], [])
    var unplaced = 0
    for index in shown {
      let judgement = chart.judgements[index]
      switch judgement.interpretation {
      case .equivocal: borderline.append(index)
      case nil:
        unplaced += 1
        if !isContext(index, in: chart) { open.append(index) }
      default: if judgement.isAbnormal { outside.append(index) }
      }
    }
    if outside.isEmpty, borderline.isEmpty {
      return appendCalm(shown.count, unplaced: unplaced, of: chart, to: &text)
    }
    text.append("Of ")
    append(resultCount: shown.count, to: &text)
    var mark: StaticString = ": "
    for (indices, words) in [
      (outside, "outside the expected range"), (borderline, "borderline"), (open, "not judged"),
    ] where !indices.isEmpty {
      text.append(mark)
      append(indices, words, of: chart, to: &text)
      mark = ", "
    }
    text.append(".")
  }

  /// Appends what is said where no newest result lies outside its interval.
  private func appendCalm(
    _ count: Int, unplaced: Int, of chart: AssessedChart, to text: inout ByteBuffer
  ) {
    if unplaced == count {
      text.append("None of ")
      append(resultCount: count, to: &text)
      return text.append(" could be judged.")
    }
    let isCalm = chart.findings.isEmpty && !chart.judgements.contains { $0.isAbnormal }
    guard isCalm else { return text.append(Wording.newestNormal) }
    text.append(unplaced == 0 ? Wording.allNormal : Wording.judgedNormal)
    text.append(" ")
    text.append(Wording.normalIsNotAll)
  }

  private func append(resultCount count: Int, to text: inout ByteBuffer) {
    text.append(count)
    text.append(count == 1 ? " result" : " results")
  }

  /// Appends how many results are what, and of which tests: `2 borderline (ferritin; potassium)`.
  private func append(
    _ indices: [Int], _ words: String, of chart: AssessedChart, to text: inout ByteBuffer
  ) {
    text.append(indices.count)
    text.append(" ")
    text.append(words)
    for (place, index) in indices.enumerated() {
      text.append(place == 0 ? " (" : "; ")
      text.append(printer.name(of: chart.chart.observations[index].analyte))
    }
    text.append(")")
  }
}
