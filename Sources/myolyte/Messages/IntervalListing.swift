import Formats
import Intake
import Laboratory

/// Intervals and what is to be said of them, a line each.
struct IntervalListing {
  let tables: ReferenceTables

  /// Appends what a profile judges an analyte by, in the order in which it is tried, and the ages at
  /// which it has nothing.
  func append(_ analyte: Analyte, of profile: Profile, to buffer: inout ByteBuffer) {
    let place = "\(profile.name)  \(analyte.key)"
    let guidelines = profile.guidelines[Int(analyte.rawValue)]
    for guideline in guidelines {
      for interval in tables.intervals
      where interval.analyte == analyte && interval.guideline == guideline {
        buffer.append("\(place)  \(guideline)  \(people(interval))\n")
        append(interval, to: &buffer)
      }
      for limit in tables.criticalLimits
      where limit.analyte == analyte && limit.guidelines.contains(guideline) {
        let from = AgeLimit.text(ofDays: limit.from.days)
        buffer.append("\(place)  \(guideline)  critical, from \(from) on: \(bounds(limit))\n")
        append(source: limit.source, to: &buffer)
      }
    }
    for gap in tables.gaps
    where gap.analyte == analyte && gap.concerns(profile) && !guidelines.isEmpty {
      let until = gap.to.map { " to \(AgeLimit.text(ofDays: $0.days))" } ?? " on"
      let from = AgeLimit.text(ofDays: gap.from.days)
      buffer.append("\(place)  nothing from \(from)\(until): \(gap.reason)\n")
    }
  }

  private func append(_ interval: ReferenceInterval, to buffer: inout ByteBuffer) {
    for band in interval.bands {
      let code = band.interpretation.map { "\($0.code)" } ?? "-"
      buffer.append("    \(code)  \(bounds(band, interval))  \(band.label)\n")
    }
    if !interval.isVerified { buffer.append("    only where it is asked for by name\n") }
    append(source: interval.source, to: &buffer)
  }

  private func append(source: Int, to buffer: inout ByteBuffer) {
    let found = tables.sources[source]
    buffer.append("    source: \(found.identifier): \(found.citation)\n")
  }

  private func people(_ interval: ReferenceInterval) -> String {
    let sex = interval.sex.map { "\($0)" } ?? "any sex"
    let until = interval.to.map { " to \(AgeLimit.text(ofDays: $0.days))" } ?? " on"
    let condition = interval.condition == .none ? "" : ", \(interval.condition)"
    let pregnancy = interval.pregnancy == .any ? "" : ", \(interval.pregnancy)"
    return
      "\(sex), from \(AgeLimit.text(ofDays: interval.from.days))\(until)\(pregnancy)\(condition)"
  }

  private func bounds(_ band: Band, _ interval: ReferenceInterval) -> String {
    let low = band.low.map { "\(band.includesLow ? "[" : "(")\($0)" } ?? "(-inf"
    let high = band.high.map { "\($0)\(band.includesHigh ? "]" : ")")" } ?? "inf)"
    return "\(low),\(high) \(tables.units[interval.unit].ucum)"
  }

  private func bounds(_ limit: CriticalLimit) -> String {
    let low = limit.low.map { "\(limit.includesLow ? "<=" : "<")\($0)" }
    let high = limit.high.map { "\(limit.includesHigh ? ">=" : ">")\($0)" }
    let both = [low, high].compactMap(\.self).joined(separator: " or ")
    return "\(both) \(tables.units[limit.unit].ucum)"
  }
}
