import Laboratory

extension Wording {
  static let explanationTitle = "HOW ONE PATIENT'S RESULTS WERE JUDGED"
  static let noSuchResults = "The files hold no result of this kind under this id."

  static let byName = "by its name"
  static let byCodeBook = ", as explained by a table of codes beside the file"
  static let withoutCode = "the file gives no code"
  static let codeSaysNothing = "the printed code is no valid LOINC code"
  static let confirmedByName = ", which the printed name confirms"
  static let digitsCut = "Digits behind the eighteenth were cut."

  static let charted = "charted"

  /// What a number with its comparator allows.
  static func amounts(_ value: PrintedDecimal, _ comparator: Comparator) -> String {
    switch comparator {
    case .exact: "\(value), exact"
    case .lessThan: "<\(value): every amount below \(value)"
    case .lessThanOrEqual: "<=\(value): every amount up to \(value)"
    case .greaterThanOrEqual: ">=\(value): every amount from \(value) on"
    case .greaterThan: ">\(value): every amount above \(value)"
    }
  }

  static func duplicate(of place: String) -> String {
    "set aside as a duplicate: \(place) states the same amount"
  }

  /// Why a statement of one result gave way to another.
  static func superseded(
    by place: String, _ status: ResultStatus, over own: ResultStatus
  ) -> String {
    "superseded by \(place): \(word(for: status)) counts before \(word(for: own))"
  }

  static func withdrawn(by place: String) -> String {
    "withdrawn: \(place) says that this amount was entered in error"
  }

  static func withdrawn(_ status: ResultStatus) -> String {
    "withdrawn: its own status is \(word(for: status))"
  }

  static func conflict(with place: String, _ value: String) -> String {
    "in conflict with \(place), which states \(value) with equal rank: none of them is judged"
  }

  /// What was set aside in favor of a charted result.
  static func setAside(_ place: String, _ outcome: Outcome) -> String {
    switch outcome {
    case .superseded: "supersedes \(place)"
    case .withdrawn: "withdraws \(place)"
    default: "stated again in \(place)"
    }
  }

  private static func word(for status: ResultStatus) -> String {
    status.code.map { "\($0)" } ?? "a result without a status, which counts as final,"
  }
}
