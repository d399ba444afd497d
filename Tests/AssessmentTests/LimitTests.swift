import Laboratory
import Testing

@testable import Assessment

/// States the limits of every profile once more, apart from the tables, as ladders: flags or grades
/// from low to high, with a bar on the side of a limit to which it does not belong.
@Suite("A limit of a profile")
struct LimitTests {
  private static let shipped = Result { try AssessmentTests.shipped() }

  @Test("flags what lies on it, one step below it and one step above it", arguments: flags)
  func flag(ladder: Ladder) throws {
    let steps = ladder.steps
    let judgements = try ladder.judge(steps.map(\.value), Self.shipped.get())
    for (step, judgement) in zip(steps, judgements) {
      let flag = judgement.interpretation.map { "\($0.code)" } ?? "-"
      #expect(flag == step.rung, "\(ladder) at \(step.value)")
    }
  }

  @Test("parts two bands though their flag is the same", arguments: flags)
  func band(ladder: Ladder) throws {
    for limit in ladder.limits where limit.below == limit.above {
      let values = [limit.value.moved(by: -1), limit.value, limit.value.moved(by: 1)]
      let bands = try ladder.judge(values, Self.shipped.get()).map(\.firstBand)
      #expect(bands[0] != bands[2], "\(ladder) at \(limit.value)")
      #expect(bands[1] == bands[limit.isOfTheUpper ? 2 : 0], "\(ladder) at \(limit.value)")
    }
  }

  @Test("grades what lies on it, one step below it and one step above it", arguments: grades)
  func grade(ladder: Ladder) throws {
    let steps = ladder.steps
    let judgements = try ladder.judge(steps.map(\.value), Self.shipped.get())
    for (step, judgement) in zip(steps, judgements) {
      #expect("\(judgement.grade)" == step.rung, "\(ladder) at \(step.value)")
    }
  }

