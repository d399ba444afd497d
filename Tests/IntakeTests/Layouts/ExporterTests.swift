import Intake
import Laboratory
import Testing

@Suite("An exporter's folder") struct ExporterTests {
  @Test("of Synthea has the people of its results beside them") func synthea() throws {
    let run = try FileRun(
      """
      DATE,PATIENT,ENCOUNTER,CATEGORY,CODE,DESCRIPTION,VALUE,UNITS,TYPE
      2024-02-01T10:00:00Z,p-1,e,laboratory,6298-4,Potassium [Moles/volume] in Blood,4.4,mmol/L,numeric
      2024-02-01T10:00:00Z,p-1,e,vital-signs,8302-2,Body Height,171,cm,numeric
      2024-02-01T10:00:00Z,p-2,e,survey,72166-2,Tobacco smoking status,Never,{nominal},text

      """,
      """
      Id,BIRTHDATE,DEATHDATE,SSN,FIRST,LAST,GENDER
      p-1,1990-03-01,,999,Ada7,Quill3,F

      """)
    #expect(run.lines == ["p-1 potassium 4.4 mmol/L"])
    #expect(run.people == ["p-1 Ada7 Quill3 1990-03-01 female 33"])
    #expect(run.outcomes == "charted 1, outside 3")
    #expect(run.charts.warnings.isEmpty)
  }

  @Test("of SDTM is read as collected, and as standardised where nothing was kept as collected")
  func sdtm() throws {
    let run = try FileRun(
      """
      STUDYID,DOMAIN,USUBJID,LBTESTCD,LBTEST,LBORRES,LBORRESU,LBORNRLO,LBORNRHI,LBSTRESC,LBSTRESU,\
      LBSTNRLO,LBSTNRHI,LBNRIND,LBSTAT,LBSPEC,LBDTC
      S,LB,S-1,CA,Calcium,8.4,mg/dL,8.4,10.3,2.0958,mmol/L,2.1,2.57,NORMAL,,SERUM,2013-06-01T09:10
      S,LB,S-1,K,Potassium,,,,,4.1,mmol/L,3.4,5.4,NORMAL,,SERUM,2013-06-01T09:10
      S,LB,S-1,MG,Magnesium,,,,,,,,,,NOT DONE,SERUM,2013-06-01T09:10

      """,
      """
      STUDYID,DOMAIN,USUBJID,SUBJID,RFSTDTC,SITEID,BRTHDTC,AGE,AGEU,SEX
      S,DM,S-1,1,2013-05-20,1,,63,YEARS,F

      """)
    #expect(run.lines == ["S-1 calcium 8.4 mg/dL", "S-1 potassium 4.1 mmol/L"])
    #expect(run.people == ["S-1 - - female 63–64 63–64"])
    #expect(run.outcomes == "charted 2, outside 1, withdrawn 1")
    let limits = run.observations.map { run.charts.lexicon.range(of: $0).low?.description }
    #expect(limits == ["8.4", "3.4"])
  }

  private static let measurements = """
    measurement_id,person_id,measurement_concept_id,measurement_date,measurement_datetime,\
    operator_concept_id,value_as_number,unit_source_value,range_low,range_high,\
    measurement_source_value,value_source_value
    1,7,3000,2019-06-21,,0,4.4,mmol/L,3.5,5.1,2823-3,
    2,7,3001,2019-06-22,2019-06-22 08:00:00,4171756,80,pg/mL,,,2132-9,
    3,7,3002,2019-06-23,,999,80,pg/mL,,,2132-9,
    4,7,3003,2019-06-24,,0,,ng/mL,,,2276-4,>2000
    5,7,3004,2019-06-25,,0,2.3,mmol/L,,,LOCAL,
    6,7,3005,2019-06-25,,0,1,,,,LOCAL,

    """

  private static let persons = """
    person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth,birth_datetime
    7,8532,1980,6,22,

    """

