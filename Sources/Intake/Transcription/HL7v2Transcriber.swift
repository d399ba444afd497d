internal import Formats

/// Writes HL7 version 2 messages with bars and carets as XML with names such as `OBX.3.1`, for one decoder reads
/// both (HL7 v2.5.1, chapter 2). Lines stay where they were.
struct HL7v2Transcriber {
  /// The characters that a message's header sets apart its parts with.
  private struct Delimiters {
    var field = UInt8(ascii: "|")
    var component = UInt8(ascii: "^")
    var repetition = UInt8(ascii: "~")
    var escape = UInt8(ascii: "\\")
    var subcomponent = UInt8(ascii: "&")
  }

  private var xml: XMLText
  private var delimiters = Delimiters()
  /// Lines that are no segment, counted from 1.
  private var strays: [Int] = []

  private init(xml: XMLText) { self.xml = xml }

  /// Whether bytes begin with a message, a batch or a file of messages, in a transport frame or not.
  static func isMessage(_ bytes: Span<UInt8>) -> Bool {
    guard let start = start(bytes), start + 8 <= bytes.count else { return false }
    let header = (bytes[start], bytes[start + 1], bytes[start + 2])
    let isHeader =
      header.1 == UInt8(ascii: "S") && header.2 == UInt8(ascii: "H")
      && header.0 == UInt8(ascii: "M")
      || header.1 == UInt8(ascii: "H") && header.2 == UInt8(ascii: "S")
        && (header.0 == UInt8(ascii: "F") || header.0 == UInt8(ascii: "B"))
    return isHeader && isDelimiter(bytes[start + 3])
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !(0x30...0x39).contains(byte)
      && (byte | 0x20) &- 0x61 >= 26
  }

  /// The first byte that is no mark, frame or blank.
  private static func start(_ bytes: Span<UInt8>) -> Int? {
    for position in 0..<min(bytes.count, 64) {
      switch bytes[position] {
      case 0x09...0x0D, 0x1C, 0x20, 0xEF, 0xBB, 0xBF: continue
      default: return position
      }
    }
    return nil
  }

  /// The messages as one document, and the lines that are no segment, counted from 1; `nil` if it would have more than
  /// `limit` bytes.
  static func document(_ bytes: Span<UInt8>, limit: Int) -> (xml: [UInt8], strays: [Int])? {
    var transcriber = HL7v2Transcriber(xml: XMLText(limit: limit))
    transcriber.xml.append("<HL7Message>")
    var (position, line) = (start(bytes) ?? 0, 1)
    while position < bytes.count, !transcriber.xml.isFull {
      var end = position
      while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
      transcriber.append(segment: bytes.extracting(position..<end), line: line)
      // Marks of the minimal lower layer protocol end a segment and no line.
      let isLineEnd = end < bytes.count && (bytes[end] == 0x0A || bytes[end] == 0x0D)
      if isLineEnd { line += 1 }
      // Carriage returns end segments, line feeds end lines; what ends with both is one line.
      if isLineEnd { transcriber.xml.append(lines: 1) }
      position = end + 1
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
    }
    transcriber.xml.append("</HL7Message>")
    return transcriber.xml.isFull ? nil : (transcriber.xml.bytes, transcriber.strays)
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x0B || byte == 0x1C
  }

  private mutating func append(segment line: Span<UInt8>, line number: Int) {
    var start = 0
    while start < line.count, line[start] <= 0x20 { start += 1 }
    if start == line.count { return }
    guard start + 3 < line.count, isName(line, start) else { return refuse(number) }
    let name = start..<start + 3
    let isHeader = line[start + 1] == UInt8(ascii: "S") && line[start + 2] == UInt8(ascii: "H")
    if isHeader { readDelimiters(line, from: start + 3) }
    guard line[start + 3] == delimiters.field, !isMerged(line, from: start + 4) else {
      return refuse(number)
    }
    guard let read = Self.fields.first(where: { isText(line, name, $0.segment) }) else { return }
    open(line, name)
    // The header's first field is the delimiter itself.
    var (field, position) = (isHeader ? 2 : 1, start + 4)
    while position <= line.count, field <= Self.lastField {
      let end = self.end(line, position, delimiters.field, before: line.count)
      if end > position, read.fields.contains(field) {
        append(field: position..<end, of: line, name, field)
      }
      (field, position) = (field + 1, end + 1)
    }
    close(line, name)
  }

