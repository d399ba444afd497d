import Formats
import Intake
import Laboratory
import Testing

@Suite("A file") struct FileFormTests {
  private static let two = ["P1 potassium 4.2 mmol/L", "P2 potassium 4.4 mmol/L"]

  @Test(
    "is read whatever form its rows have",
    arguments: [
      "pid,test,value,unit\nP1,K,4.2,mmol/L\nP2,K,4.4,mmol/L\n",
      "pid,test,value,unit\nP1,K,4.2,mmol/L\nP2,K,4.4,mmol/L",
      "pid,test,value,unit\r\nP1,K,4.2,mmol/L\r\nP2,K,4.4,mmol/L\r\n",
      "pid,test,value,unit\rP1,K,4.2,mmol/L\rP2,K,4.4,mmol/L\r",
      "\u{FEFF}pid,test,value,unit\nP1,K,4.2,mmol/L\nP2,K,4.4,mmol/L\n",
      "\n\npid,test,value,unit\n\nP1,K,4.2,mmol/L\n,,,\n\nP2,K,4.4,mmol/L\n\n\n",
      "pid,test,value,unit,,\nP1,K,4.2,mmol/L,,\nP2,K,4.4,mmol/L,,\n",
      "\"pid\",\"test\",\"value\",\"unit\"\n\"P1\",\"K\",\"4.2\",\"mmol/L\"\n\"P2\",\"K\",\"4.4\",\"mmol/L\"\n",
      " pid , test , value , unit \n P1 , K , 4.2 , mmol/L \n P2 , K , 4.4 , mmol/L \n",
      "pid\ttest\tvalue\tunit\nP1\tK\t4.2\tmmol/L\nP2\tK\t4.4\tmmol/L\n",
      "pid,test,value,unit,note\nP1,K,4.2,mmol/L,\"one\ntwo\"\nP2,K,4.4,mmol/L,\"a \"\"b\"\"\"\n",
      "pid,test,value,unit,note\nP1,K,4.2,mmol/L,5\" tube\nP2,K,4.4,mmol/L,x\n",
    ])
  func rows(text: String) throws {
    let run = try FileRun(text)
    #expect(run.lines == Self.two)
    #expect(run.outcomes == "charted 2")
    #expect(run.charts.lexicon.files.map(\.layout) == ["generic-long"])
    #expect(run.charts.lexicon.files.map(\.encoding) == ["utf-8"])
  }

  @Test("with a mark of UTF-8 that its bytes belie keeps patients apart") func beliedMark() throws {
    let head = Array("\u{FEFF}pid,test,value,unit\n".utf8)
    let rows: [[UInt8]] = [0xFC, 0xF6].map {
      Array("M".utf8) + [$0] + Array("ller,K,4.2,mmol/L\n".utf8)
    }
    let run = try FileRun([head + rows.joined()])
    #expect(run.patients.map(\.id) == ["Möller", "Müller"])
    #expect(run.charts.lexicon.files.map(\.encoding) == ["windows-1252"])
  }

  @Test("goes on behind a quote that is never closed") func unclosed() throws {
    let run = try FileRun(
      "pid,test,value,unit\nP1,K,4.2,mmol/L\nP3,\"K,4.3,mmol/L\nP2,K,4.4,mmol/L\n")
    #expect(run.lines == Self.two)
    #expect(run.rejections == ["0 2 3 - quote-unclosed 4 of 4"])
  }

  @Test("goes on behind a row that is no row") func ragged() throws {
    let run = try FileRun(
      "pid,test,value,unit\nP1,K,4.2,mmol/L\nP3,K,4,3,mmol/L\nP4,K\nP2,K,4.4,mmol/L\nP5,K,4.2,mm")
    #expect(run.lines == Self.two + ["P5 potassium 4.2 (unit-wrong-dimension) mm"])
    #expect(run.rejections == ["0 2 3 - row-too-long 5 of 4", "0 3 4 - row-too-short 2 of 4"])
  }

