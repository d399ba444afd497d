import Laboratory

/// The guidelines and critical limits that decided the results of a chart, numbered as the report cites them.
struct GuidelineSources {
  /// `nam-2011: Institute of Medicine. …`, in the order of their first use; the first one is number 1.
  private(set) var lines: [String] = []
  /// Few intervals decide many results, so that each is looked up once.
  private var numbers: [Key: [Int]] = [:]

  private struct Key: Hashable {
    let interval: Int32
    let isCritical: Bool
  }

  /// `first`: indices into the chart's results whose sources get the lowest numbers, as a reader meets them.
  /// `citations`: the tables' sources with their years.
  init(
    of chart: AssessedChart, first: [Int], tables: ReferenceTables, citations: [String]
  ) {
    var known: [String: Int] = [:]
    for judgement in first.map({ chart.judgements[$0] }) + chart.judgements {
      guard let key = Self.key(of: judgement), numbers[key] == nil else { continue }
      let interval = tables.intervals[Int(key.interval)]
      var sources = [(interval.guideline, interval.source)]
      if key.isCritical { sources += Self.criticalSources(of: interval, tables) }
      var found: [Int] = []
      for (name, source) in sources where citations.indices.contains(source) {
        let line = "\(name): \(citations[source])"
        if known[line] == nil {
          lines.append(line)
          known[line] = lines.count
        }
        if let number = known[line], !found.contains(number) { found.append(number) }
      }
      numbers[key] = found
    }
  }

  /// ` [1]` or ` [1, 3]`: what decided a result; empty where no guideline did.
  func citation(of judgement: Judgement) -> String {
    guard let key = Self.key(of: judgement), let numbers = numbers[key], !numbers.isEmpty else {
      return ""
    }
    return " [" + numbers.map(String.init).joined(separator: ", ") + "]"
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
