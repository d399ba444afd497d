internal import Formats

/// A number and its unit: those of a physical quantity or, where it has no unit of UCUM, its
/// translation's.
struct CDAAmount {
  var number: String?
  var unit: String?

  init(_ element: XMLElement) {
    (number, unit) = (element.value, element.attribute(.unit))
    guard number == nil || unit == nil || unit == "1", let other = element.first(.translation)
    else {
      return
    }
    number = number ?? other.value
    unit =
      other.first(.originalText)?.textOrNil ?? other.attribute(.unit)
      ?? other.attribute(.displayName) ?? other.attribute(.code) ?? unit
  }

  /// Whether an element is an interval with a number at one end at least.
  static func hasLimits(_ element: XMLElement) -> Bool {
    hasNumber(element.first(.low)) || hasNumber(element.first(.high))
  }

  private static func hasNumber(_ end: XMLElement?) -> Bool {
    end.map { CDAAmount($0).number != nil } ?? false
  }
}
