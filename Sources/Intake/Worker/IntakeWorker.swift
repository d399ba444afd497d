package import Formats
package import Laboratory

/// One thread's share of the reading: it owns all its tables, so nothing is locked a record.
///
/// A class because decoders of documents call back into it while they parse.
package final class IntakeWorker {
  private var ledger: IntakeLedger
  private var documents: XMLIntake
  /// Unpacked at most this much of a gzip file: more is refused rather than kept in memory.
  private static let unpackedLimit = 1 << 30

  package init(_ context: IntakeContext) {
    ledger = IntakeLedger(context)
    documents = XMLIntake(layouts: context.documentLayouts)
  }

  /// All that the worker read. The worker is spent afterwards.
  package func harvest() -> IntakeHarvest { ledger.harvest }

  /// What the dictionaries among the files that were read say.
  package var codeBook: CodeBook { ledger.explained }

  /// Reads a whole file: unpacks it if it is gzip, decides what it is by its first bytes, and reads it.
  ///
  /// `codeBook`: what the codes of its folder mean.
  package func readFile(
    _ source: UInt32, _ bytes: Span<UInt8>, format: InputFormat = .auto, codeBook: CodeBook? = nil
  ) {
    ledger.open(source, codeBook)
    defer { ledger.close() }
    guard Gzip.isGzip(bytes) else { return read(bytes, format) }
    do throws(GzipError) {
      let unpacked = try Gzip.inflate(bytes, limit: Self.unpackedLimit)
      read(unpacked.span, format)
    } catch .tooLarge {
      reject(record: nil, line: nil, column: nil, rule: .fileTooLarge, detail: "")
    } catch {
      reject(record: nil, line: nil, column: nil, rule: .compressionInvalid, detail: "")
    }
  }

  /// Reads one piece of a large delimited file.
  ///
  /// `bytes`: whole rows in UTF-8.
  package func readPiece(
    _ source: UInt32, _ bytes: Span<UInt8>, plan: CSVPlan, encoding: TextEncoding, firstLine: Int,
    codeBook: CodeBook? = nil
  ) {
    ledger.open(source, codeBook)
    defer { ledger.close() }
    ledger.describe(plan)
    ledger.reading.encoding = encoding.rawValue
    ledger.readTable(bytes, from: 0, plan: plan, isRegular: true, firstLine: firstLine)
  }

  /// Counts a file that could not be opened or read as one rejected record.
  package func refuseFile(_ source: UInt32, _ rule: Rejection.Rule, detail: String) {
    ledger.open(source)
    defer { ledger.close() }
    reject(record: nil, line: nil, column: nil, rule: rule, detail: detail)
  }

  private func read(_ bytes: Span<UInt8>, _ format: InputFormat) {
    if bytes.isEmpty { return }
    switch format {
    case .csv: ledger.readTableFile(bytes)
    case .auto where !InputFormat.looksLikeXML(bytes): ledger.readTableFile(bytes)
    default:
      let read = documents.read(bytes, forced: format.family, into: self)
      ledger.reading.layout = read.layout
      ledger.reading.encoding = read.encoding
      ledger.reading.evidence = read.evidence
    }
  }
}

extension IntakeWorker: ResultConsumer {
  package func accept(_ result: StatedResult) { ledger.accept(result) }

  package func reject(
    record: Int?, line: Int?, column: Int?, rule: Rejection.Rule, detail: String
  ) {
    ledger.reject(record: record, line: line, column: column, rule: rule, detail: detail)
  }
}
