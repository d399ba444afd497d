import Laboratory

/// What set each safety block of a patient, in the order in which they were set.
struct SafetyLog {
  /// What is looked at now.
  var cause = SafetyCause.person
  private(set) var blocks: [BlockTrace] = []

  /// Notes that a block was set for a nutrient.
  mutating func note(_ block: SafetyBlocks, _ nutrient: Nutrient, isWithheld: Bool) {
    if block.isEmpty { return }
    let known = blocks.firstIndex { $0.block == block && $0.cause == cause }
    let place = known ?? blocks.count
    if known == nil { blocks.append(BlockTrace(block, cause: cause)) }
    if isWithheld {
      if !blocks[place].withheld.contains(nutrient) { blocks[place].withheld.append(nutrient) }
    } else if !blocks[place].mentioned.contains(nutrient) {
      blocks[place].mentioned.append(nutrient)
    }
  }
}
