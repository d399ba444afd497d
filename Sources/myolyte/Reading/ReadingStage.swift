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
    let codeBooks = CodeBooks(discovery.files, context: context)
    var list = workList(discovery.files)
    var harvests = harvests(of: list, discovery, codeBooks)
    let uncut = Self.filesToReadWhole(harvests, list)
    if !uncut.isEmpty {
      list = workList(discovery.files, uncut: uncut)
      harvests = self.harvests(of: list, discovery, codeBooks)
    }
    return Charts(
      harvests,
      files: discovery.files.map {
        InputFile(path: $0.name, folder: CodeBooks.folder(of: $0), bytes: $0.size)
      },
      fileOfSource: list.map(\.file), context: context)
  }

  /// The files in a piece of which a header with other columns stands: it holds for the pieces behind it too.
  private static func filesToReadWhole(
    _ harvests: [IntakeHarvest], _ list: [ReadingJob]
  ) -> Set<Int> {
    var files: Set<Int> = []
    for reading in harvests.flatMap(\.readings) where list[Int(reading.source)].piece != nil {
      if reading.rejections.contains(where: { $0.rule == .headerAmbiguous }) {
        files.insert(list[Int(reading.source)].file)
      }
    }
    return files
  }

  private func harvests(
    of list: [ReadingJob], _ discovery: FileDiscovery, _ codeBooks: CodeBooks
  ) -> [IntakeHarvest] {
    let counter = WorkCounter(list.count)
    return onEachThread(min(jobs, max(1, list.count))) { _ in
      let worker = IntakeWorker(context)
      var buffer: [UInt8] = []
      while let number = counter.take() {
        let file = discovery.files[list[number].file]
        read(list[number], UInt32(number), file, codeBooks[file], worker, &buffer)
      }
      return worker.harvest()
    }
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

  private func workList(_ files: [DiscoveredFile], uncut: Set<Int> = []) -> [ReadingJob] {
    let cutter = TableCutter(context: context, jobs: jobs)
    return Self.readingOrder(of: files).flatMap { file in
      guard !uncut.contains(file), let pieces = cutter.pieces(of: files[file], format: format)
      else {
        return [ReadingJob(file: file, piece: nil)]
      }
      return pieces.map { ReadingJob(file: file, piece: $0) }
    }
  }

  private func read(
    _ job: ReadingJob, _ source: UInt32, _ file: DiscoveredFile, _ codeBook: CodeBook?,
    _ worker: IntakeWorker, _ buffer: inout [UInt8]
  ) {
    do throws(FileError) {
      let reader = try FileReader(file)
      guard let piece = job.piece else {
        try reader.readAll(into: &buffer, limit: Self.wholeFileLimit)
        return worker.readFile(source, buffer.span, format: format, codeBook: codeBook)
      }
      try reader.read(at: piece.range.lowerBound, count: piece.range.count, into: &buffer)
      read(piece, source, buffer, codeBook, worker)
    } catch {
      switch error {
      case .tooLarge: worker.refuseFile(source, .fileTooLarge, detail: "")
      case .notRegular: worker.refuseFile(source, .fileUnreadable, detail: "no regular file")
      case .cannotOpen(let reason), .cannotRead(let reason):
        worker.refuseFile(source, .fileUnreadable, detail: reason.description)
      }
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
