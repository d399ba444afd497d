internal import Formats
internal import Laboratory

/// Reads laboratory results of clinical studies: CDISC Dataset-XML and ODM snapshots, versions 1
/// and 2.
///
/// A row of the laboratory domain is an `ItemGroupData`; its items are named after the variables
/// of SDTM LB.
final class CDISCDecoder: XMLDecoder {
  private let clinicalData, subjectData, subjectKey, group, item, identity, value: XMLName
  private let namespaces: [XMLName]
  private let fragment = XMLFragment()
  /// The subject around the rows, where they do not name theirs.
  private var subject: String?
  private var results: [StatedResult] = []

  /// - Parameter vocabulary: receives the names of elements, attributes and namespaces.
  init(_ vocabulary: inout [String]) {
    func number(_ name: String) -> XMLName {
      vocabulary.append(name)
      return XMLName(rawValue: UInt16(vocabulary.count))
    }
    clinicalData = number("ClinicalData")
    subjectData = number("SubjectData")
    subjectKey = number("SubjectKey")
    group = number("ItemGroupData")
    item = number("ItemData")
    identity = number("ItemOID")
    value = number("Value")
    namespaces = ["v1.2", "v1.3", "v2.0"].map { number("http://www.cdisc.org/ns/odm/" + $0) }
  }

  func recognizes(_ namespace: XMLName) -> Bool { namespaces.contains(namespace) }

  var isOverfull: Bool { fragment.isOverfull }

  func begin() {
    fragment.begin()
    (subject, results) = (nil, [])
  }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    if fragment.isEmpty {
      if name == clinicalData || name == subjectData { subject = key(attributes) }
      guard name == group else { return .elements }
    } else if name != item {
      return .skip
    }
    fragment.open(name, attributes)
    return .text
  }

  private func key(_ attributes: borrowing XMLAttributes) -> String? {
    for index in 0..<attributes.count where attributes.name(index) == subjectKey {
      var bytes: [UInt8] = []
      attributes.append(valueAt: index, to: &bytes)
      return String(decoding: bytes, as: UTF8.self).trimmedOrNil
    }
    return nil
  }

  func endElement() {
    fragment.close()
    guard fragment.depth == 0, let group = fragment.root else { return }
    let row = items(of: group)
    if row["LBTEST"] != nil || row["LBTESTCD"] != nil {
      results.append(result(row, line: group.line))
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
    return XMLReading(
      layout: "cdisc-xml", evidence: ["namespace of CDISC ODM", "\(count) rows of LB"])
  }
}

extension CDISCDecoder {
  /// The values of a row by variable: `IT.LB.LBORRES` is `LBORRES`.
  private func items(of group: XMLElement) -> [String: String] {
    var row: [String: String] = [:]
    for data in group.children(item) {
      guard let variable = data.attribute(identity)?.split(separator: ".").last else { continue }
      row[String(variable)] = data.attribute(value)?.trimmedOrNil ?? data.textOrNil
    }
    return row
  }

  /// A row as collected, or as standardised where nothing was kept as collected.
  private func result(_ row: [String: String], line: Int) -> StatedResult {
    let isOriginal = row["LBORRES"] != nil || row["LBSTRESC"] == nil
    var facts: [Fact: String] = [:]
    facts[.patientID] = row["USUBJID"] ?? subject
    facts[.test] = row["LBTEST"] ?? row["LBTESTCD"]
    facts[.loinc] = row["LBLOINC"]
    facts[.value] = row[isOriginal ? "LBORRES" : "LBSTRESC"]
    facts[.unit] = row[isOriginal ? "LBORRESU" : "LBSTRESU"]
    facts[.rangeLow] = row[isOriginal ? "LBORNRLO" : "LBSTNRLO"]
    facts[.rangeHigh] = row[isOriginal ? "LBORNRHI" : "LBSTNRHI"]
    facts[.flag] = row["LBNRIND"]
    facts[.collected] = row["LBDTC"]
    facts[.specimen] = row["LBSPEC"]
    facts[.status] = row["LBSTAT"]
    var result = StatedFacts(facts).result(record: results.count + 1, line: line)
    if let code = row["LBTESTCD"], let name = row["LBTEST"], code != name {
      result.names.append(code)
    }
    return result
  }
}
