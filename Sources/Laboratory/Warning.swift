/// Something about the input that is said aloud and rejects nothing.
package struct Warning: Hashable, Sendable {
  /// Index into `Lexicon.files`, or `nil` for what concerns several files.
  package var file: Int?
  /// The sentence, without any patient's data.
  package var message: String

  package init(file: Int? = nil, message: String) {
    self.file = file
    self.message = message
  }
}
