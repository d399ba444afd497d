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
    let list = workList(discovery.files, Array(discovery.files.indices))
    let counter = WorkCounter(list.count)
    let harvests = onEachThread(min(jobs, max(1, list.count))) { _ in
      let worker = IntakeWorker(context)
      var buffer: [UInt8] = []
      while let number = counter.take() {
        let file = discovery.files[list[number].file]
        read(list[number], UInt32(number), file, codeBooks[file], worker, &buffer)
      }
      return worker.harvest()
    }
    return Charts(
      harvests,
      files: discovery.files.map {
        InputFile(path: $0.name, folder: CodeBooks.folder(of: $0), bytes: $0.size)
      },
      fileOfSource: list.map(\.file), context: context)
  }

  /// What is to be read of the files with these numbers, in their order.
  func workList(_ files: [DiscoveredFile], _ numbers: [Int]) -> [ReadingJob] {
    let cutter = TableCutter(context: context, jobs: jobs)
    return numbers.flatMap { file in
      guard let pieces = cutter.pieces(of: files[file], format: format) else {
        return [ReadingJob(file: file, piece: nil)]
      }
      return pieces.map { ReadingJob(file: file, piece: $0) }
    }
  }

  /// Has a worker read a share; a file that is read whole stands in `buffer` then.
  func read(
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
