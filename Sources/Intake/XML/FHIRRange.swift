internal import Formats
internal import Laboratory

/// Reads the laboratory's own interval of an Observation or a component.
enum FHIRRange {
  /// The one interval that is for everybody and in the unit of the result.
  ///
  /// - Returns: a text alone where there are several or they are bound to a condition; `nil` if there is none.
  static func range(of holder: XMLElement, unit: String?, code: String?) -> LaboratoryRange? {
    var (plain, count): (XMLElement?, Int) = (nil, 0)
    for range in holder.children(.referenceRange) where isPlain(range) {
      plain = range
      count += 1
    }
    guard let plain, count == 1 else { return printed(holder) }
    return limits(of: plain, unit: unit, code: code)
  }

  /// The ranges that are bound to a sex or an age, where there is none for everybody.
  static func conditional(
    of holder: XMLElement, unit: String?, code: String?
  ) -> [ConditionalRange] {
    var ranges: [ConditionalRange] = []
    for range in holder.children(.referenceRange) where isNormal(range) {
      guard let limits = limits(of: range, unit: unit, code: code), !limits.isEmpty else {
        continue
      }
      var conditional = ConditionalRange(range: limits)
      for group in range.children(.appliesTo) {
        conditional.restrict(sex: group.first(.coding)?.value(.code) ?? group.value(.text))
      }
      if let age = range.first(.age) {
        let (low, high) = (age.first(.low), age.first(.high))
        let unit = FHIRValue.unit(of: low ?? high)
        conditional.restrict(
          low: low?.value(.value), high: high?.value(.value), unit: unit.code ?? unit.unit)
      }
      if conditional.sex == nil, conditional.years == nil, conditional.isUnderstood { return [] }
      ranges.append(conditional)
    }
    return ranges
  }

  private static func limits(
    of plain: XMLElement, unit: String?, code: String?
  ) -> LaboratoryRange? {
    let (low, high) = (plain.first(.low), plain.first(.high))
    let (lowest, highest) = (low?.value(.value), high?.value(.value))
    guard lowest != nil || highest != nil else {
      return plain.value(.text).flatMap { RangeReader.stated($0) }
    }
    guard isIn(unit, code, low), isIn(unit, code, high) else { return nil }
    return StatedLimits.range(low: lowest, high: highest)
  }

  /// All ranges as they are printed, with the groups and meanings that they are for.
  private static func printed(_ holder: XMLElement) -> LaboratoryRange? {
    let texts = holder.children(.referenceRange).compactMap { range -> String? in
      let limits = [range.first(.low)?.value(.value), range.first(.high)?.value(.value)]
      let text = range.value(.text) ?? StatedLimits.printed(low: limits[0], high: limits[1])
      let groups =
        (Array(range.children(.appliesTo))
        + [range.first(.meaning), range.first(.type)].compactMap(\.self))
        .compactMap { FHIRText.printed($0) }
      guard let text else { return nil }
      return groups.isEmpty ? text : "\(text) (\(groups.joined(separator: ", ")))"
    }
    return texts.isEmpty ? nil : LaboratoryRange(text: texts.joined(separator: "; "))
  }

  /// Whether a range is bound to no group, age or meaning but "normal".
  private static func isPlain(_ range: XMLElement) -> Bool {
    range.first(.appliesTo) == nil && range.first(.age) == nil && isNormal(range)
  }

  /// Whether a range has no meaning but "normal".
  private static func isNormal(_ range: XMLElement) -> Bool {
    guard let meaning = range.first(.meaning) ?? range.first(.type) else { return true }
    let code = meaning.first(.coding)?.value(.code) ?? FHIRText.printed(meaning) ?? ""
    return code.lowercased().hasPrefix("normal")
  }

  private static func isIn(_ unit: String?, _ code: String?, _ limit: XMLElement?) -> Bool {
    guard let unit, let limit else { return true }
    // What a limit has in common with most results: the printed unit.
    if let own = limit.value(.unit) ?? limit.value(.units), own == unit { return true }
    let own = FHIRValue.unit(of: limit)
    return StatedLimits.areAlike(own.unit, unit) || own.code != nil && own.code == code
  }
}
