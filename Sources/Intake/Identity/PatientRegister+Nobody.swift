import Formats

extension PatientRegister {
  /// Whether what stands in an id's place is nothing, or a word that spreadsheets and exporters put where there
  /// is none or where a row sums others up. Taken for an id, it would make one patient of many.
  static func isNobody(_ id: Span<UInt8>) -> Bool {
    switch id.count {
    case 0: true
    case 1: id.isWord("-") || id.isWord("?")
    case 2: id.isWord("--") || id.isWord("na")
    case 3: id.isWord("n/a") || id.isWord("nil") || id.isWord("nan") || id.isWord("unk")
    case 4: id.isWord("null") || id.isWord("none") || id.isWord("#n/a") || id.isWord("mean")
    case 5: id.isWord("total") || id.isWord("#ref!")
    case 6: id.isWord("median") || id.isWord("#name?") || id.isWord("(null)")
    case 7:
      id.isWord("unknown") || id.isWord("missing") || id.isWord("average") || id.isWord("#value!")
    default: false
    }
  }
}
