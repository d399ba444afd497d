import Laboratory

extension TextReport {
  /// What to do, each piece once however many findings call for it.
  func appendAdvice(_ overview: ChartOverview, of chart: AssessedChart, to page: inout TextPage) {
    var advice = advice(on: chart)
    if !urgent(overview, in: chart).isEmpty { advice.removeAll { $0 == .seekCareNow } }
    if advice.isEmpty { return }
    page.heading("WHAT TO DO NEXT")
    for one in advice {
      page.piece(TextPiece(.advice, [Int(one.rawValue)])) {
        appendItem(Wording.sentence(for: one).cited, to: &$0)
      }
    }
  }

  /// Every piece of advice once, the most pressing first. Whatever is abnormal belongs before a
  /// professional, with a finding or without.
  func advice(on chart: AssessedChart) -> [Advice] {
    var isCalledFor = [Bool](repeating: false, count: Advice.allCases.count)
    for finding in chart.findings {
      for advice in finding.advice { isCalledFor[Int(advice.rawValue)] = true }
    }
    if chart.judgements.contains(where: \.isAbnormal) {
      isCalledFor[Int(Advice.consultProfessional.rawValue)] = true
    }
    if isCalledFor[Int(Advice.askAboutPotassiumLosses.rawValue)] {
      isCalledFor[Int(Advice.askAboutLosses.rawValue)] = false
    }
    return Advice.allCases.filter { isCalledFor[Int($0.rawValue)] }
  }

  /// What is held back for safety and why, with the foods that the articles would have named.
  func appendWithheld(_ chart: AssessedChart, to page: inout TextPage) {
    var blocks: SafetyBlocks = []
    for finding in chart.findings { blocks.formUnion(finding.blocks) }
    let withheld = chart.links.flatMap(\.withheld)
    for food in withheld { blocks.formUnion(food.because) }
    if blocks.isEmpty { return }
    page.heading("WHAT IS LEFT OUT FOR SAFETY")
    for block in blocks.members {
      let foods = withheld.filter { $0.because == block }.map(\.term)
      page.piece(TextPiece(of: block, foods)) { page in
        appendItem(Wording.sentence(for: block), to: &page)
        var told: Set<String> = []
        let names = foods.map { "\($0)" }.filter { told.insert($0).inserted }
        if names.isEmpty { return }
        page.paragraph("Not offered: \(names.joined(separator: ", ")).", indent: 4, hanging: 2)
      }
    }
  }

  /// What else the articles say to consider.
  func appendConsiderations(_ chart: AssessedChart, to page: inout TextPage) {
    if chart.considerations.isEmpty { return }
    page.heading("WHAT ELSE TO CONSIDER")
    for one in chart.considerations {
      page.piece(TextPiece(one)) { appendItem(Wording.sentence(for: one).cited, to: &$0) }
    }
  }
}

extension TextPiece {
  /// What is held back for one reason.
  fileprivate init(of block: SafetyBlocks, _ foods: [StaticString]) {
    self.init(.withheld, [Int(block.rawValue)])
    for food in foods { add(food) }
  }

  /// What is said of a consideration depends on all its parts.
  fileprivate init(_ consideration: Consideration) {
    self.init(.consideration, [Int(consideration.topic.rawValue)])
    add(Int(consideration.articles.rawValue))
    add(consideration.nutrients) { Int($0.rawValue) }
    add(consideration.factors) { factor in
      Int(factor.personal.rawValue) << 16 | Int(factor.articles.rawValue) << 8
        | Int(factor.nutrient?.rawValue ?? 255)
    }
    add(consideration.symptoms) { Symptom.allCases.firstIndex(of: $0) ?? -1 }
    add(consideration.foods)
  }

  private mutating func add<Part>(_ parts: [Part], _ number: (Part) -> Int) {
    for part in parts { add(number(part)) }
    add(-1)
  }
}
