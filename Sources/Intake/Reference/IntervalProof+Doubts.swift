import Laboratory

extension IntervalProof {
  static func doubts(in profile: Profile, _ tables: ReferenceTables) -> [Doubt] {
    Analyte.allCases.flatMap { analyte -> [Doubt] in
      let guidelines = profile.guidelines[Int(analyte.rawValue)]
      let rows = guidelines.map { guideline in
        tables.intervals.filter {
          $0.analyte == analyte && $0.guideline == guideline && $0.isVerified
            && $0.condition != .lowBirthWeight
        }
      }
      if guidelines.isEmpty { return [] }
      return Patient.all.flatMap { patient in
        families(of: rows, tables).flatMap { family in
          stretches(rows.map { $0.filter(patient.isMeant) }, patient, family, tables).map {
            Doubt(
              profile: profile.name, analyte: analyte, sex: patient.sex,
              pregnancy: patient.pregnancy, family: family, days: $0.days, rows: $0.rows)
          }
        }
      }
    }
  }

  /// The families that any row is printed in.
  private static func families(
    of rows: [[ReferenceInterval]], _ tables: ReferenceTables
  ) -> [UnitFamily] {
    let printed = Set(rows.joined().map { UnitFamily(ucum: tables.units[$0.unit].ucum) })
    return UnitFamily.allCases.filter(printed.contains)
  }

  /// The stretches of age without exactly one row a condition, neighbours joined.
  private static func stretches(
    _ guidelines: [[ReferenceInterval]], _ patient: Patient, _ family: UnitFamily,
    _ tables: ReferenceTables
  ) -> [(days: Range<Int>, rows: [String])] {
    var limits = Set([patient.days.lowerBound, patient.days.upperBound])
    for row in guidelines.joined() {
      for day in [row.days.lowerBound, row.days.upperBound] where patient.days.contains(day) {
        limits.insert(day)
      }
    }
    var found: [(days: Range<Int>, rows: [String])] = []
    let borders = limits.sorted()
    for (start, end) in zip(borders, borders.dropFirst()) {
      let rows = guidelines.map { $0.filter { $0.days.contains(start) } }.first { !$0.isEmpty }
      let competing = rows.map { competitors($0, family, tables) }
      if let competing, competing.isEmpty { continue }
      if let last = found.last, last.days.upperBound == start, last.rows == competing ?? [] {
        found[found.count - 1].days = last.days.lowerBound..<end
      } else {
        found.append((start..<end, competing ?? []))
      }
    }
    return found
  }

  /// Rows of which more than one is the closest match under the same condition.
  private static func competitors(
    _ rows: [ReferenceInterval], _ family: UnitFamily, _ tables: ReferenceTables
  ) -> [String] {
    let printed = rows.filter { UnitFamily(ucum: tables.units[$0.unit].ucum) == family }
    let candidates = printed.isEmpty ? rows : printed
    return candidates.filter { row in
      let closest = candidates.filter {
        $0.condition == row.condition && $0.specificity >= row.specificity && $0.row != row.row
      }
      let rivals = closest.filter { $0.specificity == row.specificity }
      return !rivals.isEmpty && rivals.count == closest.count
    }.map(\.row)
  }
}

extension IntervalProof {
  /// A kind of person whom intervals tell apart.
  fileprivate struct Patient {
    let sex: Sex
    let pregnancy: Pregnancy

    static let all = [
      Patient(sex: .female, pregnancy: .no), Patient(sex: .female, pregnancy: .firstTrimester),
      Patient(sex: .female, pregnancy: .secondTrimester),
      Patient(sex: .female, pregnancy: .thirdTrimester), Patient(sex: .male, pregnancy: .no),
    ]

    var days: Range<Int> { pregnancy.isPregnant ? fertileAges : lifetime }

    func isMeant(by row: ReferenceInterval) -> Bool {
      guard row.sex == nil || row.sex == sex else { return false }
      return switch row.pregnancy {
      case .any: true
      case .notPregnant: !pregnancy.isPregnant
      case .pregnant: pregnancy.isPregnant
      case .firstTrimester: pregnancy == .firstTrimester
      case .secondTrimester: pregnancy == .secondTrimester
      case .thirdTrimester: pregnancy == .thirdTrimester
      }
    }
  }
}

extension ReferenceInterval {
  /// How closely the row names the state of pregnancy.
  fileprivate var specificity: Int {
    switch pregnancy {
    case .any: 0
    case .notPregnant, .pregnant: 1
    case .firstTrimester, .secondTrimester, .thirdTrimester: 2
    }
  }
}
