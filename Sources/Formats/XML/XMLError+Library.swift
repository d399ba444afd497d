import CLibXML2

extension XMLError {
  /// An error as the library tells it, without its words: they quote the document and go nowhere.
  ///
  /// - Returns: `nil` for a warning.
  @unsafe
  init?(told error: xmlError) {
    guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return nil }
    let kind = unsafe Kind(code: error.code) { text in
      guard let message = unsafe error.message else { return false }
      // A string of the library ends with a zero.
      return unsafe String(cString: message).contains("\(text)")
    }
    unsafe self.init(kind, line: Swift.max(1, Int(error.line)), column: Int(error.int2))
  }
}
