import Formats
import Intake
import Laboratory

/// Intervals and what is to be said of them, a line each.
struct IntervalListing {
  let tables: ReferenceTables

  /// Appends the intervals that a profile judges by.
  func append(_ profile: Profile, to buffer: inout ByteBuffer) {
    for analyte in Analyte.allCases {
      for guideline in profile.guidelines[Int(analyte.rawValue)] {
        for interval in tables.intervals
        where interval.analyte == analyte && interval.guideline == guideline {
          buffer.append("\(profile.name)  \(analyte.key)  \(guideline)  \(people(interval))\n")
          for band in interval.bands {
            let code = band.interpretation.map { "\($0.code)" } ?? "-"
            buffer.append("    \(code)  \(bounds(band, interval))  \(band.label)\n")
          }
          buffer.append("    source: \(tables.sources[interval.source].citation)\n")
        }
      }
    }
  }

  /// Appends what a proof found.
  func append(
    _ overlaps: [IntervalProof.Overlap], _ doubts: [IntervalProof.Doubt],
    to buffer: inout ByteBuffer
  ) {
    for overlap in overlaps {
      let rows = overlap.rows.joined(separator: " and ")
      buffer.append(
        "overlap: \(overlap.analyte.key), \(overlap.guideline): \(rows) at \(ages(overlap.days))\n")
    }
    for doubt in doubts {
      let state = doubt.rows.isEmpty ? "none" : doubt.rows.joined(separator: " or ")
      let person = "\(doubt.sex), pregnancy \(doubt.pregnancy)"
      buffer.append(
        "\(doubt.profile)  \(doubt.analyte.key)  \(person), \(doubt.family), "
          + "\(ages(doubt.days)): \(state)\n")
    }
    buffer.append("\(overlaps.count) overlaps, \(doubts.count) spans of age left open\n")
  }

  private func people(_ interval: ReferenceInterval) -> String {
    let sex = interval.sex.map { "\($0)" } ?? "any sex"
    let until = interval.to.map { " to \(age($0.days))" } ?? " on"
    let condition = interval.condition == .none ? "" : ", \(interval.condition)"
    let pregnancy = interval.pregnancy == .any ? "" : ", \(interval.pregnancy)"
    return "\(sex), from \(age(interval.from.days))\(until)\(pregnancy)\(condition)"
  }

  private func bounds(_ band: Band, _ interval: ReferenceInterval) -> String {
    let low = band.low.map { "\(band.includesLow ? "[" : "(")\($0)" } ?? "(-inf"
    let high = band.high.map { "\($0)\(band.includesHigh ? "]" : ")")" } ?? "inf)"
    return "\(low),\(high) \(tables.units[interval.unit].ucum)"
  }

  private func ages(_ days: Range<Int>) -> String {
    "\(age(days.lowerBound)) to \(age(days.upperBound))"
  }

  /// Years where they are whole, else days.
  private func age(_ days: Int) -> String {
    let years = Int((Double(days) / 365.25).rounded())
    return AgeLimit(years: Double(years)).days == days ? "\(years) y" : "\(days) d"
  }
}
