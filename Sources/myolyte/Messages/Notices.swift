import Formats
import Intake
import Laboratory
import Reports

/// What a run has to say about its input: rejected records, entries that could not be looked at, warnings.
struct Notices {
  /// Messages of one kind that are shown unless all are wanted.
  private static let shown = 20

  let charts: Charts
  let discovery: FileDiscovery
  let isVerbose: Bool

  /// Records and entries that were rejected.
  var rejectedCount: Int {
    charts.tallies.reduce(discovery.unreachable.count) { $0 + $1[.rejected] }
  }

  /// Tells them, the first ones of many, one a line.
  func tell(to messenger: Messenger) {
    let writer = RejectsWriter(lexicon: charts.lexicon, isVerbose: isVerbose)
    let limit = isVerbose ? Int.max : Self.shown
    for entry in discovery.unreachable.prefix(limit) {
      messenger.note("\(entry.name): rejected: \(entry.error)")
    }
    let told = charts.rejections.prefix(limit)
    for rejection in told { messenger.note(writer.diagnostic(rejection)) }
    let hidden =
      rejectedCount - discovery.unreachable.prefix(limit).count
      - told.count { $0.rule != .recordsUnlisted }
    if hidden > 0 {
      let areListed = !charts.rejections.contains { $0.rule == .recordsUnlisted }
      messenger.note(
        "and \(hidden) more rejected; --rejects FILE lists \(areListed ? "them all" : "most of them")"
      )
    }
    for warning in charts.warnings {
      let place = warning.file.map { charts.lexicon.files[$0].path + ": " } ?? ""
      messenger.note("warning: \(place)\(warning.message)")
    }
  }

  /// Appends one JSON object a line.
  func writeRejects(into buffer: inout ByteBuffer) {
    // Entries without a place in the list of files get one behind it.
    var lexicon = charts.lexicon
    for entry in discovery.unreachable { lexicon.files.append(InputFile(path: entry.name)) }
    let writer = RejectsWriter(lexicon: lexicon, isVerbose: isVerbose)
    for (number, entry) in discovery.unreachable.enumerated() {
      writer.append(
        Rejection(
          file: charts.lexicon.files.count + number, rule: .fileUnreadable,
          detail: entry.error.description), into: &buffer)
    }
    for rejection in charts.rejections { writer.append(rejection, into: &buffer) }
  }
}
