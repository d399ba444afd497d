/// What is measured: the eight analytes of the panel and the ones that rules use as context.
///
/// The raw values follow the byte order of the keys, so that sorting by raw value sorts by key.
package enum Analyte: UInt8, CaseIterable, Sendable {
  case albumin, calcium, calciumAdjusted, calciumIonized, creatinine, crp, egfr, ferritin, folate
  case hemoglobin, holotranscobalamin, homocysteine, magnesium, mma, phosphate, potassium, pth
  case sodium, transferrinSaturation, vitaminB12, vitaminB6, vitaminC, vitaminD, vitaminE
}

extension Analyte {
  /// The eight analytes whose results are findings of their own.
  package static let panel: [Analyte] = [
    .vitaminD, .vitaminB12, .mma, .homocysteine, .ferritin, .magnesium, .potassium, .calcium,
  ]

  /// The stable name used on the command line, in tables and in every stream.
  package var key: StaticString {
    switch self {
    case .albumin: "albumin"
    case .calcium: "calcium"
    case .calciumAdjusted: "calcium-adjusted"
    case .calciumIonized: "calcium-ionized"
    case .creatinine: "creatinine"
    case .crp: "crp"
    case .egfr: "egfr"
    case .ferritin: "ferritin"
    case .folate: "folate"
    case .hemoglobin: "hemoglobin"
    case .holotranscobalamin: "holotranscobalamin"
    case .homocysteine: "homocysteine"
    case .magnesium: "magnesium"
    case .mma: "mma"
    case .phosphate: "phosphate"
    case .potassium: "potassium"
    case .pth: "pth"
    case .sodium: "sodium"
    case .transferrinSaturation: "transferrin-saturation"
    case .vitaminB12: "vitamin-b12"
    case .vitaminB6: "vitamin-b6"
    case .vitaminC: "vitamin-c"
    case .vitaminD: "vitamin-d"
    case .vitaminE: "vitamin-e"
    }
  }

  /// The analyte of a key such as `vitamin-b12`.
  ///
  /// - Returns: `nil` for a word that is no analyte.
  package init?(key: some StringProtocol) {
    guard let found = Analyte.allCases.first(where: { key == "\($0.key)" }) else { return nil }
    self = found
  }
}
