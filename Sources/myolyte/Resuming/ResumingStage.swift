import Formats
import Intake
import Laboratory
import Synchronization

/// Reads the files that changed since the last run, and takes over what that run read of all others.
///
/// What a run has to know is not the files but what was read of them: a patient's results may stand in old and new
/// files, and duplicates, corrections, conflicts and what records tell of a person are settled only where all of
/// them are at hand. So a run keeps, beside the reports, what one worker made of each source alone (patients,
/// tests, ranges, remarks, observations, and what became of every record), and every source, new or taken over,
/// enters the charts in this form. Charts do not depend on which worker read what; hence they are those of a full
/// run. A file is taken over if path, size and SHA-256 are those of the last manifest, the dictionaries beside it are
/// the same, and no result of it lies between the two runs' "today"; and nothing at all is if the store is not that
/// manifest's, is damaged, or was read by another program, other tables, layouts or options of reading.
struct ResumingStage {
  let reading: ReadingStage
  let writer: RecordStoreWriter

  /// What a run came to.
  struct Outcome {
    let charts: Charts
    /// For each file what makes it the same again; `nil` for one that is not to be kept.
    let keys: [RecordKey?]
    let checksums: FileChecksums
    let takenOver: Int
  }

  /// A source that is read or taken over.
  private struct Job: Sendable {
    let file: Int
    /// Which source of its file it is.
    let number: Int
    let origin: Origin

    enum Origin: Sendable {
      case read(ReadingJob)
      case kept(RecordStore.Extent, latestDay: Int32)
    }
  }

  /// What may be taken over, and for each file whether it is.
  private struct Plan {
    let jobs: [Job]
    let codeBooks: CodeBooks
    let takenOver: Int

    /// The places of jobs that read a piece of a table, or of all others.
    func places(ofPieces isPiece: Bool) -> [Int] {
      jobs.indices.filter { place in
        if case .read(let wanted) = jobs[place].origin { return (wanted.piece != nil) == isPiece }
        return !isPiece
      }
    }
  }

  /// What threads find wrong while they read.
  private final class Troubles: Sendable {
    private struct State {
      var changed: Set<Int> = []
      var instead: [Int: ReadingJob] = [:]
      var isDamaged = false
    }

    private let state = Mutex(State())

    /// Files that are not what their checksum was made of.
    var changed: Set<Int> { state.withLock { $0.changed } }
    /// For files whose pieces cannot stand, what is to be done with them instead.
    var instead: [Int: ReadingJob] { state.withLock { $0.instead } }
    var isDamaged: Bool { state.withLock { $0.isDamaged } }

    func noteChange(of file: Int) { state.withLock { _ = $0.changed.insert(file) } }
    func noteDamage() { state.withLock { $0.isDamaged = true } }

    func note(_ job: ReadingJob) {
      state.withLock { state in
        // What cannot be read is refused, whatever else is found in it.
        if job.fault != nil || state.instead[job.file] == nil { state.instead[job.file] = job }
      }
    }
  }

  /// Reads the files and groups what they hold by patient.
  ///
  /// - Returns: `nil` when the store turns out damaged: nothing of it may be used then.
  func charts(of discovery: FileDiscovery, store: RecordStore?) -> Outcome? {
    let files = discovery.files
    let checksums = FileChecksums(files)
    let dictionaries = CodeBooks.checksums(files, checksums, context: reading.context)
    let keys = files.indices.map { file -> RecordKey? in
      guard !checksums[file].isEmpty, let beside = dictionaries[file] else { return nil }
      return RecordKey(
        path: files[file].name, bytes: files[file].size, sha256: checksums[file],
        dictionaries: beside)
    }
    let room = MemoryRoom()
    var instead: [Int: ReadingJob] = [:]
    var plan = plan(files, keys, store, instead, room)
    var troubles = Troubles()
    // Pieces come first: what else there is may be a stream, which cannot be read twice.
    var harvests = gather(plan, true, files, checksums, store, room, troubles)
    while !troubles.instead.isEmpty, !troubles.isDamaged {
      instead.merge(troubles.instead) { $1 }
      writer.restart()
      plan = self.plan(files, keys, store, instead, room)
      troubles = Troubles()
      harvests = gather(plan, true, files, checksums, store, room, troubles)
    }
    harvests += gather(plan, false, files, checksums, store, room, troubles)
    if troubles.isDamaged { return nil }
    var kept = keys
    for file in troubles.changed { kept[file] = nil }
    forgetChanged(plan, files, checksums, &kept)
    return Outcome(
      charts: Charts(
        harvests,
        files: files.map {
          InputFile(path: $0.name, folder: CodeBooks.folder(of: $0), bytes: $0.size)
        },
        fileOfSource: plan.jobs.map(\.file), context: reading.context),
      keys: kept, checksums: checksums, takenOver: plan.takenOver)
  }

