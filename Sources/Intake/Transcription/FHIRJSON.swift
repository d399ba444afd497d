internal import Formats
internal import Laboratory

/// Reads FHIR in JSON: a resource, a bundle, a list of resources, or a resource a line as bulk exports write them.
enum FHIRJSON {
  /// Lines that are taken over at a time, in bytes of XML: what they hold of patients and results stands alone.
  static let share = 8 << 20

  /// Whether text is a resource a line: its first line is a whole object, and there is another line.
  static func isLined(_ json: Span<UInt8>, from start: Int) -> Bool {
    guard let first = firstFilled(json, start), json[first] == UInt8(ascii: "{"),
      let end = lineEnd(json, first), firstFilled(json, end) != nil
    else { return false }
    var last = end - 1
    while last > first, json[last] <= 0x20 { last -= 1 }
    return json[last] == UInt8(ascii: "}")
  }

  /// The document as XML of so many bytes at most; `nil` after what keeps it from being one was told.
  static func document(
    _ json: Span<UInt8>, from start: Int, limit: Int, telling consumer: any ResultConsumer
  ) -> [UInt8]? {
    var xml = XMLText(limit: limit)
    xml.append(lines: lines(json, 0..<start))
    do throws(FHIRTranscriber.Failure) {
      try FHIRTranscriber.append(json, start..<json.count, asEntry: false, to: &xml)
      return xml.bytes
    } catch {
      refuse(error, json, lines: 0, from: 0, consumer)
      return nil
    }
  }

  /// Hands the lines out as bundles of so many bytes at most, one after the other; a line that is no resource or too
  /// large is refused alone, and one that is a bundle itself is a document of its own, whose patients are known by
  /// their identifiers.
  static func forEachBundle(
    _ json: Span<UInt8>, from start: Int, limit: Int, share: Int = share,
    telling consumer: any ResultConsumer, _ body: (_ xml: [UInt8], _ isBulk: Bool) -> Void
  ) {
    var (xml, position, line) = (XMLText(limit: limit), start, lines(json, 0..<start))
    var sizeBefore = 0
    func begin(_ xml: inout XMLText) {
      xml.cut(to: 0)
      xml.append(lines: line)
      xml.append(last: FHIRTranscriber.bundleStart)
      sizeBefore = xml.bytes.count
    }
    func handOut(_ xml: inout XMLText) {
      xml.append(last: FHIRTranscriber.bundleEnd)
      body(xml.bytes, true)
      begin(&xml)
    }
    func append(
      _ entry: Range<Int>, to xml: inout XMLText
    ) throws(FHIRTranscriber.Failure) {
      do throws(FHIRTranscriber.Failure) {
        try FHIRTranscriber.append(json, entry, asEntry: true, to: &xml)
      } catch {
        // It is too large only if it does not fit into a bundle of its own.
        guard case .tooLarge = error, xml.bytes.count > sizeBefore else { throw error }
        handOut(&xml)
        try FHIRTranscriber.append(json, entry, asEntry: true, to: &xml)
      }
    }
    begin(&xml)
    while position < json.count {
      let end = lineEnd(json, position) ?? json.count
      if firstFilled(json, position, before: end) != nil {
        do throws(FHIRTranscriber.Failure) {
          if FHIRTranscriber.isBundle(json, position..<end) {
            var bundle = XMLText(limit: limit)
            bundle.append(lines: line)
            try FHIRTranscriber.append(json, position..<end, asEntry: false, to: &bundle)
            body(bundle.bytes, false)
          } else {
            try append(position..<end, to: &xml)
          }
        } catch {
          refuse(error, json, lines: line, from: position, consumer)
        }
      }
      xml.append(lines: 1)
      line += 1
      position = end + 1
      if xml.bytes.count - sizeBefore > share || position >= json.count { handOut(&xml) }
    }
  }

  private static func refuse(
    _ failure: FHIRTranscriber.Failure, _ json: Span<UInt8>, lines before: Int, from start: Int,
    _ consumer: any ResultConsumer
  ) {
    let (rule, position): (Rejection.Rule, Int) =
      switch failure {
      case .notJSON(let position): (.jsonNotWellFormed, position)
      case .notFHIR(let position): (.formatUnknown, position)
      case .ambiguous(let position): (.jsonMemberTwice, position)
      case .tooLarge(let position): (.fileTooLarge, position)
      }
    consumer.reject(
      record: nil, line: before + lines(json, start..<min(position, json.count)) + 1, column: nil,
      rule: rule, detail: "")
  }

  private static func lineEnd(_ json: Span<UInt8>, _ start: Int) -> Int? {
    var position = start
    while position < json.count, json[position] != 0x0A { position += 1 }
    return position < json.count ? position : nil
  }

  private static func firstFilled(_ json: Span<UInt8>, _ start: Int, before end: Int? = nil) -> Int?
  {
    var position = start
    let end = end ?? json.count
    while position < end, json[position] <= 0x20 { position += 1 }
    return position < end ? position : nil
  }

  private static func lines(_ json: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for position in range where json[position] == 0x0A { count += 1 }
    return count
  }
}
