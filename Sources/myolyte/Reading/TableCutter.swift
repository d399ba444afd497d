import Formats
import Intake

/// Cuts large delimited files into pieces at row borders that quote parity decides exactly.
struct TableCutter {
  /// Files above this are cut, into pieces of about this many bytes; never by the number of threads, so
  /// that every number of threads reads the same pieces.
  static let usualPiece = 4 << 20
  private static let headSize = 1 << 20

  let context: IntakeContext
  let jobs: Int
  var pieceSize = TableCutter.usualPiece

  /// The pieces of a file; `nil` when it must be read as a whole: it is small, packed, no table, in UTF-16, or
  /// holds quotes where none should stand.
  func pieces(of file: DiscoveredFile, format: InputFormat) -> [TablePiece]? {
    guard !file.isStream, file.size > 2 * pieceSize, format == .auto || format == .csv,
      let reader = try? FileReader(file), let size = reader.size
    else { return nil }
    var head: [UInt8] = []
    guard (try? reader.read(at: 0, count: min(size, Self.headSize), into: &head)) != nil,
      let (first, detected, mark) = plan(head, format)
    else { return nil }
    let starts = Array(stride(from: first.dataStart, to: size, by: pieceSize))
    guard let surveys = surveys(file, starts, size, first.dialect),
      let encoding = encoding(detected, surveys)
    else { return nil }
    var plan = first
    if encoding != detected {
      guard
        let again = try? CSVPlanner(context).plan(
          head.span, from: mark, in: encoding, isWhole: false),
        again.dataStart == first.dataStart, again.dialect == first.dialect
      else { return nil }
      plan = again
    }
    let pieces = cut(reader, size, starts, surveys, plan, encoding)
    return pieces.flatMap { dated($0, file, head, plan) }
  }

  /// The encoding of the whole file; `nil` where it is not what the user said.
  private func encoding(_ detected: TextEncoding, _ surveys: [CSVSurvey]) -> TextEncoding? {
    if detected != .utf8 || CSVSurvey.areUTF8(surveys) { return detected }
    // What the user said of the encoding is not overruled: the file is read whole, and refused.
    return context.options.encoding == nil ? .windows1252 : nil
  }

  private func plan(
    _ head: [UInt8], _ format: InputFormat
  ) -> (plan: CSVPlan, encoding: TextEncoding, mark: Int)? {
    guard !Gzip.isGzip(head.span), format == .csv || !InputFormat.looksLikeXML(head.span) else {
      return nil
    }
    let (encoding, mark) =
      context.options.encoding?.applied(to: head.span)
      ?? TextEncoding.detect(head.span, isWhole: false)
    guard encoding != .utf16LittleEndian, encoding != .utf16BigEndian,
      let plan = try? CSVPlanner(context).plan(
        head.span, from: mark, in: encoding, isWhole: false)
    else { return nil }
    return (plan, encoding, mark)
  }

  /// The pieces with the order of day and month that the dates of all of them show; `nil` when not all can be read.
  private func dated(
    _ pieces: [TablePiece], _ file: DiscoveredFile, _ head: [UInt8], _ plan: CSVPlan
  ) -> [TablePiece]? {
    var evidence = DateEvidence()
    if context.options.dateOrder == .unknown,
      DateEvidence(of: head.span, from: plan.dataStart, plan: plan, limit: 1000).matters
    {
      let counter = WorkCounter(pieces.count)
      let shares = onEachThread(jobs) { _ -> DateEvidence? in
        var (found, buffer) = (DateEvidence(), [UInt8]())
        guard let reader = try? FileReader(file) else { return nil }
        while let number = counter.take() {
          let range = pieces[number].range
          guard (try? reader.read(at: range.lowerBound, count: range.count, into: &buffer)) != nil
          else { return nil }
          found += DateEvidence(of: buffer.span, from: 0, plan: plan)
        }
        return found
      }
      for share in shares {
        guard let share else { return nil }
        evidence += share
      }
    }
    return pieces.map { piece in
      var piece = piece
      piece.plan.dateOrder = evidence.order
      piece.plan.countsDays = evidence.countsDays
      return piece
    }
  }

  private func surveys(
    _ file: DiscoveredFile, _ starts: [Int], _ size: Int, _ dialect: CSVDialect
  ) -> [CSVSurvey]? {
    let counter = WorkCounter(starts.count)
    let shares = onEachThread(jobs) { _ -> [(Int, CSVSurvey)] in
      guard let reader = try? FileReader(file) else { return [] }
      var (found, buffer): ([(Int, CSVSurvey)], [UInt8]) = ([], [])
      while let number = counter.take() {
        guard
          let survey = survey(
            reader, starts[number], size, dialect, startsQuoted: false, &buffer)
        else { return found }
        found.append((number, survey))
      }
      return found
    }
    let all = shares.flatMap(\.self).sorted { $0.0 < $1.0 }.map(\.1)
    return all.count == starts.count ? all : nil
  }

  private func survey(
    _ reader: borrowing FileReader, _ start: Int, _ size: Int, _ dialect: CSVDialect,
    startsQuoted: Bool, _ buffer: inout [UInt8]
  ) -> CSVSurvey? {
    // One byte around the piece shows what its first and last quotes lean on.
    let from = max(0, start - 1)
    let count = min(size, start + pieceSize + 1) - from
    guard (try? reader.read(at: from, count: count, into: &buffer)) != nil else { return nil }
    let inner = (start - from)..<min(buffer.count, start - from + pieceSize)
    return CSVSurvey(buffer.span, inner, startsQuoted: startsQuoted, dialect: dialect)
  }

  /// Follows the parity of quotes through the pieces and puts each border where a row begins.
  private func cut(
    _ reader: borrowing FileReader, _ size: Int, _ starts: [Int], _ surveys: [CSVSurvey],
    _ plan: CSVPlan, _ encoding: TextEncoding
  ) -> [TablePiece]? {
    var (borders, quoted, line, buffer): ([(Int, Int)], Bool, Int, [UInt8]) =
      ([], false, plan.dataLine, [])
    for (number, start) in starts.enumerated() {
      var piece = surveys[number]
      if quoted {
        guard
          let again = survey(reader, start, size, plan.dialect, startsQuoted: true, &buffer)
        else { return nil }
        piece = again
      }
      guard piece.isRegular else { return nil }
      if number == 0 {
        borders.append((start, line))
      } else {
        guard let border = border(reader, start, size, quoted, plan.dialect, &buffer) else {
          return nil
        }
        borders.append((border.position, line + border.lineEnds))
      }
      line += piece.lineEnds
      quoted = piece.endsQuoted
    }
    if quoted { return nil }
    return zip(borders, borders.dropFirst().map(\.0) + [size]).compactMap { border, end in
      border.0 < end
        ? TablePiece(
          plan: plan, encoding: encoding, range: border.0..<end, firstLine: border.1) : nil
    }
  }

  private func border(
    _ reader: borrowing FileReader, _ start: Int, _ size: Int, _ quoted: Bool,
    _ dialect: CSVDialect, _ buffer: inout [UInt8]
  ) -> (position: Int, lineEnds: Int)? {
    var room = 64 << 10
    while true {
      let count = min(size, start + room) - (start - 1)
      guard (try? reader.read(at: start - 1, count: count, into: &buffer)) != nil else {
        return nil
      }
      let border = CSVBorder(buffer.span, from: 1, startsQuoted: quoted, dialect: dialect)
      if border.isFound || start + room >= size {
        return (start - 1 + border.position, border.lineEnds)
      }
      room *= 4
    }
  }
}
