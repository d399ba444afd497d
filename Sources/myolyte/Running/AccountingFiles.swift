import ArgumentParser
import Formats
import Intake
import Laboratory
import Reports

/// The manifest and the rejects file of a run. Both are begun before the work, so that a wrong path is known at once,
/// and stand in their places only when they are published or placed.
struct AccountingFiles: ~Copyable {
  private var manifest: OutputFile?
  private var rejects: OutputFile?

  /// - Throws: when a file cannot be created.
  init(manifest: String?, rejects: String?) throws(OutputError) {
    self.manifest = try Self.begin(manifest)
    self.rejects = try Self.begin(rejects)
  }

  private static func begin(_ path: String?) throws(OutputError) -> OutputFile? {
    guard let path else { return nil }
    return try OutputFile(path: path)
  }

  /// Writes one line a rejected record or file.
  mutating func writeRejects(
    _ charts: Charts, _ discovery: FileDiscovery, isVerbose: Bool
  ) throws(OutputError) {
    guard rejects != nil else { return }
    var buffer = ByteBuffer()
    let notices = Notices(charts: charts, discovery: discovery, isVerbose: isVerbose)
    notices.writeRejects(into: &buffer)
    try rejects?.write(buffer)
  }

  /// Publishes the list of what was rejected alone.
  mutating func publishRejects() throws(OutputError) { try rejects?.publish() }

  /// Publishes what was written.
  mutating func publish() throws(OutputError) {
    try rejects?.publish()
    try manifest?.publish()
  }

  /// Puts what was written in its place, with all other files or not at all.
  mutating func place(with staged: StagedOutput) throws(OutputError) {
    try rejects?.place(with: staged)
    try manifest?.place(with: staged)
  }

  /// Gives devices what was written for them; see `OutputFile.send`.
  mutating func send() throws(OutputError) {
    try rejects?.send()
    try manifest?.send()
  }

  /// Writes the manifest.
  ///
  /// `known`: the checksums of the files, where they were made before.
  /// - Returns: the manifest's own checksum; empty where none is wanted.
  mutating func writeManifest(
    _ run: RunAccount, profile: String, options: [Manifest.Option], tables: () -> String,
    known: FileChecksums? = nil
  ) throws(OutputError) -> String {
    guard manifest != nil else { return "" }
    // Who guesses what a small file says could find by its checksum whether the guess is right.
    let isHidden = run.charts.deidentification != nil
    let checksums = isHidden ? nil : known ?? FileChecksums(run.discovery.files)
    let read = run.charts.lexicon.files.indices.map { file in
      Manifest.File(
        file: run.charts.lexicon.files[file], sha256: checksums?[file] ?? "",
        tally: run.tallies[file])
    }
    let unreachable = run.discovery.unreachable.map { entry in
      var tally = Tally()
      tally[.rejected] = 1
      return Manifest.File(file: InputFile(path: entry.name), sha256: "", tally: tally)
    }
    var files = read + unreachable
    // The order of the input may be that of the persons' names.
    if isHidden { files.sort { $0.file.path < $1.file.path } }
    let skipped = run.discovery.skipped.map {
      Manifest.Skipped(reason: $0.key.rawValue, count: $0.value)
    }
    .sorted { $0.reason < $1.reason }
    var buffer = ByteBuffer()
    ManifestWriter().write(
      Manifest(
        version: BuildVersion.text, profile: profile, options: options, tablesSHA256: tables(),
        files: files, skipped: skipped, elapsedSeconds: run.elapsedSeconds),
      into: &buffer)
    try manifest?.write(buffer)
    return SHA256.hexadecimal(of: buffer.bytes.span)
  }
}
