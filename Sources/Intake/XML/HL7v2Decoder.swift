internal import Formats
internal import Laboratory

/// Reads HL7 version 2 messages in XML: the standard's own form (`urn:hl7-org:v2xml`) and that of
/// interface engines, which has no namespace and names components `OBX.3.1`.
///
/// Segments follow each other flat: a result belongs to the order and the patient before it.
final class HL7v2Decoder: XMLDecoder {
  private let words: HL7v2Vocabulary
  private let fragment = XMLFragment()
  private var patient = StatedPatient()
  /// What the order says for its results.
  private var ordered = Instant.unknown
  private var specimen: String?
  /// The status of the order, for results without one.
  private var status = ResultStatus.unknown
  /// The results of the order that is open.
  private var orderStart = 0
  /// Whether specimens stand before the orders on them, as in OUL messages, rather than behind the results.
  private var leadsWithSpecimen = false
  private var hasOrder = false
  private var results: [StatedResult] = []

  /// - Parameter vocabulary: receives the names of segments, fields and components.
  init(_ vocabulary: inout [String]) {
    words = HL7v2Vocabulary(&vocabulary)
  }

  func recognizes(_ name: XMLName, namespace: XMLName) -> Bool {
    namespace == words.namespace || name == words.message
  }

  var isOverfull: Bool { fragment.isOverfull }

  func begin() {
    fragment.begin()
    results = []
    leadsWithSpecimen = false
    forgetPatient()
  }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    let role = words.roles[name]
    if fragment.isEmpty {
      switch role {
      case .segment(.header), .group:
        forgetPatient()
        return .elements
      case .segment: break
      default: return .elements
      }
    }
    // A field that is not read; what is unknown inside the others may hold their text.
    if role == nil, fragment.depth == 1 { return .skip }
    fragment.open(name, attributes)
    return .text
  }

  func endElement() {
    fragment.close()
    guard fragment.depth == 0, let root = fragment.root else { return }
    if case .segment(let kind) = words.roles[root.name] {
      read(HL7v2Segment(root, words), kind)
    }
    fragment.removeAll()
  }

  func characters(_ text: Span<UInt8>) {
    fragment.append(text)
  }

  func finish(into consumer: any ResultConsumer) -> XMLReading {
    for result in results { consumer.accept(result) }
    let count = results.count
    results = []
    return XMLReading(layout: "hl7v2-xml", evidence: ["segments of HL7 version 2", "\(count) OBX"])
  }

  /// Nothing that stands before a message or a patient's group says whose its results are.
  private func forgetPatient() {
    patient = StatedPatient()
    (ordered, specimen, orderStart, leadsWithSpecimen) = (.unknown, nil, results.count, false)
    hasOrder = false
    status = .unknown
  }

  /// A specimen holds for the orders behind it if it came before the first, else for the results of its order.
  /// Several specimens of one order are named all, since which one a result is of is not told.
  private func read(specimen printed: String?) {
    guard let printed else { return }
    if !hasOrder { leadsWithSpecimen = true }
    if leadsWithSpecimen { return specimen = printed }
    for number in orderStart..<results.count {
      let named = results[number].specimen
      if let named, named.utf8.count > 256 { continue }
      results[number].specimen = named.map { $0 == printed ? $0 : "\($0); \(printed)" } ?? printed
    }
    specimen = printed
  }

  private func read(_ segment: HL7v2Segment, _ kind: HL7v2Vocabulary.Segment) {
    switch kind {
    case .header: forgetPatient()
    case .patient:
      forgetPatient()
      patient = segment.patient
    case .order:
      ordered = segment.instant(7)
      status = segment.text(25).flatMap { StatusReader.status($0) } ?? .unknown
      specimen = segment.text(15) ?? (leadsWithSpecimen ? specimen : nil)
      (orderStart, hasOrder) = (results.count, true)
    case .specimen: read(specimen: segment.text(4, 2) ?? segment.text(4))
    case .result:
      var result = segment.result(record: results.count + 1)
      result.patient = patient
      result.specimen = specimen
      if !result.collected.isKnown { result.collected = ordered }
      if case .unknown = result.status { result.status = status }
      results.append(result)
    case .note: if let text = segment.whole(3) { comment(text) }
    }
  }

  /// A note is of the result before it; one behind an order or a patient is of nothing that is read.
  private func comment(_ text: String) {
    guard results.count > orderStart else { return }
    let last = results.count - 1
    if let known = results[last].comment, known.utf8.count > 4096 { return }
    results[last].comment = results[last].comment.map { "\($0); \(text)" } ?? text
  }
}
