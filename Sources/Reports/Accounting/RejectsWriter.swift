package import Formats
package import Laboratory

/// Writes rejected records as one JSON object a line, and as messages for a terminal.
package struct RejectsWriter: Sendable {
  private let lexicon: Lexicon
  /// Whether excerpts of the input, which may name a patient, are written.
  private let isVerbose: Bool
  private let syntax = JSONSyntax(RejectsColumn.columns)

  package init(lexicon: Lexicon, isVerbose: Bool = false) {
    self.lexicon = lexicon
    self.isVerbose = isVerbose
  }

  package func append(_ rejection: Rejection, into buffer: inout ByteBuffer) {
    for column in RejectsColumn.allCases {
      syntax.open(column.rawValue, into: &buffer)
      append(column, of: rejection, into: &buffer)
    }
    syntax.close(into: &buffer)
  }

  /// What was wrong, as a clause without a place: `the quote that opens here is never closed`.
  package func message(_ rejection: Rejection) -> String {
    Wording.message(for: rejection.rule, detail: rejection.detail)
  }

  /// What was wrong and where: `results.csv:4: the record names no patient`.
  package func diagnostic(_ rejection: Rejection) -> String {
    let line = rejection.line.map { ":\($0)" } ?? rejection.record.map { ", record \($0)" } ?? ""
    return "\(path(of: rejection).printable)\(line): \(message(rejection).printable)"
  }

  private func path(of rejection: Rejection) -> String {
    lexicon.files.indices.contains(rejection.file) ? lexicon.files[rejection.file].path : "-"
  }

  private func append(
    _ column: RejectsColumn, of rejection: Rejection, into buffer: inout ByteBuffer
  ) {
    switch column {
    case .file: syntax.text(path(of: rejection), into: &buffer)
    case .record: syntax.integer(rejection.record, into: &buffer)
    case .line: syntax.integer(rejection.line, into: &buffer)
    case .column: syntax.integer(rejection.column, into: &buffer)
    case .rule: syntax.text(rejection.rule.rawValue, into: &buffer)
    case .message: syntax.text(message(rejection), into: &buffer)
    case .excerpt: syntax.text(isVerbose ? rejection.excerpt : "", into: &buffer)
    }
  }
}
