/// A named unit without a prefix, as UCUM defines it.
struct UCUMEssenceAtom {
  let code: String
  /// UCUM's class of it, such as `chemical`; `base` for the base units.
  let kind: String
  let isMetric: Bool
  /// Whether it is no multiple of another unit but a function of one.
  let isSpecial: Bool
  /// Whether a procedure defines it.
  let isArbitrary: Bool
  /// What it measures, in words.
  var property = ""
  /// It is `value` times `definition`, a UCUM code; a special unit and a base unit have no value.
  var value: Double?
  var definition = ""

  init(_ tag: XMLTags.Tag) {
    let isBase = tag.name == "base-unit"
    code = tag.attributes["Code"] ?? ""
    kind = isBase ? "base" : tag.attributes["class"] ?? ""
    isMetric = isBase || tag.attributes["isMetric"] == "yes"
    isSpecial = tag.attributes["isSpecial"] == "yes"
    isArbitrary = tag.attributes["isArbitrary"] == "yes"
  }
}
