/// What the user said a file is; `auto` lets its bytes say it.
package enum InputFormat: String, CaseIterable, Sendable {
  case auto, csv
  case fhirXML = "fhir-xml"
  case cda
  case hl7v2XML = "hl7v2-xml"
  case fhirJSON = "fhir-json"
  case hl7v2
  case xml
}

extension InputFormat {
  /// Whether the first byte that is no blank, mark or zero is `<`.
  package static func looksLikeXML(_ bytes: Span<UInt8>) -> Bool {
    first(bytes).map { bytes[$0] == UInt8(ascii: "<") } ?? false
  }

  /// Whether the first such byte opens an object or a list of objects; `[Results]` is a line above a table.
  package static func looksLikeJSON(_ bytes: Span<UInt8>) -> Bool {
    guard let start = first(bytes) else { return false }
    if bytes[start] == UInt8(ascii: "{") { return true }
    guard bytes[start] == UInt8(ascii: "["),
      let next = first(bytes.extracting((start + 1)..<bytes.count))
    else { return false }
    let byte = bytes[start + 1 + next]
    return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "]")
  }

  private static func first(_ bytes: Span<UInt8>) -> Int? {
    for position in 0..<min(bytes.count, 4096) {
      switch bytes[position] {
      case 0, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF: continue
      default: return position
      }
    }
    return nil
  }
}
