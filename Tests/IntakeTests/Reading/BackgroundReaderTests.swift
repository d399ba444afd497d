import Intake
import Laboratory
import Testing

@Suite("What a cell tells of a person") struct BackgroundReaderTests {
  /// The entries of a text: what is understood as printed, the rest in brackets.
  private func entries(_ text: String, _ kind: Background.Entry.Kind) -> [String] {
    BackgroundReader.entries(of: text, kind).map { $0.meaning.isNothing ? "[\($0.text)]" : $0.text }
  }

  private func meaning(_ text: String, _ kind: Background.Entry.Kind) -> BackgroundMeaning {
    BackgroundReader.entries(of: text, kind).reduce(into: BackgroundMeaning()) {
      $0.formUnion($1.meaning)
    }
  }

  @Test("is read by vocabularies that know every symptom, diet, medicine and part of the history")
  func vocabularies() throws {
    let all = try BackgroundVocabulary.all()
    #expect(all[.symptom]?.meaning.symptoms == Set(Symptom.allCases))
    #expect(all[.diet]?.meaning.diet == .vegan)
    #expect(all[.medicine]?.meaning.medicines == Medicines(rawValue: 0x1FF))
    #expect(all[.history]?.meaning.history == MedicalHistory(rawValue: 0xFFFF))
  }

  @Test(
    "names symptoms by the articles' words and their synonyms",
    arguments: [
      ("muscle cramps", [.muscleCramps]), ("Severe leg CRAMPS at night", [.muscleCramps]),
      ("sore calves", [.muscleSoreness]), ("calf pain", [.musclePain]), ("Myalgia", [.musclePain]),
      ("deep, aching pain", [.musclePain]), ("muscle stiffness", [.muscleStiffness]),
      ("sarcopenia", [.muscleAtrophy]), ("tired", [.fatigue]), ("muscle fatigue", [.muscleFatigue]),
      ("weakness", [.muscleWeakness]), ("proximal muscle weakness", [.proximalMuscleWeakness]),
      ("tingling and numbness in both feet", [.paresthesia, .numbness]),
      ("pins and needles", [.paresthesia]), ("paræsthesia", [.paresthesia]),
      ("eye twitches", [.eyelidTwitching]), ("no appetite", [.lossOfAppetite]),
      ("lack of energy", [.fatigue]), ("iron-deficiency anemia", [.ironDeficiencyAnemia]),
      ("previous fractures", [.historyOfFractures]),
      ("increased risk of falls", [.increasedFallRisk]),
      ("fatigue / low mood", [.fatigue, .depression]),
    ] as [(String, Set<Symptom>)])
  func symptoms(text: String, expected: Set<Symptom>) {
    #expect(meaning(text, .symptom).symptoms == expected)
    #expect(BackgroundReader.entries(of: text, .symptom).map(\.text) == [text])
  }

  @Test(
    "takes no symptom from what is denied, doubted, over, of others, or elsewhere in the body",
    arguments: [
      "no cramps", "denies tingling", "cramps: none", "without any weakness", "cramps (-)",
      "cramps?", "possible neuropathy", "cramps resolved", "cramps until 2019", "cramp free",
      "mother has muscle weakness", "afraid of falls", "stomach cramps", "cramps in the abdomen",
      "chest tightness", "stiffness of the knee", "[ ] cramps", "keine cramps", "headache",
      "respiratory depression", "irritable bowel syndrome", "at risk of seizures", "crampons",
    ])
  func noSymptoms(text: String) {
    #expect(entries(text, .symptom) == ["[\(text)]"])
  }

  @Test(
    "says where the calves are meant, of symptoms alone",
    arguments: [
      ("sore calves", true), ("calf pain", true), ("leg cramps in the calf", true),
      ("cramps, left calf", true), ("cramps", false), ("no calf pain", false),
      ("swollen calf", false), ("cramps; swollen calf", false),
    ])
  func calves(text: String, expected: Bool) {
    #expect(meaning(text, .symptom).concernsCalves == expected)
  }

