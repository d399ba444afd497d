import Formats
import Intake
import Synchronization

/// Keeps what a run reads for the next one, in place of what was kept before. Safe to use from several threads.
final class RecordStoreWriter: Sendable {
  private struct State: ~Copyable, Sendable {
    var file: OutputFile?
    var size = 0
    /// For each input file what its sources came to; `nil` for a file that is not kept.
    var kept: [Int: [Int: RecordStore.Extent]] = [:]
    var latestDays: [Int: Int32] = [:]
    var fault: OutputError?
  }

  private let state: Mutex<State>
  /// The folder that holds the temporary file.
  let folder: OutputFolder?

  /// Begins a store in the folder of the reports.
  ///
  /// - Throws: `cannotCreate` or `failed`.
  init(in path: String) throws(OutputError) {
    let file = try OutputFile(path: path + "/" + RecordStore.name)
    folder = file.folder
    var state = State(file: consume file)
    Self.append(RecordStore.heading, to: &state)
    self.state = Mutex(consume state)
  }

  /// Keeps a source of an input file.
  func keep(_ bytes: [UInt8], latestDay: Int32, file: Int, piece: Int) {
    let checksum = SHA256.hexadecimal(of: bytes.span)
    state.withLock { state in
      guard state.fault == nil else { return }
      state.kept[file, default: [:]][piece] = RecordStore.Extent(
        offset: state.size, count: bytes.count, sha256: checksum)
      state.latestDays[file] = max(state.latestDays[file] ?? .min, latestDay)
      Self.append(bytes, to: &state)
    }
  }

  private static func append(_ bytes: [UInt8], to state: inout State) {
    var buffer = ByteBuffer()
    buffer.append(bytes)
    do throws(OutputError) {
      try state.file?.write(buffer)
      state.size += bytes.count
    } catch {
      state.fault = error
    }
  }

  /// Completes the store.
  ///
  /// - Parameters:
  ///   - manifest: The checksum of the manifest that is written with it.
  ///   - reading: What the run read by.
  ///   - keys: For each input file what makes it the same again; `nil` for one that is not kept.
  ///   - asOf: "Today".
  /// - Throws: `failed`.
  func finish(
    manifest: String, reading: String, keys: [RecordKey?], asOf: Int32
  ) throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in
      var directory = RecordStore.Directory(manifest: manifest, reading: reading)
      for (file, key) in keys.enumerated() {
        guard let key, let sources = state.kept[file] else { continue }
        let pieces = sources.sorted { $0.key < $1.key }
        directory.files[key] = RecordStore.KeptFile(
          sources: pieces.map(\.value), asOf: asOf, latestDay: state.latestDays[file] ?? .min)
      }
      let bytes = directory.kept
      Self.append(bytes, to: &state)
      var digest = SHA256()
      digest.update(bytes.span)
      var foot: [UInt8] = []
      for shift in stride(from: 56, through: 0, by: -8) {
        foot.append(UInt8(truncatingIfNeeded: bytes.count >> shift))
      }
      Self.append(foot + digest.finalize(), to: &state)
      if let fault = state.fault { throw fault }
    }
  }

  /// Puts the store in its place.
  func publish() throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in try state.file?.publish() }
  }

  /// Puts the store in its place with all other files or not at all.
  func place(with staged: StagedOutput) throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in try state.file?.place(with: staged) }
  }

  /// Forgets what was kept so far.
  func restart() {
    state.withLock { state in (state.kept, state.latestDays) = ([:], [:]) }
  }

  /// Gives up what was not published.
  func discard() {
    state.withLock { state in state.file = nil }
  }
}
