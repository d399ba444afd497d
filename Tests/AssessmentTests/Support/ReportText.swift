import Formats
import Laboratory
import Reports

@testable import Assessment

/// A text report as a reader takes it in: wrapped lines joined, one element an entry of a list or a paragraph.
struct ReportText {
  let entries: [String]
  let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var (entries, margin) = ([""], 0)
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      let isBullet = words.hasPrefix("- ")
      if isBullet || words.isEmpty || indent < margin {
        entries.append(String(words))
        margin = isBullet ? indent + 2 : 0
      } else {
        entries[entries.count - 1] += (entries[entries.count - 1].isEmpty ? "" : " ") + words
      }
    }
    self.entries = entries
  }

  /// Everything on one line.
  var whole: String { entries.joined(separator: " ") }

  /// The parts that tell what articles say and what to do: without results, evidence and sources.
  var voice: ReportText {
    let kept = ["FINDINGS", "WHAT TO DO NEXT", "WHAT ELSE TO CONSIDER"]
    var (isKept, isEvidence) = (false, false)
    let lines = lines.filter { line in
      if line.first?.isUppercase == true, line == line.uppercased() {
        isKept = kept.contains(String(line))
      }
      isEvidence = line.hasPrefix("   Seen in:") || isEvidence && line.hasPrefix("     ")
      let isTitle = line.first?.isNumber == true || line.contains("stands under")
      return isKept && !isEvidence && !isTitle
    }
    return ReportText(lines.joined(separator: "\n"))
  }

  /// Whether one entry holds all these words and cites these articles.
  func says(_ words: String..., citing articles: ArticleSet = []) -> Bool {
    entries.contains { entry in
      words.allSatisfy { entry.contains($0) }
        && articles.articles.allSatisfy { article in
          entry.split(separator: "[").dropFirst().contains {
            $0.prefix { $0 != "]" }.split(separator: ", ").contains { $0 == "\(article.key)" }
          }
        }
    }
  }

  /// Whether these words stand anywhere.
  func mentions(_ words: String) -> Bool { whole.contains(words) }
}

extension Situation {
  /// The text report of these results.
  func report(_ printed: [Printed]) throws -> ReportText {
    let (chart, lexicon) = chart(of: printed)
    let assessed = try Assessor(tables: tables, options: options).assess(
      chart, lexicon: lexicon, detail: .full)
    var page = TextPage()
    TextReport(tables: tables, lexicon: lexicon, version: "1.2.3", profile: "us").render(
      assessed, onto: &page)
    return ReportText(String(decoding: page.bytes.bytes, as: UTF8.self))
  }

  func report(_ printed: Printed...) throws -> ReportText { try report(printed) }
}

extension Printed {
  static let lowVitaminD = Printed(.vitaminD, "9", "ng/mL")
  static let lowB12 = Printed(.vitaminB12, "90", "pg/mL")
  static let lowFerritin = Printed(.ferritin, "8", "ug/L")
  static let lowMagnesium = Printed(.magnesium, "1.2", "mg/dL")
  static let lowPotassium = Printed(.potassium, "3.2", "mmol/L")
  static let lowCalcium = Printed(.calcium, "8.2", "mg/dL")
  static let highCalcium = Printed(.calcium, "11.2", "mg/dL")

  /// The panel, all of it normal.
  static let normalPanel = [
    Printed(.vitaminD, "30", "ng/mL"), Printed(.vitaminB12, "500", "pg/mL"),
    Printed(.mma, "200", "nmol/L"), Printed(.homocysteine, "9", "umol/L"),
    Printed(.ferritin, "80", "ug/L"), Printed(.magnesium, "2.0", "mg/dL"),
    Printed(.potassium, "4.2", "mmol/L"), Printed(.calcium, "9.4", "mg/dL"),
  ]
}

extension ArticleSet {
  static let soreMuscles = ArticleSet(.soreMuscles)
  static let b12SoreMuscles = ArticleSet(.b12SoreMuscles)
  static let soreCalves = ArticleSet(.soreCalves)
  static let hardMuscles = ArticleSet(.hardMuscles)
  static let muscleLoss = ArticleSet(.muscleLoss)
  static let all: ArticleSet = [
    .soreMuscles, .b12SoreMuscles, .soreCalves, .hardMuscles, .muscleLoss,
  ]
}