  @Test(
    "has an entry between semicolons, bars, bullets and lines, and between commas that end one",
    arguments: [
      ("cramps; tingling|fatigue\nnumbness", ["cramps", "tingling", "fatigue", "numbness"]),
      ("• cramps • tingling", ["cramps", "tingling"]),
      ("cramps, headache", ["cramps", "[headache]"]),
      ("cramps, tingling", ["cramps", "tingling"]), ("deep, aching pain", ["deep, aching pain"]),
      ("cramps, severe, since May 2019", ["cramps, severe, since May 2019"]),
      ("cramps, no tingling", ["cramps", "[no tingling]"]),
      ("denies cramps, tingling; fatigue", ["[denies cramps]", "[tingling]", "fatigue"]),
      ("cramps, none", ["[cramps, none]"]),
      ("no cramps but tingling", ["no cramps but tingling"]),
      ("cramps. Tingling", ["cramps", "Tingling"]),
      ("cramps approx. daily", ["cramps approx. daily"]),
      (" ; ,cramps;; ", ["cramps"]), ("None; cramps; n/a", ["cramps"]),
      ("headache", ["[headache]"]), ("疲労", ["[疲労]"]),
    ])
  func separators(text: String, expected: [String]) {
    #expect(entries(text, .symptom) == expected)
  }

  @Test(
    "is nothing where a word for nothing stands",
    arguments: [
      "", " ", "None", "-", "—", "N/A", "n.a.", "nil", "NULL", "unknown", "?", "no", ";|;",
    ])
  func nothing(text: String) {
    for kind in Background.Entry.Kind.allCases { #expect(entries(text, kind) == []) }
  }

  @Test(
    "names a diet only where it says nothing else",
    arguments: [
      ("vegan", .vegan), ("Strict vegan since 2016", .vegan), ("vegan diet, for 5 years", .vegan),
      ("no animal products", .vegan), ("ovo-lacto vegetarian", .vegetarian),
      ("no meat, no fish", .vegetarian), ("plant-based diet", .vegan), ("mixed", .mixed),
      ("non-vegetarian", .mixed), ("pescatarian", .mixed), ("vegetarian; vegan", .vegan),
      ("not vegan", .unknown), ("no vegan food", .unknown), ("vegan food", .unknown),
      ("mostly vegan", .unknown), ("vegan until 2019", .unknown), ("vegan 2012-2015", .unknown),
      ("ex-vegan", .unknown), ("was vegan", .unknown), ("vegan, not any more", .unknown),
      ("vegan: no", .unknown),
      ("partner is vegan", .unknown), ("vegan or vegetarian", .unknown), ("low salt", .unknown),
      ("vegan?", .unknown),
    ] as [(String, Diet)])
  func diets(text: String, expected: Diet) {
    #expect(meaning(text, .diet).diet == expected)
    #expect(!BackgroundReader.entries(of: text, .diet).isEmpty)
  }

  @Test(
    "names groups of medicines",
    arguments: [
      ("Metformin 850 mg 1-0-1", .metformin), ("SIMVASTATIN", .statin),
      ("ramipril 5mg od", .potassiumRaising), ("ACE-inhibitor", .potassiumRaising),
      ("candesartan", .potassiumRaising), ("co-trimoxazole", .potassiumRaising),
      ("potassium-sparing diuretic", .potassiumRaising), ("spironolactone", .potassiumRaising),
      ("furosemide 40 mg", .diuretic), ("HCTZ", .diuretic), ("diuretics", .diuretic),
      ("triamterene/hydrochlorothiazide", [.potassiumRaising, .diuretic]),
      ("co-amilofruse", [.potassiumRaising, .diuretic]), ("Warfarin", .anticoagulant),
      ("phenprocoumon", .anticoagulant), ("blood thinners", .anticoagulant),
      ("alfacalcidol", .activeVitaminD), ("vitamin B12 injections", .vitaminB12),
      ("B-12", .vitaminB12), ("hydroxocobalamin i.m.", .vitaminB12), ("entonox", .nitrousOxide),
      ("laughing gas", .nitrousOxide), ("folic acid 5 mg", .folicAcid),
      ("metformin, ramipril", [.metformin, .potassiumRaising]), ("bisoprolol", []),
      ("metformin stopped", []), ("warfarin, stopped 2019", []),
      ("warfarin 2010-2012", .anticoagulant),
      ("allergic to trimethoprim", []), ("statin intolerance", []), ("no metformin", []),
      ("switched from warfarin", []), ("nystatin", []), ("off diuretics", []),
      ("ramipril, bisoprolol stopped", .potassiumRaising), ("b12 deficiency", []),
    ] as [(String, Medicines)])
  func medicines(text: String, expected: Medicines) {
    #expect(meaning(text, .medicine).medicines == expected)
  }

  @Test(
    "names parts of the history; what lasts holds though it is over",
    arguments: [
      ("Crohn's disease", .malabsorption), ("coeliac disease", .malabsorption),
      ("gastric bypass 2015", .malabsorption), ("pernicious anaemia", .malabsorption),
      ("sarcoidosis", .granuloma), ("previous kidney stones", .kidneyStones),
      ("CKD stage 3", .kidneyDisease), ("CKD3b", .kidneyDisease), ("on haemodialysis", .dialysis),
      ("pre-dialysis", .kidneyDisease), ("MGUS", .paraprotein),
      ("haemochromatosis", .ironOverload), ("current smoker", .smoking),
      ("smoker, 20 cigarettes a day", .smoking), ("alcohol use disorder", .alcohol),
      ("rarely outdoors", .littleSun), ("no sun exposure", .littleSun), ("dark skin", .darkerSkin),
      ("menorrhagia", .bloodLoss), ("dehydrated", .dehydration), ("night sweats", .heavySweating),
      ("marathon", .exertion), ("bed rest", .disuse), ("leg in plaster", .disuse),
      ("ex-smoker, kidney stones", .kidneyStones), ("sarcoidosis in remission", .granuloma),
      ("never smoked", []), ("ex-smoker", []), ("non-smoker", []), ("smoker: no", []),
      ("smoker, quit 2010", []), ("smoked", []), ("gave up smoking", []), ("was a smoker", []),
      ("had kidney stones", .kidneyStones), ("smoking status: never", []),
      ("history of smoking", []), ("passive smoking", []), ("e-cigarettes", []),
      ("0 cigarettes", []), ("mother: celiac disease", []),
      ("family history of kidney stones", []), ("?celiac", []), ("celiac screen negative", []),
      ("alcohol: occasional", []), ("non-alcoholic fatty liver", []), ("dialysis until 2019", []),
      ("celiac artery stenosis", []), ("partner smokes", []), ("no CKD", []), ("asthma", []),
    ] as [(String, MedicalHistory)])
  func history(text: String, expected: MedicalHistory) {
    #expect(meaning(text, .history).history == expected)
  }

  @Test("names in a history the symptoms and the gas that stand there too") func mixedHistory() {
    #expect(
      meaning("hypertension; hip fracture 2019", .history).symptoms == [
        .highBloodPressure, .historyOfFractures,
      ])
    #expect(meaning("recreational nitrous oxide", .history).medicines == .nitrousOxide)
  }

