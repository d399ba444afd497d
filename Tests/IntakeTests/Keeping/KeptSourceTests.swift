import Formats
@testable import Intake
import Laboratory
import Testing

@Suite("A kept source") struct KeptSourceTests {
  /// Everything that a table can tell: systems, names, parts of dates, ages, ranges by sex, remarks, rejected rows.
  private static let tables = [
    """
    patient_id,patient_system,name,birth_date,age,sex,collected,loinc,test,specimen,value,unit,range,flag,status,comment,symptoms,medication
    P-1,urn:a,Ona Quill,1980-02,,female,2025-01-05T08:30:00+02:00,2823-3,Potassium,serum,4.10,mmol/L,3.5-5.1,N,final,,muscle cramps; odd word,metformin
    P-1,,,,41,,2025-01-05,,Ferritin,,"<1,234",ug/L,m: 30-400 / f: 15-150,H,corrected,hemolyzed,,
    P-2,,,1980-02-03,,male,05/01/2025,2823-3,Potassium,urine,hemolyzed,mmol/L,,,preliminary,,,
    P-2,,,1981-02-03,,male,2031-01-05,2823-3,Potassium,serum,123456789012345678901,mmol/L,,,,,fatigue,
    ,,,,,,2025-01-05,2823-3,Potassium,serum,4,mmol/L,,,,,,
    P-3,,,,,,2025-01-05,,Hair colour,,brown,,,,,,tetany,
    P-4,too short

    """,
    """
    id,dob,gender,full_name
    P-1,1980-02-03,female,Ona Quill
    P-9,1955,male,Ivo Feather

    """,
    "", "no table", "id,collected,Potassium (mmol/L),Ferritin (ug/L)\nP-1,2025-01-05,4.1,\n",
  ]

  private func kept(_ text: String) throws -> KeptSource {
    let worker = IntakeWorker(try FileRun.context())
    let bytes = Array(text.utf8)
    worker.readFile(0, bytes.span)
    return worker.keptSource()
  }

  @Test("is read back and kept again in the same bytes, whatever its number is", arguments: tables)
  func roundTrip(_ table: String) throws {
    let source = try kept(table)
    var replay = HarvestReplay()
    try replay.take(source.bytes, as: 41)
    let harvest = replay.harvest()
    #expect(harvest.readings.map(\.source) == [41])
    #expect(harvest.observations.runsOfSources.allSatisfy { $0.source == 41 })
    let again = KeptSource(harvest, knowsToday: true)
    #expect(again.bytes == source.bytes)
    #expect(again.latestDay == source.latestDay)
  }

  @Test("knows the latest day on which a result was collected")
  func latestDay() throws {
    #expect(try kept(Self.tables[0]).latestDay == CalendarDate.days(2031, 1, 5))
    #expect(try kept(Self.tables[1]).latestDay == .min)
  }

  @Test("is refused when it is cut anywhere, or longer than it was")
  func cut() throws {
    let bytes = try kept(Self.tables[0]).bytes
    #expect(bytes.count > 500)
    for count in bytes.indices {
      var replay = HarvestReplay()
      #expect(throws: KeptBytesError.damaged) { try replay.take(Array(bytes[..<count]), as: 0) }
    }
    var replay = HarvestReplay()
    #expect(throws: KeptBytesError.damaged) { try replay.take(bytes + [0], as: 0) }
  }

  @Test(
    "never ends the program when its bytes are wrong, and is refused where a number leads nowhere")
  func damaged() throws {
    let bytes = try kept(Self.tables[0]).bytes
    var refused = 0
    for place in bytes.indices {
      for bit in 0..<8 {
        var wrong = bytes
        wrong[place] ^= 1 << bit
        var replay = HarvestReplay()
        do { try replay.take(wrong, as: 0) } catch { refused += 1 }
      }
    }
    #expect(refused > 100)
  }

  @Test("shares tests and ranges with other sources, and nothing that only looks alike")
  func shared() throws {
    let header = "patient_id,collected,test,value,unit,range\n"
    var replay = HarvestReplay()
    for (number, name) in ["Ferritin", "Ferritin", "F\u{E9}rritine", "Fe\u{301}rritine"]
      .enumerated()
    {
      let range = number == 0 ? "30-400" : "30.0-400"
      let source = try kept(header + "P-1,2025-01-0\(number + 1),\(name),50,ug/L,\(range)\n")
      try replay.take(source.bytes, as: UInt32(number))
    }
    let harvest = replay.harvest()
    // The accent stands in one character or in two.
    #expect(Set(harvest.tests.map { Array($0.name.utf8) }).count == 3)
    #expect(harvest.tests.count == 3)
    #expect(harvest.ranges.count == 3)
  }
}
