package import Formats
package import Laboratory

/// What every worker reads by: tables, recognition and the options of the run. Shared and never changed.
package struct IntakeContext: Sendable {
  package let tables: ReferenceTables
  package let recognizer: Recognizer
  package let units: UnitResolver
  /// The user's own layouts.
  private let ownLayouts: [Layout]
  private let ownDocumentLayouts: [XMLLayout]
  package let options: IntakeOptions
  /// Whether the user gave names of tests, which may stand where codes do.
  let hasOwnNames: Bool

  /// `layouts` and `documentLayouts`: the user's own, which come before those built in.
  /// `names`: the user's own names of tests, which come before those of the tables.
  package init(
    tables: PreparedTables, layouts: [Layout] = [], documentLayouts: [XMLLayout] = [],
    names: [TestName] = [], options: IntakeOptions
  ) {
    self.tables = tables.tables
    hasOwnNames = !names.isEmpty
    var recognizer = tables.recognizer
    recognizer.add(names)
    self.recognizer = recognizer
    self.units = tables.units
    ownLayouts = layouts
    ownDocumentLayouts = documentLayouts
    self.options = options
  }

  /// Layouts of delimited files, the user's own first.
  package var layouts: [Layout] { ownLayouts + BuiltInLayouts.shippedTables }

  /// Layouts of plain XML, the user's own first.
  package var documentLayouts: [XMLLayout] {
    ownDocumentLayouts + BuiltInLayouts.shippedDocuments
  }
}

/// How input is read where the user knows better than the evidence.
package struct IntakeOptions: Sendable {
  /// "Today": nothing is collected later. Days from 1970-01-01.
  package var asOf: Int32
  /// `nil` detects the delimiter a file.
  package var delimiter: UInt8?
  /// `nil` detects the encoding a file.
  package var encoding: TextEncoding?
  /// `nil` detects the decimal mark; a comma makes `1,234` a decimal, a point makes it a thousand.
  package var decimalMark: UInt8?
  /// Which comes first in `03/04/2025`; unknown leaves such a date unread.
  package var dateOrder: DateOrder
  /// Whether rejections keep the text they are about.
  package var keepsExcerpts: Bool
  /// Whether the names of tests outside the panel are counted, for `inspect`.
  package var countsUnmapped: Bool
  /// Whether cancelled results are kept rather than only counted, for `explain`.
  package var keepsCancelled: Bool
  /// Of a packed file at most this much is unpacked: more is refused rather than kept in memory.
  package var unpackedLimit: Int
  /// JSON and messages that would become more XML than this are refused.
  package var transcribedLimit: Int
  /// So many rejections each worker lists; of further ones it lists the first of each source and counts the rest.
  package var mostListedRejections: Int
  /// Whether there is memory for what a document may still become; one for which there is not is refused.
  package var hasRoom: @Sendable () -> Bool

  package init(
    asOf: Int32, delimiter: UInt8? = nil, encoding: TextEncoding? = nil,
    decimalMark: UInt8? = nil, dateOrder: DateOrder = .unknown, keepsExcerpts: Bool = false,
    countsUnmapped: Bool = false, keepsCancelled: Bool = false, unpackedLimit: Int = 1 << 30,
    transcribedLimit: Int = 4 << 30, mostListedRejections: Int = .max,
    hasRoom: @escaping @Sendable () -> Bool = { true }
  ) {
    self.asOf = asOf
    self.delimiter = delimiter
    self.encoding = encoding
    self.decimalMark = decimalMark
    self.dateOrder = dateOrder
    self.keepsExcerpts = keepsExcerpts
    self.countsUnmapped = countsUnmapped
    self.keepsCancelled = keepsCancelled
    self.unpackedLimit = unpackedLimit
    self.transcribedLimit = transcribedLimit
    self.mostListedRejections = mostListedRejections
    self.hasRoom = hasRoom
  }
}
