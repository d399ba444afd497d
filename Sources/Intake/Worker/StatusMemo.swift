import Laboratory

/// Short status words that were met, and what they mean.
struct StatusMemo: Sendable {
  private var words: [16 of UInt64] = .init(repeating: 0)
  private var statuses: [16 of ResultStatus] = .init(repeating: .unknown)

  /// The status of a word of one to eight bytes; `nil` where it is not remembered. Setting it may push another
  /// word out.
  subscript(_ word: UInt64) -> ResultStatus? {
    @inline(__always) get {
      let slot = Self.slot(word)
      return word != 0 && words[slot] == word ? statuses[slot] : nil
    }
    set {
      guard let newValue, word != 0 else { return }
      words[Self.slot(word)] = word
      statuses[Self.slot(word)] = newValue
    }
  }

  @inline(__always)
  private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 60)
  }
}
