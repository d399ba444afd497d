/// A change of a table that the program writes out, and the fault that it makes.
struct Edit: Sendable {
  let table: String
  let text: String
  let replacement: String
  /// How the line begins that names it.
  let fault: String

  init(_ table: String, _ text: String, _ replacement: String, _ fault: String) {
    (self.table, self.text, self.replacement, self.fault) = (table, text, replacement, fault)
  }

  /// One for each rule that tables are held to.
  static let all = [
    Edit(
      "intervals.csv", "potassium,uk-2017,k-uk,any,16,", "potassium,uk-2017,k-uk,any,30,",
      "gap: uk, potassium, 20 y to 30 y, female, female pregnant"),
    Edit(
      "intervals.csv", "hemoglobin,who-2020,hb-m,male,15,,", "hemoglobin,who-2020,hb-m,male,15,90,",
      "gap: us, hemoglobin, 90 y to 120 y, male: no row"),
    Edit(
      "intervals.csv", "rcpa-2015,mg-au-child,any,0.01917,18,",
      "rcpa-2015,mg-au-child,any,0.01917,19,",
      "overlap: magnesium, rcpa-2015, 18 y to 19 y: mg-au and mg-au-child"),
    Edit(
      "intervals.csv", "nhanes3-1999,hcy-nh3-m12,male,12,",
      "nhanes3-1999,hcy-nh3-m12,any,12,",
      "rivals: us, homocysteine, 12 y to 18 y, female"),
    Edit(
      "gaps.csv", "pth,any,any,any,0,18,", "pth,any,any,any,0,17,", "gap: us, pth, 17 y to 18 y"),
    Edit(
      "gaps.csv", "pth,any,any,any,0,18,", "pth,any,any,any,0,19,", "stale: us, pth, 18 y to 19 y"),
    Edit("gaps.csv", "pth,any,any", "creatinine,any,any", "stale: creatinine: "),
    Edit("intervals.csv", "\"[3.5,5.0]\"", "\"[3.5,4.9]\"", "fault: intervals.csv:"),
    Edit("intervals.csv", "\"(5.0,6.0]\"", "\"[5.0,6.0]\"", "fault: intervals.csv:"),
    Edit(
      "intervals.csv", "\"(-inf,12)\"", "\"[0,12)\"",
      "fault: intervals.csv:12, column interval: nothing holds"),
    Edit(
      "intervals.csv", "adequate,N,\"[20,50]\"", "adequate,LL,\"[20,50]\"",
      "fault: intervals.csv:14, column flag: the flags"),
    Edit("intervals.csv", ",yes,es-2011", ",yes,es-2012", "fault: intervals.csv:2, column source"),
    Edit(
      "intervals.csv", "decision,ng/mL,deficient", "decision,mmol/L,deficient",
      "fault: intervals.csv:2, column unit"),
    Edit(
      "profiles.csv", "uk,potassium,1,uk-2017", "uk,potassium,1,uk-2018",
      "fault: profiles.csv:41, column guideline"),
    Edit(
      "critical.csv", "potassium,rcpath-2017,1,mmol/L", "potassium,rcpath-2017,1,mmol",
      "fault: critical.csv:6, column unit"),
    Edit(
      "ctcae.csv", "potassium,low,mmol/L,3", "potassium,low,mmol,3",
      "fault: ctcae.csv:4, column unit"),
    Edit("sources.csv", "\nuk-2017,", "\nuk-2018,", "fault: intervals.csv:"),
  ]
}
