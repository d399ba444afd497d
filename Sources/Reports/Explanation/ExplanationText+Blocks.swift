import Laboratory

extension ExplanationText {
  /// The safety blocks in force, each with what set it.
  func appendBlocks(_ explanation: Explanation, to page: inout TextPage) {
    page.heading("SAFETY BLOCKS IN FORCE")
    if explanation.blocks.isEmpty { page.paragraph(Wording.noBlocks) }
    for block in explanation.blocks {
      appendItem("\(block.block.code): \(Wording.sentence(for: block.block))", to: &page)
      page.paragraph(
        "set by: \(cause(of: block, in: explanation.assessed))", indent: 4, hanging: 2)
      append("withholds foods of", block.withheld, to: &page)
      append("concerns, without withholding foods:", block.mentioned, to: &page)
    }
  }

  private func cause(of block: BlockTrace, in chart: AssessedChart) -> String {
    switch block.cause {
    case .result(let index): line(index, of: chart)
    case .kidneyFunction: Wording.causeKidneyFunction
    case .pattern: Wording.causePattern
    case .background: Wording.causeBackground
    case .person: Wording.causePerson
    }
  }

  private func append(_ lead: String, _ nutrients: [Nutrient], to page: inout TextPage) {
    if nutrients.isEmpty { return }
    let names =
      nutrients.count == Nutrient.allCases.count ? "every nutrient" : words(nutrients.map(\.key))
    page.paragraph("\(lead) \(names)", indent: 4, hanging: 2)
  }
}
