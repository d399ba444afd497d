extension Instant {
  /// All of it in one number, for keeping.
  package var bits: UInt64 { UInt64(UInt32(bitPattern: day)) << 32 | UInt64(packed) }

  /// What `bits` was made from.
  package init(bits: UInt64) {
    day = Int32(bitPattern: UInt32(truncatingIfNeeded: bits >> 32))
    packed = UInt32(truncatingIfNeeded: bits)
  }
}
