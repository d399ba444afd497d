/// One of the five articles that findings cite.
package enum Article: UInt8, CaseIterable, Sendable {
  case soreMuscles, b12SoreMuscles, soreCalves, hardMuscles, muscleLoss
}

extension Article {
  /// The stable key of the streams.
  package var key: StaticString {
    switch self {
    case .soreMuscles: "sore-muscles"
    case .b12SoreMuscles: "b12-sore-muscles"
    case .soreCalves: "sore-calves"
    case .hardMuscles: "hard-muscles"
    case .muscleLoss: "muscle-loss"
    }
  }

  /// The title as published.
  package var title: StaticString {
    switch self {
    case .soreMuscles: "What Vitamin Deficiency Makes Your Muscles Sore?"
    case .b12SoreMuscles: "Can B12 Deficiency Cause Sore Muscles? Exploring the Connection"
    case .soreCalves: "What Deficiency Causes Sore Calf Muscles and How to Fix It"
    case .hardMuscles:
      "What Vitamin Deficiency Causes Hard Muscles? Exploring the Nutritional Link"
    case .muscleLoss: "Vitamin D Deficiency and Other Causes of Muscle Loss"
    }
  }
}

/// A set of articles.
package struct ArticleSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Made here and not by `SetAlgebra`, which other modules would call unspecialised.
  @inlinable package init(arrayLiteral members: ArticleSet...) {
    self.init(rawValue: members.reduce(0) { $0 | $1.rawValue })
  }

  package init(_ article: Article) { rawValue = 1 << article.rawValue }

  /// The members in the order of `Article.allCases`.
  package var articles: [Article] { Article.allCases.filter { contains(ArticleSet($0)) } }
}

/// What articles associate with a shortage of a nutrient: a symptom or a food.
package struct KnowledgeLink: Sendable {
  package enum Kind: UInt8, Sendable { case muscleSymptom, otherSymptom, food }

  /// How firmly the articles say it; where they differ, the firmest.
  package enum Strength: String, Sendable { case direct, may, indirect }

  package var nutrient: Nutrient
  package var kind: Kind
  package var term: StaticString
  package var strength: Strength
  /// Exactly the articles that say it.
  package var articles: ArticleSet
  /// What the articles attach to it: `severe deficiency only`; empty where nothing is.
  package var qualifier: StaticString

  package init(
    nutrient: Nutrient, kind: Kind, term: StaticString, strength: Strength, articles: ArticleSet,
    qualifier: StaticString = ""
  ) {
    self.nutrient = nutrient
    self.kind = kind
    self.term = term
    self.strength = strength
    self.articles = articles
    self.qualifier = qualifier
  }
}
