package import Laboratory

/// One result as a file states it, after its syntax was read and before anything is decided about it.
///
/// Every decoder ends here; recognition, conversion and identity begin here.
package struct StatedResult: Sendable {
  /// The result's number in its file, counted from 1 in document order.
  package var record: Int
  /// The line where it begins, counted from 1; 0 if it is not known.
  package var line: Int
  package var patient: StatedPatient
  /// The LOINC code as printed, or `nil`; codes of other systems are left out.
  package var loinc: String?
  /// Further LOINC codes that the file gives the same test.
  package var otherCodes: [String] = []
  /// Every name the file gives the test, the one to print first.
  package var names: [String]
  package var specimen: String?
  package var collected: Instant
  package var status: ResultStatus
  package var pregnancy: Pregnancy
  package var value: StatedValue
  /// The unit as printed for people.
  package var unit: String?
  /// The unit's UCUM code, where the file gives one of its own.
  package var unitCode: String?
  /// The laboratory's own interval in the unit of the result; `nil` when it gave none or several.
  package var range: LaboratoryRange?
  package var flag: LaboratoryFlag
  package var comment: String?

  package init(
    record: Int, line: Int = 0, patient: StatedPatient = StatedPatient(), loinc: String? = nil,
    names: [String] = [], specimen: String? = nil, collected: Instant = .unknown,
    status: ResultStatus = .unknown, pregnancy: Pregnancy = .unknown, value: StatedValue = .absent,
    unit: String? = nil, unitCode: String? = nil, range: LaboratoryRange? = nil,
    flag: LaboratoryFlag = .none, comment: String? = nil
  ) {
    self.record = record
    self.line = line
    self.patient = patient
    self.loinc = loinc
    self.names = names
    self.specimen = specimen
    self.collected = collected
    self.status = status
    self.pregnancy = pregnancy
    self.value = value
    self.unit = unit
    self.unitCode = unitCode
    self.range = range
    self.flag = flag
    self.comment = comment
  }
}

/// Whom a result belongs to, as its file states it.
package struct StatedPatient: Hashable, Sendable {
  /// Empty when the file names nobody.
  package var id: String
  /// The assigning authority of the id.
  package var system: String?
  package var name: String?
  package var birthDate: CalendarDate?
  package var sex: Sex
  /// What is told of them besides results, as printed, entries separated by line ends.
  package var background: [Background.Entry.Kind: String]

  package init(
    id: String = "", system: String? = nil, name: String? = nil, birthDate: CalendarDate? = nil,
    sex: Sex = .unknown, background: [Background.Entry.Kind: String] = [:]
  ) {
    self.id = id
    self.system = system
    self.name = name
    self.birthDate = birthDate
    self.sex = sex
    self.background = background
  }
}

/// What stands where the value should be.
package enum StatedValue: Equatable, Sendable {
  /// A number in a field of its own, as printed, and the comparator of a field of its own.
  case quantity(String, Comparator)
  /// Printed text that may hold comparator, number and unit (`<2.0 mmol/L`) or no number at all.
  case text(String)
  /// Nothing, or a reason why there is nothing.
  case absent
}

/// Takes what decoders read, one result at a time and in document order.
package protocol ResultConsumer: AnyObject {
  /// Takes a result. The consumer counts its outcome.
  func accept(_ result: StatedResult)
  /// Takes what a document says of a patient of whom it has no result: it holds for results under the same id.
  func describe(_ patient: StatedPatient)
  /// Takes note of a record, or of the whole file where `record` is `nil`, that cannot become a result.
  func reject(record: Int?, line: Int?, column: Int?, rule: Rejection.Rule, detail: String)
}
