internal import Formats
internal import Laboratory

/// Reads the laboratory's own interval of an Observation or a component.
enum FHIRRange {
  /// The one interval that is for everybody and in the unit of the result.
  ///
  /// - Returns: `nil` if there is none or more than one.
  static func range(of holder: XMLElement, unit: String?, code: String?) -> LaboratoryRange? {
    var plain: XMLElement?
    for range in holder.children(.referenceRange) where isPlain(range) {
      if plain != nil { return nil }
      plain = range
    }
    guard let plain else { return nil }
    let (low, high) = (plain.first(.low), plain.first(.high))
    guard low?.value(.value) != nil || high?.value(.value) != nil else {
      return plain.value(.text).flatMap { RangeReader.range($0) }
    }
    for limit in [low, high] where !isIn(unit, code, limit) { return nil }
    return StatedLimits.range(low: low?.value(.value), high: high?.value(.value))
  }

  /// Whether a range is bound to no group, age or meaning but "normal".
  private static func isPlain(_ range: XMLElement) -> Bool {
    guard range.first(.appliesTo) == nil, range.first(.age) == nil else { return false }
    guard let meaning = range.first(.meaning) ?? range.first(.type) else { return true }
    return (meaning.first(.coding)?.value(.code) ?? "normal") == "normal"
  }

  private static func isIn(_ unit: String?, _ code: String?, _ limit: XMLElement?) -> Bool {
    let own = FHIRValue.unit(of: limit)
    return StatedLimits.areAlike(own.unit, unit) || own.code != nil && own.code == code
  }
}

/// Makes an interval of limits that stand in fields of their own.
enum StatedLimits {
  /// - Returns: `nil` if there is no limit, or one that is no plain number, or the limits are crossed.
  static func range(
    low: String?, high: String?, includesLow: Bool = true, includesHigh: Bool = true
  ) -> LaboratoryRange? {
    var range = LaboratoryRange(includesLow: includesLow, includesHigh: includesHigh)
    if let low {
      guard let number = number(low) else { return nil }
      range.low = number
    }
    if let high {
      guard let number = number(high) else { return nil }
      range.high = number
    }
    if let low = range.low, let high = range.high, low > high { return nil }
    return range.isEmpty ? nil : range
  }

  /// Whether two printed units cannot be told apart, or one of them is missing.
  static func areAlike(_ unit: String?, _ other: String?) -> Bool {
    guard let unit, let other else { return true }
    return unit == other || unit.lowercased() == other.lowercased()
  }

  private static func number(_ text: String) -> PrintedDecimal? {
    let printed = ValueReader.read(text, mark: .point)
    guard printed.kind == .number, printed.comparator == .exact, !printed.digitsCut else {
      return nil
    }
    return printed.decimal
  }
}
