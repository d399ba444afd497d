/// Which units a laboratory could print, decided from UCUM's own classes and properties and not from
/// what is read.
///
/// A laboratory prints a unit if each name in its code is a unit of UCUM's systems (SI, ISO 1000 and
/// CGS, pure numbers, clinical and chemical units), and
/// - measures what is measured of a specimen: numbers, amounts, sizes, times, temperature, pressure,
///   flow and force, energy, electrodes and conductivity, radioactivity, enzymes, concentrations; or
/// - is chemical and defined by a procedure, such as `[iU]`; or
/// - is of another class but printed all the same.
///
/// That leaves out customary units, constants of nature, levels (`dB`), information, typesetting,
/// angles, light, magnetism and doses of radiation, what only bedside, eye or imaging measure, and
/// homeopathic potencies; and units that are defined by such a unit.
struct PrintableUnits {
  let essence: UCUMEssence

  /// Whether a laboratory could print a code; it does not print an empty one.
  func contain(_ code: String) -> Bool {
    !code.isEmpty
      && UCUMEssence.names(in: code).allSatisfy { essence.atom(named: $0).map(isPrinted) ?? false }
  }

  /// The units without prefixes, by code.
  var atoms: [UCUMEssenceAtom] {
    essence.atoms.values.filter(isPrinted).sorted { $0.code < $1.code }
  }

  private func isPrinted(_ atom: UCUMEssenceAtom) -> Bool {
    if Self.others.contains(atom.code) { return true }
    if Self.astronomical.contains(atom.code) || atom.isSpecial { return false }
    if atom.isArbitrary { return atom.kind == "chemical" }
    return Self.classes.contains(atom.kind) && Self.properties.contains(atom.property)
      && (atom.kind == "base" || contain(atom.definition))
  }

  private static let classes: Set = [
    "base", "dimless", "si", "iso1000", "cgs", "clinical", "chemical",
  ]

  private static let properties: Set = [
    "number", "fraction", "view area in microscope", "amount of substance",
    "amount of substance (dissolved particles)", "mass", "length", "area", "volume", "time",
    "frequency", "temperature", "pressure", "force", "dynamic viscosity", "kinematic viscosity",
    "energy", "power", "electric charge", "electric current", "electric potential",
    "electric resistance", "electric conductance", "radioactivity", "catalytic activity",
    "mass concentration", "sedimentation coefficient",
  ]

  /// Special units, the pressure of the atmosphere, calories and turbidity.
  private static let others: Set = [
    "Cel", "[degF]", "[pH]", "atm", "cal", "cal_th", "[Cal]", "[NTU]", "[FNU]",
  ]

  /// Lengths all the same; `AU` on a report means an arbitrary unit.
  private static let astronomical: Set = ["AU", "pc"]
}
