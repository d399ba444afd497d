private import CLibXML2

/// Reads XML and tells a handler what stands in it.
///
/// One parser reads any number of documents, one after the other; its memory is reused. Nothing is
/// loaded besides the bytes that it is given, and no entity is ever expanded. A parser belongs to
/// one thread at a time.
@safe
package final class XMLParser {
  /// How deep elements may be nested.
  package static let maximumDepth = 256

  /// Names beyond those of the vocabulary that one dictionary may gather, in bytes.
  private static let dictionaryLimit = 4 << 20
  private static let libraryIsReady: Void = xmlInitParser()

  private let vocabulary: [String]
  private let wholeLimit: Int
  private let pieceSize: Int
  private let hasRoom: () -> Bool
  private var names = XMLNameTable(capacity: 0)
  /// Owned; made when first needed.
  private var context: UnsafeMutablePointer<xmlParserCtxt>?
  /// Those who took the document that is being read, and stay until it ends: one may hand over from within a call.
  private var receivers: [XMLReceiver] = []
  /// The last of them; `nil` while no document is read.
  private var receiver: Unmanaged<XMLReceiver>?
  private var fault: XMLError?
  private var depth = 0
  private var bounds = XMLBounds(namesBefore: 0)
  /// The depth of the element whose subtree is skipped; 0 if there is none.
  private var skipDepth = 0
  /// The depth of the outermost open element whose text is wanted; 0 if there is none.
  private var textDepth = 0
  /// The encoding that the last document declared, in lower case; `nil` if it declared none.
  package private(set) var declaredEncoding: String?

  /// - Parameters:
  ///   - vocabulary: the names of elements, attributes and namespaces to tell apart. The first is
  ///   number 1.
  ///   - wholeLimit: longer documents are handed to the library in pieces.
  ///   - pieceSize: how many bytes such a piece has.
  ///   - hasRoom: whether there is memory for what a handler may still keep; asked once in a while.
  package init(
    vocabulary: [String], wholeLimit: Int = 64 << 20, pieceSize: Int = 64 << 10,
    hasRoom: @escaping () -> Bool = { true }
  ) {
    self.vocabulary = vocabulary
    self.wholeLimit = wholeLimit
    self.pieceSize = pieceSize
    self.hasRoom = hasRoom
  }

  deinit { unsafe xmlFreeParserCtxt(context) }
}

extension XMLParser {
  /// Reads one document.
  ///
  /// - Throws: the first fault. What the handler was told until then is no whole document.
  package func parse(_ bytes: Span<UInt8>, into handler: any XMLHandler) throws(XMLError) {
    declaredEncoding = nil
    guard !bytes.isEmpty else { throw XMLError(.notWellFormed, line: 1) }
    guard let context = unsafe readyContext() else { throw XMLError(.outOfMemory, line: 1) }
    if let line = XMLTagSurvey.lineOfOversizedTag(bytes, limit: XMLBounds.attributes) {
      throw XMLError(.tooLarge, line: line)
    }
    (fault, depth, skipDepth, textDepth) = (nil, 0, 0, 0)
    bounds = unsafe XMLBounds(namesBefore: context.nameCount)
    setText(wanted: false)
    handOver(to: handler)
    unsafe read(bytes, with: context)
    unsafe receiver = nil
    receivers.removeAll()
    declaredEncoding = unsafe context.declaredEncoding
    unsafe noteFault(of: context)
    // Gives back the copy of the document's bytes.
    unsafe xmlCtxtReset(context)
    if unsafe xmlDictGetUsage(context.pointee.dict) > Self.dictionaryLimit {
      unsafe xmlFreeParserCtxt(context)
      unsafe self.context = nil
    }
    if let fault { throw fault }
  }

  /// Lets another handler take the rest of the document that is being read.
  package func handOver(to handler: any XMLHandler) {
    let next = XMLReceiver(handler: handler)
    receivers.append(next)
    unsafe receiver = Unmanaged.passUnretained(next)
  }

  /// The line that is being read, counted from 1.
  private var line: Int { unsafe context?.line ?? 1 }