  /// Limits of intervals, then those of `critical.csv`.
  private static let flags = [
    Ladder(.vitaminD, "es-2011", "L |20 L |30 N 100| H 150| HH", "ng/mL"),
    Ladder(.vitaminD, "es-2011", "L |50 L |75 N 250| H 375| HH", "nmol/L"),
    Ladder(.vitaminD, "nam-2011", "L |12 L |20 N 50| H", "ng/mL"),
    Ladder(.vitaminD, "nam-2011", "L |30 L |50 N 125| H", "nmol/L"),
    Ladder(.vitaminD, "ros-2018", "L |25 L 50| N", "nmol/L"),
    Ladder(.vitaminB12, "nice-ng239", "L |180 E 350| N", "ng/L"),
    Ladder(.vitaminB12, "nice-ng239", "L |133 E 258| N", "pmol/L"),
    Ladder(.vitaminB12, "us-convention", "L |200 E 300| N", "pg/mL"),
    Ladder(.vitaminB12, "us-convention", "L |148 E 221| N", "pmol/L"),
    Ladder(.vitaminB12, "who-2008", "L |148 L 221| N", "pmol/L"),
    Ladder(.vitaminB12, "norway-2024", "L |160 N 670| H", "pmol/L"),
    Ladder(.vitaminB12, "norway-2024", "L |230 N 880| H", "pmol/L", days: 3013),
    Ladder(.mma, "mayo-nlm", "N 400| H", "nmol/L"),
    Ladder(.mma, "nih-ods", "N 271| H 376| H", "nmol/L"),
    Ladder(.homocysteine, "classes-2004", "N 15| H 30| H 100| HH", "umol/L"),
    Ladder(.homocysteine, "replete-2000", "N 12| H", "umol/L"),
    Ladder(.homocysteine, "nhanes3-1999", "L |4.3 N 9.9| H", "umol/L", of: .male, days: 5844),
    Ladder(.homocysteine, "nhanes3-1999", "L |3.3 N 7.2| H", "umol/L", days: 5844),
    Ladder(.homocysteine, "nhanes3-1999", "N |11.4 H", "umol/L", of: .male, days: 10957),
    Ladder(.homocysteine, "nhanes3-1999", "L |5.9 N 15.3| H", "umol/L", of: .male, days: 32872),
    Ladder(.homocysteine, "nhanes3-1999", "L |4.9 N 11.6| H", "umol/L", days: 32872),
    Ladder(.ferritin, "who-2020", "L |12 N", "ug/L", days: 913),
    Ladder(.ferritin, "who-2020", "L |30 N", "ug/L", days: 913, crp: "20"),
    Ladder(.ferritin, "who-2020", "L |15 N", "ug/L", days: 3287),
    Ladder(.ferritin, "who-2020", "L |70 N", "ug/L", days: 3287, crp: "20"),
    Ladder(.ferritin, "who-2020", "L |15 N 150| H", "ug/L"),
    Ladder(.ferritin, "who-2020", "L |15 N 200| H", "ug/L", of: .male),
    Ladder(.ferritin, "who-2020", "L |70 N 500| H", "ug/L", crp: "20"),
    Ladder(.ferritin, "nordland-2024", "L |15 N 130| H", "ug/L", days: 10044),
    Ladder(.ferritin, "nordland-2024", "L |15 N 250| H", "ug/L"),
    Ladder(.ferritin, "nordland-2024", "L |15 N 200| H", "ug/L", of: .male, days: 6392),
    Ladder(.ferritin, "nordland-2024", "L |15 N 350| H", "ug/L", of: .male),
    Ladder(.ferritin, "nordland-2024", "L |25 N 200| H", "ug/L", days: 7),
    Ladder(.ferritin, "nordland-2024", "L |200 N 600| H", "ug/L", days: 37),
    Ladder(.ferritin, "nordland-2024", "L |50 N 200| H", "ug/L", days: 122),
    Ladder(.ferritin, "nordland-2024", "L |10 N 140| H", "ug/L", days: 2831),
    Ladder(.magnesium, "uk-2017", "LL 0.4| L |0.7 N 1.0| H", "mmol/L"),
    Ladder(.magnesium, "norip-2004", "L |0.71 N 0.94| H", "mmol/L"),
    Ladder(.magnesium, "rcpa-2015", "L |0.7 N 1.1| H", "mmol/L"),
    Ladder(.magnesium, "rcpa-2015", "L |0.6 N 1.0| H", "mmol/L", days: 3),
    Ladder(.magnesium, "rcpa-2015", "L |0.65 N 1.1| H", "mmol/L", days: 3290),
    Ladder(.magnesium, "magnet-2022", "L |0.85 N", "mmol/L"),
    Ladder(.magnesium, "us-fairview", "LL |1.0 L |1.6 N 2.3| H 7.0| HH", "mg/dL"),
    Ladder(.magnesium, "us-fairview", "LL |1.0 L |1.6 N 2.4| H 7.0| HH", "mg/dL", days: 1099),
    Ladder(.magnesium, "us-fairview", "LL |1.0 L |1.2 N 2.6| H 7.0| HH", "mg/dL", days: 3),
    Ladder(.potassium, "uk-2017", "LL 2.5| L |3.5 N 5.3| H |6.5 HH", "mmol/L"),
    Ladder(.potassium, "norip-2004", "L |3.6 N 4.6| H", "mmol/L"),
    Ladder(.potassium, "rcpa-2015", "L |3.5 N 5.2| H", "mmol/L"),
    Ladder(.potassium, "us-nlm", "LL |2.5 L |3.5 N 5.0| H 6.0| HH", "mmol/L"),
    Ladder(.potassium, "davis-2019", "L |3.2 N 5.5| H", "mmol/L", days: 4),
    Ladder(.potassium, "davis-2019", "L |3.4 N 6.0| H", "mmol/L", days: 19),
    Ladder(.potassium, "davis-2019", "L |3.5 N 5.6| H", "mmol/L", days: 106),
    Ladder(.potassium, "davis-2019", "L |3.5 N 6.1| H", "mmol/L", days: 274),
    Ladder(.potassium, "davis-2019", "L |3.8 N 5.1| H", "mmol/L", days: 4017),
    Ladder(.calcium, "norip-2004", "L |2.15 N 2.51| H", "mmol/L"),
    Ladder(.calcium, "rcpa-2015", "L |2.1 N 2.6| H", "mmol/L"),
    Ladder(.calcium, "us-nlm", "L |8.6 N 10.2| H", "mg/dL"),
    Ladder(.calcium, "nordland-2021", "L |2.25 N 2.9| H", "mmol/L", days: 0),
    Ladder(.calcium, "nordland-2021", "L |2.1 N 2.8| H", "mmol/L", days: 3),
    Ladder(.calcium, "nordland-2021", "L |2.25 N 2.7| H", "mmol/L", days: 94),
    Ladder(.calcium, "nordland-2021", "L |2.4 N 2.8| H", "mmol/L", days: 274),
    Ladder(.calcium, "nordland-2021", "L |2.3 N 2.64| H", "mmol/L", days: 1095),
    Ladder(.calcium, "nordland-2021", "L |2.24 N 2.6| H", "mmol/L", days: 3287),
    Ladder(.calcium, "nordland-2021", "L |2.1 N 2.51| H", "mmol/L", days: 5661),
    Ladder(.calcium, "nordland-2021", "L |2.15 N 2.51| H", "mmol/L"),
    Ladder(.calciumIonized, "norip-2004", "L |1.15 N 1.35| H", "mmol/L"),
    Ladder(.calciumIonized, "us-nlm", "LL |3.1 L |4.6 N 5.1| H 6.3| HH", "mg/dL"),
    Ladder(.calciumAdjusted, "uk-2017", "LL 1.8| L |2.2 N 2.6| H |3.5 HH", "mmol/L"),
    Ladder(.calciumAdjusted, "sfe-2016", "LL |1.9 L |2.2 N 2.6| H |3.0 H 3.5| HH", "mmol/L"),
    Ladder(.calciumAdjusted, "norip-2004", "L |2.17 N 2.47| H", "mmol/L", days: 12418),
    Ladder(.calciumAdjusted, "norip-2004", "L |2.17 N 2.53| H", "mmol/L"),
    Ladder(.albumin, "oxford-2005", "L |35 N 50| H", "g/L"),
    Ladder(
      .albumin, "oxford-2005", "L |25 N 38| H", "g/L", pregnancy: .thirdTrimester, days: 10958),
    Ladder(.crp, "brinda-2020", "N 5| H", "mg/L"),
    Ladder(.egfr, "kdigo-2024", "L |15 L |30 L |45 L |60 N |90 N", "mL/min/{1.73_m2}"),
    Ladder(.folate, "who-2015", "L |6.8 L |13.5 N 45.3| H", "nmol/L"),
    Ladder(.holotranscobalamin, "nice-ng239", "L |25 E 70| N", "pmol/L"),
    Ladder(.holotranscobalamin, "siv-2024", "L |40 N", "pmol/L", days: 395),
    Ladder(.holotranscobalamin, "siv-2024", "L |57 N", "pmol/L", days: 2556),
    Ladder(.holotranscobalamin, "siv-2024", "L 44| N", "pmol/L"),
    Ladder(.hemoglobin, "who-2020", "L |130 N", "g/L", of: .male),
    Ladder(.hemoglobin, "who-2020", "L |120 N", "g/L"),
    Ladder(.hemoglobin, "who-2020", "L |110 N", "g/L", pregnancy: .firstTrimester, days: 10958),
    Ladder(.hemoglobin, "who-2020", "L |105 N", "g/L", pregnancy: .secondTrimester, days: 10958),
    Ladder(.hemoglobin, "who-2020", "L |110 N", "g/L", pregnancy: .thirdTrimester, days: 10958),
    Ladder(.transferrinSaturation, "inflammation-2016", "L |20 N 45| H", "%"),
    Ladder(.phosphate, "uk-2017", "LL 0.3| L |0.8 N 1.5| H", "mmol/L"),
    Ladder(.sodium, "uk-2017", "LL 120| L |133 N 146| H |160 HH", "mmol/L"),
    Ladder(.vitaminC, "us-nlm", "L |0.4 N 2.0| H", "mg/dL"),
    Ladder(.vitaminE, "us-nlm", "L |0.5 N 2.0| H", "mg/dL"),
    Ladder(.pth, "us-nlm", "L |14 N 72| H", "pg/mL"),
    Ladder(.calcium, "us-nlm", "LL 6.5| L", "mg/dL"),
    Ladder(.calcium, "us-nlm", "H |13.0 HH", "mg/dL"),
    Ladder(.calcium, "nordland-2021", "LL 6.5| L", "mg/dL", days: 3287),
    Ladder(.calcium, "nordland-2021", "H |13.0 HH", "mg/dL", days: 3287),
    Ladder(.calcium, "norip-2004", "LL 1.8| L", "mmol/L"),
    Ladder(.calcium, "norip-2004", "H |3.5 HH", "mmol/L"),
    Ladder(.calcium, "rcpa-2015", "LL 1.8| L", "mmol/L"),
    Ladder(.calcium, "rcpa-2015", "H |3.5 HH", "mmol/L"),
    Ladder(.calciumAdjusted, "norip-2004", "LL 1.8| L", "mmol/L"),
    Ladder(.calciumAdjusted, "norip-2004", "H |3.5 HH", "mmol/L"),
    Ladder(.calciumIonized, "norip-2004", "LL 0.75| L", "mmol/L"),
    Ladder(.calciumIonized, "norip-2004", "H |1.5 HH", "mmol/L"),
    Ladder(.potassium, "norip-2004", "LL 2.5| L", "mmol/L"),
    Ladder(.potassium, "norip-2004", "H |6.5 HH", "mmol/L"),
    Ladder(.potassium, "rcpa-2015", "LL 2.5| L", "mmol/L"),
    Ladder(.potassium, "rcpa-2015", "H |6.5 HH", "mmol/L"),
    Ladder(.potassium, "davis-2019", "LL 2.5| L", "mmol/L", days: 4017),
    Ladder(.potassium, "davis-2019", "H |6.5 HH", "mmol/L", days: 4017),
    Ladder(.magnesium, "norip-2004", "LL 0.4| L", "mmol/L"),
    Ladder(.magnesium, "norip-2004", "H |4.5 HH", "mg/dL"),
    Ladder(.magnesium, "rcpa-2015", "LL 0.4| L", "mmol/L"),
    Ladder(.magnesium, "rcpa-2015", "H |4.5 HH", "mg/dL"),
    Ladder(.magnesium, "magnet-2022", "LL 0.4| L", "mmol/L"),
    Ladder(.magnesium, "magnet-2022", "- |4.5 HH", "mg/dL"),
    Ladder(.magnesium, "uk-2017", "H |4.5 HH", "mg/dL"),
  ]

