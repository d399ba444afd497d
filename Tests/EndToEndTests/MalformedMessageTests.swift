import Foundation
import Testing

@Suite("An HL7 message with a fault") struct MalformedMessageTests {
  private static let one = Accounting(1, interpreted: 1)
  private static let right = MessageText.result()
  private static let high = MessageText.result(value: "6.9")

  private static func judged(_ name: String, _ text: String, _ told: String) -> MalformedInput {
    MalformedInput(name, text, one).telling(told)
  }

  private static func unjudged(_ name: String, _ result: String, _ reason: String) -> MalformedInput
  {
    MalformedInput(
      name, MessageText.message(result), Accounting(1, undetermined: 1), reasons: [reason])
  }

  private static func refused(_ name: String, _ text: String, _ rules: String...) -> MalformedInput
  {
    MalformedInput(
      name, text, status: 65, Accounting(rules.count, rejected: rules.count), rules: rules)
  }

  @Test(
    "gives nobody a result that is not certainly theirs",
    arguments: [
      refused(
        "no patient", MessageText.text(MessageText.header, MessageText.order, right),
        "patient-missing"),
      refused(
        "a patient without an id",
        MessageText.text(
          MessageText.header, "PID|1||||Quillfeather^Ada||19800203|F", MessageText.order, right),
        "patient-missing"),
      refused(
        "a patient behind the result",
        MessageText.text(MessageText.header, MessageText.order, right, MessageText.patient()),
        "patient-missing"),
      refused(
        "a line between patient and result",
        MessageText.text(
          MessageText.header, MessageText.patient(), "Quillfeather was here", MessageText.order,
          right), "segment-malformed", "patient-missing"),
      refused(
        "a segment with too long a name",
        MessageText.text(
          MessageText.header, MessageText.patient(), MessageText.order, "OBXX|1|NM", right),
        "segment-malformed", "patient-missing"),
      MalformedInput(
        "a second message without a patient",
        MessageText.text(
          MessageText.header, MessageText.patient(), MessageText.order, right, MessageText.header,
          MessageText.order, high),
        status: 65, Accounting(2, interpreted: 1, rejected: 1), rules: ["patient-missing"]
      ).telling("PX-71 potassium N"),
      MalformedInput(
        "two patients in one message",
        MessageText.text(
          MessageText.header, MessageText.patient(), MessageText.order, right,
          MessageText.patient("PX-72"), MessageText.order, high),
        Accounting(2, interpreted: 2)
      ).telling("PX-71 potassium N", "PX-72 potassium HH"),
      judged(
        "a control character in an id",
        MessageText.text(
          MessageText.header, MessageText.patient("PX\u{1}-1"), MessageText.order, right),
        "PX\u{2401}-1 potassium N"),
      judged(
        "markup in an id",
        MessageText.text(MessageText.header, MessageText.patient("P<1>"), MessageText.order, right),
        "P<1> potassium N"),
      refused(
        "a header in lower case",
        MessageText.text(MessageText.header.lowercased(), MessageText.patient(), right),
        "header-missing"),
      refused(
        "something before it",
        MessageText.text("hello", MessageText.header, MessageText.patient(), right),
        "header-missing"),
    ])
  func patients(_ input: MalformedInput) throws { try input.check(fileExtension: "hl7") }

