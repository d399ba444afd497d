private import Glibc
import Laboratory

extension Assessor {
  /// The glomerular filtration rate that a creatinine stands for, in mL/min/1.73 m².
  ///
  /// CKD-EPI 2021 without race (Inker and others, New England Journal of Medicine 2021;385:1737), for adults
  /// of known age and sex who are neither pregnant nor on dialysis.
  ///
  /// `pregnancies`: when results say that the person was pregnant.
  func filtrationRate(
    from creatinine: Observation, in chart: Chart, pregnancies: [Instant], lexicon: Lexicon
  ) -> PrintedDecimal? {
    let person = person(of: creatinine, in: chart, lexicon: lexicon)
    guard person.isAdult, !person.isAgeOpen, person.mayBeFemale != person.mayBeMale,
      // Nine months either way; what has no date may have been at any time.
      !pregnancies.contains(where: { ($0.days(from: creatinine.collected) ?? 0) <= 280 }),
      chart.patient.background?.history.contains(.dialysis) != true,
      let amount = exactAmount(of: creatinine, lexicon: lexicon)
    else { return nil }
    return FiltrationRate(
      creatinine: amount, years: person.youngest.years, isFemale: person.mayBeFemale
    ).printed
  }

  /// The rate that a creatinine leaves even to whom it leaves the most, a man of 18: where that is below
  /// 60 mL/min/1.73 m², kidney function is poor whoever it is of.
  ///
  /// - Returns: `nil` where it may be 60 or more.
  func ceilingOfFiltration(by creatinine: Observation, lexicon: Lexicon) -> Double? {
    guard let amount = exactAmount(of: creatinine, lexicon: lexicon) else { return nil }
    let rate = FiltrationRate(creatinine: amount, years: 18, isFemale: false).value
    return rate < 60 ? rate : nil
  }
}

/// The equation CKD-EPI 2021 for creatinine.
struct FiltrationRate {
  /// In mL/min/1.73 m².
  let value: Double

  /// `creatinine`: in µmol/L; `years`: completed, 18 or more.
  init(creatinine: Double, years: Int, isFemale: Bool) {
    let share = creatinine / 88.4 / (isFemale ? 0.7 : 0.9)
    let exponent = isFemale ? -0.241 : -0.302
    value =
      142 * pow(min(share, 1), exponent) * pow(max(share, 1), -1.200)
      * pow(0.9938, Double(years)) * (isFemale ? 1.012 : 1)
  }

  /// The rate cut after its first decimal place: what is printed never looks better than what is known.
  ///
  /// `nil` for a creatinine of nothing, which has no rate.
  var printed: PrintedDecimal? {
    guard value > 0, value < 1e6 else { return nil }
    return PrintedDecimal(mantissa: Int64(value * 10), scale: 1)
  }
}
