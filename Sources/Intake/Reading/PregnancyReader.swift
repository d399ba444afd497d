package import Laboratory

/// Reads whether a person was pregnant at the time of a result, and how far on.
package enum PregnancyReader {
  /// - Returns: `.unknown` for text that says nothing of it.
  package static func pregnancy(_ bytes: Span<UInt8>) -> Pregnancy {
    bytes.isEmpty ? .unknown : pregnancy(PlainText.string(bytes))
  }

  /// - Returns: `.unknown` for text that says nothing of it.
  package static func pregnancy(_ text: String) -> Pregnancy {
    let key = PlainText.folded(text)
    switch key {
    case "no", "n", "false", "0", "not pregnant", "nonpregnant", "non pregnant", "negative",
      "60001007":
      return .no
    case "yes", "y", "true", "1", "pregnant", "positive", "any", "any trimester", "77386006":
      return .unspecifiedTrimester
    case "t1", "1st", "first", "1st trimester", "first trimester", "trimester 1", "t 1":
      return .firstTrimester
    case "t2", "2nd", "second", "2nd trimester", "second trimester", "trimester 2", "t 2":
      return .secondTrimester
    case "t3", "3rd", "third", "3rd trimester", "third trimester", "trimester 3", "t 3":
      return .thirdTrimester
    default: return weeks(key)
    }
  }

  /// `24w`, `24 weeks`, `24+3`: completed weeks of gestation, the second trimester from 14, the third
  /// from 28 (ACOG, How Your Fetus Grows During Pregnancy).
  private static func weeks(_ key: String) -> Pregnancy {
    let number = key.prefix { $0.isASCII && $0.isNumber }
    guard let weeks = Int(number), (1...44).contains(weeks) else { return .unknown }
    let rest = key.dropFirst(number.count).drop { $0 == " " }
    let isDays = rest.utf8.count == 1 && rest.utf8.allSatisfy { (0x30...0x36).contains($0) }
    guard isDays || ["w", "wk", "wks", "week", "weeks", "ssw"].contains(String(rest)) else {
      return .unknown
    }
    return weeks < 14 ? .firstTrimester : weeks < 28 ? .secondTrimester : .thirdTrimester
  }
}
