/// What a handler wants of an element's content.
package enum XMLInterest: Sendable {
  /// Nothing: neither child elements nor text, however deep.
  case skip
  /// The child elements. Text only if an element around it asked for text.
  case elements
  /// The child elements and all text, that of the child elements included.
  case text
}
