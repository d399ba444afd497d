/// A column of a stream: its name and what stands in it. Renderers and schemas both read it.
package struct Column: Sendable {
  package let name: StaticString
  let type: ColumnType
  /// Whether the column may be empty, `null` in JSON.
  let isOptional: Bool
  /// Whether a member of an object is left out where there is nothing to say.
  let isOmissible: Bool

  init(
    _ name: StaticString, _ type: ColumnType, optional: Bool = false, omissible: Bool = false
  ) {
    self.name = name
    self.type = type
    self.isOptional = optional
    self.isOmissible = omissible
  }
}

/// What stands in a column.
indirect enum ColumnType: Sendable {
  case text
  /// One of a closed list of words.
  case word([StaticString])
  /// A whole number, at least this.
  case integer(minimum: Int)
  case number
  case truth
  /// An array of words or texts.
  case texts
  /// An object with these members.
  case object([Column])
  /// An array of such objects.
  case objects([Column])
  /// An object whose members are named by the data.
  case textsByName, countsByName
}
