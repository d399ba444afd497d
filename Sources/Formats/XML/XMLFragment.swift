/// A part of a document, kept as flat arrays: only elements and attributes that the vocabulary
/// knows.
///
/// Elements are recorded in document order. A fragment is filled again and again; `removeAll`
/// keeps its memory.
@safe
package final class XMLFragment {
  /// Owned. Behind a pointer because checking for overlapping accesses costs as much as recording
  /// an element; each access below ends with the statement that makes it, so that none overlap. Elements
  /// look there too, without counting a reference.
  private let storage: UnsafeMutablePointer<XMLFragmentContent>

  /// How many bytes of text and of values are kept at most.
  private let limit: Int
  /// Whether there was more, which was not kept.
  package private(set) var isOverfull = false

  package init(limit: Int = 1 << 30) {
    self.limit = limit
    unsafe storage = .allocate(capacity: 1)
    unsafe storage.initialize(to: XMLFragmentContent())
  }

  deinit {
    unsafe storage.deinitialize(count: 1)
    unsafe storage.deallocate()
  }

  /// The arrays, for reading in place.
  var content: XMLFragmentContent {
    @inline(__always) _read { yield unsafe storage.pointee }
  }
}

extension XMLFragment {
  package var isEmpty: Bool { content.nodes.isEmpty }

  /// How many elements are open.
  package var depth: Int { content.depth }

  /// The first element that was opened. Whoever asks for it keeps the fragment, as with each element that follows
  /// from it.
  package var root: XMLElement? { isEmpty ? nil : unsafe XMLElement(storage, 0) }

  /// The open element at a depth, counted from 0 at the outside. Whoever asks for it keeps the fragment.
  package func open(at depth: Int) -> XMLElement {
    unsafe XMLElement(storage, content.open(at: depth))
  }

  /// Opens an element inside the innermost open one.
  package func open(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
    if content.values.count > limit { isOverfull = true }
    unsafe storage.pointee.open(name, attributes, withValues: !isOverfull)
  }

  /// Appends text to the open elements.
  package func append(_ text: Span<UInt8>) {
    guard content.text.count + text.count <= limit else { return isOverfull = true }
    unsafe storage.pointee.text.append(text)
  }

  /// Closes the innermost open element.
  package func close() {
    unsafe storage.pointee.close()
  }

  /// Forgets an element that was closed last, with all that is in it.
  package func removeLast(_ element: XMLElement) {
    unsafe storage.pointee.removeLast(element.index)
  }

  /// Makes ready for another document.
  package func begin() {
    removeAll()
    isOverfull = false
  }

  package func removeAll() {
    unsafe storage.pointee.removeAll()
  }
}
