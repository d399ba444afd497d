import Formats
import Laboratory

/// The guidelines and critical limits that decided the results of a chart, numbered as the report cites them.
struct GuidelineSources {
  /// The names of guidelines with the numbers of their sources, in the order of their first use; the first one is
  /// cited as 1.
  private(set) var sources: [(name: String, number: Int)] = []
  /// The few intervals that decide many results, each with the numbers of its sources.
  private var cited: [(key: Key, numbers: [Int])] = []

  private struct Key: Equatable {
    let interval: Int32
    let isCritical: Bool
  }

  /// `first`: indices into the chart's results whose sources get the lowest numbers, as a reader meets them.
  init(of chart: AssessedChart, first: [Int], tables: ReferenceTables) {
    for index in first { take(chart.judgements[index], tables) }
    for judgement in chart.judgements { take(judgement, tables) }
  }

  private mutating func take(_ judgement: Judgement, _ tables: ReferenceTables) {
    guard let key = Self.key(of: judgement), !cited.contains(where: { $0.key == key }) else {
      return
    }
    let interval = tables.intervals[Int(key.interval)]
    var found = [number(of: interval.guideline, interval.source)]
    if key.isCritical {
      for (name, source) in Self.criticalSources(of: interval, tables) {
        let number = number(of: name, source)
        if !found.contains(number) { found.append(number) }
      }
    }
    cited.append((key, found))
  }

  /// What a source is cited as.
  private mutating func number(of name: String, _ source: Int) -> Int {
    let known = sources.firstIndex { $0.number == source && $0.name == name }
    if let known { return known + 1 }
    sources.append((name, source))
    return sources.count
  }

  /// Appends ` [1]` or ` [1, 3]`, what decided a result; nothing where no guideline did.
  func appendCitation(of judgement: Judgement, to text: inout ByteBuffer) {
    guard let key = Self.key(of: judgement), let known = cited.first(where: { $0.key == key })
    else { return }
    for (place, number) in known.numbers.enumerated() {
      text.append(place == 0 ? " [" : ", ")
      text.append(number)
    }
    text.append("]")
  }

  private static func key(of judgement: Judgement) -> Key? {
    guard let interval = judgement.interval, !judgement.notes.contains(.laboratoryInterval) else {
      return nil
    }
    return Key(interval: interval, isCritical: judgement.notes.contains(.criticalLimit))
  }

  private static func criticalSources(
    of interval: ReferenceInterval, _ tables: ReferenceTables
  ) -> [(String, Int)] {
    tables.criticalLimits
      .filter { $0.analyte == interval.analyte && $0.guidelines.contains(interval.guideline) }
      .map { ($0.identifier, $0.source) }
  }
}

extension ReferenceSource {
  /// The citation with its year, where it does not name one itself.
  var dated: String {
    guard let year, !citation.contains(year) else { return citation }
    return "\(citation), \(year)"
  }
}
