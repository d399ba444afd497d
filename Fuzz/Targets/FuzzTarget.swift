import Formats
import Intake

/// A reader or parser that is fed with mutated bytes. The name chooses it in the environment.
enum FuzzTarget: String, CaseIterable {
  // What bytes are.
  case encoding, gzip, dialect
  // Syntax.
  case csv, json, xml
  // What stands in a field.
  case decimal, range, unit, date
  // Whole files, from bytes to judgements and rows.
  case table, fhir, cda, v2xml, plain, fhirjson, v2

  /// The target of this process.
  static let chosen: FuzzTarget = {
    let names = allCases.map(\.rawValue).joined(separator: " ")
    guard let target = Environment["FUZZ_TARGET"].flatMap(FuzzTarget.init) else {
      fatalError("FUZZ_TARGET must be one of \(names)")
    }
    return target
  }()

  func run(_ bytes: [UInt8]) {
    switch self {
    case .encoding: EncodingClaims.check(bytes)
    case .gzip: GzipClaims.check(bytes)
    case .dialect: DialectClaims.check(bytes)
    case .csv: CSVClaims.check(bytes)
    case .json: JSONClaims.check(bytes)
    case .xml: XMLClaims.check(bytes)
    case .decimal: DecimalClaims.check(bytes)
    case .range: RangeClaims.check(bytes)
    case .unit: UnitClaims.check(bytes)
    case .date: DateClaims.check(bytes)
    case .table: TableClaims.check(bytes)
    case .fhir: FileClaims.check(bytes, .fhirXML)
    case .cda: FileClaims.check(bytes, .cda)
    case .v2xml: FileClaims.check(bytes, .hl7v2XML)
    case .plain: FileClaims.check(bytes, .xml)
    case .fhirjson: FileClaims.check(bytes, .fhirJSON)
    case .v2: FileClaims.check(bytes, .hl7v2)
    }
  }
}
