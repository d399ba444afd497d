internal import Formats
internal import Laboratory

/// Reads laboratory documents in XML: recognises what a document is and has its decoder read it.
///
/// A result is handed over only after the whole document proved to be well formed: a document that
/// was cut off must not pass for a shorter one.
package struct XMLIntake {
  private let layouts: () -> [XMLLayout]
  /// Made at the first document: most runs over tables never need one.
  private var reader: DocumentReader?
  private let hasRoom: () -> Bool

  /// - Parameters:
  ///   - layouts: for XML of no standard, the preferred one first; asked for at the first document.
  ///   - hasRoom: whether there is memory for what a document may still become.
  package init(
    layouts: @autoclosure @escaping () -> [XMLLayout], hasRoom: @escaping () -> Bool = { true }
  ) {
    self.layouts = layouts
    self.hasRoom = hasRoom
  }

  /// Reads a document; `forced` is what the user said that it is.
  ///
  /// `isBulk`: whether it is a part of an export whose files know patients by the ids of their resources.
  package mutating func read(
    _ bytes: Span<UInt8>, forced: XMLFamily?, isBulk: Bool = false,
    into consumer: any ResultConsumer
  ) -> XMLReading {
    let reader = reader ?? DocumentReader(layouts: layouts(), hasRoom: hasRoom)
    self.reader = reader
    var (decoder, encoding): ((any XMLDecoder)?, String?) = (nil, nil)
    do throws(XMLError) {
      (decoder, encoding) = try reader.read(bytes, forced: forced, isBulk: isBulk)
    } catch {
      consumer.reject(
        record: nil, line: error.line, column: error.column == 0 ? nil : error.column,
        rule: error.kind.rule,
        detail: error.kind == .outOfMemory ? "for the memory that is granted" : "")
      return XMLReading(encoding: DocumentReader.encoding(of: bytes, declared: nil))
    }
    guard let decoder else {
      consumer.reject(record: nil, line: nil, column: nil, rule: .formatUnknown, detail: "")
      return XMLReading(encoding: encoding)
    }
    var reading = decoder.finish(into: consumer)
    reading.encoding = encoding
    return reading
  }
}