  @Test("of OMOP is read by source codes, and by concepts where those are the laboratory's own")
  func omop() throws {
    let concepts = """
      concept_id,concept_name,domain_id,vocabulary_id,concept_code
      3004,Calcium [Moles/volume] in Serum or Plasma,Measurement,LOINC,2000-8
      3005,Zonulin,Measurement,SNOMED,2000-8

      """
    let run = try FileRun(Self.measurements, Self.persons, concepts, dictionary: 2)
    #expect(
      run.lines == [
        "7 potassium 4.4 mmol/L", "7 vitamin-b12 <80 pg/mL",
        "7 vitamin-b12 999 80 (not-numeric) pg/mL", "7 ferritin >2000 ng/mL",
        "7 calcium 2.3 mmol/L",
      ])
    #expect(run.people == ["7 - 1980-06-22 female 38 39 39 39 39"])
  }

  @Test("of OMOP without its vocabulary leaves what is only known by it outside")
  func omopWithoutConcepts() throws {
    let run = try FileRun(Self.measurements, Self.persons)
    #expect(run.outcomes == "charted 4, outside 3")
  }

  private static let items = """
    row_id,itemid,label,fluid,category,loinc_code
    1,50971,Potassium,Blood,Chemistry,2823-3
    2,51097,"Potassium, Urine",Urine,Chemistry,2828-2
    3,50893,"Calcium, Total",Blood,Chemistry,

    """

  private static let events = """
    row_id,subject_id,hadm_id,itemid,charttime,value,valuenum,valueuom,flag
    1,3,,50971,2150-01-02 07:00:00,4.1,4.1,mEq/L,
    2,3,,51097,2150-01-02 07:00:00,55,55,mEq/L,
    3,3,,50893,2150-01-02 07:00:00,,8.1,mg/dL,abnormal

    """

  @Test("of MIMIC is explained by its dictionary, in a time that was shifted") func mimic() throws {
    let run = try FileRun(
      Self.events, Self.items,
      "row_id,subject_id,gender,dob,dod\n1,3,M,1850-01-01 00:00:00,\n", dictionary: 1)
    #expect(run.lines == ["3 calcium 8.1 mg/dL", "3 potassium 4.1 mEq/L"])
    #expect(run.people == ["3 - 1850-01-01 male 90–130 90–130"])
    #expect(run.outcomes == "charted 2, outside 5")
  }

  @Test("of OMOP keeps the sign that only the printed value has") func printedSign() throws {
    let run = try FileRun(
      Self.measurements.split(separator: "\n")[0] + "\n"
        + "1,7,3000,2019-06-21,,0,4.1,mmol/L,,,2823-3,<4.1\n", Self.persons)
    #expect(run.lines == ["7 potassium <4.1 mmol/L"])
  }

  @Test("of MIMIC without its dictionary says that its codes mean nothing") func unexplained()
    throws
  {
    let run = try FileRun(Self.events)
    #expect(run.outcomes == "charted 0, outside 3")
    #expect(
      run.charts.warnings.map(\.message) == [
        "3 result(s) have a code that no dictionary beside the file explains: they count as outside "
          + "the panel"
      ])
  }

  @Test("of NHANES has units by its code book, and no result twice") func nhanes() throws {
    let run = try FileRun(
      "SEQN,LBXB12,LBDB12SI,LBXMMASI,LBDMMALC,LBXRBF\n1,400,295.2,157,0,300\n2,,221.4,,,\n",
      "SEQN,RIAGENDR,RIDAGEYR,DMDEDUC2\n1,2,44,3\n2,1,80,3\n")
    #expect(
      run.lines == ["1 mma 157 nmol/L", "1 vitamin-b12 400 pg/mL", "2 vitamin-b12 221.4 pmol/L"])
    #expect(run.people == ["1 - - female 44 44", "2 - - male 80–130"])
    #expect(run.outcomes == "charted 3, outside 2, duplicate 1")
  }

  @Test("of SDTM has no value in another column's unit") func standardisedOnly() throws {
    let run = try FileRun(
      "USUBJID,LBTESTCD,LBTEST,LBSTRESC,LBORRESU,LBSTRESU\n1,VITD,25-Hydroxyvitamin D,30,ng/mL,nmol/L\n"
    )
    #expect(run.lines == ["1 vitamin-d 30 nmol/L"])
  }

  @Test("of SDTM tells urine by the group of the test") func category() throws {
    let run = try FileRun(
      "USUBJID,LBTESTCD,LBTEST,LBCAT,LBORRES,LBORRESU\n1,K,Potassium,URINALYSIS,55,mmol/L\n")
    #expect(run.outcomes == "charted 0, outside 1")
  }

  @Test("whose columns somebody added to is read with them") func addedColumns() throws {
    let run = try FileRun(
      "SEQN,RIAGENDR,RIDAGEYR,LBXSKSI,Ferritin (ug/L)\n1,1,40,4.1,5\n",
      "measurement_id,person_id,measurement_concept_id,measurement_date,value_as_number,"
        + "unit_source_value,measurement_source_value,specimen\n1,9,0,2025-01-01,41,mmol/L,2823-3,Urine\n"
    )
    #expect(
      run.lines == [
        "1 ferritin 5 ug/L", "1 potassium 4.1 mmol/L", "9 potassium 41 (specimen-not-blood) mmol/L",
      ])
    #expect(run.people == ["1 - - male 40 40", "9 - - unknown ?"])
  }

  @Test(
    "is never taken for one without results where it has some",
    arguments: [
      "patient_id,sex,birth_date,collected,test_code,test_name,loinc,value,unit\nP,F,1980-01-01,,K1,Potassium,2823-3,6.9,mmol/L",
      "patient_id,test,value,unit,provider_id,provider_name\nP,Potassium,6.9,mmol/L,1,X",
      "subject_id,gender,dob,collected,test,value,unit\nP,F,1980-01-01,,Potassium,6.9,mmol/L",
      "USUBJID,SUBJID,SITEID,SEX,AGE,AGEU,test,value,unit\nP,1,1,F,40,YEARS,Potassium,6.9,mmol/L",
      "SEQN,RIAGENDR,RIDAGEYR,LBXSKSI\nP,1,40,6.9",
      "patient_id,Potassium (mmol/L),location_id,city,state\nP,6.9,1,X,Y",
      "START,STOP,PATIENT,ENCOUNTER,CODE,DESCRIPTION,VALUE,UNIT\n,,P,e,2823-3,Potassium,6.9,mmol/L",
      "Id,BIRTHDATE,DEATHDATE,FIRST,LAST,GENDER,Potassium (mmol/L)\nP,1980-01-01,,A,B,F,6.9",
    ])
  func resultsWin(table: String) throws {
    #expect(try FileRun(table + "\n").lines == ["P potassium 6.9 mmol/L"])
  }

  @Test("of NHANES whose two units contradict each other is a conflict") func contradictoryUnits()
    throws
  {
    let run = try FileRun("SEQN,LBXFER,LBDFERSI\n1,100,4\n2,.,4\n3,100,100\n")
    #expect(
      run.lines == [
        "1 ferritin 100 (conflict) ng/mL", "1 ferritin 4 (conflict) ug/L",
        "2 ferritin . (not-numeric) ng/mL", "2 ferritin 4 ug/L", "3 ferritin 100 ng/mL",
      ])
    #expect(run.outcomes == "charted 5, duplicate 1")
  }

  @Test("that lacks who its patients are says so once a file") func undescribed() throws {
    let run = try FileRun(
      "SEQN,LBXB12\n1,400\n2,300\n3,200\n", "SEQN,RIAGENDR,RIDAGEYR\n1,2,44\n")
    #expect(
      run.charts.warnings.map(\.message) == [
        "birth date or age, or the sex, of 2 of 3 patient(s) is not known (DEMO says it where it "
          + "lies beside the file): nothing that depends on it is judged for them"
      ])
  }
}
