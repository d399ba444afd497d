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
    let unit = try term()
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

  /// Components joined by `.` and `/`, up to a closing bracket or the end.
  private mutating func term() throws(UCUMError) -> UCUMUnit {
    var unit = UCUMUnit.one
    var power = pass(0x2F) ? -1 : 1
    while true {
      unit = unit.times(try component(), power: power)
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
    let unit = try atom()
    let power = try exponent()
    if current == 0x7B { try annotation() }
    return UCUMUnit.one.times(unit, power: power)
  }

  private mutating func bracketed() throws(UCUMError) -> UCUMUnit {
    depth += 1
    if depth > 16 { throw .unbalanced }
    let unit = try term()
    guard pass(0x29) else { throw .unbalanced }
    depth -= 1
    return unit
  }

  private mutating func annotation() throws(UCUMError) {
    while let byte = current {
      position += 1
      if byte == 0x7D { return }
    }
    throw .unbalanced
  }

  /// The name of a unit up to its exponent, or a number.
  private mutating func atom() throws(UCUMError) -> UCUMUnit {
    let start = position
    if let byte = current, isDigit(byte) { return try number() }
    while let byte = current, isPartOfName(byte) {
      if byte == 0x5B { try squareBracket() } else { position += 1 }
    }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    if name.isEmpty { throw .misplacedOperator }
    return try UCUMAtom.unit(named: name)
  }

  /// `[iU]`: whatever stands between square brackets belongs to the name.
  private mutating func squareBracket() throws(UCUMError) {
    while let byte = current {
      position += 1
      if byte == 0x5D { return }
    }
    throw .unbalanced
  }

  /// An integer, or a power of ten such as `10*`, whose exponent follows.
  private mutating func number() throws(UCUMError) -> UCUMUnit {
    var value: Int64 = 0
    let start = position
    while let byte = current, isDigit(byte) {
      value = value &* 10 &+ Int64(byte &- 0x30)
      position += 1
      if position - start > 18 { throw .numberTooLarge }
    }
    if value == 10, pass(0x2A) || pass(0x5E) { return UCUMUnit(dimension: .one, exponent: 1) }
    if value == 0 { throw .unknownUnit("0") }
    return UCUMUnit(dimension: .one, multiple: Double(value))
  }

  /// A signed integer, 1 where none stands.
  private mutating func exponent() throws(UCUMError) -> Int {
    let isNegative = current == 0x2D
    if isNegative || current == 0x2B { position += 1 }
    var value = 0
    let start = position
    while let byte = current, isDigit(byte) {
      value = value * 10 + Int(byte &- 0x30)
      if value > 18 { throw .numberTooLarge }
      position += 1
    }
    if position == start, isNegative || start > 0 && bytes[start - 1] == 0x2B {
      throw .misplacedOperator
    }
    return position == start ? 1 : isNegative ? -value : value
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
