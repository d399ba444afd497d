/// Takes a document's elements in the order in which they stand.
package protocol XMLHandler: AnyObject {
  /// An element begins.
  ///
  /// - Returns: what of its content is wanted. The end of an element that is skipped is not told.
  func startElement(
    _ name: XMLName, namespace: XMLName, attributes: borrowing XMLAttributes
  ) -> XMLInterest
  /// The innermost element that began and was not skipped ends.
  func endElement()
  /// Text of an element whose text is wanted; a long text comes in pieces.
  func characters(_ text: Span<UInt8>)
}
