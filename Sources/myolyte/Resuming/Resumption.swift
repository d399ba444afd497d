import Formats
import Intake

/// A run that goes on from the last one: what was kept, what is to be kept, and what it is said of.
final class Resumption {
  let writer: RecordStoreWriter
  private let store: RecordStore?
  /// Why nothing can be taken over.
  private var obstacle: RecordStore.Obstacle?
  private let reading: String
  private var keys: [RecordKey?] = []
  private var asOf: Int32 = 0
  /// Those of the input files, once they were looked at.
  private(set) var checksums: FileChecksums?

  /// Records that this very run wrote down could not be read again.
  struct Contradiction: Error, CustomStringConvertible {
    let description = "what was read cannot be put together; run without --resume"
  }

  /// Opens what the last run kept and begins what this one keeps.
  ///
  /// - Throws: `OutputError`.
  init(folder: String, manifest: String, reading: ReadingIdentity) throws(OutputError) {
    self.reading = reading.checksum
    do throws(RecordStore.Obstacle) {
      store = try RecordStore(folder: folder, manifest: manifest, reading: reading.checksum)
    } catch {
      store = nil
      obstacle = error
    }
    writer = try RecordStoreWriter(in: folder)
  }

  /// What a full run would have read, and a message that says what was read again.
  ///
  /// - Throws: `Contradiction`.
  func charts(
    of discovery: FileDiscovery, by stage: ReadingStage, _ messenger: Messenger
  ) throws -> Charts {
    asOf = stage.context.options.asOf
    // A stream can be read but once, and after damage everything is read again.
    if discovery.files.contains(where: \.isStream) { obstacle = .stream }
    let resuming = ResumingStage(reading: stage, writer: writer)
    var outcome = resuming.charts(of: discovery, store: obstacle == nil ? store : nil)
    if outcome == nil, obstacle == nil {
      obstacle = .damaged
      writer.restart()
      outcome = resuming.charts(of: discovery, store: nil)
    }
    guard let outcome else { throw Contradiction() }
    (keys, checksums) = (outcome.keys, outcome.checksums)
    if let obstacle {
      messenger.note("--resume: every file is read, as \(obstacle.sentence)")
    } else {
      let read = discovery.files.count - outcome.takenOver
      messenger.note(
        "--resume: files taken over from the last run: \(outcome.takenOver), read: \(read)")
    }
    return outcome.charts
  }

  /// Completes what is kept for the next run.
  ///
  /// `manifest`: the checksum of the manifest that is written with it.
  /// - Throws: `failed`.
  func finish(manifest: String) throws(OutputError) {
    try writer.finish(manifest: manifest, reading: reading, keys: keys, asOf: asOf)
  }
}
