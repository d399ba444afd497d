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
      return plain.value(.text).flatMap { RangeReader.stated($0) }
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
