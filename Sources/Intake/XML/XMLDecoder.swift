internal import Formats

/// Makes results of one kind of document. It keeps them until the document has ended well.
protocol XMLDecoder: XMLHandler {
  /// Makes the decoder ready for another document.
  func begin()
  /// Hands over what the document said, in document order.
  func finish(into consumer: any ResultConsumer) -> XMLReading
}
