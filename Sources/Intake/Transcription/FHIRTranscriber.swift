internal import Formats

/// Writes FHIR JSON as FHIR XML, for one decoder reads both: https://hl7.org/fhir/json.html.
///
/// Lines stay where they were. Narrative, extensions and their ids are left out; no result stands in them.
struct FHIRTranscriber: ~Escapable {
  private static let longest = 1 << 16

  private let json: Span<UInt8>
  /// What is appended to is put here while it is.
  private var xml = XMLText(limit: 0)
  private var reader: JSONReader
  /// Up to where line ends were carried over.
  private var linesCopied: Int

  /// Why a value cannot be taken over.
  enum Failure: Error {
    case notJSON(position: Int)
    /// It is no resource.
    case notFHIR(position: Int)
    /// A member stands twice, and nothing says which one counts.
    case ambiguous(position: Int)
    /// There was no more room for it.
    case tooLarge(position: Int)
  }

  @_lifetime(copy json)
  private init(_ json: Span<UInt8>, _ range: Range<Int>) {
    self.json = json
    reader = JSONReader(json, range)
    linesCopied = range.lowerBound
  }

  /// Appends the resource in a range, or the resources of a list, as a document or as entries of a bundle.
  ///
  /// - Throws: what keeps it from being one; nothing is appended then.
  static func append(
    _ json: Span<UInt8>, _ range: Range<Int>, asEntry isEntry: Bool, to xml: inout XMLText
  ) throws(Failure) {
    let before = xml.bytes.count
    var transcriber = FHIRTranscriber(json, range)
    swap(&transcriber.xml, &xml)
    var failure: Failure?
    do throws(Failure) { try transcriber.document(asEntry: isEntry) } catch { failure = error }
    swap(&transcriber.xml, &xml)
    if failure == nil, xml.isFull { failure = .tooLarge(position: range.lowerBound) }
    guard let failure else { return }
    xml.cut(to: before)
    throw failure
  }

  private mutating func next() throws(Failure) -> JSONReader.Token {
    if xml.isFull { throw .tooLarge(position: reader.position) }
    let token: JSONReader.Token
    do throws(JSONError) { token = try reader.next() } catch {
      throw .notJSON(position: error.position)
    }
    return token
  }

  /// Carries the line ends over that stand before the reader's position.
  private mutating func copyLines() {
    while linesCopied < reader.position {
      if json[linesCopied] == 0x0A { xml.append(lines: 1) }
      linesCopied += 1
    }
  }

  /// Whether a line is a bundle.
  static func isBundle(_ json: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var transcriber = FHIRTranscriber(json, range)
    guard (try? transcriber.next()) == .beginObject,
      let type = try? transcriber.resourceType()
    else { return false }
    return transcriber.isText(type, "Bundle")
  }

  /// The bundle's start tag, for entries that are appended one by one.
  static let bundleStart: StaticString = "<Bundle xmlns=\"http://hl7.org/fhir\">"
  static let bundleEnd: StaticString = "</Bundle>"

  private mutating func document(asEntry isEntry: Bool) throws(Failure) {
    switch try next() {
    case .beginObject where isEntry: try entry()
    case .beginObject: try resource(isRoot: true)
    case .beginArray where !isEntry:
      xml.append(Self.bundleStart)
      while try next() == .beginObject { try entry() }
      xml.append(Self.bundleEnd)
      guard reader.depth == 0 else { throw .notFHIR(position: reader.position) }
    default: throw .notFHIR(position: reader.position)
    }
    guard try next() == .end else { throw .notJSON(position: reader.position) }
  }

  private mutating func entry() throws(Failure) {
    xml.append("<entry><resource>")
    try resource()
    xml.append("</resource></entry>")
  }

  /// A resource whose brace was read, under the name of its type.
  private mutating func resource(_ known: Range<Int>? = nil, isRoot: Bool = false) throws(Failure) {
    var type = known
    if type == nil { type = try resourceType() }
    guard let type else { throw .notFHIR(position: reader.position) }
    copyLines()
    xml.append("<")
    xml.append(name: json.extracting(type))
    xml.append(isRoot ? " xmlns=\"http://hl7.org/fhir\">" : ">")
    try members()
    close(type)
  }

