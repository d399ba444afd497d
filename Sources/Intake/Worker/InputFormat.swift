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
    first(bytes) == UInt8(ascii: "<")
  }

  /// Whether the first such byte opens an object or a list of objects.
  package static func looksLikeJSON(_ bytes: Span<UInt8>) -> Bool {
    let byte = first(bytes)
    return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  private static func first(_ bytes: Span<UInt8>) -> UInt8? {
    for position in 0..<min(bytes.count, 4096) {
      switch bytes[position] {
      case 0, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF: continue
      default: return bytes[position]
      }
    }
    return nil
  }
}
