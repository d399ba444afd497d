import Laboratory

/// Terms of links put together into lines that each end with the articles that say them.
struct CitedTerms {
  /// Lines of at most the width, unless a single term with its citation is longer.
  let lines: [String]

  init(_ links: [KnowledgeLink], width: Int) {
    var lines: [String] = []
    for articles in Self.citations(of: links) {
      let citation = " " + articles.citation
      var line = ""
      for link in links where link.articles == articles {
        let term = Self.text(of: link)
        let length = line.columns + 2 + term.columns
        if !line.isEmpty, length + citation.columns > width {
          lines.append(line + citation)
          line = ""
        }
        line += (line.isEmpty ? "" : ", ") + term
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

  private static func text(of link: KnowledgeLink) -> String {
    link.qualifier.utf8CodeUnitCount == 0 ? "\(link.term)" : "\(link.term) (\(link.qualifier))"
  }
}
