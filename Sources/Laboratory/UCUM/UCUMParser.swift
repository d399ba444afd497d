/// Reads one UCUM code from left to right.
struct UCUMParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  init(_ code: String) {
    bytes = Array(code.utf8)
  }

  /// The whole code as a unit.
  mutating func unit() throws(UCUMError) -> UCUMUnit {
    if bytes.isEmpty { throw .empty }
    let unit = try term(power: pass(0x2F) ? -1 : 1)
    if position < bytes.count { throw .unbalanced }
    return unit
  }
}

extension UCUMParser {
  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func pass(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  /// Components joined by `.` and `/`, up to a closing bracket or the end; `power` is that of the
  /// first.
  private mutating func term(power first: Int) throws(UCUMError) -> UCUMUnit {
    var unit = UCUMUnit.one
    var power = first
    while true {
      unit = unit.times(try component(), power: power)
      guard unit.isOfUsualSize else { throw .numberTooLarge }
      switch current {
      case 0x2E: power = 1
      case 0x2F: power = -1
      case nil, 0x29: return unit
      default: throw .misplacedOperator
      }
      position += 1
    }
  }

  /// A bracketed term, a number, an annotation or a unit with its exponent and annotation.
  private mutating func component() throws(UCUMError) -> UCUMUnit {
    guard let byte = current, byte != 0x2E, byte != 0x2F, byte != 0x29 else {
      throw .misplacedOperator
    }
    if pass(0x28) { return try bracketed() }
    if byte == 0x7B {
      try annotation()
      return .one
    }
    let unit = try isDigit(byte) ? number() : symbol()
    if current == 0x7B { try annotation() }
    return unit
  }

  private mutating func bracketed() throws(UCUMError) -> UCUMUnit {
    depth += 1
    if depth > 16 { throw .unbalanced }
    let unit = try term(power: 1)
    guard pass(0x29) else { throw .unbalanced }
    depth -= 1
    return unit
  }

  /// `{adult}`: any visible ASCII characters but braces.
  private mutating func annotation() throws(UCUMError) {
    position += 1
    while let byte = current {
      position += 1
      if byte == 0x7D { return }
      guard (0x21...0x7E).contains(byte), byte != 0x7B else { throw .invalidAnnotation }
    }
    throw .unbalanced
  }

  /// A named unit with its exponent.
  private mutating func symbol() throws(UCUMError) -> UCUMUnit {
    let start = position
    while let byte = current, isPartOfName(byte) {
      if byte == 0x5B { try squareBracket() } else { position += 1 }
    }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    if name.isEmpty { throw .misplacedOperator }
    let unit = try UCUMAtom.unit(named: name)
    return UCUMUnit.one.times(unit, power: try exponent(limit: 18))
  }

  /// `[iU]`: whatever stands between square brackets belongs to the name.
  private mutating func squareBracket() throws(UCUMError) {
    while let byte = current {
      position += 1
      if byte == 0x5D { return }
    }
    throw .unbalanced
  }

  /// An integer, which has no exponent, or a power of ten such as `10*3`.
  private mutating func number() throws(UCUMError) -> UCUMUnit {
    var value: Int64 = 0
    let start = position
    while let byte = current, isDigit(byte) {
      value = value &* 10 &+ Int64(byte &- 0x30)
      position += 1
      if position - start > 18 { throw .numberTooLarge }
    }
    if value == 10, position - start == 2, pass(0x2A) || pass(0x5E) {
      return UCUMUnit(dimension: .one, exponent: try exponent(limit: 30))
    }
    if value == 0 { throw .unknownUnit("0") }
    return UCUMUnit(dimension: .one, multiple: Double(value))
  }

  /// A signed integer, 1 where none stands.
  private mutating func exponent(limit: Int) throws(UCUMError) -> Int {
    let isNegative = pass(0x2D)
    let isSigned = isNegative || pass(0x2B)
    var value = 0
    let start = position
    while let byte = current, isDigit(byte) {
      value = value * 10 + Int(byte &- 0x30)
      if value > limit { throw .numberTooLarge }
      position += 1
    }
    if position == start {
      if isSigned { throw .misplacedOperator }
      return 1
    }
    return isNegative ? -value : value
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2E, 0x2F, 0x28, 0x29, 0x7B, 0x7D, 0x2B, 0x2D: false
    case 0x21...0x7E: true
    default: byte >= 0x80
    }
  }
}
