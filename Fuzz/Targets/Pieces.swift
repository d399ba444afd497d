import Formats
import Intake
import Laboratory

/// A delimited file cut where rows begin, as large ones are, into pieces of any size.
struct Pieces {
  private let bytes: [UInt8]
  private var plan: CSVPlan
  private var encoding: TextEncoding
  private var pieces: [(range: Range<Int>, firstLine: Int)] = []
  private let context: IntakeContext

  /// `nil` where large files are not cut either: in UTF-16, without a header, with quotes where none should stand.
  init?(_ bytes: [UInt8], size: Int, _ context: IntakeContext) {
    let (detected, mark) = TextEncoding.detect(bytes.span)
    guard !Gzip.isGzip(bytes.span), detected != .utf16LittleEndian, detected != .utf16BigEndian,
      let plan = try? CSVPlanner(context).plan(
        bytes.span, from: mark, in: detected, isWhole: true)
    else { return nil }
    (self.bytes, self.plan, self.context, encoding) = (bytes, plan, context, detected)
    guard cut(stride(from: plan.dataStart, to: bytes.count, by: size), size) else { return nil }
    if encoding != detected {
      guard
        let again = try? CSVPlanner(context).plan(
          bytes.span, from: mark, in: encoding, isWhole: true),
        again.dataStart == plan.dataStart, again.dialect == plan.dialect
      else { return nil }
      self.plan = again
    }
    var evidence = DateEvidence()
    for piece in pieces {
      let part = Array(bytes[piece.range])
      evidence += DateEvidence(of: part.span, from: 0, plan: self.plan)
    }
    self.plan.dateOrder = evidence.order
    self.plan.countsDays = evidence.countsDays
  }

  /// Follows the parity of quotes through the pieces.
  private mutating func cut(_ starts: StrideTo<Int>, _ size: Int) -> Bool {
    var (borders, quoted, line): ([(Int, Int)], Bool, Int) = ([], false, plan.dataLine)
    var surveys: [CSVSurvey] = []
    for start in starts {
      let end = min(bytes.count, start + size)
      let survey = CSVSurvey(
        bytes.span, start..<end, startsQuoted: quoted, dialect: plan.dialect)
      guard survey.isRegular else { return false }
      surveys.append(survey)
      if borders.isEmpty {
        borders.append((start, line))
      } else {
        let border = CSVBorder(
          bytes.span, from: start, startsQuoted: quoted, dialect: plan.dialect)
        borders.append((border.position, line + border.lineEnds))
      }
      line += survey.lineEnds
      quoted = survey.endsQuoted
    }
    if quoted { return false }
    if encoding == .utf8, !CSVSurvey.areUTF8(surveys) { encoding = .windows1252 }
    let ends = borders.dropFirst().map(\.0) + [bytes.count]
    pieces = zip(borders, ends).compactMap { $0.0 < $1 ? ($0.0..<$1, $0.1) : nil }
    return true
  }

  /// What two workers make of the pieces in turn; `nil` where a second header makes the program read the file whole.
  func charts() -> Charts? {
    let workers = [IntakeWorker(context), IntakeWorker(context)]
    for (number, piece) in pieces.enumerated() {
      let part = Array(bytes[piece.range])
      guard let text = encoding == .utf8 ? part : encoding.decode(part.span) else {
        fatalError("broken: \(encoding.rawValue) reads any bytes")
      }
      workers[number % 2].readPiece(
        UInt32(number), text.span, plan: plan, encoding: encoding, firstLine: piece.firstLine)
    }
    let harvests = workers.map { $0.harvest() }
    if harvests.contains(where: { $0.readings.contains(where: \.hasOtherHeader) }) { return nil }
    return FileClaims.charts(harvests, fileOfSource: pieces.map { _ in 0 })
  }
}
