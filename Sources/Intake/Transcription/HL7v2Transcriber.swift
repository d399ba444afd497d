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

  private var xml = XMLText()
  private var delimiters = Delimiters()
  /// Lines that are no segment, counted from 1.
  private var strays: [Int] = []

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

  /// The messages as one document, and the lines that are no segment, counted from 1.
  static func document(_ bytes: Span<UInt8>) -> (xml: [UInt8], strays: [Int]) {
    var transcriber = HL7v2Transcriber()
    transcriber.xml.append("<HL7Message>")
    var (position, line) = (start(bytes) ?? 0, 1)
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      transcriber.append(segment: bytes.extracting(position..<end), line: line)
      line += 1
      // Carriage returns end segments, line feeds end lines; what ends with both is one line.
      if end < bytes.count { transcriber.xml.append(lines: 1) }
      position = end + 1
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
    }
    transcriber.xml.append("</HL7Message>")
    return (transcriber.xml.bytes, transcriber.strays)
  }

  private mutating func append(segment line: Span<UInt8>, line number: Int) {
    var start = 0
    // Frames of the minimal lower layer protocol are control characters.
    while start < line.count, line[start] <= 0x20 { start += 1 }
    if start == line.count { return }
    guard start + 3 < line.count, isName(line, start) else { return strays.append(number) }
    let name = start..<start + 3
    let isHeader = line[start + 1] == UInt8(ascii: "S") && line[start + 2] == UInt8(ascii: "H")
    if isHeader { readDelimiters(line, from: start + 3) }
    guard line[start + 3] == delimiters.field else { return strays.append(number) }
    open(line, name)
    // The header's first field is the delimiter itself.
    var (field, position) = (isHeader ? 2 : 1, start + 4)
    while position <= line.count {
      let end = self.end(line, position, delimiters.field, before: line.count)
      if end > position, !(isHeader && field == 2) {
        append(field: position..<end, of: line, name, field)
      }
      (field, position) = (field + 1, end + 1)
    }
    close(line, name)
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
    var start = range.lowerBound
    while start <= range.upperBound {
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
    while start <= range.upperBound {
      let end = self.end(line, start, delimiters.component, before: range.upperBound)
      // The first part of a part is what people read; a value is text, in which the mark stands for itself.
      let isValue = number == 5 && line[segment.lowerBound] == UInt8(ascii: "O")
      let text = isValue ? end : firstPart(line, start..<end)
      if text > start || end > start {
        open(line, segment, number, part)
        append(text: start..<text, of: line)
        close(line, segment, number, part)
      }
      (part, start) = (part + 1, end + 1)
    }
  }

  private func firstPart(_ line: Span<UInt8>, _ range: Range<Int>) -> Int {
    end(line, range.lowerBound, delimiters.subcomponent, before: range.upperBound)
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
    guard let first = range.first else { return }
    switch (line[first], range.count) {
    case (UInt8(ascii: "F"), 1): xml.append(character: delimiters.field)
    case (UInt8(ascii: "S"), 1): xml.append(character: delimiters.component)
    case (UInt8(ascii: "T"), 1): xml.append(character: delimiters.subcomponent)
    case (UInt8(ascii: "R"), 1): xml.append(character: delimiters.repetition)
    case (UInt8(ascii: "E"), 1): xml.append(character: delimiters.escape)
    case (UInt8(ascii: "."), _), (UInt8(ascii: "X"), _): xml.append(character: 0x20)
    default: break
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
