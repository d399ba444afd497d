import PublishedFiles

/// The cases of UCUM's functional tests, read from the published `UcumFunctionalTests.2.xml`.
struct UCUMFunctionalCases {
  struct Validation {
    let id: String
    let unit: String
    let isValid: Bool
  }

  /// `value` of `source` is `outcome` of `target`.
  struct Conversion {
    let id: String
    let value: Double
    let source: String
    let target: String
    let outcome: Double
  }

  private(set) var validations: [Validation] = []
  private(set) var conversions: [Conversion] = []
  /// Products of two quantities: the source is the product of both units in brackets.
  private(set) var products: [Conversion] = []

  init() throws {
    let document = try PublishedFiles.bytes("ucum/UcumFunctionalTests.2.xml")
    for tag in try XMLTags.read(document, vocabulary: Self.vocabulary) {
      let (id, number) = (tag["id"], { Double(tag[$0]) ?? .nan })
      if tag.attributes["valid"] != nil {
        validations.append(Validation(id: id, unit: tag["unit"], isValid: tag["valid"] == "true"))
      } else if tag.attributes["outcome"] != nil {
        conversions.append(
          Conversion(
            id: id, value: number("value"), source: tag["srcUnit"], target: tag["dstUnit"],
            outcome: number("outcome")))
      } else if tag.attributes["uRes"] != nil {
        products.append(
          Conversion(
            id: id, value: number("v1") * number("v2"), source: "(\(tag["u1"])).(\(tag["u2"]))",
            target: tag["uRes"], outcome: number("vRes")))
      }
    }
  }

  private static let vocabulary = [
    "case", "id", "unit", "valid", "value", "srcUnit", "dstUnit", "outcome", "v1", "u1", "v2",
    "u2", "vRes", "uRes",
  ]
}

extension XMLTags.Tag {
  /// The value of an attribute, empty where it is missing.
  fileprivate subscript(_ name: String) -> String { attributes[name] ?? "" }
}
