import Laboratory

/// Terms of links put together into lines that each end with the articles that say them.
struct CitedTerms {
  /// Lines of at most the width, unless a single entry with its citation is longer.
  let lines: [String]

  init(_ links: [KnowledgeLink], width: Int) {
    var lines: [String] = []
    for articles in Self.citations(of: links) {
      let citation = " " + articles.citation
      var line = ""
      for entry in Self.entries(of: links.filter { $0.articles == articles }) {
        let length = line.columns + 2 + entry.columns
        if !line.isEmpty, length + citation.columns > width {
          lines.append(line + citation)
          line = ""
        }
        line += (line.isEmpty ? "" : ", ") + entry
      }
      lines.append(line + citation)
    }
    self.lines = lines
  }

  /// The different sets of articles, in the order of their first term.
  private static func citations(of links: [KnowledgeLink]) -> [ArticleSet] {
    var seen: Set<ArticleSet> = []
    return links.map(\.articles).filter { seen.insert($0).inserted }
  }

  /// Terms, each with its qualifier; terms of one qualifier share it.
  private static func entries(of links: [KnowledgeLink]) -> [String] {
    var told: Set<String> = []
    return links.compactMap { link in
      let qualifier = "\(link.qualifier)"
      if qualifier.isEmpty { return "\(link.term)" }
      guard told.insert(qualifier).inserted else { return nil }
      let terms = links.filter { "\($0.qualifier)" == qualifier }.map { "\($0.term)" }
      let scope = terms.count == 1 ? "" : terms.count == 2 ? "both: " : "all: "
      return "\(Wording.listing(terms)) (\(scope)\(qualifier))"
    }
  }
}
