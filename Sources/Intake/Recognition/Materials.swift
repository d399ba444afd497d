import Laboratory

/// The words for what was taken from a patient.
enum Materials {
  /// What a specimen's text names.
  enum Kind { case unstated, blood, other, unknown }

  static let blood = WordHash.set(
    "serum plasma s p ser plas serpl bld blood wb blut sang sangre sangue bloed blod suero siero "
      + "venous arterial capillary edta heparin heparinized citrate 119297000 119364003 119361006 "
      + "122555007 122552005 122554006 258580003")
  /// Words for blood with its cells.
  static let wholeBlood = WordHash.set("blood bld wb whole")
  static let others = WordHash.set(
    "urine urin urinary urina orina ur 24h csf cerebrospinal liquor spinal saliva salivary stool "
      + "feces faeces fecal faecal sweat dialysate dialysat rbc rbcs erythrocyte erythrocytes "
      + "erythrozyten ery erc leukocyte leukocytes wbc")
  /// Words that name a material where a specimen is named, though not in a test's name.
  private static let otherSpecimens = WordHash.set(
    "urinalysis urinalyse urinstatus urn csp sal stl swt fluid flu flt pleural plr peritoneal prt ascites ascitic synovial snv "
      + "amniotic amn pericardial pcf hair nail nails semen sperm seminal sputum spt bile bifl "
      + "gastric tissue tiss biopsy marrow milk tears vitreous aspirate swab breath meconium "
      + "placenta drain drainage drainfluid dialysis dia diaf stone calculus packed lymphocytes "
      + "platelets cells water food control qc calibrator blank standard 122575003 258450006 "
      + "119342007 119339001 258574006 119341000 119332005 309051001 119337004 168139001 418564007")

  /// Additives of tubes that bind calcium and magnesium; those with potassium add it.
  private static let binders = WordHash.set("edta lavender purple oxalate citrate")
  /// Additives of tubes that are salts of potassium, or may be.
  private static let potassiumSalts = WordHash.set("edta lavender purple oxalate")

  /// Whether the tube that a specimen names makes an analyte wrong.
  static func distorts(_ analyte: Analyte, in specimen: String?) -> Bool {
    let additives: Set<UInt64>
    switch analyte {
    case .calcium, .calciumAdjusted, .calciumIonized, .magnesium: additives = binders
    case .potassium: additives = potassiumSalts
    default: return false
    }
    guard let specimen else { return false }
    return PlainText.folded(specimen).utf8.split(separator: 0x20).contains {
      additives.contains(WordHash.hash($0))
    }
  }

  /// Whether every word of a printed specimen stands in the lists, so that it tells nothing but a material.
  static func areAllKnown(in specimen: String) -> Bool {
    let lists = [blood, wholeBlood, others, otherSpecimens]
    return PlainText.folded(specimen).utf8.split(separator: 0x20).allSatisfy { word in
      let hash = WordHash.hash(word)
      return lists.contains { $0.contains(hash) }
    }
  }

  /// What the printed specimen names; other materials weigh more, since red blood cells are no blood.
  static func kind(of specimen: String?) -> Kind {
    guard let specimen else { return .unstated }
    var saysBlood = false
    var hasWords = false
    for word in PlainText.folded(specimen).utf8.split(separator: 0x20) {
      hasWords = true
      let hash = WordHash.hash(word)
      if others.contains(hash) || otherSpecimens.contains(hash) { return .other }
      if blood.contains(hash) { saysBlood = true }
    }
    return saysBlood ? .blood : hasWords ? .unknown : .unstated
  }
}
