internal import Formats

/// What the names of HL7 version 2 in XML mean.
struct HL7v2Vocabulary {
  enum Segment { case header, patient, order, specimen, result, note }

  enum Role {
    case segment(Segment)
    /// The number of a field in its segment.
    case field(Int)
    /// The number of a component in its field.
    case component(Int)
    /// The results of one patient.
    case group
  }

  private(set) var roles: [XMLName: Role] = [:]
  let namespace: XMLName
  /// The root that interface engines write.
  let message: XMLName

  /// The fields that are read, by segment.
  private static let fields: [(segment: Segment, name: String, fields: [Int])] = [
    (.header, "MSH", []), (.patient, "PID", [2, 3, 4, 5, 7, 8]), (.order, "OBR", [7, 15, 25]),
    (.specimen, "SPM", [4]), (.result, "OBX", [2, 3, 5, 6, 7, 8, 11, 14]),
    (.note, "NTE", [3]),
  ]

  /// The composite types of those fields, whose components have the type's name in the standard's
  /// form.
  private static let types = ["CE", "CWE", "CNE", "CX", "XPN", "FN", "TS", "SN", "SPS", "CM_SPS"]

  /// - Parameter vocabulary: receives the names.
  init(_ vocabulary: inout [String]) {
    func number(_ name: String) -> XMLName {
      vocabulary.append(name)
      return XMLName(rawValue: UInt16(vocabulary.count))
    }
    namespace = number("urn:hl7-org:v2xml")
    message = number("HL7Message")
    roles[number("ORU_R01.PATIENT_RESULT")] = .group
    for (segment, name, fields) in Self.fields {
      roles[number(name)] = .segment(segment)
      for field in fields {
        roles[number("\(name).\(field)")] = .field(field)
        for part in 1...6 { roles[number("\(name).\(field).\(part)")] = .component(part) }
      }
    }
    for type in Self.types {
      for part in 1...6 { roles[number("\(type).\(part)")] = .component(part) }
    }
  }
}
