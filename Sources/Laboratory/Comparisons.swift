// Comparisons of cases that every result goes through. The compiler would make the same ones, but for other modules to
// look up at each comparison.

extension Analyte {
  @inlinable package static func == (a: Analyte, b: Analyte) -> Bool { a.rawValue == b.rawValue }
}

extension Comparator {
  @inlinable package static func == (a: Comparator, b: Comparator) -> Bool {
    a.rawValue == b.rawValue
  }
}

extension Interpretation {
  @inlinable package static func == (a: Interpretation, b: Interpretation) -> Bool {
    a.rawValue == b.rawValue
  }
}

extension Pregnancy {
  @inlinable package static func == (a: Pregnancy, b: Pregnancy) -> Bool {
    a.rawValue == b.rawValue
  }
}

extension ResultStatus {
  @inlinable package static func == (a: ResultStatus, b: ResultStatus) -> Bool {
    a.rawValue == b.rawValue
  }
}

extension Sex {
  @inlinable package static func == (a: Sex, b: Sex) -> Bool { a.rawValue == b.rawValue }
}

extension UndeterminedReason {
  @inlinable package static func == (a: UndeterminedReason, b: UndeterminedReason) -> Bool {
    a.rawValue == b.rawValue
  }
}
