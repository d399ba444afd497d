import Laboratory

extension IntervalProof {
  static func overlaps(_ tables: ReferenceTables) -> [Overlap] {
    var found: [Overlap] = []
    for (number, a) in tables.intervals.enumerated() {
      for b in tables.intervals[(number + 1)...] where a.holdsForTheSame(as: b) {
        let days = a.days.clamped(to: b.days)
        if !days.isEmpty {
          found.append(
            Overlap(
              analyte: a.analyte, guideline: a.guideline, rows: [a.row, b.row], days: days))
        }
      }
    }
    return found
  }
}

extension ReferenceInterval {
  /// Whether both rows speak of the same people but for their age.
  fileprivate func holdsForTheSame(as other: ReferenceInterval) -> Bool {
    analyte == other.analyte && guideline == other.guideline && unit == other.unit
      && condition == other.condition && pregnancy == other.pregnancy
      && (sex == nil || other.sex == nil || sex == other.sex)
  }
}
