/// Why a document cannot be read, and where. Holds nothing of the document's text.
package struct XMLError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Not well formed, in tags, names, namespaces or characters.
    case notWellFormed
    /// An entity beyond the five that XML predefines is referred to.
    case entity
    /// Elements are nested deeper than `XMLParser.maximumDepth`.
    case tooDeep
    /// A tag, a name, a value or what the document declares is larger than anything that means well.
    case tooLarge
    /// There is no memory for a parser, or for what the document would become.
    case outOfMemory
  }

  package var kind: Kind
  /// Counted from 1.
  package var line: Int
  /// Counted from 1; 0 if it is not known.
  package var column: Int

  package init(_ kind: Kind, line: Int, column: Int = 0) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}

extension XMLError.Kind {
  /// What an error of the library is; which of its own bounds was passed, only its words tell.
  init(code: Int32, says words: (StaticString) -> Bool) {
    switch code {
    // Not declared, inside a declaration, in a circle (libxml/xmlerror.h).
    case 26, 88, 89: self = .entity
    default:
      let isLarge = words("too long") || words("too big") || words("Huge input")
      self = isLarge ? .tooLarge : .notWellFormed
    }
  }
}