  private func read(_ bytes: Span<UInt8>, with context: UnsafeMutablePointer<xmlParserCtxt>) {
    // The library writes to standard error what has no context to go to, unless the thread has a
    // handler.
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    let options = CInt(bitPattern: XML_PARSE_NONET.rawValue)
    unsafe bytes.withUnsafeBytes { buffer in
      // Both ways of reading end before the bytes' loan does. `CChar` and `UInt8` may share memory.
      guard let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else {
        return
      }
      if buffer.count <= wholeLimit, let count = CInt(exactly: buffer.count) {
        unsafe xmlFreeDoc(xmlCtxtReadMemory(context, start, count, nil, nil, options))
      } else {
        unsafe push(start, buffer.count, options, with: context)
      }
    }
  }

  private func push(
    _ start: UnsafePointer<CChar>, _ count: Int, _ options: CInt,
    with context: UnsafeMutablePointer<xmlParserCtxt>
  ) {
    // The first four bytes tell the encoding.
    var position = min(4, count)
    guard unsafe xmlCtxtResetPush(context, start, CInt(position), nil, nil) == 0 else {
      fault = XMLError(.outOfMemory, line: 1)
      return
    }
    unsafe xmlCtxtUseOptions(context, options)
    while position < count, fault == nil {
      let size = min(pieceSize, count - position)
      unsafe xmlParseChunk(context, start + position, CInt(size), 0)
      position += size
    }
    unsafe xmlParseChunk(context, start, 0, 1)
  }

  private func noteFault(of context: UnsafeMutablePointer<xmlParserCtxt>) {
    // In pieces, the library calls a document well formed that it could not go on decoding; it only stops.
    if fault == nil, unsafe depth != 0 || !context.isWellFormed {
      let error = unsafe context.pointee.lastError
      fault = unsafe XMLError(
        .notWellFormed, line: max(1, Int(error.line)), column: Int(error.int2))
    }
    if fault == nil, unsafe context.leavesText { fault = XMLError(.notWellFormed, line: line) }
  }
}

extension XMLParser {
  /// The context, made and given its callbacks if there is none.
  private func readyContext() -> UnsafeMutablePointer<xmlParserCtxt>? {
    _ = Self.libraryIsReady
    if let context = unsafe context { return unsafe context }
    guard let made = unsafe xmlNewParserCtxt(), let sax = unsafe made.pointee.sax else {
      return nil
    }
    // Everything that is not set below stays off: no tree, no external subset, no entity.
    unsafe sax.initialize(to: xmlSAXHandler())
    unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.pointee.startElementNs = Self.onStart
    unsafe sax.pointee.endElementNs = Self.onEnd
    unsafe sax.pointee.getEntity = Self.onEntity
    unsafe sax.pointee.getParameterEntity = Self.onParameterEntity
    unsafe sax.pointee.attributeDecl = Self.onDeclaration
    unsafe sax.pointee.serror = Self.onError
    unsafe made.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let table = XMLNameTable(capacity: vocabulary.count)
    for (index, name) in vocabulary.enumerated() {
      let known = unsafe xmlDictLookup(made.pointee.dict, name, CInt(name.utf8.count))
      guard let known = unsafe known else { return nil }
      unsafe table.insert(known, XMLName(rawValue: UInt16(index + 1)))
    }
    names = table
    unsafe context = made
    return unsafe made
  }

  private func setText(wanted: Bool) {
    // Alike, so that the library does not look whether text is blank.
    unsafe context?.pointee.sax.pointee.characters = wanted ? Self.onText : nil
    unsafe context?.pointee.sax.pointee.ignorableWhitespace = wanted ? Self.onText : nil
  }

  /// Ends the document at its first fault.
  private func stop(_ kind: XMLError.Kind) {
    if fault == nil { fault = XMLError(kind, line: line) }
    guard let context = unsafe context else { return }
    unsafe context.pointee.disableSAX = 1
    unsafe context.pointee.wellFormed = 0
    unsafe xmlStopParser(context)
  }
}

