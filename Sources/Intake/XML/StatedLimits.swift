internal import Laboratory

/// Makes an interval of limits that stand in fields of their own.
enum StatedLimits {
  /// - Returns: `nil` if there is no limit, or one that is no plain number, or the limits are
  /// crossed.
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

  /// Limits as a text that says where the interval is open.
  static func printed(low: String?, high: String?) -> String? {
    switch (low, high) {
    case (let low?, let high?): "\(low)–\(high)"
    case (let low?, nil): "from \(low)"
    case (nil, let high?): "up to \(high)"
    case (nil, nil): nil
    }
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