  @Test("counts lines through line breaks in quotes") func lines() throws {
    let run = try FileRun(
      "pid,test,value,unit,note\nP1,K,4.2,mmol/L,\"one\n\ntwo\"\n,K,4.4,mmol/L,x\n")
    #expect(run.rejections == ["0 2 5 1 patient-missing"])
  }

  @Test("has as many records as the last one says, be it rejected") func lastRejected() throws {
    let worker = IntakeWorker(try FileRun.context())
    let result = "value='4.2' unit='mmol/L'/>"
    let document = Array(
      "<results><patient id='P1'><result test='K' \(result)<result \(result)</patient></results>"
        .utf8)
    worker.readFile(0, document.span)
    let reading = try #require(worker.harvest().readings.first)
    #expect(reading.rejections.map(\.record) == [2])
    #expect(reading.rows == 2)
  }

  @Test("without a row has no records") func headerAlone() throws {
    #expect(try FileRun("pid,test,value,unit\n").outcomes == "charted 0")
    #expect(try FileRun("").outcomes == "charted 0")
  }

  @Test(
    "that cannot be read is one rejected record",
    arguments: [
      ("\n", "0 - 1 - header-missing"), ("just words\n", "0 - 1 - header-missing"),
      ("pid,test,unit\nP1,K,mmol/L\n", "0 - 1 - column-missing value"),
      ("pid,test,value,VALUE\nP1,K,1,2\n", "0 - 1 - header-ambiguous value"),
    ])
  func unreadable(text: String, expected: String) throws {
    let run = try FileRun(text)
    #expect(run.rejections == [expected])
    #expect(run.outcomes == "charted 0, rejected 1")
  }

  @Test("is read in slabs whose borders lie anywhere in its rows") func manyRows() throws {
    var text = "pid,test,value,unit,note\n"
    for row in 1...6000 {
      text += "P\(row),K,4.2,mmol/L,\"\(String(repeating: "x", count: row % 37))\n,\"\n"
    }
    text += ",K,4.2,mmol/L,\n"
    let run = try FileRun(text)
    #expect(run.outcomes == "charted 6000, rejected 1")
    #expect(run.rejections == ["0 6001 12002 1 patient-missing"])
  }

  @Test("with a field longer than a slab is read") func longField() throws {
    let note = String(repeating: "word, \n", count: 30_000)
    let run = try FileRun(
      "pid,test,value,unit,note\nP1,K,4.2,mmol/L,\"\(note)\"\nP2,K,4.4,mmol/L,x\n")
    #expect(run.lines == Self.two)
  }
}

@Suite("A file's encoding") struct FileEncodingTests {
  private static let text = "pid;nom;test;résultat;unité\nP1;Zoé;Ferritin;4,2;µg/L\n"

  private func check(_ run: FileRun, _ encoding: String) {
    #expect(run.lines == ["P1 ferritin 4,2 µg/L"])
    #expect(run.patients.map(\.name) == ["Zoé"])
    #expect(run.charts.lexicon.files.map(\.encoding) == [encoding])
  }

  private func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  @Test("is told from its bytes") func detected() throws {
    check(try FileRun(Self.text), "utf-8")
    check(try FileRun([latin1(Self.text)]), "windows-1252")
    check(try FileRun([[0xFF, 0xFE] + utf16(Self.text, isBig: false)]), "utf-16le")
    check(try FileRun([[0xFE, 0xFF] + utf16(Self.text, isBig: true)]), "utf-16be")
    check(try FileRun([utf16(Self.text, isBig: false)]), "utf-16le")
  }

  @Test("is the one that the user names") func named() throws {
    let options = IntakeOptions(asOf: FileRun.today, encoding: .latin1)
    check(try FileRun([latin1(Self.text)], options), "iso-8859-1")
  }

  @Test("that does not fit the bytes rejects the file") func wrong() throws {
    let options = IntakeOptions(asOf: FileRun.today, encoding: .utf8)
    #expect(
      try FileRun([latin1(Self.text)], options).rejections == ["0 - - - encoding-invalid utf-8"])
    let odd = [0xFF, 0xFE] + utf16(Self.text, isBig: false) + [0x41]
    #expect(try FileRun([odd]).rejections == ["0 - - - encoding-invalid utf-16le"])
  }
}