  @Test(
    "keeps diseases that a denial of something else stands beside, or that are doubtful",
    arguments: [
      ("never smoked, haemochromatosis", .ironOverload),
      ("No known allergies, sarcoidosis, asthma", .granuloma),
      ("Non-smoker, CKD stage 4", .kidneyDisease), ("no diabetes, CKD 4", .kidneyDisease),
      ("Denies alcohol. CKD stage 4", .kidneyDisease),
      ("CKD stage 4 not on dialysis", .kidneyDisease),
      ("CKD stage 4 - transplant planned", .kidneyDisease),
      ("CKD 4 (family history of PKD)", .kidneyDisease),
      ("End-stage kidney disease without diabetes", .kidneyDisease),
      ("haemodialysis since 2019 (previously PD)", .dialysis),
      ("on haemodialysis since 2019 and 2021", .dialysis),
      ("CKD 4 unclear cause", .kidneyDisease),
      ("haemochromatosis (screened siblings)", .ironOverload),
      ("CKD 4 not (yet) on dialysis", .kidneyDisease), ("CKD 4, no allergies", .kidneyDisease),
      ("no diabetes but CKD", .kidneyDisease), ("no diabetes (CKD 4)", .kidneyDisease),
      ("dialysis planned, CKD 5", [.dialysis, .kidneyDisease]), ("None. CKD 4", .kidneyDisease),
      ("CKD stage 4. No known allergies.", .kidneyDisease), ("CKD 4; never smoked", .kidneyDisease),
      ("CKD?", .kidneyDisease), ("possible sarcoidosis", .granuloma),
      ("mother: celiac disease, hemochromatosis", .ironOverload),
    ] as [(String, MedicalHistory)])
  func presentHistory(text: String, expected: MedicalHistory) {
    #expect(meaning(text, .history).history == expected)
  }

  @Test(
    "keeps medicines that a denial of something else stands beside, or that are doubtful",
    arguments: [
      ("No known drug allergies, ramipril 5 mg, furosemide", [.potassiumRaising, .diuretic]),
      ("ramipril 5 mg before breakfast", .potassiumRaising),
      ("ramipril (stopped amlodipine)", .potassiumRaising),
      ("ramipril without side effects", .potassiumRaising),
      ("Ramipril 5mg instead of amlodipine", .potassiumRaising),
      ("candesartan 2019 to 2024", .potassiumRaising),
      ("apixaban for previous DVT", .anticoagulant), ("warfarin (prior stroke)", .anticoagulant),
      ("metformin without side effects", .metformin), ("metformin, no allergies", .metformin),
      ("hydroxocobalamin i.m. weekly", .vitaminB12), ("calcitriol?", .activeVitaminD),
    ] as [(String, Medicines)])
  func presentMedicines(text: String, expected: Medicines) {
    #expect(meaning(text, .medicine).medicines == expected)
  }

