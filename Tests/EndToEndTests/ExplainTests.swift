import Foundation
import Testing

@Suite("What explain tells") struct ExplainTests {
  /// A woman whose potassium was corrected, whose calcium stands in two files, whose ferritin is in conflict, and
  /// of whom one result was entered in error and another cancelled; and of somebody of whom nothing else is known.
  private static let ward = """
    patient_id,name,birth_date,sex,pregnancy,collected,specimen,loinc,test,value,unit,ref_low,ref_high,flag,status,comment
    PX-81,"Marrow, Odile",1962-03-09,female,,2025-02-11T08:15:00Z,serum,2823-3,Potassium,5.9,mmol/L,3.5,5.0,H,preliminary,
    PX-81,"Marrow, Odile",1962-03-09,female,,2025-02-11T08:15:00Z,serum,2823-3,Potassium,6.1,mmol/L,3.5,5.0,H,final,hemolyzed
    PX-81,"Marrow, Odile",1962-03-09,female,,2025-02-11T08:15:00Z,serum,17861-6,Calcium,8.1,mg/dL,8.6,10.2,L,final,
    PX-81,"Marrow, Odile",1962-03-09,female,,2025-02-11T08:15:00Z,serum,19123-9,Magnesium,1.4,mg/dL,1.6,2.6,L,final,
    PX-81,"Marrow, Odile",1962-03-09,female,,2025-02-11T08:15:00Z,serum,2276-4,Ferritin,41,ug/L,,,,final,
    PX-81,"Marrow, Odile",1962-03-09,female,,2025-02-11T08:15:00Z,serum,2132-9,Vitamin B12,<150,pg/mL,,,,entered-in-error,
    PX-81,"Marrow, Odile",1962-03-09,female,,2025-02-11T08:15:00Z,serum,1988-5,CRP,2,mg/L,,,,cancelled,
    PX-81,"Marrow, Odile",1962-03-09,female,,2025-02-11T08:15:00Z,serum,1751-7,Albumin,31,g/L,35,50,L,final,
    PX-82,"Quarles, Ned",,,,2025-02-12,serum,,Ferritin,170,ng/mL,,,,final,
    PX-82,"Quarles, Ned",,,,2025-02-12,serum,,25-OH Vitamin D,<40,nmol/L,,,,final,
    PX-82,"Quarles, Ned",,,,2025-02-12,serum,,Potassium,4.1,,,,,final,

    """

  private static let laboratory = """
    patient_id,sex,birth_date,collected,specimen,loinc,test,value,unit,status,comment
    PX-81,female,1962-03-09,2025-02-11T08:15:00Z,serum,2823-3,Potassium,5.8,mmol/L,corrected,slightly hemolyzed
    PX-81,female,1962-03-09,2025-02-11T09:15:00+01:00,serum,17861-6,Calcium,8.1,mg/dL,final,
    PX-81,female,1962-03-09,2025-02-11T08:15:00Z,serum,2276-4,Ferritin,14,ug/L,final,

    """

  /// The same id under two assigning authorities.
  private static let systems = """
    patient_id,patient_system,sex,birth_date,collected,test,value,unit
    77,urn:north,male,1980-01-01,2025-02-11,Potassium,4.1,mmol/L
    77,urn:south,female,1990-01-01,2025-02-12,Potassium,4.4,mmol/L

    """

  private func run(_ arguments: String...) throws -> Run {
    let scratch = try ScratchFolder([
      "laboratory.csv": Self.laboratory, "systems.csv": Self.systems, "ward.csv": Self.ward,
    ])
    return try Program.run(["explain"] + arguments + Samples.today, in: scratch)
  }

  @Test(
    "is the recorded trail, at most 80 columns wide, for any number of threads",
    arguments: [
      ("corrected", ["ward.csv", "laboratory.csv", "--patient", "PX-81"]),
      ("unknown-person", [".", "--patient", "PX-82"]),
      ("one-analyte", [".", "--patient", "PX-81", "--analyte", "potassium", "--profile", "uk"]),
      ("two-systems", [".", "--patient", "77"]),
    ])
  func recorded(name: String, arguments: [String]) throws {
    let scratch = try ScratchFolder([
      "laboratory.csv": Self.laboratory, "systems.csv": Self.systems, "ward.csv": Self.ward,
    ])
    let run = try Program.run(["explain"] + arguments + Samples.today, in: scratch)
    #expect(run.status == 0)
    try Golden.expect(run.output, is: "explain/\(name).txt")
    #expect(run.lines.filter { $0.unicodeScalars.count > 80 }.isEmpty)
    for jobs in ["1", "3"] {
      let again = try Program.run(
        ["explain"] + arguments + Samples.today + ["-j", jobs], in: scratch)
      #expect(again.output == run.output)
    }
  }

  @Test("is nothing, with status 66, for an id that no result bears")
  func unknownPatient() throws {
    for id in ["PX-8", "px-81", ""] {
      let run = try run(".", "--patient", id)
      #expect(run.status == 66)
      #expect(run.output.isEmpty)
      #expect(run.messages.hasPrefix("myolyte: no result in the paths given"))
    }
  }

  @Test(
    "needs a patient, and an analyte that is one",
    arguments: [["ward.csv"], ["ward.csv", "--patient", "PX-81", "--analyte", "zinc"]])
  func usage(arguments: [String]) throws {
    let scratch = try ScratchFolder(["ward.csv": Self.ward])
    let run = try Program.run(["explain"] + arguments, in: scratch)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test("says so where the patient has no result of the analyte")
  func otherAnalyte() throws {
    let run = try run("ward.csv", "--patient", "PX-82", "--analyte", "magnesium")
    #expect(run.status == 0)
    #expect(run.text.contains("The files hold no result of this kind under this id."))
  }

  @Test("names no patient on standard error, and ends with 65 where records were rejected")
  func rejected() throws {
    let scratch = try ScratchFolder([
      "ward.csv": Self.ward + "PX-81,,,,,2025-02-11,serum,,Potassium\n"
    ])
    let run = try Program.run(
      ["explain", "ward.csv", "--patient", "PX-81"] + Samples.today, in: scratch)
    #expect(run.status == 65)
    #expect(run.messages.contains("ward.csv"))
    #expect(!run.messages.contains("PX-81"))
  }
}
