import Formats
import Intake
import Laboratory

/// Reads all files on all threads: bytes in, charts out.
struct ReadingStage {
  /// A file above this is refused rather than kept in memory whole; large tables are cut and have no limit.
  static let wholeFileLimit = (4 << 30) - 1

  let context: IntakeContext
  let jobs: Int
  let format: InputFormat

  /// Reads the files and groups what they hold by patient.
  func charts(of discovery: FileDiscovery) -> Charts {
    let room = MemoryRoom()
    let books = CodeBooks(discovery.files, context: context)
    var list = workList(discovery.files, books, room)
    var harvests: [IntakeHarvest] = []
    // Pieces come first: what else there is may be a stream, which cannot be read twice.
    while true {
      let (found, faults) = harvest(
        list.indices.filter { list[$0].piece != nil }, of: list, discovery, books, room)
      let torn = Self.torn(found, list)
      if faults.isEmpty, torn.isEmpty {
        harvests = found
        break
      }
      list = Self.joining(list) { file in
        faults[file].map { ReadingJob(file: file, fault: $0) }
          ?? (torn.contains(file) ? ReadingJob(file: file) : nil)
      }
    }
    let wholes = list.indices.filter { list[$0].piece == nil }
    if !wholes.isEmpty || harvests.isEmpty {
      harvests += harvest(wholes, of: list, discovery, books, room).harvests
    }
    return Charts(
      harvests,
      files: discovery.files.map {
        InputFile(path: $0.name, folder: CodeBooks.folder(of: $0), bytes: $0.size)
      },
      fileOfSource: list.map(\.file), context: context)
  }

  /// The files in byte order of their names, then of their paths: where records of several files say one thing, the
  /// first decides what is told, and that must not hang on the order in which a shell lists them.
  static func readingOrder(of files: [DiscoveredFile]) -> [Int] {
    let keys = files.map { file -> ([UInt8], [UInt8]) in
      guard case .file(let path) = file.source else { return (Array(file.name.utf8), []) }
      return (Array(file.name.utf8), path.bytes)
    }
    return files.indices.sorted { one, other in
      keys[one].0 != keys[other].0
        ? keys[one].0.lexicographicallyPrecedes(keys[other].0)
        : keys[one].1.lexicographicallyPrecedes(keys[other].1)
    }
  }

  /// What is to be read of files, or of those with some numbers, in the order of reading.
  func workList(
    _ files: [DiscoveredFile], among numbers: Set<Int>? = nil, _ books: CodeBooks,
    _ room: MemoryRoom
  ) -> [ReadingJob] {
    let cutter = TableCutter(context: context, jobs: jobs)
    return Self.readingOrder(of: files).flatMap { file -> [ReadingJob] in
      guard numbers?.contains(file) ?? true else { return [] }
      if let fault = books.faults[file] { return [ReadingJob(file: file, fault: fault)] }
      if room.isTooSmall(forTableOf: files[file].size) {
        return [ReadingJob(file: file, fault: .tooLarge(limit: room.left))]
      }
      guard let pieces = cutter.pieces(of: files[file], format: format) else {
        return [ReadingJob(file: file)]
      }
      return pieces.map { ReadingJob(file: file, piece: $0) }
    }
  }

  /// The list with a single job in place of the pieces of each file for which there is one.
  ///
  /// A file of which one piece cannot be read is refused: half a table is worse than none, because its later results
  /// may be those that matter. A torn one is read whole.
  static func joining(
    _ list: [ReadingJob], _ instead: (Int) -> ReadingJob?
  ) -> [ReadingJob] {
    var joined: Set<Int> = []
    return list.compactMap { job in
      guard let one = instead(job.file) else { return job }
      return joined.insert(job.file).inserted ? one : nil
    }
  }

