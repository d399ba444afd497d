import Formats
import Laboratory
import Testing

@testable import Reports

@Suite("A whole text report") struct WholeTextReportTests {
  @Test("with everything normal is short, says so, and claims no more than that")
  func normal() {
    #expect(
      textReport(Fixture.normal) == """
        BLOOD TEST REPORT
        -----------------
        Patient        P1
        Name           Doe Jane
        Born           1980-05-01
        Sex            female
        Age            44 at collection
        Collected      2025-03-01

        RESULTS
        -------
        Good news: every result lies within its expected range. Normal results do not
        rule out other causes of muscle trouble. If it lasts, see a healthcare
        professional.

        Test                Value         Expected        Flag           Where it lies
        25-Hydroxyvitamin D 30 ng/mL      20–50 ng/mL     normal (N)     [···|·●···|···]
        Ferritin            80 ng/mL      from 15 ng/mL   normal (N)     [···|········●]
        Potassium           4.20 mmol/L   3.5–5.3 mmol/L  normal (N)     [···|·●···|···]

        The files do not speak of pregnancy; limits for people who are not pregnant were
        used.

        SOURCES
        -------
          who-2020: World Health Organization, 2020.
          uk-2017: Pathology Harmony, 2017.
          nam-2011: Institute of Medicine, 2011.

        NOT MEDICAL ADVICE
        ------------------
        This report is for information only. It is not medical advice, not a medical
        opinion and no substitute for a healthcare professional, who knows the person
        and not only the numbers. Do not start, stop or change a treatment because of
        it.

        HOW THIS REPORT WAS MADE
        ------------------------
        clinic/results.csv: 3 records
        myolyte 1.2.3, profile us

        """)
  }

  @Test("of a shortage cites the articles on every line about it")
  func deficiency() {
    #expect(
      textReport(Fixture.deficiency) == """
        BLOOD TEST REPORT
        -----------------
        Patient        P1
        Name           Doe Jane
        Born           1980-05-01
        Sex            female
        Age            43–44 at collection
        Collected      2024-03-02, 2025-03-01

        RESULTS
        -------
        Of 1 result: 1 outside the expected range.

        Test                Value         Expected        Flag           Where it lies
        25-Hydroxyvitamin D <20 ng/mL     20–50 ng/mL     low (L)        [··◄|·····|···]

        FINDINGS
        --------
        The lists show what articles connect with a shortage. They do not say that any
        of it applies to this person.

        1. Low vitamin D - outside the expected range
           Seen in: 25-Hydroxyvitamin D <20 ng/mL, low (L), 2025-03-01
           Muscles need vitamin D to work and to rebuild, and calcium depends on it.
           [sore-muscles, muscle-loss]
           Muscle symptoms the articles associate with too little vitamin D:
             - muscle weakness (some articles: severe or chronic only) [sore-muscles,
               sore-calves, hard-muscles, muscle-loss]
             - muscle soreness, muscle pain [sore-muscles, sore-calves]
           Muscle symptoms linked to it indirectly:
             - muscle stiffness (not directly) [hard-muscles]
           Other symptoms that may go with it:
             - bone pain [sore-muscles]
           Foods the articles name for vitamin D:
             - fatty fish [sore-muscles, muscle-loss]
             - fortified dairy [muscle-loss]

        WHAT TO DO NEXT
        ---------------
          - Show these results to a healthcare professional, who can find the cause and
            decide on treatment. [sore-muscles, b12-sore-muscles, sore-calves,
            hard-muscles, muscle-loss]
          - Do not start supplements on your own; too much of some nutrients does harm.
            [sore-muscles, sore-calves]
          - Sunlight helps the body make vitamin D; keep it safe and moderate, and do
            not count on it alone. [sore-muscles, muscle-loss]

        WHAT IS LEFT OUT FOR SAFETY
        ---------------------------
          - Pregnancy is stated or cannot be ruled out: no doses; a doctor decides.

        EARLIER RESULTS, OLDEST FIRST
        -----------------------------
          25-Hydroxyvitamin D: 2024-03-02 15.5 ng/mL (L); 2025-03-01 <20 ng/mL (L)

        WHAT ELSE TO CONSIDER
        ---------------------
          - Too little fluid upsets the body's minerals and can bring on or worsen
            cramps, soreness and tightness. [sore-calves, hard-muscles]

        SOURCES
        -------
          nam-2011: Institute of Medicine, 2011.
          [sore-muscles] What Vitamin Deficiency Makes Your Muscles Sore?
          [b12-sore-muscles] Can B12 Deficiency Cause Sore Muscles? Exploring the
            Connection
          [sore-calves] What Deficiency Causes Sore Calf Muscles and How to Fix It
          [hard-muscles] What Vitamin Deficiency Causes Hard Muscles? Exploring the
            Nutritional Link
          [muscle-loss] Vitamin D Deficiency and Other Causes of Muscle Loss

        NOT MEDICAL ADVICE
        ------------------
        This report is for information only. It is not medical advice, not a medical
        opinion and no substitute for a healthcare professional, who knows the person
        and not only the numbers. Do not start, stop or change a treatment because of
        it.

        HOW THIS REPORT WAS MADE
        ------------------------
        clinic/results.csv: 1 record
        big, "two".csv: 1 record
        myolyte 1.2.3, profile us

        """)
  }

  @Test("leads with what is critical and holds back what would harm")
  func critical() {
    #expect(
      textReport(Fixture.critical) == """
        BLOOD TEST REPORT
        -----------------
        Patient        =7,"x"
        Assigned by    urn:oid:1.2
        Born           1950
        Sex            male
        Age            74–75 at collection
        Collected      2025-03-01

        CRITICAL RESULTS
        ----------------
        Contact a doctor or emergency service today and show them this page:
          - Potassium 6.9 mmol/L, critically high (HH), 2025-03-01
        Do not wait for symptoms and do not treat this on your own.

        RESULTS
        -------
        Of 2 results: 2 outside the expected range.

        Test                Value         Expected        Flag           Where it lies
        Ferritin            9 ng/mL       from 15 ng/mL   low (L)        [·●·|·········]
        Potassium           6.9 mmol/L    3.5–5.3 mmol/L  critically     [···|·····|··●]
                                                          high (HH)
            The laboratory's own flag: normal (N) (its own limits: 2.0–5.1).
            The laboratory's flag and its own limits contradict each other.

        FINDINGS
        --------
        The lists show what articles connect with a shortage. They do not say that any
        of it applies to this person.

        1. High potassium - critical, needs medical care now
           Seen in: Potassium 6.9 mmol/L, critically high (HH), 2025-03-01

        2. Low iron stores (ferritin) - outside the expected range
           This is possible: the results do not settle it.
           Seen in: Ferritin 9 ng/mL, low (L), 2025-03-01; Potassium 6.9 mmol/L,
             critically high (HH), 2025-03-01
           Iron carries oxygen to the muscles. [sore-muscles] Ferritin alone does not
           show anemia.
           Muscle symptoms the articles associate with too little iron:
             - muscle cramps [sore-muscles]
           Foods the articles name for iron:
             - red meat [sore-muscles, sore-calves]

        WHAT TO DO NEXT
        ---------------
          - Show these results to a healthcare professional, who can find the cause and
            decide on treatment. [sore-muscles, b12-sore-muscles, sore-calves,
            hard-muscles, muscle-loss]
          - Ask whether the kidneys work well enough; weak kidneys change these results.
          - Eating something rich in vitamin C along with iron-rich food helps to take
            the iron up. [sore-muscles]

        WHAT IS LEFT OUT FOR SAFETY
        ---------------------------
          - Potassium is high or may be: no potassium-rich foods, no potassium
            supplements, no salt substitutes.
            Not offered: spinach, lentils.
          - Potassium is far from normal: medical care comes before any food advice.

        SOURCES
        -------
          who-2020: World Health Organization, 2020.
          uk-2017: Pathology Harmony, 2017.
          [sore-muscles] What Vitamin Deficiency Makes Your Muscles Sore?
          [b12-sore-muscles] Can B12 Deficiency Cause Sore Muscles? Exploring the
            Connection
          [sore-calves] What Deficiency Causes Sore Calf Muscles and How to Fix It
          [hard-muscles] What Vitamin Deficiency Causes Hard Muscles? Exploring the
            Nutritional Link
          [muscle-loss] Vitamin D Deficiency and Other Causes of Muscle Loss

        NOT MEDICAL ADVICE
        ------------------
        This report is for information only. It is not medical advice, not a medical
        opinion and no substitute for a healthcare professional, who knows the person
        and not only the numbers. Do not start, stop or change a treatment because of
        it.

        HOW THIS REPORT WAS MADE
        ------------------------
        clinic/results.csv: 2 records
        myolyte 1.2.3, profile us

        """)
  }

  @Test("says what could not be judged and why")
  func undetermined() {
    #expect(
      textReport(Fixture.undetermined) == """
        BLOOD TEST REPORT
        -----------------
        Patient        P�[2J9
        Born           not stated
        Sex            not stated
        Age            not known
        Collected      date not stated, 2025-03-01
        The files give different birth dates under this id. Nothing that depends on age
        was judged; make sure that all results belong to one person.

        RESULTS
        -------
        Of 4 results: 1 borderline, 3 not judged.

        Test                Value         Expected        Flag           Where it lies
        25-Hydroxyvitamin D <60 ng/mL     20–50 ng/mL     not judged     [···|·····|·◄·]
            Collected 2025-03-01.
        Vitamin B12         250 pg/mL     above 300 pg/mL borderline (E) [··●|·········]
            Collected 2025-03-01.
        Potassium           hemolyzed     -               not judged
            The laboratory's comment: Sample hemolyzed
        Potassium           4.2 widgets   -               not judged

        WHAT COULD NOT BE JUDGED
        ------------------------
        Only a bound was printed (such as "<5"), and the amounts it allows lie on both
        sides of a limit.
          - 25-Hydroxyvitamin D <60 ng/mL, 2025-03-01
        The printed unit is not one that is known for this test.
          - Potassium 4.2 widgets
        There is no number to compare.
          - Potassium hemolyzed
        Not judged does not mean normal. Ask the laboratory or a doctor about these
        results.

        FINDINGS
        --------
        1. Borderline vitamin B12 - neither clearly normal nor abnormal
           This is possible: the results do not settle it.
           Seen in: Vitamin B12 250 pg/mL, borderline (E), 2025-03-01
           Vitamin B12 keeps the sheaths of nerves intact and helps to make the red
           cells that bring oxygen to muscles. [b12-sore-muscles]

        WHAT TO DO NEXT
        ---------------
          - Show these results to a healthcare professional, who can find the cause and
            decide on treatment. [sore-muscles, b12-sore-muscles, sore-calves,
            hard-muscles, muscle-loss]
          - Ask whether MMA and homocysteine should be measured; they help to settle a
            borderline vitamin B12. [b12-sore-muscles]

        SOURCES
        -------
          us-convention: Laboratory convention, 2020.
          nam-2011: Institute of Medicine, 2011.
          [sore-muscles] What Vitamin Deficiency Makes Your Muscles Sore?
          [b12-sore-muscles] Can B12 Deficiency Cause Sore Muscles? Exploring the
            Connection
          [sore-calves] What Deficiency Causes Sore Calf Muscles and How to Fix It
          [hard-muscles] What Vitamin Deficiency Causes Hard Muscles? Exploring the
            Nutritional Link
          [muscle-loss] Vitamin D Deficiency and Other Causes of Muscle Loss

        NOT MEDICAL ADVICE
        ------------------
        This report is for information only. It is not medical advice, not a medical
        opinion and no substitute for a healthcare professional, who knows the person
        and not only the numbers. Do not start, stop or change a treatment because of
        it.

        HOW THIS REPORT WAS MADE
        ------------------------
        clinic/results.csv: 4 records
        myolyte 1.2.3, profile us

        """)
  }
}