  /// The fields that the decoder reads, by segment.
  private static let fields: [(segment: StaticString, fields: [Int])] = [
    ("MSH", []), ("PID", [2, 3, 4, 5, 7, 8]), ("OBR", [7, 15, 25]), ("SPM", [4]), ("NTE", [3]),
    ("OBX", [2, 3, 5, 6, 7, 8, 11, 14]),
  ]
  private static let lastField = 25

  /// Refuses a line. It may have been the one that names the next patient, so the last one is forgotten.
  private mutating func refuse(_ number: Int) {
    strays.append(number)
    xml.append("<MSH></MSH>")
  }

  /// Whether a line end was lost and another segment begins inside this one: `...|FPID|1||...`.
  private func isMerged(_ line: Span<UInt8>, from start: Int) -> Bool {
    var position = start
    while position < line.count {
      let end = self.end(line, position, delimiters.field, before: line.count)
      // Before the name stands the last field of its forerunner: nothing, a status or what ends in a digit.
      let isApart = end - position <= 4 || end > 3 && line[max(position, end - 4)] &- 0x30 < 10
      if end - position >= 3, end < line.count, isApart,
        beginsSegment(line, end - 3, before: end + 1)
      {
        return true
      }
      position = end + 1
    }
    return false
  }

  /// Whether three letters are a segment's name and what follows is such a segment's first field.
  private func beginsSegment(_ line: Span<UInt8>, _ start: Int, before next: Int) -> Bool {
    let name = start..<start + 3
    if isText(line, name, "MSH") { return next < line.count && line[next] == delimiters.component }
    guard Self.fields.contains(where: { isText(line, name, $0.segment) }) else { return false }
    let end = self.end(line, next, delimiters.field, before: line.count)
    return end > next && (next..<end).allSatisfy { line[$0] &- 0x30 < 10 }
  }

