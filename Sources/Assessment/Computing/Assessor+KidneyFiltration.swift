private import Glibc
import Laboratory

extension Assessor {
  /// The glomerular filtration rate that a creatinine stands for, as a result of its own in mL/min/1.73 m².
  ///
  /// CKD-EPI 2021 without race (Inker and others, New England Journal of Medicine 2021;385:1737), for adults
  /// of known age and sex who are neither pregnant nor on dialysis. Nothing is computed where the laboratory
  /// reports a rate of the same day itself.
  func filtrationRate(
    from creatinine: Observation, in chart: Chart, lexicon: Lexicon, test: UInt32
  ) -> Observation? {
    let person = person(of: creatinine, in: chart, lexicon: lexicon)
    guard person.isAdult, !person.isAgeOpen, person.mayBeFemale != person.mayBeMale,
      !person.state.pregnancy.isPregnant,
      chart.patient.background?.history.contains(.dialysis) != true
    else { return nil }
    let isReported = chart.observations.contains {
      $0.analyte == .egfr && $0.isNumeric && $0.collected.days(from: creatinine.collected) == 0
    }
    guard !isReported, let amount = exactAmount(of: creatinine, lexicon: lexicon) else {
      return nil
    }
    let rate = FiltrationRate(
      creatinine: amount, years: person.youngest.years, isFemale: person.mayBeFemale)
    return creatinine.computed(.egfr, rate.printed, test: test)
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
  var printed: PrintedDecimal {
    PrintedDecimal(mantissa: Int64(value * 10), scale: 1)
  }
}