  private func plan(
    _ files: [DiscoveredFile], _ keys: [RecordKey?], _ store: RecordStore?,
    _ instead: [Int: ReadingJob], _ room: MemoryRoom
  ) -> Plan {
    let kept = keys.map { store?.file($0, asOf: reading.context.options.asOf) }
    let unread = files.indices.filter { kept[$0] == nil }
    let books = CodeBooks(files, context: reading.context, readBeside: unread)
    let toRead = ReadingStage.joining(reading.workList(files, among: Set(unread), books, room)) {
      instead[$0]
    }
    var jobs: [Job] = []
    var next = 0
    for file in ReadingStage.readingOrder(of: files) {
      if let known = kept[file] {
        for (number, extent) in known.sources.enumerated() {
          jobs.append(
            Job(file: file, number: number, origin: .kept(extent, latestDay: known.latestDay)))
        }
      } else {
        var number = 0
        while next < toRead.count, toRead[next].file == file {
          jobs.append(Job(file: file, number: number, origin: .read(toRead[next])))
          (next, number) = (next + 1, number + 1)
        }
      }
    }
    return Plan(jobs: jobs, codeBooks: books, takenOver: files.count - unread.count)
  }

  /// Puts sources together, those that are taken over and those that are read: the pieces of tables or all others.
  private func gather(
    _ plan: Plan, _ isOfPieces: Bool, _ files: [DiscoveredFile], _ checksums: FileChecksums,
    _ store: RecordStore?, _ room: MemoryRoom, _ troubles: Troubles
  ) -> [IntakeHarvest] {
    let places = plan.places(ofPieces: isOfPieces)
    if places.isEmpty, isOfPieces { return [] }
    let counter = WorkCounter(places.count)
    return onEachThread(min(reading.jobs, max(1, places.count))) { _ in
      var (replay, buffer) = (HarvestReplay(), [UInt8]())
      while let next = counter.take(), !troubles.isDamaged {
        let job = plan.jobs[places[next]]
        var (bytes, latestDay): ([UInt8]?, Int32) = (nil, .min)
        switch job.origin {
        case .kept(let extent, let day):
          (bytes, latestDay) = (store?.bytes(extent), day)
        case .read(let wanted):
          let source = read(wanted, files[job.file], plan, room, &buffer, troubles)
          (bytes, latestDay) = (source.bytes, source.latestDay)
          // What was read must be what the checksum is of; a file in pieces is looked at again in the end.
          let isSame =
            wanted.piece != nil || SHA256.hexadecimal(of: buffer.span) == checksums[job.file]
          if !isSame || !source.isReadable { troubles.noteChange(of: job.file) }
        }
        guard let bytes, (try? replay.take(bytes, as: UInt32(places[next]))) != nil else {
          troubles.noteDamage()
          break
        }
        writer.keep(bytes, latestDay: latestDay, file: job.file, piece: job.number)
      }
      return replay.harvest()
    }
  }

  /// Reads a share with a worker of its own.
  private func read(
    _ wanted: ReadingJob, _ file: DiscoveredFile, _ plan: Plan, _ room: MemoryRoom,
    _ buffer: inout [UInt8], _ troubles: Troubles
  ) -> KeptSource {
    let worker = IntakeWorker(reading.context)
    buffer.removeAll(keepingCapacity: true)
    do throws(FileError) {
      try reading.read(wanted, 0, file, plan.codeBooks[file], worker, room, &buffer)
    } catch {
      if wanted.piece != nil { troubles.note(ReadingJob(file: wanted.file, fault: error)) }
      reading.refuse(0, error, worker)
    }
    let source = worker.keptSource()
    if wanted.piece != nil, source.hasOtherHeader { troubles.note(ReadingJob(file: wanted.file)) }
    return source
  }

  /// Forgets what was read while something changed that is not seen by reading: a file that was read in pieces, or
  /// a dictionary, with all that lies beside it.
  private func forgetChanged(
    _ plan: Plan, _ files: [DiscoveredFile], _ checksums: FileChecksums, _ keys: inout [RecordKey?]
  ) {
    var (inPieces, folders): ([Int], Set<String>) = ([], [])
    for job in plan.jobs where job.number == 0 {
      guard case .read(let wanted) = job.origin else { continue }
      if wanted.piece != nil { inPieces.append(job.file) }
      if let folder = CodeBooks.folder(of: files[job.file]) { folders.insert(folder) }
    }
    let dictionaries = CodeBooks.dictionaries(among: files, context: reading.context)
      .filter { folders.contains(String(decoding: $0.key, as: UTF8.self)) }
    let suspects = inPieces + dictionaries.values.joined()
    let again = FileChecksums(suspects.map { files[$0] })
    for (place, file) in suspects.enumerated() where again[place] != checksums[file] {
      keys[file] = nil
      guard place >= inPieces.count else { continue }
      let folder = CodeBooks.folder(of: files[file])
      for other in files.indices where CodeBooks.folder(of: files[other]) == folder {
        keys[other] = nil
      }
    }
  }
}
