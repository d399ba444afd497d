import Laboratory

/// A result as a laboratory prints it: `Printed(.potassium, "<2.0", "mmol/L")`.
struct Printed {
  var analyte: Analyte
  var value: String
  var unit: String
  var day: Int32
  var flag: LaboratoryFlag
  var range: LaboratoryRange?
  var status: ResultStatus
  var traits: ObservationTraits
  var pregnancy: Pregnancy
  var obstacle: UndeterminedReason?
  /// Seconds of the day; `nil` where only the date is known.
  var second: Int?
  /// Whether nothing says when it was collected.
  var isUndated = false
  /// The code of its test, where the file names one.
  var loinc: String?

  init(
    _ analyte: Analyte, _ value: String, _ unit: String, day: Int32 = 20_000,
    flag: LaboratoryFlag = .none, range: LaboratoryRange? = nil, status: ResultStatus = .final,
    traits: ObservationTraits = [], pregnancy: Pregnancy = .no,
    obstacle: UndeterminedReason? = nil
  ) {
    self.analyte = analyte
    self.value = value
    self.unit = unit
    self.day = day
    self.flag = flag
    self.range = range
    self.status = status
    self.traits = traits
    self.pregnancy = pregnancy
    self.obstacle = obstacle
  }

  /// The comparator and the number behind it.
  var parts: (comparator: Comparator, number: PrintedDecimal) {
    let sign = value.prefix { "<>=".contains($0) }
    let digits = value.dropFirst(sign.count)
    let fraction = digits.split(separator: ".", maxSplits: 1).dropFirst().first ?? ""
    let mantissa = Int64(digits.filter { $0 != "." }) ?? 0
    return (
      Comparator(code: sign) ?? .exact,
      PrintedDecimal(mantissa: mantissa, scale: Int8(fraction.count))
    )
  }
}

extension PrintedDecimal: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = Printed(.sodium, text, "").parts.number }
}
