import Laboratory
import Testing

@testable import Intake

@Suite("A header that was met before") struct PlanMemoTests {
  private static let header = "patient_id,collected,test,value,unit"

  @Test(
    "means what it means in a file alone",
    arguments: [
      "\(header)\nP2,2025-01-01,K,4.2,mmol/L\n", "\(header)\r\nP2,2025-01-01,K,4.2,mmol/L\r\n",
      "\(header)\n", header, "\(header),status\nP2,2025-01-01,K,4.2,mmol/L,F\n",
      "patient_id;collected;test;value;unit\nP2;2025-01-01;K;4,2;mmol/L\n",
      "unit,value,test,collected,patient_id\nmmol/L,4.2,K,2025-01-01,P2\n",
      "Report of 2025\n\(header)\nP2,2025-01-01,K,4.2,mmol/L\n",
      "\"patient_id\",collected,test,value,unit\nP2,2025-01-01,K,4.2,mmol/L\n",
      "patient_id,K (mmol/L)\nP2,4.2\n", "no table at all\n",
    ])
  func meansTheSame(file: String) throws {
    let first = "\(Self.header)\nP1,2025-01-01,K,4.9,mmol/L\nP1,2025-01-02,K,5.9,mmol/L\n"
    let alone = try FileRun(file)
    for other in [first, "\u{FEFF}\(first)"] {
      let behind = try FileRun(other, file)
      #expect(behind.patients.map(\.id).filter { $0 == "P2" } == alone.patients.map(\.id))
      #expect(
        behind.observations.filter { $0.value.scale == 1 && $0.value.mantissa == 42 }.map(\.record)
          == alone.observations.map(\.record))
      #expect(behind.charts.rejections.map(\.rule) == alone.charts.rejections.map(\.rule))
      #expect(behind.charts.rejections.map(\.line) == alone.charts.rejections.map(\.line))
    }
  }
}