extension XMLParser {
  private func start(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    depth &+= 1
    if depth > Self.maximumDepth { return stop(.tooDeep) }
    if let excess = bounds.excess(names: { unsafe context?.nameCount ?? 0 }, hasRoom: hasRoom) {
      return stop(excess)
    }
    if skipDepth != 0 { return }
    let interest = unsafe receiver?._withUnsafeGuaranteedRef {
      unsafe $0.handler.startElement(
        names[name], namespace: namespace.map { unsafe names[$0] } ?? .unknown,
        attributes: XMLAttributes(
          attributes, count: count, line: line, document: context?.document ?? 0..<0, names: names))
    }
    switch interest {
    case .text:
      if textDepth == 0 { wantText(from: depth) }
    case .elements: break
    case .skip, nil:
      skipDepth = depth
      if textDepth != 0 { setText(wanted: false) }
    }
  }

  private func end() {
    defer { depth &-= 1 }
    if skipDepth == 0 {
      unsafe receiver?._withUnsafeGuaranteedRef { $0.handler.endElement() }
      if textDepth == depth { wantText(from: 0) }
    } else if skipDepth == depth {
      skipDepth = 0
      if textDepth != 0 { wantText(from: textDepth) }
    }
  }

  private func wantText(from depth: Int) {
    textDepth = depth
    setText(wanted: depth != 0)
  }

  /// Keeps the first error.
  private func note(_ error: xmlError) {
    if fault == nil { fault = unsafe XMLError(told: error) }
  }

  /// An entity is asked for where it is declared, which is harmless, and where it is used.
  private func meetEntity() {
    if unsafe context?.pointee.inSubset == 0 { stop(.entity) }
  }

  /// The library notes the first use of a parameter entity before it asks for it; declarations ask as well.
  private func meetParameterEntity() {
    if unsafe context?.pointee.hasPErefs != 0 { stop(.entity) }
  }
}

/// What the library calls. The user data of every call is the parser, which outlives its context.
extension XMLParser {
  private static func parser(
    _ data: UnsafeMutableRawPointer?, _ body: (XMLParser) -> Void
  ) {
    guard let data = unsafe data else { return }
    unsafe Unmanaged<XMLParser>.fromOpaque(data)._withUnsafeGuaranteedRef { body($0) }
  }

  private static let onStart: startElementNsSAX2Func = {
    data, name, _, namespace, _, _, count, defaulted, attributes in
    guard let name = unsafe name else { return }
    // Defaults of the internal subset come last; they are nothing that the document says.
    unsafe parser(data) {
      unsafe $0.start(name, namespace, attributes, count: Int(count - defaulted))
      if defaulted > 0, !$0.bounds.admits(defaults: Int(defaulted)) { $0.stop(.tooLarge) }
    }
  }

  private static let onEnd: endElementNsSAX2Func = { data, _, _, _ in
    unsafe parser(data) { $0.end() }
  }

  private static let onText: charactersSAXFunc = { data, text, count in
    guard let text = unsafe text, count > 0 else { return }
    // The library lends `count` bytes for the call.
    let bytes = unsafe Span(_unsafeStart: text, count: Int(count))
    unsafe parser(data) {
      unsafe $0.receiver?._withUnsafeGuaranteedRef { $0.handler.characters(bytes) }
    }
  }

  private static let onEntity: getEntitySAXFunc = { data, _ in
    unsafe parser(data) { $0.meetEntity() }
    return nil
  }

  private static let onParameterEntity: getParameterEntitySAXFunc = { data, _ in
    unsafe parser(data) { $0.meetParameterEntity() }
    return nil
  }

  private static let onDeclaration: attributeDeclSAXFunc = { data, _, _, _, _, _, values in
    // Whoever takes a declaration owns its list of values.
    unsafe xmlFreeEnumeration(values)
    unsafe parser(data) { if !$0.bounds.admitsDeclaration() { $0.stop(.tooLarge) } }
  }

  private static let onError: xmlStructuredErrorFunc = { data, error in
    guard let error = unsafe error else { return }
    unsafe parser(data) { unsafe $0.note(error.pointee) }
  }
}
