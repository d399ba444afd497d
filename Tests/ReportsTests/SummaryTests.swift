import Formats
import Laboratory
import Testing

@testable import Reports

@Suite("The stream of results") struct ResultStreamTests {
  @Test("has one JSON object a result, with the printed digits and the canonical unit")
  func json() {
    #expect(
      summary(.ndjson, .results, [Fixture.critical], filter: .critical) == """
        {"patient_id":"=7,\\"x\\"","patient_system":"urn:oid:1.2","sex":"male","birth_date":"1950",\
        "age_years":null,"analyte":"potassium","loinc":"2823-3","test":"Potassium",\
        "specimen":"Serum","collected":"2025-03-01","status":"corrected","value_text":"6.9",\
        "unit_text":"mmol/L","comparator":null,"value":6.9,"unit":"mmol/L","guideline":"uk-2017",\
        "low":3.5,"high":5.3,"band":"critical high","flag":"HH","grade":3,"reason":null,\
        "lab_low":2.0,"lab_high":5.1,"lab_flag":"N","agrees_with_lab":false,\
        "file":"clinic/results.csv","record":2}

        """)
  }

  @Test("converts values and limits to six digits and says what bounds a value")
  func converted() {
    let lines = summary(.ndjson, .results, [Fixture.deficiency]).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.last == """
        {"patient_id":"P1","patient_system":null,"sex":"female","birth_date":"1980-05-01",\
        "age_years":44,"analyte":"vitamin-d","loinc":"62292-8","test":"Vitamin D, 25-OH",\
        "specimen":null,"collected":"2025-03-01","status":"final","value_text":"<20",\
        "unit_text":"ng/mL","comparator":"<","value":49.9201,"unit":"nmol/L",\
        "guideline":"nam-2011","low":49.9201,"high":124.8,"band":"deficient","flag":"L",\
        "grade":null,"reason":null,"lab_low":null,"lab_high":null,"lab_flag":null,\
        "agrees_with_lab":null,"file":"big, \\"two\\".csv","record":102}
        """)
  }

  @Test("is the same in CSV, quoted where it must be and empty where nothing is known")
  func csv() {
    #expect(
      summary(.csv, .results, [Fixture.undetermined]) == """
        patient_id,patient_system,sex,birth_date,age_years,analyte,loinc,test,specimen,collected,\
        status,value_text,unit_text,comparator,value,unit,guideline,low,high,band,flag,grade,\
        reason,lab_low,lab_high,lab_flag,agrees_with_lab,file,record
        P\u{1B}[2J9,,,,,potassium,2823-3,Potassium,Serum,,,hemolyzed,mmol/L,,,,,,,,,,not-numeric,\
        ,,,,clinic/results.csv,4
        P\u{1B}[2J9,,,,,potassium,,Kalium,,,final,4.2,widgets,,,,,,,,,,unit-unknown,,,,,\
        clinic/results.csv,5
        P\u{1B}[2J9,,,,,vitamin-b12,,B12,,2025-03-01,final,250,pg/mL,,184.451,pmol/L,\
        us-convention,221.342,,borderline,E,,,,,,,clinic/results.csv,7
        P\u{1B}[2J9,,,,,vitamin-d,62292-8,"Vitamin D, 25-OH",,2025-03-01,final,<60,ng/mL,<,\
        149.76,nmol/L,nam-2011,49.9201,124.8,,,,censored-spans-bands,,,,,clinic/results.csv,6

        """)
  }

  @Test("takes the limits of the laboratory, converted, where those decided")
  func laboratoryLimits() throws {
    var chart = Fixture.deficiency
    chart.chart.observations[1].range = 1
    chart.judgements[1].interval = nil
    chart.judgements[1].notes = .laboratoryInterval
    let line = try #require(summary(.csv, .results, [chart]).split(separator: "\n").last)
    #expect(
      line == """
        P1,,female,1980-05-01,44,vitamin-d,62292-8,"Vitamin D, 25-OH",,2025-03-01,final,<20,\
        ng/mL,<,49.9201,nmol/L,,4.99201,12.7296,,L,,,2.0,5.1,,,"big, ""two"".csv",102
        """)
  }

  @Test(
    "holds what a filter admits",
    arguments: [(.all, 11), (.abnormal, 5), (.critical, 1)]
      as [(RowFilter, Int)])
  func filtered(filter: RowFilter, rows: Int) {
    let text = summary(.ndjson, .results, Fixture.all, filter: filter)
    #expect(text.split(separator: "\n").count == rows)
  }

  @Test("is a table for people on request")
  func table() {
    #expect(
      summary(.table, .results, [Fixture.deficiency, Fixture.undetermined]) == """
        patient   collected   test                    value             flag  interval            remark
        P1        2024-03-02  25-Hydroxyvitamin D     15.5 ng/mL        L     20–50 ng/mL         deficient
        P1        2025-03-01  25-Hydroxyvitamin D     <20 ng/mL         L     20–50 ng/mL         deficient
        P\u{FFFD}[2J9                Potassium               hemolyzed                                   not-numeric
        P\u{FFFD}[2J9                Potassium               4.2 widgets                                 unit-unknown
        P\u{FFFD}[2J9    2025-03-01  Vitamin B12             250 pg/mL         E     above 300 pg/mL     borderline
        P\u{FFFD}[2J9    2025-03-01  25-Hydroxyvitamin D     <60 ng/mL               20–50 ng/mL         censored-spans-bands

        """)
  }
}

