import Laboratory

/// A unit's size, in the canonical unit of its analyte, and what it counts.
struct UnitScale: Equatable {
  let factor: Double
  let kind: UnitKind
  /// The same for units of an analyte that are alike in size and kind; see `PlainRows`. -1 where no row was
  /// looked up ahead.
  var number = -1
}

/// The scales of all units, each once.
struct UnitScales {
  /// The scales of each analyte.
  private(set) var ofAnalyte: [[UnitScale]] = Analyte.allCases.map { _ in [] }
  private(set) var count = 0

  /// The scale of a unit.
  mutating func scale(of analyte: Analyte, factor: Double, kind: UnitKind) -> UnitScale {
    let number = Int(analyte.rawValue)
    for scale in ofAnalyte[number] where scale.factor == factor && scale.kind == kind {
      return scale
    }
    let scale = UnitScale(factor: factor, kind: kind, number: count)
    ofAnalyte[number].append(scale)
    count += 1
    return scale
  }
}