  @Test(
    "has no number where its type and its text do not make one",
    arguments: [
      unjudged("a range", MessageText.result(type: "SN", value: "^3^-^5"), "not-numeric"),
      unjudged("a ratio", MessageText.result(type: "SN", value: "^1^:^4"), "not-numeric"),
      unjudged("a plus", MessageText.result(type: "SN", value: "^4^+"), "not-numeric"),
      unjudged("a sign of no kind", MessageText.result(type: "SN", value: "~^4.1"), "not-numeric"),
      unjudged("nothing structured", MessageText.result(type: "SN", value: "^"), "not-numeric"),
      unjudged("words", MessageText.result(value: "clotted"), "not-numeric"),
      unjudged("two repetitions", MessageText.result(value: "4.1~5.9"), "not-numeric"),
      unjudged("the word for nothing", MessageText.result(value: "\"\""), "not-numeric"),
      unjudged("an escape of a byte", MessageText.result(value: "4\\X2E\\1"), "not-numeric"),
      unjudged(
        "a document", MessageText.result(type: "ED", value: "^TEXT^^Base64^NC4x"), "not-numeric"),
      unjudged("a segment cut off", "OBX|1|NM|2823-3^Potassium^LN", "not-numeric"),
      unjudged("two components", MessageText.result(value: "4.1^5.9"), "unit-unknown"),
      unjudged("a unit of its own", MessageText.result(value: "4.1 mg/dL"), "unit-unknown"),
      unjudged("no unit", MessageText.result(unit: ""), "unit-missing"),
      unjudged(
        "a day for a number", MessageText.result(type: "DT", value: "20250105"), "implausible"),
      judged(
        "an escaped sign", MessageText.message(MessageText.result(type: "ST", value: "\\T\\lt;2")),
        "PX-71 potassium LL"),
      judged(
        "a structured bound", MessageText.message(MessageText.result(type: "SN", value: "<=^2.0")),
        "PX-71 potassium LL"),
      judged(
        "a line end escaped",
        MessageText.message(MessageText.result(type: "FT", value: "\\.br\\4.1")),
        "PX-71 potassium N"),
    ])
  func values(_ input: MalformedInput) throws { try input.check(fileExtension: "hl7") }

  @Test(
    "counts by its status",
    arguments: ["X", "D", "W"].map {
      MalformedInput(
        "the status \($0)", MessageText.message(MessageText.result(status: $0)),
        Accounting(1, withdrawn: 1))
    }
      + ["P", "R", "S", "I", "N", "O"].map {
        unjudged("the status \($0)", MessageText.result(status: $0), "preliminary")
      })
  func statuses(_ input: MalformedInput) throws { try input.check(fileExtension: "hl7") }

  private static let urine = MessageText.text(
    MessageText.header, MessageText.patient(), MessageText.order, "SPM|1|||UR^Urine", right)

  @Test(
    "is not judged where what surrounds it is at odds, and is read in any frame",
    arguments: [
      unjudged(
        "two codes", MessageText.result(code: "2823-3^Potassium^LN^2000-8^Calcium^LN"), "conflict"),
      unjudged("a code and a name", MessageText.result(code: "2823-3^Calcium^LN"), "conflict"),
      MalformedInput(
        "a specimen of urine", urine, Accounting(1, undetermined: 1),
        reasons: ["specimen-not-blood"]),
      unjudged("a day to come", MessageText.result(time: "20310105"), "implausible"),
      MalformedInput(
        "no code", MessageText.message(MessageText.result(code: "")), Accounting(1, outside: 1)),
      judged(
        "limits the wrong way round", MessageText.message(MessageText.result(range: "5.1-3.5")),
        "PX-71 potassium N"),
      judged(
        "a day that is none", MessageText.message(MessageText.result(time: "20251345")),
        "PX-71 potassium N"),
      judged(
        "no order", MessageText.text(MessageText.header, MessageText.patient(), right),
        "PX-71 potassium N"),
      judged(
        "a segment of the sender's own",
        MessageText.text(
          MessageText.header, MessageText.patient(), "ZZZ|Quillfeather", MessageText.order, right),
        "PX-71 potassium N"),
      judged(
        "a header cut off",
        MessageText.message(right).replacing(MessageText.header, with: "MSH|^~"),
        "PX-71 potassium N"),
      judged("a frame never closed", "\u{B}" + MessageText.message(right), "PX-71 potassium N"),
      judged(
        "line feeds", MessageText.message(right).replacing("\r", with: "\n"), "PX-71 potassium N"),
      judged(
        "no end of the last segment", String(MessageText.message(right).dropLast()),
        "PX-71 potassium N"),
      MalformedInput(
        "a message of no results", MessageText.text(MessageText.header, MessageText.patient()),
        Accounting(0)),
    ])
  func surroundings(_ input: MalformedInput) throws { try input.check(fileExtension: "hl7") }
}