@Suite("The stream of findings") struct FindingStreamTests {
  @Test("nests evidence, symptoms, foods and what is withheld")
  func json() {
    let lines = summary(.ndjson, .findings, [Fixture.critical]).split(separator: "\n")
    #expect(
      lines.last == """
        {"patient_id":"=7,\\"x\\"","patient_system":"urn:oid:1.2","finding":"iron-deficiency",\
        "nutrient":"iron","severity":"abnormal","certainty":"possible",\
        "evidence":[{"analyte":"ferritin","flag":"L","value":9,"unit":"ug/L",\
        "collected":"2025-03-01"},{"analyte":"potassium","flag":"HH","value":6.9,\
        "unit":"mmol/L","collected":"2025-03-01"}],\
        "symptoms":[{"term":"muscle cramps","kind":"muscle","strength":"direct",\
        "articles":["sore-muscles"]}],\
        "foods":[{"term":"red meat","articles":["sore-muscles","sore-calves"]}],\
        "withheld":[{"term":"spinach","because":"potassium-high"},\
        {"term":"lentils","because":"potassium-high"}],\
        "advice":["consult-professional","pair-iron-with-vitamin-c"],\
        "articles":["sore-muscles","sore-calves"],"guideline":"who-2020",\
        "collected":"2025-03-01"}
        """)
  }

  @Test("joins the terms of arrays in CSV")
  func csv() {
    #expect(
      summary(.csv, .findings, [Fixture.critical, Fixture.deficiency]) == """
        patient_id,patient_system,finding,nutrient,severity,certainty,evidence,symptoms,foods,\
        withheld,advice,articles,guideline,collected
        "=7,""x""\",urn:oid:1.2,hyperkalemia,potassium,critical,stated,\
        potassium=6.9 mmol/L HH 2025-03-01,,,,seek-care-now|check-kidney-function,,uk-2017,\
        2025-03-01
        "=7,""x""\",urn:oid:1.2,iron-deficiency,iron,abnormal,possible,\
        ferritin=9 ug/L L 2025-03-01|potassium=6.9 mmol/L HH 2025-03-01,muscle cramps,red meat,\
        spinach|lentils,consult-professional|pair-iron-with-vitamin-c,sore-muscles|sore-calves,\
        who-2020,2025-03-01
        P1,,vitamin-d-deficiency,vitamin-d,abnormal,stated,\
        vitamin-d<49.9201 nmol/L L 2025-03-01,\
        muscle weakness|muscle soreness|muscle pain|muscle stiffness|bone pain,\
        fatty fish|fortified dairy,,consult-professional|safe-sunlight|no-self-treatment,\
        sore-muscles|sore-calves|hard-muscles|muscle-loss,nam-2011,2025-03-01

        """)
  }

  @Test("never hides that a value is only a bound")
  func bound() {
    let text = summary(.ndjson, .findings, [Fixture.deficiency])
    #expect(
      text.contains(
        """
        "evidence":[{"analyte":"vitamin-d","flag":"L","comparator":"<","value":49.9201,\
        "unit":"nmol/L","collected":"2025-03-01"}]
        """))
  }

  @Test(
    "holds what a filter admits",
    arguments: [(.all, 4), (.abnormal, 4), (.critical, 1)]
      as [(RowFilter, Int)])
  func filtered(filter: RowFilter, rows: Int) {
    let text = summary(.ndjson, .findings, Fixture.all, filter: filter)
    #expect(text.split(separator: "\n").count == rows)
  }
}

@Suite("The stream of patients") struct PatientStreamTests {
  @Test("counts results and names findings and the report")
  func json() {
    #expect(
      summary(.ndjson, .patients, [Fixture.critical, Fixture.normal], report: "P1.txt") == """
        {"patient_id":"=7,\\"x\\"","patient_system":"urn:oid:1.2","sex":"male",\
        "birth_date":"1950","results":2,"abnormal":2,"critical":1,"undetermined":0,\
        "findings":["hyperkalemia","iron-deficiency"],"report":"P1.txt"}
        {"patient_id":"P1","patient_system":null,"sex":"female","birth_date":"1980-05-01",\
        "results":3,"abnormal":0,"critical":0,"undetermined":0,"findings":[],"report":"P1.txt"}

        """)
  }

  @Test("is tab separated on request")
  func tsv() {
    #expect(
      summary(.tsv, .patients, [Fixture.critical]) == """
        patient_id\tpatient_system\tsex\tbirth_date\tresults\tabnormal\tcritical\tundetermined\
        \tfindings\treport
        "=7,""x""\"\turn:oid:1.2\tmale\t1950\t2\t2\t1\t0\thyperkalemia|iron-deficiency\t

        """)
  }

  @Test("marks texts that a spreadsheet would take for formulas, only when asked to")
  func safe() {
    let line = summary(.csv, .patients, [Fixture.critical], isSafe: true).split(separator: "\n")[1]
    #expect(line.hasPrefix("\"'=7,\"\"x\"\"\",urn:oid:1.2,male,1950,2,2,1,0"))
  }

  @Test("is an aligned table on request")
  func table() {
    #expect(
      summary(.table, .patients, [Fixture.normal, Fixture.critical], report: "a.txt") == """
        patient   sex     born        results  abnormal  critical  undetermined  findings                        report
        P1        female  1980-05-01        3         0         0             0                                  a.txt
        =7,"x"    male    1950              2         2         1             0  hyperkalemia, iron-deficiency   a.txt

        """)
  }

  @Test(
    "holds what a filter admits",
    arguments: [(.all, 4), (.abnormal, 3), (.critical, 1)]
      as [(RowFilter, Int)])
  func filtered(filter: RowFilter, rows: Int) {
    let text = summary(.ndjson, .patients, Fixture.all, filter: filter)
    #expect(text.split(separator: "\n").count == rows)
  }
}