@Suite("A packed file") struct PackedFileTests {
  /// `pid,test,value,unit` and one row, by gzip.
  private static let packed: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 43, 200, 76, 209, 41, 73, 45, 46, 209, 41, 75, 204, 41, 77,
    213, 41, 205, 203, 44, 225, 10, 48, 212, 241, 214, 49, 209, 51, 210, 201, 205, 205, 207, 209,
    247, 225, 2, 0, 152, 160, 32, 245, 36, 0, 0, 0,
  ]

  @Test("is unpacked whatever its name") func unpacked() throws {
    #expect(try FileRun([Self.packed]).lines == ["P1 potassium 4.2 mmol/L"])
  }

  @Test("that holds more than may be unpacked is one rejected record") func tooLarge() throws {
    let exact = IntakeOptions(asOf: FileRun.today, unpackedLimit: 36)
    #expect(try FileRun([Self.packed], exact).lines == ["P1 potassium 4.2 mmol/L"])
    let less = IntakeOptions(asOf: FileRun.today, unpackedLimit: 35)
    #expect(try FileRun([Self.packed], less).rejections == ["0 - - - file-too-large"])
  }

  @Test("that is damaged is one rejected record") func damaged() throws {
    let cut = Array(Self.packed.dropLast(9))
    var wrong = Self.packed
    wrong[52] ^= 1
    for bytes in [cut, wrong] {
      #expect(try FileRun([bytes]).rejections == ["0 - - - compression-invalid"])
    }
  }
}

@Suite("A large table read in pieces") struct PieceTests {
  private static let header = "pid;date;test;value;unit\n"
  private static let pieces = [
    "P1;2025-01-01;Ferritin;1,234;ug/L\n;;K;4,2;mmol/L\n",
    "P2;2025-01-02;Ferritin;50;ug/L\nP3;x;Na;4,2;mmol/L\nshort\n",
    "P1;2025-01-03;Ferritin;4,2;ug/L\n",
  ]

  private func charts(_ workers: [[Int]]) throws -> Charts {
    let context = try FileRun.context()
    let bytes = Array(Self.header.utf8)
    let plan = try CSVPlanner(context).plan(bytes.span, from: 0, isWhole: true)
    let harvests = workers.map { share in
      let worker = IntakeWorker(context)
      for piece in share {
        let rows = Array(Self.pieces[piece].utf8)
        worker.readPiece(
          UInt32(piece), rows.span, plan: plan, encoding: .utf8, firstLine: [2, 4, 7][piece])
      }
      return worker.harvest()
    }
    return Charts(
      harvests, files: [InputFile(path: "big.csv")], fileOfSource: [0, 0, 0], context: context)
  }

  @Test(
    "is one file, whichever worker reads which piece",
    arguments: [
      [[0, 1, 2]], [[0], [1], [2]], [[2], [0, 1]], [[1], [2], [], [0]], [[1, 2], [0]],
    ])
  func pieces(workers: [[Int]]) throws {
    let charts = try charts(workers)
    #expect(charts.ids.map(\.id) == ["P1", "P2", "P3"])
    let all = (0..<3).map { charts.chart($0) { _, _ in }.observations }
    #expect(all.map { $0.map { charts.lexicon.record(of: $0) } } == [[1, 6], [3], [4]])
    #expect(all[0].map { "\($0.value)" } == ["1.234", "4.2"])
    #expect(
      charts.rejections.map { "\($0.record ?? 0) \($0.line ?? 0) \($0.rule.rawValue)" }
        == ["2 3 patient-missing", "5 6 row-too-short"])
    #expect(charts.tallies.map { $0[.rejected] } == [2])
    #expect(charts.lexicon.files.map(\.layout) == ["generic-long"])
    #expect(charts.chartedCounts == [4])
  }
}
