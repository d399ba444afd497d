import Formats

/// What holds of rows and fields, however the text is cut.
enum CSVClaims {
  private typealias Rows = [[[UInt8]]]

  static func check(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let dialect = CSVDialect(
      delimiter: CSVDialect.delimiters[choices.next(CSVDialect.delimiters.count)],
      lineEnd: CSVDialect.candidates(for: bytes.span)[0].lineEnd)
    let survey = CSVSurvey(
      bytes.span, 0..<bytes.count, startsQuoted: false, dialect: dialect)
    claim(survey.lineEnds == bytes.count(where: { $0 == dialect.lineEnd }), "lines are counted")
    claim(CSVSurvey.areUTF8([survey]) == isUTF8(bytes.span), "a survey of the whole knows UTF-8")
    let whole = rows(bytes, slab: bytes.count, isRegular: false, dialect)
    let slab = 1 + choices.next(bytes.count + 1)
    claim(
      rows(bytes, slab: slab, isRegular: false, dialect) == whole,
      "rows do not depend on slabs of \(slab)")
    if survey.isRegular, !survey.endsQuoted {
      claim(
        rows(bytes, slab: bytes.count, isRegular: true, dialect) == whole,
        "regular rows are read alike by blocks and byte by byte")
      claim(
        rows(bytes, slab: slab, isRegular: true, dialect) == whole,
        "regular rows do not depend on slabs of \(slab)")
    }
    checkHalves(bytes, survey, at: choices.next(bytes.count + 1), dialect)
    checkRoundTrip(bytes, dialect)
    _ = try? CSVTable(bytes)
  }

  /// All rows, read with `slab` bytes more at a time, as the intake does.
  private static func rows(
    _ bytes: [UInt8], slab: Int, isRegular: Bool, _ dialect: CSVDialect
  ) -> Rows {
    var (rows, index, position, size): (Rows, CSVIndex, Int, Int) = ([], CSVIndex(), 0, slab)
    while position < bytes.count {
      let end = min(bytes.count, position + size)
      index.build(
        bytes.span.extracting(0..<end), from: position, isFinal: end == bytes.count,
        isRegular: isRegular, dialect: dialect)
      for number in 0..<index.rowCount {
        let row = index.row(number, of: bytes.span)
        claim(row.start <= row.end && row.end <= bytes.count, "a row lies in the text")
        rows.append(
          (0..<row.fieldCount).map { field in
            let place = row.field(field)
            claim(
              place.isEmpty || row.start <= place.start && place.end <= row.end,
              "a field lies in its row")
            return place.text(bytes.span)
          })
      }
      if index.end > position {
        (position, size) = (index.end, slab)
      } else if end == bytes.count {
        break
      } else {
        size *= 4
      }
    }
    return rows
  }

  private static func checkHalves(
    _ bytes: [UInt8], _ whole: CSVSurvey, at cut: Int, _ dialect: CSVDialect
  ) {
    let first = CSVSurvey(bytes.span, 0..<cut, startsQuoted: false, dialect: dialect)
    let second = CSVSurvey(
      bytes.span, cut..<bytes.count, startsQuoted: first.endsQuoted, dialect: dialect)
    claim(
      first.lineEnds + second.lineEnds == whole.lineEnds && second.endsQuoted == whole.endsQuoted,
      "two halves count as the whole does")
    claim(
      (first.isRegular && second.isRegular) == whole.isRegular,
      "two halves have the quotes of the whole")
    let pieces = cut > 0 && cut < bytes.count ? [first, second] : [whole]
    claim(
      CSVSurvey.areUTF8(pieces) == CSVSurvey.areUTF8([whole]),
      "two halves are UTF-8 as the whole is")
  }

  /// Fields that the project writes are read back, but for blanks around them, which no reader keeps.
  private static func checkRoundTrip(_ bytes: [UInt8], _ dialect: CSVDialect) {
    let fields = bytes.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    var buffer = ByteBuffer()
    for (number, field) in fields.enumerated() {
      if number > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.appendField(field, delimiter: UInt8(ascii: ","))
    }
    buffer.append("\n")
    let read = rows(buffer.bytes, slab: buffer.count, isRegular: false, CSVDialect())
    let kept = fields.map { field in
      let text = Array(field.utf8.drop { $0 <= 0x20 })
      return Array(text.reversed().drop { $0 <= 0x20 }.reversed())
    }
    claim(read == [kept], "a written row is read back")
  }
}
