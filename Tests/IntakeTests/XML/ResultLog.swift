import Formats
import Intake
import Laboratory
import Testing

/// Keeps what a document says.
final class ResultLog: ResultConsumer {
  struct Refusal: Equatable {
    var record: Int?
    var line: Int?
    var rule: Rejection.Rule
  }

  private(set) var results: [StatedResult] = []
  private(set) var people: [StatedPatient] = []
  private(set) var refusals: [Refusal] = []
  private(set) var reading = XMLReading()

  init(_ bytes: [UInt8], forced: XMLFamily? = nil, layouts: [XMLLayout] = []) {
    var intake = XMLIntake(layouts: layouts)
    reading = intake.read(bytes.span, forced: forced, into: self)
  }

  convenience init(_ text: String, forced: XMLFamily? = nil, layouts: [XMLLayout] = []) {
    self.init(Array(text.utf8), forced: forced, layouts: layouts)
  }

  func accept(_ result: StatedResult) {
    results.append(result)
  }

  func describe(_ patient: StatedPatient) {
    people.append(patient)
  }

  func reject(
    record: Int?, line: Int?, column: Int?, rule: Rejection.Rule, detail: String
  ) {
    refusals.append(Refusal(record: record, line: line, rule: rule))
  }

  /// The only result.
  func one() throws -> StatedResult {
    try #require(results.count == 1)
    return try #require(results.first)
  }
}

extension LaboratoryRange {
  /// Limits in brackets that tell whether they belong to it, `[3.5, 5.1)`, or a text in quotes.
  var brief: String {
    if isEmpty, let text { return "'\(text)'" }
    return "\(includesLow ? "[" : "(")\(low?.description ?? ""), \(high?.description ?? "")"
      + (includesHigh ? "]" : ")")
  }
}
