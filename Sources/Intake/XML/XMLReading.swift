/// What a document was taken for.
package struct XMLReading: Sendable {
  /// `fhir-r4`, `ccda`, `xml:` and the name of a layout, and so on; `nil` if nothing was
  /// recognised.
  package var layout: String?
  package var encoding: String?
  /// What was recognised and by what, a line each, without any patient's data.
  package var evidence: [String]
  /// What is to be said aloud of the file, without any patient's data.
  package var remark: String?

  package init(layout: String? = nil, encoding: String? = nil, evidence: [String] = []) {
    self.layout = layout
    self.encoding = encoding
    self.evidence = evidence
  }
}
