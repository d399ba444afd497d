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
  /// An annotation holds a blank, a brace or a character beyond ASCII.
  case invalidAnnotation
  /// A number, an exponent or the size of a unit beyond what is told apart here.
  case numberTooLarge
}
