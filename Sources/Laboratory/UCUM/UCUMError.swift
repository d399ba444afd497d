/// Why a text is no UCUM code that is understood here.
package enum UCUMError: Error, Hashable, Sendable {
  case empty
  /// No unit of this name is known.
  case unknownUnit(String)
  /// A prefix stands before a unit that takes none, such as `mmin`.
  case prefixNotAllowed(String)
  /// An operator lacks what it joins, or two units lack an operator.
  case misplacedOperator
  /// A bracket or an annotation is not closed, or closed without being opened.
  case unbalanced
  /// An exponent beyond ±18 or a number beyond 18 digits.
  case numberTooLarge
}
