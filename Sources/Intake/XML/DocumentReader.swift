internal import Formats

/// Waits for an element that tells what a document is, and passes everything on to its decoder.
final class DocumentReader: XMLHandler {
  private let parser: XMLParser
  private let fhir = FHIRDecoder()
  private let clinical = CDADecoder()
  private let extract = ExtractDecoder()
  private let messages: HL7v2Decoder
  private let studies: CDISCDecoder
  private let plain: PlainDecoder
  private let health: HealthDataDecoder
  private var forced: XMLFamily?
  private var decoder: (any XMLDecoder)?
  /// How many elements were passed before one was recognised.
  private var depth = 0

  init(layouts: [XMLLayout], hasRoom: @escaping () -> Bool) {
    var vocabulary = XMLWord.vocabulary
    messages = HL7v2Decoder(&vocabulary)
    studies = CDISCDecoder(&vocabulary)
    health = HealthDataDecoder(&vocabulary)
    plain = PlainDecoder(layouts, &vocabulary)
    parser = XMLParser(vocabulary: vocabulary, hasRoom: hasRoom)
  }

  /// Reads a document to its end.
  ///
  /// - Returns: the decoder that took the document, or `nil` if none knows it; the document's
  /// encoding.
  func read(
    _ bytes: Span<UInt8>, forced: XMLFamily?, isBulk: Bool
  ) throws(XMLError) -> (decoder: (any XMLDecoder)?, encoding: String?) {
    self.forced = forced
    fhir.isBulk = isBulk
    (decoder, depth) = (nil, 0)
    try parser.parse(bytes, into: self)
    if decoder?.isOverfull == true { throw XMLError(.tooLarge, line: 1) }
    return (decoder, Self.encoding(of: bytes, declared: parser.declaredEncoding))
  }

  /// The encoding in the words of a manifest.
  static func encoding(of bytes: Span<UInt8>, declared: String?) -> String {
    if bytes.count >= 2 {
      if bytes[0] == 0xFF, bytes[1] == 0xFE { return "utf-16le" }
      if bytes[0] == 0xFE, bytes[1] == 0xFF { return "utf-16be" }
    }
    return declared ?? "utf-8"
  }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    guard let found = recognize(name, namespace) else {
      depth += 1
      return .elements
    }
    found.begin()
    decoder = found
    parser.handOver(to: found)
    return found.startElement(name, namespace: namespace, attributes: attributes)
  }

  func endElement() {}

  func characters(_ text: Span<UInt8>) {}

  /// The decoder of a document in which this element stands, at any depth.
  private func recognize(_ name: XMLName, _ namespace: XMLName) -> (any XMLDecoder)? {
    switch (XMLWord(name), XMLWord(namespace)) {
    case (.bundleResource, .fhirNamespace), (.patientResource, .fhirNamespace),
      (.observationResource, .fhirNamespace), (.diagnosticReportResource, .fhirNamespace),
      (.specimenResource, .fhirNamespace):
      if allows(.fhir) { return fhir }
    case (.clinicalDocument, .hl7Namespace):
      clinical.isFragment = false
      if allows(.cda) { return clinical }
    case (.ehrExtract, .hl7Namespace):
      if allows(.cda) { return extract }
    default: break
    }
    if allows(.hl7v2), messages.recognizes(name, namespace: namespace) { return messages }
    if allows(.plain), studies.recognizes(namespace) { return studies }
    let isOfClinicalDocument =
      namespace == XMLWord.hl7Namespace.name || namespace == XMLName.unknown
    if depth == 0, isOfClinicalDocument, CDADecoder.beginsFragment(name), allows(.cda),
      !plain.recognizes(name)
    {
      clinical.isFragment = true
      return clinical
    }
    if depth == 0, allows(.plain), health.recognizes(name) { return health }
    if depth == 0, allows(.plain), plain.recognizes(name) { return plain }
    return nil
  }

  private func allows(_ family: XMLFamily) -> Bool { forced == nil || forced == family }
}
