import Formats
import Intake
import Laboratory

/// Where every record of a run went, a file and in total.
struct RunAccount {
  let charts: Charts
  let discovery: FileDiscovery
  /// One element a file of the lexicon.
  let tallies: [Tally]
  let elapsedSeconds: Double

  /// `charted`: what became of the observations that were charted, a file.
  init(
    charts: Charts, discovery: FileDiscovery, charted: [Tally], elapsedSeconds: Double
  ) {
    self.charts = charts
    self.discovery = discovery
    self.elapsedSeconds = elapsedSeconds
    tallies = zip(charts.tallies, charted).map { read, charted in
      var sum = read
      sum += charted
      return sum
    }
  }

  /// All files together, and what of the paths could not be looked at: each such entry one rejected record.
  var totals: Tally {
    var totals = Tally()
    for tally in tallies { totals += tally }
    totals[.rejected] += discovery.unreachable.count
    return totals
  }

  /// The accounting in words.
  func sentence(patients: Int, reports: Int) -> String {
    let totals = totals
    let words: [(Laboratory.Outcome, String)] = [
      (.interpreted, "interpreted"), (.undetermined, "undetermined"),
      (.outsidePanel, "outside the panel"), (.duplicate, "duplicate"),
      (.superseded, "superseded"), (.withdrawn, "withdrawn"), (.rejected, "rejected"),
    ]
    let parts = words.map { "\(totals[$0.0]) \($0.1)" }.joined(separator: ", ")
    let written = reports > 0 ? ", \(Self.counted(reports, "report")) written" : ""
    return "\(Self.counted(tallies.count, "file")), \(Self.counted(totals.records, "record")): "
      + "\(parts); \(Self.counted(patients, "patient"))\(written)"
  }

  private static func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
