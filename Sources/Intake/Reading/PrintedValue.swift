package import Laboratory

/// What stands where a result's value should be.
package struct PrintedValue: Sendable {
  package enum Kind: UInt8, Sendable {
    /// One number, with or without a comparator.
    case number
    /// One number that means a thousand times more where its mark separates thousands: `1,234`.
    /// `decimal` takes the mark for a decimal one.
    case ambiguousNumber
    /// Anything else: words, several numbers, a ratio, a range.
    case text
    case empty
  }

  package var comparator: Comparator
  /// Zero where there is no number.
  package var decimal: PrintedDecimal
  package var kind: Kind
  /// The bytes behind the number without the blanks around them: a unit, a flag; empty if nothing is there.
  package var unitRange: Range<Int>
  /// Whether comparator code and decimal print the text again, but for blanks around it.
  package var isCanonical: Bool
  /// Whether the number has more digits than are kept, or an exponent beyond reason.
  package var digitsCut: Bool

  package init(
    kind: Kind, comparator: Comparator = .exact,
    decimal: PrintedDecimal = PrintedDecimal(mantissa: 0, scale: 0), unitRange: Range<Int> = 0..<0,
    isCanonical: Bool = false, digitsCut: Bool = false
  ) {
    self.comparator = comparator
    self.decimal = decimal
    self.kind = kind
    self.unitRange = unitRange
    self.isCanonical = isCanonical
    self.digitsCut = digitsCut
  }

  static let text = PrintedValue(kind: .text)
  static let empty = PrintedValue(kind: .empty)
}

/// Which mark a file puts between whole and fraction, where that is known of the whole file.
package enum DecimalMark: UInt8, Sendable { case unknown, point, comma }
