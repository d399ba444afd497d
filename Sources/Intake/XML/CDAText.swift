internal import Formats

/// Reads what is printed of a coded element.
enum CDAText {
  static func printed(_ code: XMLElement) -> String? {
    code.attribute(.displayName) ?? code.first(.originalText)?.textOrNil
      ?? code.first(.translation)?.attribute(.displayName) ?? code.attribute(.code)
  }

  /// Text whose references to characters were escaped twice, as some exporters do: `&gt; 60`.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}
