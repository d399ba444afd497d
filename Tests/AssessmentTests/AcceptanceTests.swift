import Laboratory
import Testing

/// What a report must and must not say for a given patient; the numbers are those of the questions.
@Suite("Acceptance questions") struct AcceptanceTests {
  @Test("2: low vitamin D tells weak upper arms and thighs, bones, mood and gait")
  func question2() throws {
    let report = try shipped().report(.lowVitaminD)
    #expect(report.says("proximal muscle weakness (upper arms and thighs)", citing: .soreMuscles))
    #expect(report.says("bone pain (above all in back and ribs)", citing: .soreMuscles))
    for term in [
      "fatigue", "mood changes", "depression", "impaired balance", "increased fall risk",
      "difficulty walking", "waddling gait",
    ] {
      #expect(report.says(term, citing: .soreMuscles), "\(term)")
    }
    #expect(report.mentions("not what applies to this person"))
  }

  @Test("4: an older adult with low vitamin D is told of falls and of sunlight, and of no age")
  func question4() throws {
    let report = try shipped().aged(72).report(.lowVitaminD)
    #expect(
      report.says(
        "Older adults", "sunlight", "falls", citing: [.soreMuscles, .hardMuscles, .muscleLoss]))
    #expect(!report.voice.mentions("50"))
    #expect(try !shipped().aged(64).report(.lowVitaminD).mentions("run short of vitamin D more"))
  }

  @Test("6: low B12 with recorded cramps tells tingling, balance only as severe, and B6 as open")
  func question6() throws {
    let report = try shipped().with(Background(symptoms: [.muscleCramps])).report(.lowB12)
    #expect(report.says("muscle cramps", citing: .soreMuscles))
    #expect(report.mentions("Recorded for this person"))
    #expect(report.says("paresthesia", citing: .soreMuscles))
    #expect(report.says("impaired balance (one article: severe only)", citing: .soreMuscles))
    #expect(report.says("impaired coordination (one article: severe only)", citing: .soreMuscles))
    #expect(report.says("vitamin B6", "not measured", citing: .soreMuscles))
  }

  @Test("8: low ferritin pairs iron with vitamin C and leaves supplements to the doctor")
  func question8() throws {
    let report = try shipped().report(.lowFerritin)
    #expect(report.says("vitamin C", "iron-rich food", citing: .soreMuscles))
    #expect(
      report.says("Do not start supplements on your own", citing: [.soreMuscles, .soreCalves]))
  }

  @Test(
    "10: anything abnormal carries the notice and sends to a professional, citing all",
    arguments: [Printed.lowVitaminD, .lowPotassium, .highCalcium, .lowFerritin])
  func question10(result: Printed) throws {
    let report = try shipped().report(result)
    #expect(report.mentions("for information only. It is not medical advice"))
    #expect(report.says("healthcare professional", citing: .all))
  }

  @Test("12: low B12 with high MMA says that MMA and homocysteine confirm it")
  func question12() throws {
    let report = try shipped().report(.lowB12, Printed(.mma, "620", "nmol/L"))
    #expect(report.says("MMA or homocysteine", "confirm", "borderline", citing: .b12SoreMuscles))
    #expect(!report.mentions("too little MMA"))
  }

  @Test("14: low B12 tells what it goes with beyond muscles")
  func question14() throws {
    let report = try shipped().report(.lowB12)
    for term in [
      "lethargy", "paresthesia", "glossitis", "mouth ulcers", "mood changes", "memory impairment",
      "visual disturbance", "diarrhea", "ataxia",
    ] {
      #expect(report.says(term, citing: .b12SoreMuscles), "\(term)")
    }
  }

  @Test("16: a vegan with low B12 is offered what vegans eat, and nothing of animals")
  func question16() throws {
    let report = try shipped().with(Background(diet: .vegan)).report(.lowB12)
    for food in ["fortified foods", "nutritional yeast", "fortified plant milks"] {
      #expect(report.says(food, citing: .b12SoreMuscles), "\(food)")
    }
    #expect(report.says("supplement", "doctor", citing: [.b12SoreMuscles, .soreCalves]))
    #expect(report.says("a vegan diet", citing: [.b12SoreMuscles, .soreCalves, .muscleLoss]))
    for food in ["meat", "fish", "eggs", "dairy", "clams", "salmon", "tuna", "animal products"] {
      #expect(!report.says(food, citing: .b12SoreMuscles), "\(food)")
    }
  }

  @Test("18: low B12 tells of myelin, nerves and red cells, and asserts no anemia")
  func question18() throws {
    let report = try shipped().report(.lowB12)
    #expect(report.says("myelin", "nerves", "red cells", "oxygen", citing: .b12SoreMuscles))
    #expect(report.says("nerve damage", citing: .b12SoreMuscles))
    #expect(report.mentions("does not show anemia"))
  }

  @Test("20: low B12 is not to be put off, and recovery is not promised")
  func question20() throws {
    let report = try shipped().report(.lowB12)
    #expect(
      report.says(
        "treated early", "usually improves", "nerve damage may stay", citing: .b12SoreMuscles))
  }

  @Test("22: low potassium is rarely a matter of diet alone")
  func question22() throws {
    let report = try shipped().report(.lowPotassium)
    #expect(
      report.says("sweating", "diarrhea", "medicines", "rarely", citing: .soreCalves))
    for food in ["bananas", "avocados", "spinach", "sweet potatoes"] {
      #expect(report.says(food, citing: .soreCalves), "\(food)")
    }
  }

  @Test("24: low magnesium with sore calves tells why calves, and of the heart")
  func question24() throws {
    let background = Background(symptoms: [.muscleSoreness], concernsCalves: true)
    let report = try shipped().with(background).report(.lowMagnesium)
    #expect(report.says("calves", "especially prone", "cramps", "tense", citing: .soreCalves))
    #expect(report.says("muscle soreness", citing: .soreCalves))
    #expect(report.says("irregular heartbeat", citing: .soreCalves))
  }

  @Test(
    "26: low ferritin with restless legs tells its signs; ferrous sulfate is the doctor's choice")
  func question26() throws {
    let report = try shipped().with(Background(symptoms: [.restlessLegs])).report(.lowFerritin)
    for term in ["restless legs", "pale skin", "brittle nails", "muscle weakness", "muscle spasms"]
    {
      #expect(report.says(term, citing: .soreCalves), "\(term)")
    }
    #expect(report.says("A doctor has to choose", "ferrous sulfate", citing: .soreCalves))
    #expect(!report.mentions("tablet"))
  }

  @Test(
    "28: anything low warns against supplements of one's own and of too much",
    arguments: [
      Printed.lowVitaminD, .lowB12, .lowFerritin, .lowMagnesium, .lowPotassium, .lowCalcium,
    ])
  func question28(result: Printed) throws {
    let report = try shipped().report(result)
    #expect(report.says("Do not start supplements", "too much", "harm", citing: .soreCalves))
  }

  @Test("30: high calcium is not tied to hardness, and what raises it is left out")
  func question30() throws {
    let report = try shipped().report(.highCalcium)
    #expect(report.says("do not link high calcium in blood to hard muscles", citing: .hardMuscles))
    #expect(report.says("Not offered", "dairy", "fortified milk"))
    #expect(!report.mentions("Foods the articles name"))
    #expect(!report.mentions("muscle hardness"))
  }

  @Test("32: low vitamin D with stiffness tells that it only feels stiff, and is often reversed")
  func question32() throws {
    let report = try shipped().with(Background(symptoms: [.muscleStiffness])).report(.lowVitaminD)
    #expect(
      report.says(
        "does not directly harden muscles", "feel like stiffness", "doctor's care",
        "often reversed",
        citing: .hardMuscles))
    #expect(report.says("muscle stiffness (not directly", citing: .hardMuscles))
  }

  @Test(
    "34: hard or sore muscles while all is normal lead to other causes and to no nutrient",
    arguments: [Symptom.muscleHardness, .muscleSoreness])
  func question34(symptom: Symptom) throws {
    let report = try shipped().with(Background(symptoms: [symptom])).report(Printed.normalPanel)
    #expect(report.says("12 to 24 hours", citing: .hardMuscles))
    #expect(report.says("24 to 72 hours", citing: .b12SoreMuscles))
    #expect(report.says("Too little fluid", citing: .hardMuscles))
    #expect(
      report.says(
        "poor posture", "repeated strain", "fibromyalgia", "multiple sclerosis", "lupus",
        citing: .hardMuscles))
    #expect(report.says("medicines", "Statins", citing: .b12SoreMuscles))
    #expect(report.mentions("see a healthcare professional"))
    #expect(report.says("no shortage was found", symptom.rawValue))
    #expect(!report.mentions("FINDINGS"))
    #expect(!report.voice.mentions("magnesium") && !report.voice.mentions("vitamin D"))
  }

  @Test("36: low potassium, magnesium and calcium are one imbalance, with sodium left open")
  func question36() throws {
    let report = try shipped().report(.lowPotassium, .lowMagnesium, .lowCalcium)
    #expect(report.says("Several minerals out of balance"))
    #expect(report.says("more widely", "Sodium was not measured", citing: .hardMuscles))
    #expect(report.says("Too little fluid", citing: .hardMuscles))
    #expect(report.says("Shortages are said to be common", citing: .hardMuscles))
  }

  @Test("38: lost muscle with low B12 or low ferritin tells the ways there, and promises nothing")
  func question38() throws {
    let loss = Background(symptoms: [.muscleAtrophy])
    let b12 = try shipped().aged(40).with(loss).report(.lowB12)
    #expect(b12.says("damaged nerves", "waste later", citing: .muscleLoss))
    #expect(b12.says("More often short of vitamin B12", "vegans", citing: .muscleLoss))
    let iron = try shipped().of(.male).with(loss).report(.lowFerritin)
    #expect(iron.says("less oxygen", "move less", "over time may lose", citing: .muscleLoss))
    #expect(iron.says("More often short of iron", "childbearing age", citing: .muscleLoss))
    for report in [b12, iron] {
      #expect(!report.voice.mentions("will ") && !report.voice.mentions("reverse"))
    }
  }

  @Test(
    "40: a smoker who loses muscle while all is normal hears of vitamins C and E, and of disuse")
  func question40() throws {
    let background = Background(symptoms: [.muscleAtrophy], history: .smoking)
    let report = try shipped().with(background).report(Printed.normalPanel)
    #expect(
      report.says(
        "Not measured here: vitamin C and vitamin E", "mice", "smoking", "citrus fruits",
        "bell peppers", "leafy greens", citing: .muscleLoss))
    #expect(report.says("long disuse", citing: .muscleLoss))
    #expect(!report.mentions("low vitamin C") && !report.mentions("vitamin C deficiency"))
  }
}
