import Laboratory

/// What becomes of a list of codes.
struct UCUMReading {
  /// How many were read.
  private(set) var readCount = 0
  /// The others, in order, with the reason.
  private(set) var refusals: [(code: String, reason: UCUMError)] = []

  init(_ codes: [String]) {
    for code in codes {
      do throws(UCUMError) {
        _ = try UCUMUnit(parsing: code)
        readCount += 1
      } catch {
        refusals.append((code, error))
      }
    }
  }

  /// The codes that were refused, each once, sorted.
  var refused: [String] { Set(refusals.map(\.code)).sorted() }

  /// How many were refused for each kind of reason.
  var reasons: [String: Int] {
    Dictionary(refusals.map { (Self.name($0.reason), 1) }, uniquingKeysWith: +)
  }

  private static func name(_ error: UCUMError) -> String {
    String("\(error)".prefix { $0 != "(" })
  }
}