  private static let grades = [
    Ladder(.potassium, "uk-2017", "4 |2.5 3 |3.0 1 |3.5 0 5.3| 1 5.5| 2 6.0| 3 7.0| 4", "mmol/L"),
    Ladder(.potassium, "us-nlm", "1 |3.5 0 5.0| 1", "mmol/L"),
    Ladder(.magnesium, "uk-2017", "4 |0.30 3 |0.40 2 |0.50 1 |0.70 0 1.00| 1 1.23| 3", "mmol/L"),
    Ladder(
      .magnesium, "us-fairview", "3 |0.9 2 |1.2 1 |1.6 0 2.3| 1 3.0| 3", "mg/dL"),
    Ladder(
      .calciumAdjusted, "uk-2017", "4 |1.5 3 |1.75 2 |2.0 1 |2.2 0 2.6| 1 2.9| 2 3.1| 3 3.4| 4",
      "mmol/L"),
    Ladder(.calciumAdjusted, "uk-2017", "4 |6.0 3 |7.0 2 |8.0 1", "mg/dL"),
    Ladder(.calciumAdjusted, "uk-2017", "1 11.5| 2 12.5| 3 13.5| 4", "mg/dL"),
    Ladder(
      .calciumIonized, "norip-2004",
      "4 |0.80 3 |0.90 2 |1.00 1 |1.15 0 1.35| 1 1.50| 2 1.60| 3 1.80| 4",
      "mmol/L"),
  ]
}
