internal import Formats

/// Reads the export of Apple Health, which holds no laboratory results: clinical records are files of FHIR JSON
/// beside it.
final class HealthDataDecoder: XMLDecoder {
  private let root: XMLName
  private let clinicalRecord: XMLName
  private var clinicalRecords = 0

  /// - Parameter vocabulary: receives the names of elements.
  init(_ vocabulary: inout [String]) {
    vocabulary += ["HealthData", "ClinicalRecord"]
    root = XMLName(rawValue: UInt16(vocabulary.count - 1))
    clinicalRecord = XMLName(rawValue: UInt16(vocabulary.count))
  }

  func recognizes(_ name: XMLName) -> Bool { name == root }

  func begin() { clinicalRecords = 0 }

  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest {
    if name == root { return .elements }
    if name == clinicalRecord { clinicalRecords += 1 }
    return .skip
  }

  func endElement() {}

  func characters(_ text: Span<UInt8>) {}

  func finish(into consumer: any ResultConsumer) -> XMLReading {
    var reading = XMLReading(layout: "apple-health", evidence: ["root HealthData"])
    reading.remark =
      "an export of Apple Health holds no laboratory results; its \(clinicalRecords) clinical record(s) "
      + "are FHIR JSON in the folder clinical-records of the same export"
    return reading
  }
}
