package import Formats
package import Laboratory

/// One thread's share of the reading: it owns all its tables, so nothing is locked a record.
///
/// A class because decoders of documents call back into it while they parse.
package final class IntakeWorker {
  private var ledger: IntakeLedger
  private var documents: XMLIntake
  /// Results of the file that stand before the part that is read.
  private var recordsBefore = 0
  private let unpackedLimit: Int
  private let transcribedLimit: Int

  package init(_ context: IntakeContext) {
    ledger = IntakeLedger(context)
    documents = XMLIntake(
      layouts: context.documentLayouts, hasRoom: context.options.hasRoom)
    unpackedLimit = context.options.unpackedLimit
    transcribedLimit = context.options.transcribedLimit
  }

  /// All that the worker read. The worker is spent afterwards.
  package func harvest() -> IntakeHarvest { ledger.harvest }

  /// Whether results of the source that was read last are held against "today".
  var knowsToday: Bool { ledger.latestDay != .max }

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
      let unpacked = try Gzip.inflate(bytes, limit: unpackedLimit)
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
    case .fhirJSON: readJSON(bytes)
    case .hl7v2: readMessages(bytes)
    case .auto where InputFormat.looksLikeXML(bytes), .fhirXML, .cda, .hl7v2XML, .xml:
      keep(documents.read(bytes, forced: format.family, into: self))
    case .auto where InputFormat.looksLikeJSON(bytes): readJSON(bytes)
    case .auto where HL7v2Transcriber.isMessage(bytes): readMessages(bytes)
    case .auto: ledger.readTableFile(bytes)
    }
  }

  private func keep(_ read: XMLReading) {
    ledger.reading.layout = ledger.reading.layout ?? read.layout
    ledger.reading.remark = ledger.reading.remark ?? read.remark
    ledger.reading.encoding = ledger.reading.encoding ?? read.encoding
    // A file in parts is told by the first.
    if ledger.reading.evidence.count < 8 { ledger.reading.evidence += read.evidence }
  }

  /// Text in UTF-8 and where it begins behind its mark.
  private func withText(_ bytes: Span<UInt8>, _ body: (Span<UInt8>, Int) -> Void) {
    switch ledger.readableText(bytes) {
    case .standing(let start): body(bytes, start)
    case .decoded(let text): body(text.span, 0)
    case nil: return
    }
  }

  private func readJSON(_ bytes: Span<UInt8>) {
    withText(bytes) { json, start in
      if FHIRJSON.isLined(json, from: start) {
        ledger.reading.evidence = ["a JSON object a line"]
        FHIRJSON.forEachBundle(json, from: start, limit: transcribedLimit, telling: self) {
          xml, isBulk in
          recordsBefore = ledger.reading.rows
          keep(documents.read(xml.span, forced: .fhir, isBulk: isBulk, into: self))
        }
        recordsBefore = 0
      } else if let xml = FHIRJSON.document(
        json, from: start, limit: transcribedLimit, telling: self)
      {
        ledger.reading.evidence = ["JSON"]
        keep(documents.read(xml.span, forced: .fhir, into: self))
      }
    }
  }

  private func readMessages(_ bytes: Span<UInt8>) {
    withText(bytes) { text, _ in
      guard let (xml, strays) = HL7v2Transcriber.document(text, limit: transcribedLimit) else {
        return reject(record: nil, line: nil, column: nil, rule: .fileTooLarge, detail: "")
      }
      for line in strays {
        reject(record: nil, line: line, column: nil, rule: .segmentMalformed, detail: "")
      }
      ledger.reading.layout = "hl7v2"
      keep(documents.read(xml.span, forced: .hl7v2, into: self))
    }
  }
}

extension IntakeWorker: ResultConsumer {
  package func accept(_ result: StatedResult) {
    if recordsBefore == 0 { return ledger.accept(result) }
    var result = result
    result.record += recordsBefore
    ledger.accept(result)
  }

  package func describe(_ patient: StatedPatient) { ledger.describe(patient) }

  package func reject(
    record: Int?, line: Int?, column: Int?, rule: Rejection.Rule, detail: String
  ) {
    ledger.reject(record: record, line: line, column: column, rule: rule, detail: detail)
  }
}