  /// The type of the resource that is open; it may stand anywhere in it.
  private func resourceType() throws(Failure) -> Range<Int>? {
    var ahead = JSONReader(json, ahead: reader)
    do throws(JSONError) {
      while case .name(let name) = try ahead.next() {
        if isText(name, "resourceType") {
          guard case .string(let type) = try ahead.next(), isName(type) else { return nil }
          return type
        }
        try ahead.skipValue()
      }
    } catch {
      throw .notJSON(position: error.position)
    }
    return nil
  }

  /// The members of the object that is open, up to its end.
  private mutating func members() throws(Failure) {
    var names: [Range<Int>] = []
    while case .name(let name) = try next() {
      // Nobody escapes the letters of a name, and no object of FHIR has so many members.
      guard !json.extracting(name).contains(UInt8(ascii: "\\")), names.count < 256 else {
        throw .notFHIR(position: name.lowerBound)
      }
      guard !names.contains(where: { isSame($0, name) }) else {
        throw .ambiguous(position: name.lowerBound)
      }
      names.append(name)
      if isLeftOut(name) {
        do throws(JSONError) { try reader.skipValue() } catch {
          throw .notJSON(position: error.position)
        }
      } else {
        try value(try next(), name)
      }
    }
  }

  private mutating func value(_ token: JSONReader.Token, _ name: Range<Int>) throws(Failure) {
    copyLines()
    switch token {
    case .beginObject:
      open(name)
      let holdsResource = isText(name, "resource") || isText(name, "contained")
      if holdsResource, let type = try resourceType() {
        try resource(type)
      } else {
        try members()
      }
      close(name)
    case .beginArray:
      var item = try next()
      while item != .endArray {
        // A list in a list is no FHIR.
        if item == .beginArray { throw .notFHIR(position: reader.position) }
        try value(item, name)
        item = try next()
      }
    case .string(let text), .number(let text), .word(let text):
      if isText(text, "null") { return }
      xml.append("<")
      xml.append(name: json.extracting(name))
      xml.append(" value=\"")
      if case .string = token {
        append(unescaped: text)
      } else {
        xml.append(name: json.extracting(text))
      }
      xml.append("\"/>")
    case .name, .endObject, .endArray, .end: throw .notJSON(position: reader.position)
    }
  }

  private mutating func append(unescaped text: Range<Int>) {
    // No value that is read is so long.
    if text.count > Self.longest { return }
    if !json.extracting(text).contains(UInt8(ascii: "\\")) {
      for position in text { xml.append(character: json[position]) }
    } else {
      var characters: [UInt8] = []
      JSONText.unescape(json, text) { characters.append($0) }
      for byte in characters { xml.append(character: byte) }
    }
  }

  private mutating func open(_ name: Range<Int>) {
    xml.append("<")
    xml.append(name: json.extracting(name))
    xml.append(">")
  }

  private mutating func close(_ name: Range<Int>) {
    xml.append("</")
    xml.append(name: json.extracting(name))
    xml.append(">")
  }
}

extension FHIRTranscriber {
  /// Whether a member says nothing of a result: the type, which is the element's name; narrative, extensions and
  /// whatever else the decoder does not know.
  private func isLeftOut(_ name: Range<Int>) -> Bool {
    !isName(name) || Self.known.find(json, name, hash: json.hash(name, seed: 0)) == nil
  }

  /// The names that the decoder knows.
  private static let known: ByteTable = {
    var names = ByteTable()
    for name in FHIRDecoder.knownNames {
      let bytes = Array(name.utf8)
      _ = names.insert(bytes.span, 0..<bytes.count, hash: bytes.span.hash(0..<bytes.count, seed: 0))
    }
    return names
  }()

  /// Whether bytes can be an element's name: a letter, then letters and digits.
  private func isName(_ range: Range<Int>) -> Bool {
    guard let first = range.first, (json[first] | 0x20) &- 0x61 < 26, range.count <= 64 else {
      return false
    }
    return range.allSatisfy { (json[$0] | 0x20) &- 0x61 < 26 || json[$0] &- 0x30 < 10 }
  }

  private func isText(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes in
      range.allSatisfy { unsafe json[$0] == bytes[$0 - range.lowerBound] }
    }
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { json[$0] == json[$1] }
  }
}
