import CLibXML2

/// What the library tells of the document that it is reading. Whoever asks keeps the context, which is why each of
/// these is `unsafe`.
@unsafe
extension UnsafeMutablePointer<xmlParserCtxt> {
  /// The line that is being read, counted from 1.
  var line: Int {
    guard let input = unsafe pointee.input else { return 1 }
    return unsafe Int(input.pointee.line)
  }

  /// The addresses of the bytes that are being read, as far as the library holds them.
  var document: Range<UInt> {
    guard let input = unsafe pointee.input, let start = unsafe input.pointee.base,
      let end = unsafe input.pointee.end, unsafe end >= start
    else { return 0..<0 }
    return UInt(bitPattern: start)..<UInt(bitPattern: end)
  }

  /// How many names the library knows.
  var nameCount: Int { unsafe Int(xmlDictSize(pointee.dict)) }

  /// The encoding that the document declared, in lower case; `nil` if it declared none.
  var declaredEncoding: String? {
    let name = unsafe pointee.input?.pointee.encoding ?? pointee.encoding
    // A string of the library ends with a zero.
    return unsafe name.map { unsafe String(cString: $0).lowercased() }
  }

  /// Whether the library read to the end and found nothing wrong.
  var isWellFormed: Bool {
    unsafe pointee.disableSAX == 0 && pointee.wellFormed != 0 && pointee.nsWellFormed != 0
  }

  /// Whether anything but padding stands behind what was read: the library takes a zero byte behind the root for
  /// the end of the text.
  var leavesText: Bool {
    guard let input = unsafe pointee.input, let start = unsafe input.pointee.cur,
      let end = unsafe input.pointee.end, unsafe end > start
    else { return false }
    // Both point into the buffer that the library reads from.
    let rest = unsafe UnsafeBufferPointer(start: start, count: end - start)
    return unsafe rest.contains { $0 != 0 }
  }
}
