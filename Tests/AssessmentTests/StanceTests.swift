import Laboratory
import Testing

@testable import Assessment

/// The stance that the articles take on safety, and what we add to it; the numbers are those of the requirements.
@Suite("The stance of a report") struct StanceTests {
  static let backgrounds = [Background(), .everything]

  @Test("is held for every kind of finding")
  func complete() throws {
    let kinds = try Printed.abnormal.flatMap { try shipped().assess($0).findings.map(\.kind) }
    #expect(Set(kinds) == Set(FindingKind.allCases))
  }

  @Test(
    "S1, S2, S9: informs only, sends to a professional and names other causes",
    arguments: Printed.abnormal, backgrounds)
  func always(results: [Printed], background: Background) throws {
    let report = try shipped().with(background).report(results)
    #expect(report.mentions("It is not medical advice"))
    #expect(report.says("Show these results to a healthcare professional", citing: .all))
    #expect(report.says("Other causes can look alike and have to be ruled out"))
    #expect(report.lines.allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test("claims no diagnosis and no cause", arguments: Printed.abnormal, backgrounds)
  func associative(results: [Printed], background: Background) throws {
    let voice = try shipped().with(background).report(results).voice.whole.lowercased()
    for claim in [
      "you have", "you suffer", "caused by", "diagnos", "the patient has", "sarcopenia",
    ] {
      #expect(!voice.contains(claim), "\(claim)")
    }
  }

  @Test(
    "S3, S4, S6: symptoms alone decide nothing, and nobody treats a shortage alone",
    arguments: Printed.low)
  func shortage(results: [Printed]) throws {
    let report = try shipped().report(results)
    #expect(
      report.says("symptoms alone cannot show one", citing: [.b12SoreMuscles, .hardMuscles]))
    #expect(
      report.says(
        "Do not start supplements on your own", "too much of some nutrients does harm",
        citing: [.soreMuscles, .soreCalves, .muscleLoss]))
  }

  @Test("S5: names no dose", arguments: Printed.abnormal, backgrounds)
  func doses(results: [Printed], background: Background) throws {
    let voice = try shipped().with(background).report(results).voice.whole
    let dose = /[0-9][0-9.,]*\s?(mg|µg|mcg|ug|g|IU|mL|units?|tablets?|capsules?|drops?)\b/
    #expect(voice.firstMatch(of: dose) == nil)
  }

  @Test(
    "S7: names ferrous sulfate and injections only as what a doctor may choose",
    arguments: [[Printed.lowFerritin], [.lowB12], [.lowB12, .lowFerritin]],
    [Background(), Background(history: .malabsorption)])
  func treatment(results: [Printed], background: Background) throws {
    let voice = try shipped().with(background).report(results).voice
    let entries = voice.entries.filter {
      $0.contains("ferrous sulfate") || $0.contains("injection")
    }
    #expect(!entries.isEmpty)
    #expect(
      entries.allSatisfy { $0.contains("doctor has to choose") || $0.contains("doctor may choose") }
    )
  }

  @Test("S8: puts food first where it may be enough, and care first where it is not")
  func foodFirst() throws {
    let mild = try shipped().report(.lowPotassium)
    #expect(
      mild.says("Food comes first", "severe one needs medical treatment", citing: .soreMuscles))
    let critical = try shipped().report(Printed(.potassium, "2.4", "mmol/L"))
    #expect(!critical.mentions("Food comes first"))
    #expect(critical.mentions("medical care comes first"))
    #expect(!critical.mentions("resistance exercise"))
  }

  @Test(
    "S10: sends sooner to a doctor with signs of nerves or anemia, or with lasting stiffness",
    arguments: [
      ([.muscleWeakness, .numbness], .b12SoreMuscles), ([.musclePain, .paleSkin], .b12SoreMuscles),
      ([.muscleStiffness], .hardMuscles),
    ] as [([Symptom], ArticleSet)])
  func referral(symptoms: [Symptom], article: ArticleSet) throws {
    let voice = try shipped().with(Background(symptoms: symptoms)).report(Printed.normalPanel).voice
    #expect(
      voice.says("should be seen by a doctor soon", citing: article)
        || voice.says("Have a doctor look at it", citing: article))
    let plain = try shipped().with(Background(symptoms: [.numbness])).report(Printed.normalPanel)
    #expect(!plain.mentions("should be seen by a doctor soon"))
  }

  @Test(
    "S11: calls for help where a seizure or an irregular heartbeat is named, and above all recorded",
    arguments: [Symptom.seizures, .irregularHeartbeat])
  func emergency(symptom: Symptom) throws {
    #expect(try shipped().report(.lowMagnesium).mentions("is an emergency: call for help at once"))
    let recorded = try shipped().with(Background(symptoms: [symptom]))
      .report(Printed.normalPanel).whole
    let call = try #require(recorded.firstRange(of: "call an emergency service at once"))
    let results = try #require(recorded.firstRange(of: "RESULTS"))
    #expect(call.upperBound < results.lowerBound)
    #expect(!(try shipped().report(Printed.normalPanel).mentions("emergency")))
  }

  @Test("S12: asks to treat low B12 promptly, without alarm")
  func prompt() throws {
    let report = try shipped().report(.lowB12)
    #expect(report.says("Do not put it off", "usually improves", citing: .b12SoreMuscles))
  }

  @Test("S13: keeps sunlight safe and moderate, and not the only source")
  func sunlight() throws {
    let report = try shipped().report(.lowVitaminD)
    #expect(report.says("Sunlight", "safe and moderate", citing: .soreMuscles))
    #expect(report.says("do not count on it alone", citing: .muscleLoss))
  }

  @Test(
    "S14: tells neither foods nor signs of a shortage where a nutrient is high",
    arguments: Printed.high)
  func high(results: [Printed]) throws {
    let voice = try shipped().with(.everything).report(results).voice
    #expect(!voice.mentions("Foods the articles name"))
    #expect(!voice.mentions("too little vitamin D:") && !voice.mentions("associate with"))
  }

  @Test("S15: ascribes no limit to an article", arguments: Printed.abnormal, backgrounds)
  func limits(results: [Printed], background: Background) throws {
    // Hours of sore muscles, and the age of 50, are all that the articles put into numbers here.
    let theirs: Set<Substring> = ["12", "24", "72", "50"]
    for entry in try shipped().with(background).report(results).voice.entries
    where entry.contains("[") {
      let numbers = entry.split { !$0.isLetter && !$0.isNumber }.filter {
        $0.allSatisfy(\.isNumber)
      }
      #expect(theirs.isSuperset(of: numbers), "\(entry)")
    }
  }

  @Test("says nothing twice", arguments: Printed.abnormal, backgrounds)
  func once(results: [Printed], background: Background) throws {
    let entries = try shipped().with(background).report(results).voice.entries
      .filter { $0.count > 40 && !$0.hasPrefix("This is ") && !$0.hasSuffix(":") }
    #expect(Dictionary(grouping: entries) { $0 }.filter { $0.value.count > 1 }.isEmpty)
  }
}
