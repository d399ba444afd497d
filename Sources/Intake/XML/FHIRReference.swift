/// The parts of a literal reference: `Patient/x`, `http://host/fhir/Patient/x/_history/2`,
/// `urn:uuid:x`.
struct FHIRReference {
  /// Without a version.
  let text: String

  init(_ text: String) {
    let marker = "/_history/"
    guard text.utf8.contains(UInt8(ascii: "_")), let version = text.firstRange(of: marker) else {
      self.text = text
      return
    }
    self.text = String(text[..<version.lowerBound])
  }

  /// Whether it is `Type/id`.
  var isRelative: Bool { !text.utf8.contains(UInt8(ascii: ":")) }

  /// The address of the server with its final slash; `nil` for a relative one and for `urn:`.
  var base: String? {
    let bytes = text.utf8
    guard text.hasPrefix("http"), let last = bytes.lastIndex(of: UInt8(ascii: "/")),
      let type = bytes[..<last].lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    return String(text[...type])
  }

  /// The patient, not in the document, whom a resource with the address `url` means: the id that a server
  /// gave, and the server where it is told. Without an id if something else is meant.
  func patient(from url: String?) -> StatedPatient {
    guard let patientID else { return StatedPatient() }
    let server = isRelative ? url.flatMap { FHIRReference($0).base } : base
    return StatedPatient(id: patientID, system: server)
  }

  private var patientID: String? {
    guard text.utf8.contains(UInt8(ascii: "/")) else {
      guard text.hasPrefix("urn:") else { return nil }
      return text.split(separator: ":").last.map { String($0) }
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts[parts.count - 2] == "Patient" ? String(parts[parts.count - 1]).trimmedOrNil : nil
  }
}
