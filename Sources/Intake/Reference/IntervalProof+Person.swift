package import Laboratory

extension IntervalProof {
  /// A kind of person whom intervals tell apart.
  package struct Person: Hashable, Sendable {
    package let sex: Sex
    package let pregnancy: Pregnancy
    package let condition: Condition

    /// What limits may depend on besides.
    package enum Condition: UInt8, CaseIterable, Sendable { case none, inflammation, anemia }

    static let all: [Person] = {
      let pregnancies: [Pregnancy] = [
        .no, .unspecifiedTrimester, .firstTrimester, .secondTrimester, .thirdTrimester,
      ]
      let states = pregnancies.map { (Sex.female, $0) } + [(Sex.male, Pregnancy.no)]
      return states.flatMap { sex, pregnancy in
        Condition.allCases.map { Person(sex: sex, pregnancy: pregnancy, condition: $0) }
      }
    }()

    /// The ages that are asked for, in days since birth.
    var days: Range<Int> { pregnancy.isPregnant ? fertileAges : lifetime }

    func isMeant(by row: ReferenceInterval) -> Bool {
      (row.sex == nil || row.sex == sex) && isIn(row.pregnancy) && isUnder(row.condition)
    }

    private func isIn(_ scope: PregnancyScope) -> Bool {
      switch scope {
      case .any: true
      case .notPregnant: !pregnancy.isPregnant
      case .pregnant: pregnancy.isPregnant
      case .firstTrimester: pregnancy == .firstTrimester
      case .secondTrimester: pregnancy == .secondTrimester
      case .thirdTrimester: pregnancy == .thirdTrimester
      }
    }

    private func isUnder(_ asked: IntervalCondition) -> Bool {
      switch asked {
      case .none: true
      case .healthy: condition != .inflammation
      case .inflammation: condition == .inflammation
      case .anemia: condition == .anemia
      case .lowBirthWeight: false
      }
    }
  }
}

extension ReferenceInterval {
  /// How closely the row names the state of pregnancy and what else it asks for.
  var closeness: Int {
    let stage =
      switch pregnancy {
      case .any, .notPregnant: 0
      case .pregnant: 1
      case .firstTrimester, .secondTrimester, .thirdTrimester: 2
      }
    return stage * 2 + (condition == .inflammation || condition == .anemia ? 1 : 0)
  }

  /// The ages that the row holds for, in days since birth.
  var days: Range<Int> { from.days..<min(to?.days ?? .max, IntervalProof.lifetime.upperBound) }
}
