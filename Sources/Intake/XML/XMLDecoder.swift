internal import Formats
internal import Laboratory

/// Makes results of one kind of document. It keeps them until the document has ended well.
protocol XMLDecoder: XMLHandler {
  /// Whether one record was so large that not all of it was kept.
  var isOverfull: Bool { get }
  /// Makes the decoder ready for another document.
  func begin()
  /// Hands over what the document said, in document order.
  func finish(into consumer: any ResultConsumer) -> XMLReading
}

extension XMLDecoder {
  var isOverfull: Bool { false }
}

extension ResultConsumer {
  /// Takes the results of a document about one patient and numbers them; of a document about several it is not
  /// told whose they are.
  func accept(_ results: [StatedResult], recordTargets: Int) {
    if recordTargets > 1 {
      return reject(
        record: nil, line: nil, column: nil, rule: .patientAmbiguous, detail: "recordTarget")
    }
    for (index, result) in results.enumerated() {
      var result = result
      result.record = index + 1
      accept(result)
    }
  }
}
