import ArgumentParser
import Assessment
import Laboratory

/// The options that say by which limits results are judged.
struct JudgingOptions: ParsableArguments {
  @Option(help: "The guidelines to judge by: us, uk, nordic, australasia or strict.")
  var profile = "us"

  @Option(
    help: ArgumentHelp(
      "Judge one analyte by another guideline; may be repeated.", valueName: "analyte=id"))
  var guideline: [String] = []

  @Option(help: "Whose interval decides where a file brings its own: profile or lab.")
  var prefer: Preference = .profile

  @Option(help: "How many days results may lie apart and still be combined.")
  var window = 90

  /// Whose interval decides.
  enum Preference: String, CaseIterable, ExpressibleByArgument { case profile, lab }

  mutating func validate() throws {
    if window < 0 { throw ValidationError("--window must not be negative.") }
    _ = try replacements()
  }

  private func replacements() throws -> [(analyte: Analyte, guideline: String)] {
    try guideline.map { option in
      let parts = option.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let analyte = Analyte(key: parts[0]) else {
        throw ValidationError(
          "--guideline \(option) is not an analyte and a guideline, such as potassium=uk-2017.")
      }
      return (analyte, String(parts[1]))
    }
  }

  /// `asOf`: days from 1970-01-01 to "today".
  func assessmentOptions(asOf: Int32) throws -> AssessmentOptions {
    AssessmentOptions(
      profile: profile, guidelines: try replacements(), preferLaboratory: prefer == .lab,
      windowDays: window, asOf: CalendarDate(firstDay: asOf))
  }
}

/// An analyte on the command line is its key, such as `vitamin-b12`.
extension Analyte: ExpressibleByArgument {
  package init?(argument: String) { self.init(key: argument) }

  package static var allValueStrings: [String] { allCases.map { "\($0.key)" } }
}
