extension [UInt8] {
  /// Appends bytes that are lent.
  package mutating func append(_ bytes: Span<UInt8>) {
    // The bytes stay in place for the call.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
