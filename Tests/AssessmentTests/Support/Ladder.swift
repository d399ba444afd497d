import Laboratory

@testable import Assessment

/// The limits of one interval as text, for one person: `LL |2.5 L |3.5 N 5.0| H`.
///
/// The limit 2.5 is low and not critically low; 5.0 is normal.
struct Ladder: Sendable, CustomStringConvertible {
  let analyte: Analyte
  let guideline: String
  let text: String
  let unit: String
  let sex: Sex
  let pregnancy: Pregnancy
  /// The age in days; fifty years where nothing else is said.
  let days: Int32
  /// C-reactive protein in mg/L.
  let crp: String?

  init(
    _ analyte: Analyte, _ guideline: String, _ text: String, _ unit: String, of sex: Sex = .female,
    pregnancy: Pregnancy = .no, days: Int32 = 18_362, crp: String? = nil
  ) {
    (self.analyte, self.guideline, self.text, self.unit) = (analyte, guideline, text, unit)
    (self.sex, self.pregnancy, self.days, self.crp) = (sex, pregnancy, days, crp)
  }

  var description: String { "\(analyte.key) by \(guideline) at \(days) days: \(text)" }
}

extension Ladder {
  /// A limit between two rungs.
  struct Limit {
    let value: String
    let below: String
    let above: String
    let isOfTheUpper: Bool
  }

  /// A value and the rung that it stands on.
  struct Step {
    let value: String
    let rung: String
  }

  var limits: [Limit] {
    let words = text.split(separator: " ").map(String.init)
    return stride(from: 1, to: words.count - 1, by: 2).map { index in
      Limit(
        value: words[index].filter { $0 != "|" }, below: words[index - 1],
        above: words[index + 1], isOfTheUpper: words[index].hasPrefix("|"))
    }
  }

  /// Each limit with its neighbours in the last place.
  var steps: [Step] {
    limits.flatMap { limit in
      [
        Step(value: limit.value.moved(by: -1), rung: limit.below),
        Step(value: limit.value, rung: limit.isOfTheUpper ? limit.above : limit.below),
        Step(value: limit.value.moved(by: 1), rung: limit.above),
      ]
    }
  }

  /// What values say of the person whom the ladder is for.
  func judge(_ values: [String], _ situation: Situation) throws -> [Judgement] {
    let collected: Int32 = 20_000
    let person = situation.of(sex).born(CalendarDate(firstDay: collected - days))
      .by(guideline, for: analyte)
    var results = values.map {
      Printed(analyte, $0, unit, day: collected, pregnancy: pregnancy)
    }
    if let crp { results.append(Printed(.crp, crp, "mg/L", day: collected)) }
    return try person.assess(results, detail: .judgements).judgements
  }
}

extension String {
  /// A printed number moved in its last place.
  func moved(by step: Int64) -> String {
    let number = Printed(.sodium, self, "").parts.number
    return "\(PrintedDecimal(mantissa: number.mantissa + step, scale: number.scale))"
  }
}
