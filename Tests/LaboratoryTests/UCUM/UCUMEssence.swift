import PublishedFiles

/// What UCUM itself says of its prefixes and units, read from the published `ucum-essence.xml`.
struct UCUMEssence {
  private(set) var atoms: [String: UCUMEssenceAtom] = [:]
  /// Factors by code.
  private(set) var prefixes: [String: Double] = [:]

  init() throws {
    let document = try PublishedFiles.bytes("ucum/ucum-essence.xml")
    var (code, isPrefix) = ("", false)
    for tag in try XMLTags.read(document, vocabulary: Self.vocabulary, withText: ["property"]) {
      switch tag.name {
      case "property": atoms[code]?.property = tag.text
      case "value" where isPrefix:
        prefixes[code] = tag.attributes["value"].flatMap(Double.init)
      case "value":
        atoms[code]?.value = tag.attributes["value"].flatMap(Double.init)
        atoms[code]?.definition = tag.attributes["Unit"] ?? ""
      default:
        (code, isPrefix) = (tag.attributes["Code"] ?? "", tag.name == "prefix")
        if !isPrefix { atoms[code] = UCUMEssenceAtom(tag) }
      }
    }
  }

  private static let vocabulary = [
    "prefix", "base-unit", "unit", "property", "value", "Code", "class", "isMetric", "isSpecial",
    "isArbitrary", "Unit",
  ]
}

extension UCUMEssence {
  /// The unit that a name in a code means, with or without a prefix.
  func atom(named name: Substring) -> UCUMEssenceAtom? {
    if let atom = atoms[String(name)] { return atom }
    for length in 1...2 where prefixes[String(name.prefix(length))] != nil {
      if let atom = atoms[String(name.dropFirst(length))], atom.isMetric { return atom }
    }
    return nil
  }

  /// The names of units in a code: what is no annotation, operator, bracket, number or exponent.
  static func names(in code: String) -> [Substring] {
    code.replacing(/\{[^}]*\}/, with: "").matches(of: /10[*^]|(?:\[[^\]]*\]|[^.\/()\[\]0-9+\-])+/)
      .map(\.output)
  }
}
