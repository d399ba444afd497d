import Laboratory

/// Reads the digits of one printed number: sign, groups, decimal mark, exponent.
struct NumberReader {
  /// The number, if it is one; see `PrintedValue`.
  private(set) var decimal = PrintedDecimal(mantissa: 0, scale: 0)
  private(set) var isAmbiguous = false
  private(set) var digitsCut = false

  private var mantissa: Int64 = 0
  private var significant = 0
  /// Digits kept behind the decimal mark, less digits cut before it.
  private var scale = 0
  private var isNegative = false

  /// The runs of digits: how many there are, how long the first and the last one are.
  private var runs = 0
  private var firstRun = 0
  private var lastRun = 0
  private var startsWithZero = false
  private var groupsAreWhole = true
  private var points = 0
  private var commas = 0
  private var lastMark: UInt8 = 0
}

extension NumberReader {
  private static let point: UInt8 = 0x2E
  private static let comma: UInt8 = 0x2C

  /// Reads from the text's position and leaves it behind the number.
  ///
  /// - Returns: `nil` where no number stands, or one whose marks contradict each other (`1.2.3`).
  static func read(_ text: inout FoldedBytes, mark: DecimalMark = .unknown) -> NumberReader? {
    var reader = NumberReader()
    reader.readSign(&text)
    guard reader.readRuns(&text), reader.settleMarks(mark) else { return nil }
    reader.readExponent(&text)
    reader.finish()
    return reader
  }

  private mutating func readSign(_ text: inout FoldedBytes) {
    isNegative = text.current == 0x2D
    if isNegative || text.current == 0x2B { text.advance() }
  }

  /// Runs of digits with a mark between each two; a single point may also end the number.
  private mutating func readRuns(_ text: inout FoldedBytes) -> Bool {
    startsWithZero = text.current == 0x30
    firstRun = readDigits(&text)
    (runs, lastRun) = (1, firstRun)
    while text.current == NumberReader.point || text.current == NumberReader.comma {
      let (before, mark) = (text.position, text.current)
      text.advance()
      guard text.isAtDigit else {
        if mark == NumberReader.comma || points + commas > 0 {
          text.move(to: before)
        } else if text.isAtLetter {
          // `4.l` is a number misread, not 4 that is low.
          return false
        }
        return firstRun > 0 || runs > 1
      }
      if runs > 1, lastRun != 3 { groupsAreWhole = false }
      if mark == NumberReader.point { points += 1 } else { commas += 1 }
      lastMark = mark
      lastRun = readDigits(&text)
      runs += 1
    }
    return firstRun > 0 || runs > 1
  }

  private mutating func readDigits(_ text: inout FoldedBytes) -> Int {
    var length = 0
    while text.isAtDigit {
      append(text.digit)
      length += 1
      text.advance()
    }
    return length
  }

  private mutating func append(_ digit: UInt8) {
    guard significant < 18 else {
      digitsCut = true
      scale -= 1
      return
    }
    mantissa = mantissa &* 10 &+ Int64(digit)
    if mantissa != 0 { significant += 1 }
  }

  /// Decides which marks separate thousands and which one the fraction.
  ///
  /// - Returns: `false` where no reading is possible.
  private mutating func settleMarks(_ mark: DecimalMark) -> Bool {
    switch points + commas {
    case 0: return true
    case 1:
      settleSingleMark(mark)
      return true
    default: break
    }
    guard groupsAreWhole, (1...3).contains(firstRun), !startsWithZero else { return false }
    if points == 0 || commas == 0 { return lastRun == 3 }
    guard lastMark == NumberReader.point ? points == 1 : commas == 1 else { return false }
    scale += lastRun
    return true
  }

  private mutating func settleSingleMark(_ mark: DecimalMark) {
    let couldGroup = lastRun == 3 && (1...3).contains(firstRun) && !startsWithZero
    if couldGroup, lastMark == NumberReader.comma, mark == .point { return }
    isAmbiguous =
      couldGroup && (lastMark == NumberReader.comma ? mark == .unknown : mark == .comma)
    scale += lastRun
  }

  private mutating func readExponent(_ text: inout FoldedBytes) {
    guard text.current | 0x20 == 0x65 else { return }
    let before = text.position
    text.advance()
    let isSmall = text.current == 0x2D
    if isSmall || text.current == 0x2B { text.advance() }
    guard text.isAtDigit else {
      text.move(to: before)
      return
    }
    var exponent = 0
    while text.isAtDigit {
      exponent = min(exponent * 10 + Int(text.digit), 10_000)
      text.advance()
    }
    scale -= isSmall ? -exponent : exponent
  }

  private mutating func finish() {
    let bounded = max(-100, min(100, scale))
    if bounded != scale, mantissa != 0 { digitsCut = true }
    decimal = PrintedDecimal(
      mantissa: isNegative ? -mantissa : mantissa,
      scale: Int8(mantissa == 0 ? max(0, bounded) : bounded))
  }
}
