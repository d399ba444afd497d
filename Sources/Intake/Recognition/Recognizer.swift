package import Laboratory

/// Tells from code, names and specimen which analyte a result is.
///
/// A LOINC code decides over names. A code that was mistyped or is none decides nothing.
package struct Recognizer: Sendable {
  /// What the tables say of one code; a match weighs more than being excluded for another analyte.
  private struct Verdict {
    var match: Analyte?
    var conditional: Analyte?
  }

  private var codes: [CheckedLOINC: Verdict] = [:]
  private var names: [UInt64: Analyte] = [:]
  /// Bags that are vitamin D without saying which.
  private var bareVitaminD: Set<UInt64> = []

  package init(_ tables: ReferenceTables) {
    codes.reserveCapacity(tables.loinc.count)
    names.reserveCapacity(tables.names.count)
    for decision in tables.loinc {
      guard let code = CheckedLOINC(decision.code) else { continue }
      var verdict = codes[code] ?? Verdict()
      switch decision.verdict {
      case .match: verdict.match = decision.analyte
      case .conditional: verdict.conditional = decision.analyte
      case .exclude: break
      }
      codes[code] = verdict
    }
    var reader = NameReader()
    for name in tables.names { names[reader.bag(name.name).words] = name.analyte }
    for name in ["Vitamin D", "Vit D", "VitD", "Vitamine D", "Vitamina D", "Vitamiini D"] {
      let bag = reader.bag(name).essence
      bareVitaminD.insert(bag)
      self.names[bag] = .vitaminD
    }
  }

  /// Adds the user's names of tests, which count before those of the tables.
  package mutating func add(_ ownNames: [TestName]) {
    var reader = NameReader()
    for name in ownNames {
      let bag = reader.bag(name.name)
      names[bag.words] = name.analyte
      bareVitaminD.remove(bag.essence)
    }
  }

  /// Tells what a result measures.
  ///
  /// The printed unit alone tells 25-hydroxyvitamin D from calcitriol where the name is a bare
  /// `Vitamin D`.
  package func recognize(
    loinc: String?, names: [String], specimen: String?, unit: String?
  ) -> Recognition {
    let found = measured(loinc: loinc, names: names, specimen: specimen, unit: unit)
    guard case .analyte(let analyte, let byNameOnly, nil) = found,
      Materials.distorts(analyte, in: specimen)
    else { return found }
    return .analyte(analyte, byNameOnly: byNameOnly, specimenObstacle: .specimenNotBlood)
  }

  /// What a result measures, whatever tube its specimen came in.
  private func measured(
    loinc: String?, names: [String], specimen: String?, unit: String?
  ) -> Recognition {
    let named = read(names, unit: unit)
    let material = Materials.kind(of: specimen)
    let isElsewhere = material == .other || named.saysOtherMaterial
    guard let code = loinc.flatMap(CheckedLOINC.init) else {
      return byName(named, isElsewhere: isElsewhere)
    }
    guard let verdict = codes[code] else { return .outsidePanel(.otherCode) }
    let obstacle: UndeterminedReason? = isElsewhere ? .specimenNotBlood : nil
    if let analyte = verdict.match {
      let isAtOdds = named.analyte.map { !Recognizer.areAkin(analyte, $0) } ?? false
      return .analyte(
        analyte, byNameOnly: false, specimenObstacle: obstacle ?? (isAtOdds ? .conflict : nil))
    }
    guard let analyte = verdict.conditional else { return .outsidePanel(.excludedCode) }
    let isStated = material == .blood || named.saysBlood
    guard named.analyte == analyte, isStated || !Recognizer.needsSpecimen(analyte) else {
      return .outsidePanel(.unconfirmedCode)
    }
    return .analyte(analyte, byNameOnly: false, specimenObstacle: obstacle)
  }
}

extension Recognizer {
  /// What the names of one result say together.
  private struct Named {
    var analyte: Analyte?
    var isContradictory = false
    var saysBlood = false
    var saysOtherMaterial = false
  }

  private func byName(_ named: Named, isElsewhere: Bool) -> Recognition {
    if named.isContradictory { return .outsidePanel(.ambiguousName) }
    guard let analyte = named.analyte else { return .outsidePanel(.unknownName) }
    if isElsewhere { return .outsidePanel(.otherSpecimen) }
    return .analyte(analyte, byNameOnly: true, specimenObstacle: nil)
  }

  private func read(_ names: [String], unit: String?) -> Named {
    var reader = NameReader()
    var named = Named()
    for name in names where !name.isEmpty {
      let bag = reader.bag(name)
      named.saysBlood = named.saysBlood || bag.saysBlood
      named.saysOtherMaterial = named.saysOtherMaterial || bag.saysOtherMaterial
      guard let analyte = analyte(of: bag, unit: unit) else { continue }
      if let other = named.analyte, other != analyte { named.isContradictory = true }
      named.analyte = named.analyte ?? analyte
    }
    if named.isContradictory { named.analyte = nil }
    return named
  }

  private func analyte(of bag: NameReader.Bag, unit: String?) -> Analyte? {
    let found = names[bag.words] ?? names[bag.essence]
    guard let analyte = found ?? (bag.saysFiltrationRate ? .egfr : nil) else { return nil }
    if bag.saysWholeBlood, Recognizer.differsInWholeBlood(analyte) { return nil }
    if analyte == .vitaminD, bareVitaminD.contains(bag.essence) {
      let key = unit.map(UnitSpelling.key) ?? ""
      return ["ng/ml", "ug/l", "nmol/l"].contains(key) ? analyte : nil
    }
    return analyte
  }

  /// Whether one may bear the other's name. A code and the name of something else prove neither.
  private static func areAkin(_ one: Analyte, _ other: Analyte) -> Bool {
    one == other || kin.contains { $0.contains(one) && $0.contains(other) }
  }

  private static let kin: [Set<Analyte>] = [
    [.calcium, .calciumIonized, .calciumAdjusted], [.vitaminB12, .holotranscobalamin],
    [.creatinine, .egfr],
  ]

  /// Whether codes beside the one that decides mean another analyte.
  package func areAtOdds(_ code: String?, with others: [String]) -> Bool {
    guard !others.isEmpty,
      let analyte = code.flatMap(CheckedLOINC.init).flatMap({ codes[$0]?.match })
    else { return false }
    return others.contains { other in
      CheckedLOINC(other).flatMap { codes[$0]?.match }.map { !Recognizer.areAkin(analyte, $0) }
        ?? false
    }
  }

  /// Red cells hold so much of these that whole blood has limits of its own.
  private static func differsInWholeBlood(_ analyte: Analyte) -> Bool {
    analyte == .folate || analyte == .magnesium || analyte == .vitaminB6
  }

  /// These are measured in urine so often that a code without a specimen leaves it open.
  private static func needsSpecimen(_ analyte: Analyte) -> Bool {
    analyte == .mma || analyte == .homocysteine
  }
}
