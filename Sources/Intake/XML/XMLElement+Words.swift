internal import Formats

extension XMLElement {
  /// The word of the element's name.
  var word: XMLWord? { XMLWord(name) }

  func first(_ word: XMLWord) -> XMLElement? { first(word.name) }

  /// The first element at a path of two.
  func first(_ word: XMLWord, _ next: XMLWord) -> XMLElement? { first(word.name)?.first(next.name) }

  func children(_ word: XMLWord) -> XMLElements { children(word.name) }

  /// The trimmed value of an attribute; `nil` if it is missing or blank.
  func attribute(_ word: XMLWord) -> String? { attribute(word.name)?.trimmedOrNil }

  func attribute(_ word: XMLWord, equals value: StaticString) -> Bool {
    attribute(word.name, equals: value)
  }

  /// The attribute `value`, where FHIR keeps every scalar; `nil` if it is missing or blank.
  var value: String? { attribute(.value) }

  /// The value of the first child of a name.
  func value(_ word: XMLWord) -> String? { first(word)?.value }

  /// Its text, or `nil` if there is none.
  var textOrNil: String? { text.trimmedOrNil }
}