  private func isText(_ line: Span<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes in
      range.count == bytes.count
        && range.allSatisfy { unsafe line[$0] == bytes[$0 - range.lowerBound] }
    }
  }

  private func isName(_ line: Span<UInt8>, _ start: Int) -> Bool {
    (start..<start + 3).allSatisfy { line[$0] &- 0x41 < 26 || line[$0] &- 0x30 < 10 }
      && line[start] &- 0x41 < 26
  }

  private mutating func readDelimiters(_ line: Span<UInt8>, from start: Int) {
    delimiters = Delimiters()
    func delimiter(_ offset: Int, _ usual: UInt8) -> UInt8 {
      let place = start + offset
      return place < line.count && Self.isDelimiter(line[place]) && line[place] != line[start]
        ? line[place] : usual
    }
    delimiters.field = line[start]
    delimiters.component = delimiter(1, delimiters.component)
    delimiters.repetition = delimiter(2, delimiters.repetition)
    delimiters.escape = delimiter(3, delimiters.escape)
    delimiters.subcomponent = delimiter(4, delimiters.subcomponent)
  }

  private func end(_ line: Span<UInt8>, _ start: Int, _ mark: UInt8, before limit: Int) -> Int {
    var position = start
    while position < limit, line[position] != mark { position += 1 }
    return position
  }

  private mutating func append(
    field range: Range<Int>, of line: Span<UInt8>, _ segment: Range<Int>, _ number: Int
  ) {
    var (start, count) = (range.lowerBound, 0)
    // Of many repetitions none is read as a number.
    while start <= range.upperBound, count < 64 {
      count += 1
      let end = self.end(line, start, delimiters.repetition, before: range.upperBound)
      open(line, segment, number)
      append(components: start..<end, of: line, segment, number)
      close(line, segment, number)
      start = end + 1
    }
  }

  private mutating func append(
    components range: Range<Int>, of line: Span<UInt8>, _ segment: Range<Int>, _ number: Int
  ) {
    var (part, start) = (1, range.lowerBound)
    // As many as the decoder tells apart.
    while start <= range.upperBound, part <= 6 {
      let end = self.end(line, start, delimiters.component, before: range.upperBound)
      let text = self.text(line, start..<end, segment, number, part)
      // Two quotes say that there is nothing (HL7 v2.5.1, 2.5.3.1).
      let isNothing = text.count == 2 && text.allSatisfy { line[$0] == UInt8(ascii: "\"") }
      if end > start, !isNothing {
        open(line, segment, number, part)
        append(text: text, of: line)
        close(line, segment, number, part)
      }
      (part, start) = (part + 1, end + 1)
    }
  }

  /// The part of a component that is read: the first, which is what people read. A value is text, in which the
  /// mark stands for itself, and an authority is known by its universal id where it has one.
  private func text(
    _ line: Span<UInt8>, _ range: Range<Int>, _ segment: Range<Int>, _ field: Int, _ part: Int
  ) -> Range<Int> {
    if field == 5, isText(line, segment, "OBX") { return range }
    let first = end(line, range.lowerBound, delimiters.subcomponent, before: range.upperBound)
    guard field == 3, part == 4, first < range.upperBound, isText(line, segment, "PID") else {
      return range.lowerBound..<first
    }
    let second = end(line, first + 1, delimiters.subcomponent, before: range.upperBound)
    return second > first + 1 ? first + 1..<second : range.lowerBound..<first
  }

  /// Text with its escapes resolved: `\T\` is `&`, `\.br\` a line end; what is none is left out.
  private mutating func append(text range: Range<Int>, of line: Span<UInt8>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = line[position]
      let close = end(line, position + 1, delimiters.escape, before: range.upperBound)
      guard byte == delimiters.escape, close < range.upperBound, close - position <= 32 else {
        xml.append(character: byte)
        position += 1
        continue
      }
      append(escape: position + 1..<close, of: line)
      position = close + 1
    }
  }

  private mutating func append(escape range: Range<Int>, of line: Span<UInt8>) {
    guard let first = range.first else { return xml.append(character: 0x20) }
    switch (line[first], range.count) {
    case (UInt8(ascii: "F"), 1): xml.append(character: delimiters.field)
    case (UInt8(ascii: "S"), 1): xml.append(character: delimiters.component)
    case (UInt8(ascii: "T"), 1): xml.append(character: delimiters.subcomponent)
    case (UInt8(ascii: "R"), 1): xml.append(character: delimiters.repetition)
    case (UInt8(ascii: "E"), 1): xml.append(character: delimiters.escape)
    // What an escape of another kind stands for is not known; digits must not join over it.
    default: xml.append(character: 0x20)
    }
  }

  private mutating func open(_ line: Span<UInt8>, _ segment: Range<Int>, _ numbers: Int...) {
    xml.append("<")
    name(line, segment, numbers)
    xml.append(">")
  }

  private mutating func close(_ line: Span<UInt8>, _ segment: Range<Int>, _ numbers: Int...) {
    xml.append("</")
    name(line, segment, numbers)
    xml.append(">")
  }

  private mutating func name(_ line: Span<UInt8>, _ segment: Range<Int>, _ numbers: [Int]) {
    xml.append(name: line.extracting(segment))
    for number in numbers {
      let digits = Array(".\(number)".utf8)
      xml.append(name: digits.span)
    }
  }
}
