import Formats
import Laboratory

/// A number in an analyte's canonical unit: the printed digits where that is the printed unit, else
/// converted.
enum Amount {
  case printed(PrintedDecimal)
  case converted(Double)

  init(_ number: PrintedDecimal, factor: Double) {
    self = factor == 1 ? .printed(number) : .converted(number.doubleValue * factor)
  }

  var doubleValue: Double {
    switch self {
    case .printed(let number): number.doubleValue
    case .converted(let number): number
    }
  }
}

extension ByteBuffer {
  mutating func append(_ amount: Amount) {
    switch amount {
    case .printed(let number): append(number)
    case .converted(let number): append(sixDigits: number)
    }
  }
}

extension ReferenceTables {
  /// The result in the canonical unit.
  ///
  /// - Returns: `nil` without a number and where the printed unit is not understood.
  func amount(of observation: Observation, in lexicon: Lexicon) -> Amount? {
    guard observation.hasNumber, let unit = lexicon.tests[Int(observation.test)].unit else {
      return nil
    }
    return Amount(observation.value, factor: units[unit].factor)
  }

  /// The UCUM code of an analyte's canonical unit.
  func canonicalUnit(of analyte: Analyte) -> String {
    units[analytes[Int(analyte.rawValue)].canonicalUnit].ucum
  }
}
