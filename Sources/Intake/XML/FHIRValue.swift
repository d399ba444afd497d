internal import Formats
internal import Laboratory

/// Reads the value of an Observation or a component, of whatever type it is.
struct FHIRValue {
  var value = StatedValue.absent
  var unit: String?
  /// The unit's UCUM code.
  var code: String?

  init(_ holder: XMLElement) {
    var values = 0
    for child in holder.children {
      switch child.word {
      case .valueQuantity: readQuantity(child)
      case .valueString, .valueBoolean, .valueDateTime, .valueTime: readText(child.value)
      case .valueInteger: value = child.value.map { .quantity($0, .exact) } ?? .absent
      case .valueCodeableConcept: readText(FHIRText.printed(child))
      case .valueRange: readRange(child)
      case .valueRatio:
        readPair(
          child.first(.numerator)?.value(.value), ":", child.first(.denominator)?.value(.value))
      case .valuePeriod: readText(child.value(.start))
      default: continue
      }
      values += 1
      if values > 1 { break }
    }
    // Of several values none is the one.
    if values > 1 { value = .text(FHIRValue.printed(holder)) }
  }

  /// What stands there of texts, then of quantities: never a number and nothing else.
  private static func printed(_ holder: XMLElement) -> String {
    let numbers = holder.children(.valueQuantity).map { $0.value(.value) ?? "" }
    let texts = holder.children(.valueString).map { $0.value ?? "" }
    return (numbers.count > 1 ? numbers : texts + [""] + numbers).joined(separator: "; ")
  }

  private mutating func readText(_ text: String?) {
    value = text.map { .text($0) } ?? .absent
  }

  private mutating func readPair(_ first: String?, _ mark: String, _ second: String?) {
    if first == nil, second == nil { return }
    value = .text((first ?? "") + mark + (second ?? ""))
  }

  private mutating func readRange(_ range: XMLElement) {
    let (low, high) = (range.first(.low), range.first(.high))
    (unit, code) = FHIRValue.unit(of: low ?? high)
    switch (low?.value(.value), high?.value(.value)) {
    case (let low?, let high?): value = .text("\(low)-\(high)")
    // An end that is missing is open, and the other belongs to the range.
    case (let low?, nil): value = .quantity(low, .greaterThanOrEqual)
    case (nil, let high?): value = .quantity(high, .lessThanOrEqual)
    case (nil, nil): break
    }
  }

  private mutating func readQuantity(_ quantity: XMLElement) {
    (unit, code) = FHIRValue.unit(of: quantity)
    var numbers = quantity.children(.value)
    guard let number = numbers.next()?.value else { return }
    if let other = numbers.next() {
      value = .text("\(number); \(other.value ?? "")")
      return
    }
    var signs = quantity.children(.comparator)
    guard let sign = signs.next()?.value else {
      value = .quantity(number, .exact)
      return
    }
    if let other = signs.next() {
      value = .text("\(sign) \(other.value ?? "") \(number)")
      return
    }
    // A comparator that is not understood makes the number no exact one.
    value = Comparator(code: sign).map { .quantity(number, $0) } ?? .text("\(sign) \(number)")
  }

  /// The unit for people and the UCUM code of a quantity.
  static func unit(of quantity: XMLElement?) -> (unit: String?, code: String?) {
    guard let quantity else { return (nil, nil) }
    let code = quantity.value(.code)
    let unit = quantity.value(.unit) ?? quantity.value(.units)
    let isUCUM =
      quantity.first(.system).map {
        $0.attribute(.value, equals: "http://unitsofmeasure.org")
          || $0.attribute(.value, equals: "urn:oid:2.16.840.1.113883.6.8")
      } ?? true
    return (unit ?? code, isUCUM ? code : nil)
  }
}
