/// Messages of HL7 version 2 with bars, of made-up people.
enum MessageText {
  static let header = "MSH|^~\\&|LIS|WARD|||20250105||ORU^R01^ORU_R01|77|P|2.5.1"
  static let order = "OBR|1|||CHEM^Chemistry^L|||20250105"

  static func patient(_ id: String = "PX-71") -> String {
    "PID|1||\(id)^^^ward||Quillfeather^Ada||19800203|F"
  }

  /// An OBX of potassium; what matters to a test is named, the rest is right.
  static func result(
    type: String = "NM", code: String = "2823-3^Potassium^LN", value: String = "4.1",
    unit: String = "mmol/L", range: String = "3.5-5.1", status: String = "F", time: String = ""
  ) -> String {
    "OBX|1|\(type)|\(code)||\(value)|\(unit)|\(range)||||\(status)|||\(time)"
  }

  /// Segments, each ended by a carriage return.
  static func text(_ segments: String...) -> String { segments.map { $0 + "\r" }.joined() }

  /// A message of one patient, one order and one result.
  static func message(_ result: String) -> String { text(header, patient(), order, result) }
}
