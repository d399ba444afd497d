import Formats
import Foundation
import Intake
import Testing

@testable import myolyte

@Suite("A large table") struct TableCutterTests {
  @Test(
    "is cut where rows begin, at lines counted right, whatever the size of its pieces",
    arguments: [64, 1000, 1999, 4096, 5000, 1 << 16], ["\n", "\r\n"])
  func pieces(_ size: Int, _ lineEnd: String) throws {
    let scratch = try ScratchFolder()
    try LargeTable(lineEnd: lineEnd, rowCount: 200).write(to: scratch["t.csv"])
    let bytes = Array(try Data(contentsOf: scratch["t.csv"]))
    let context = IntakeContext(
      tables: try TableSet(folder: nil).prepared, options: IntakeOptions(asOf: 20_000))
    let file = DiscoveredFile(
      source: .file(RawPath(scratch["t.csv"].path)), name: "t.csv", size: bytes.count, isNamed: true
    )
    let cutter = TableCutter(context: context, jobs: 2, pieceSize: size)
    let pieces = try #require(cutter.pieces(of: file, format: .auto))
    #expect(pieces.count > 5)
    #expect(pieces.first?.range.lowerBound == (LargeTable.header + lineEnd).utf8.count)
    #expect(pieces.last?.range.upperBound == bytes.count)
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      #expect(piece.range.upperBound == next.range.lowerBound)
    }
    for piece in pieces {
      #expect(bytes[piece.range].starts(with: "PX-".utf8))
      let before = bytes[..<piece.range.lowerBound]
      #expect(before.last == 0x0A)
      #expect(piece.firstLine == 1 + before.count { $0 == 0x0A })
    }
  }
}