  /// The files that were cut although a second header stands in them: a piece behind it does not know of it, and
  /// would take one analyte's numbers for another's.
  private static func torn(_ harvests: [IntakeHarvest], _ list: [ReadingJob]) -> Set<Int> {
    var files: Set<Int> = []
    for harvest in harvests {
      for reading in harvest.readings where reading.hasOtherHeader {
        files.insert(list[Int(reading.source)].file)
      }
    }
    return files
  }

  /// Reads some of the jobs on all threads.
  ///
  /// - Returns: What was read, and why pieces could not be, by their file; whole files are refused at once.
  private func harvest(
    _ numbers: [Int], of list: [ReadingJob], _ discovery: FileDiscovery, _ books: CodeBooks,
    _ room: MemoryRoom
  ) -> (harvests: [IntakeHarvest], faults: [Int: FileError]) {
    if numbers.isEmpty { return ([], [:]) }
    let counter = WorkCounter(numbers.count)
    let shares = onEachThread(min(jobs, numbers.count)) { _ in
      let worker = IntakeWorker(context)
      var (buffer, faults): ([UInt8], [Int: FileError]) = ([], [:])
      while faults.isEmpty, let place = counter.take() {
        let (number, job) = (numbers[place], list[numbers[place]])
        let file = discovery.files[job.file]
        do throws(FileError) {
          try read(job, UInt32(number), file, books[file], worker, room, &buffer)
        } catch {
          if job.piece == nil {
            refuse(UInt32(number), error, worker)
          } else {
            faults[job.file] = error
          }
        }
      }
      return (worker.harvest(), faults)
    }
    let faults = shares.reduce(into: [:]) { $0.merge($1.1) { first, _ in first } }
    return (faults.isEmpty ? shares.map(\.0) : [], faults)
  }

  /// Has a worker read a share; a file that is read whole stands in `buffer` then.
  ///
  /// - Throws: why nothing could be read.
  func read(
    _ job: ReadingJob, _ source: UInt32, _ file: DiscoveredFile, _ codeBook: CodeBook?,
    _ worker: IntakeWorker, _ room: MemoryRoom, _ buffer: inout [UInt8]
  ) throws(FileError) {
    if let fault = job.fault { throw fault }
    guard !room.isSpent else { throw .tooLarge(limit: room.left) }
    let reader = try FileReader(file)
    guard let piece = job.piece else {
      try reader.readAll(into: &buffer, limit: min(Self.wholeFileLimit, room.wholeFile))
      return worker.readFile(source, buffer.span, format: format, codeBook: codeBook)
    }
    try reader.read(at: piece.range.lowerBound, count: piece.range.count, into: &buffer)
    read(piece, source, buffer, codeBook, worker)
  }

  /// Has a worker count a file that cannot be read.
  func refuse(_ source: UInt32, _ error: FileError, _ worker: IntakeWorker) {
    switch error {
    case .tooLarge(let limit):
      let isGranted = limit >= Self.wholeFileLimit
      worker.refuseFile(
        source, .fileTooLarge, detail: isGranted ? "" : "for the memory that is granted")
    case .notRegular: worker.refuseFile(source, .fileUnreadable, detail: "no regular file")
    case .changed:
      worker.refuseFile(source, .fileUnreadable, detail: "it changed while it was read")
    case .cannotOpen(let reason), .cannotRead(let reason):
      worker.refuseFile(source, .fileUnreadable, detail: reason.description)
    }
  }

  private func read(
    _ piece: TablePiece, _ source: UInt32, _ buffer: [UInt8], _ codeBook: CodeBook?,
    _ worker: IntakeWorker
  ) {
    if piece.encoding == .utf8 {
      worker.readPiece(
        source, buffer.span, plan: piece.plan, encoding: piece.encoding,
        firstLine: piece.firstLine, codeBook: codeBook)
    } else if let decoded = piece.encoding.decode(buffer.span) {
      worker.readPiece(
        source, decoded.span, plan: piece.plan, encoding: piece.encoding,
        firstLine: piece.firstLine, codeBook: codeBook)
    } else {
      worker.refuseFile(source, .encodingInvalid, detail: piece.encoding.rawValue)
    }
  }
}