  @Test(
    "keeps symptoms before a denial of something else, and behind the comma or sentence of one",
    arguments: [
      ("not sleeping, palpitations", [.irregularHeartbeat]),
      ("cramps not relieved by rest", [.muscleCramps]),
      ("No cramps. Severe weakness", [.muscleWeakness]),
      ("tingling not improving", [.paresthesia]), ("no cramps, tingling", [.paresthesia]),
      ("denies cramps, but tingling, fatigue", [.paresthesia, .fatigue]),
    ] as [(String, Set<Symptom>)])
  func presentSymptoms(text: String, expected: Set<Symptom>) {
    #expect(meaning(text, .symptom).symptoms == expected)
  }

  @Test(
    "takes nothing from what is plainly denied, over, not tolerated, or of others",
    arguments: [
      ("no cramps", .symptom), ("denies cramps, tingling", .symptom),
      ("negative for cramps, tingling", .symptom), ("cramps and tingling: none", .symptom),
      ("never smoked", .history), ("no history of kidney stones", .history),
      ("no sarcoidosis", .history), ("family history of haemochromatosis", .history),
      ("father: kidney stones", .history), ("father with kidney stones", .history),
      ("haemochromatosis (father)", .history), ("CKD: no", .history), ("[ ] CKD", .history),
      ("Non - smoker", .history), ("ex-smoker", .history), ("former smoker", .history),
      ("sarcoidosis excluded", .history), ("smoker: never smoked", .history),
      ("not on warfarin", .medicine), ("metformin stopped", .medicine),
      ("metformin (stopped 2020)", .medicine), ("metformin discontinued", .medicine),
      ("stopped metformin", .medicine), ("warfarin (stopped 2020)", .medicine),
      ("ramipril discontinued", .medicine), ("allergic to trimethoprim", .medicine),
    ] as [(String, Background.Entry.Kind)])
  func absent(text: String, kind: Background.Entry.Kind) {
    #expect(meaning(text, kind).isNothing)
  }

  @Test(
    "knows kidney disease and dialysis by their many names",
    arguments: [
      ("chronic renal disease", .kidneyDisease), ("renal failure", .kidneyDisease),
      ("kidney failure", .kidneyDisease), ("ESRF", .kidneyDisease), ("ESKF", .kidneyDisease),
      ("ESRD", .kidneyDisease), ("ESKD", .kidneyDisease),
      ("stage 3b chronic renal disease", .kidneyDisease),
      ("kidney transplant 2015", .kidneyDisease), ("kidney transplantation", .kidneyDisease),
      ("renal transplant", .kidneyDisease), ("HD three times weekly", .dialysis),
      ("on HD", .dialysis), ("haemodialysed", .dialysis), ("hemodialyzed", .dialysis),
      ("not on HD", []),
    ] as [(String, MedicalHistory)])
  func kidneyWords(text: String, expected: MedicalHistory) {
    #expect(meaning(text, .history).history == expected)
  }

  @Test(
    "knows what raises potassium by its many names",
    arguments: [
      "TMP/SMX", "TMP-SMX", "ACE-I", "ACEi", "K-Dur", "K supplement", "potassium chloride",
      "tacrolimus", "ciclosporin", "cyclosporine", "sacubitril",
    ])
  func potassiumWords(text: String) {
    #expect(meaning(text, .medicine).medicines == .potassiumRaising)
  }

  @Test(
    "knows diets by what they leave out",
    arguments: [
      ("vegetarian (no eggs)", .vegetarian), ("strict vegetarian no dairy", .vegetarian),
      ("does not eat meat or fish", .vegetarian), ("no meat", .vegetarian),
      ("I don't eat meat", .vegetarian), ("meat-free", .vegetarian),
      ("Hindu vegetarian", .vegetarian), ("lacto-vegetarian", .vegetarian),
      ("avoids animal products", .vegan), ("no animal products", .vegan), ("I'm vegan", .vegan),
      ("raw vegan", .vegan), ("plant-based", .vegan), ("Strict vegan. B12 supplement", .vegan),
      ("no vegan food", .unknown), ("not vegan", .unknown), ("was vegan", .unknown),
      ("no red meat", .unknown), ("no meat but fish", .mixed),
    ] as [(String, Diet)])
  func dietWords(text: String, expected: Diet) {
    #expect(meaning(text, .diet).diet == expected)
  }
}
