package import Laboratory

/// Reads what the laboratory says of its result beside it.
///
/// Codes are those of HL7 table 0078, of its version 3, of SDTM and of SNOMED CT. Text that is no
/// known flag has no direction: it says that something is remarkable, not what.
package enum FlagReader {
  package static func flag(_ bytes: Span<UInt8>) -> LaboratoryFlag {
    if bytes.isEmpty { return .none }
    if bytes.isWord("n") || bytes.isWord("normal") { return .normal }
    if bytes.isWord("h") || bytes.isWord("high") { return .high }
    if bytes.isWord("l") || bytes.isWord("low") { return .low }
    return flag(PlainText.string(bytes))
  }

  package static func flag(_ text: String) -> LaboratoryFlag {
    let key = PlainText.folded(text)
    if key.isEmpty { return signs(text) }
    return words[key] ?? .undirected
  }

  /// Arrows and other marks without a letter.
  private static func signs(_ text: String) -> LaboratoryFlag {
    var (up, down, other) = (0, 0, false)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "↑", "⬆", "▲", "⇑": up += 1
      case "↓", "⬇", "▼", "⇓": down += 1
      case " ", "\t", "\r", "\n", "\u{A0}", "\u{FE0F}", "-", "–", "—", ".": break
      default: other = true
      }
    }
    switch (up, down) {
    case (0, 0): return other ? .undirected : .none
    case (1, 0): return .high
    case (2..., 0): return .highCritical
    case (0, 1): return .low
    case (0, 2...): return .lowCritical
    default: return .undirected
    }
  }

  /// By folded words.
  private static let words: [String: LaboratoryFlag] = {
    var words: [String: LaboratoryFlag] = [:]
    for (flag, spellings) in table {
      for spelling in spellings.split(separator: ";") { words[String(spelling)] = flag }
    }
    return words
  }()

  private static let table: [(LaboratoryFlag, String)] = [
    (
      .low,
      "l;lo;lu;lx;low;abnormal low;abnormally low;low abnormal;below;below normal;below low normal;"
        + "below reference range;below range;below normal range;significantly low;decreased;reduced;"
        + "niedrig;bas;bajo;basso;laag;lav;lagt;281300000;371879000;62482003;1250004"
    ),
    (
      .lowCritical,
      "ll;cl;low low;critical low;critically low;low critical;panic low;low panic;low alert;very low;"
        + "extreme low;extremely low;below lower panic limits;below critical low;lowcritical"
    ),
    (
      .high,
      "h;hi;hu;hx;high;abnormal high;abnormally high;high abnormal;above;above normal;"
        + "above high normal;above reference range;above range;above normal range;significantly high;"
        + "elevated;increased;raised;hoch;erhoht;haut;eleve;alto;hoog;hoy;hogt;"
        + "281302008;371880002;75540009;35105006"
    ),
    (
      .highCritical,
      "hh;ch;high high;critical high;critically high;high critical;panic high;high panic;high alert;"
        + "very high;extreme high;extremely high;above upper panic limits;above critical high;"
        + "highcritical"
    ),
    (
      .normal,
      "n;normal;within normal limits;wnl;within reference range;within normal range;within range;"
        + "in range;within limits;normaal;binnen referentiewaarden;281301001;17621005"
    ),
    (.none, "none;no;na;n a;null;nil;false;no flag;unk"),
  ]
}
