import Laboratory

/// What records say of one patient.
struct PatientFacts: Sendable {
  /// Bytes of the assigning authority at the front of the key.
  var systemCount = 0
  var hasSystem = false
  var name: String?
  var birthDate: CalendarDate?
  /// The earliest and the latest day of birth that any record allows.
  var births: ClosedRange<Int32>?
  var sex = Sex.unknown
  var conflicts: PatientConflicts = []
  /// Source and record of the first statement of name, birth date and sex.
  var nameOrder = UInt64.max
  var birthOrder = UInt64.max
  var sexOrder = UInt64.max
}

extension PatientFacts {
  /// Four bits that differ, nearly always, where birth date or sex do.
  static func identity(_ birthDate: CalendarDate?, _ sex: Sex) -> UInt8 {
    let birth = UInt64(bitPattern: Int64(birthDate?.firstDay ?? .min))
    let digest = (birth &* 8 &+ UInt64(sex.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    return UInt8(truncatingIfNeeded: digest >> 60)
  }

  /// Takes in what other records say; what the two contradict each other in is a conflict. The statement
  /// that comes first in the input stays, and a full date stays before a partial one that agrees with it.
  mutating func merge(_ other: PatientFacts) {
    conflicts.formUnion(other.conflicts)
    if let span = other.births {
      let all = births ?? span
      births = min(all.lowerBound, span.lowerBound)...max(all.upperBound, span.upperBound)
    }
    if let born = other.birthDate { mergeBirth(born, other.birthOrder) }
    if other.sex != .unknown {
      if sex != .unknown, sex != other.sex { conflicts.insert(.sex) }
      if sex == .unknown || other.sexOrder < sexOrder {
        (sex, sexOrder) = (other.sex, other.sexOrder)
      }
    }
    if let printed = other.name, name == nil || other.nameOrder < nameOrder {
      (name, nameOrder) = (printed, other.nameOrder)
    }
  }

  private mutating func mergeBirth(_ born: CalendarDate, _ order: UInt64) {
    let all = births ?? born.firstDay...born.lastDay
    births = min(all.lowerBound, born.firstDay)...max(all.upperBound, born.lastDay)
    guard let mine = birthDate else {
      (birthDate, birthOrder) = (born, order)
      return
    }
    if mine.lastDay < born.firstDay || born.lastDay < mine.firstDay {
      conflicts.insert(.birthDate)
    }
    let isFiner = mine.precision.rawValue < born.precision.rawValue
    if isFiner || mine.precision == born.precision && order < birthOrder {
      (birthDate, birthOrder) = (born, order)
    }
  }
}
