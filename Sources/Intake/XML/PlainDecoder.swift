internal import Formats
internal import Laboratory

/// Reads XML of no standard by the layouts that tell where its facts stand.
///
/// Of the document so far only what a later record may point at is kept: not the records
/// themselves, nor an element around records once it has ended.
final class PlainDecoder: XMLDecoder {
  private let layouts: [PlainLayout]
  private let fragment = XMLFragment()
  /// The layouts whose records may stand in this document; one as soon as a record was met.
  private var candidates: [PlainLayout] = []
  private var results: [StatedResult] = []
  /// The depth of the record that is open, counted from 1; 0 if there is none.
  private var recordDepth = 0
  /// The depth above which an ending element held no record.
  private var emptiedDepth = 0
  /// Whether the document so far tells more than results.
  private var tellsMore = false

  /// A decoder for layouts; the vocabulary receives the names that they know.
  init(_ layouts: [XMLLayout], _ vocabulary: inout [String]) {
    self.layouts = layouts.map { PlainLayout($0, &vocabulary) }
  }

  /// Whether a document with such a root may follow one of the layouts.
  func recognizes(_ root: XMLName) -> Bool {
    root != .unknown && layouts.contains { $0.mayBegin(with: root) }
  }

  var isOverfull: Bool { fragment.isOverfull }

  func begin() {
    fragment.begin()
    (candidates, results, recordDepth, emptiedDepth, tellsMore) = ([], [], 0, 0, false)
  }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    if fragment.isEmpty { candidates = layouts.filter { $0.mayBegin(with: name) } }
    guard candidates.contains(where: { $0.knows(name) }) else { return .skip }
    fragment.open(name, attributes)
    if !tellsMore {
      for layout in candidates where layout.tells(name, attributes) { tellsMore = true }
    }
    if recordDepth == 0, let layout = candidates.first(where: { $0.isRecord(open: fragment) }) {
      recordDepth = fragment.depth
      candidates = [layout]
    }
    return .text
  }

  func endElement() {
    let depth = fragment.depth
    guard depth > 0 else { return }
    let element = fragment.open(at: depth - 1)
    if depth == recordDepth, let layout = candidates.first {
      let around = (0..<depth).map { fragment.open(at: $0) }
      results.append(layout.result(around, record: results.count + 1, tellsMore: tellsMore))
      recordDepth = 0
      emptiedDepth = depth
    }
    fragment.close()
    if depth <= emptiedDepth {
      fragment.removeLast(element)
      emptiedDepth = depth - 1
    }
  }

  func characters(_ text: Span<UInt8>) {
    fragment.append(text)
  }

  /// A record that names neither test nor code is refused: nobody knows what it measures.
  private func hand(_ result: StatedResult, to consumer: any ResultConsumer) {
    if result.loinc == nil, result.names.allSatisfy(\.isEmpty) {
      consumer.reject(
        record: result.record, line: result.line, column: nil, rule: .testMissing, detail: "")
    } else {
      consumer.accept(result)
    }
  }

  func finish(into consumer: any ResultConsumer) -> XMLReading {
    fragment.removeAll()
    guard !results.isEmpty, let layout = candidates.first else {
      consumer.reject(record: nil, line: nil, column: nil, rule: .formatUnknown, detail: "")
      return XMLReading()
    }
    for result in results { hand(result, to: consumer) }
    let count = results.count
    results = []
    return XMLReading(
      layout: "xml:" + layout.name,
      evidence: ["root and records as in layout \(layout.name)", "\(count) records"])
  }
}
