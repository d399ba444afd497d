/// Reads a test's name as a bag of words, so that spelling, order and filler words do not matter.
///
/// Only words that say nothing are dropped: `Potassium, urine` keeps `urine` and is another bag than
/// `Potassium`.
struct NameReader {
  /// What a name says.
  struct Bag {
    /// Stands for the words but specimen and filler words.
    var words: UInt64 = 0
    /// Stands for them without words such as `total` too.
    var essence: UInt64 = 0
    /// Serum, plasma or blood is named.
    var saysBlood = false
    /// Blood as such is named, with its cells.
    var saysWholeBlood = false
    /// Urine, red cells or another material is named.
    var saysOtherMaterial = false
    /// A glomerular filtration rate is named, whatever else is.
    var saysFiltrationRate = false
  }

  private struct Token {
    var range: Range<Int>
    var hash: UInt64
    var isFiller: Bool
  }

  /// The name in lower case, rewritten in place.
  private var text: [UInt8] = []
  private var tokens: [Token] = []

  /// The bag of a printed name.
  mutating func bag(_ name: String) -> Bag {
    fold(name)
    blankProperties()
    joinBracketsInWords()
    joinAcronyms()
    tokenize()
    return sum()
  }
}

extension NameReader {
  private mutating func fold(_ name: String) {
    text.removeAll(keepingCapacity: true)
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in name.utf8 { text.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte) }
    } else {
      text.append(contentsOf: PlainText.folded(name, keeping: "[]()/.+%-,;:^?|'").utf8)
    }
  }

  /// What LOINC says of a result's kind, such as `[Mass/volume]`, is no part of the name.
  private mutating func blankProperties() {
    guard let open = text.firstIndex(of: 0x5B),
      let close = text[open...].firstIndex(of: 0x5D)
    else { return }
    let letters = WordHash.hash(text[open...close].lazy.filter { NameReader.isLetter($0) })
    guard NameReader.properties.contains(letters) else { return }
    for index in open...close { text[index] = 0x20 }
  }

  /// `homocyst(e)ine` is one word; `25(OH)D` and `Calcium (ionized)` are several.
  private mutating func joinBracketsInWords() {
    guard let open = text.firstIndex(of: 0x28), open > 0, NameReader.isLetter(text[open - 1]),
      let close = text[open...].firstIndex(of: 0x29), close + 1 < text.count,
      NameReader.isLetter(text[close + 1]),
      text[(open + 1)..<close].allSatisfy({ NameReader.isLetter($0) })
    else { return }
    text.remove(at: close)
    text.remove(at: open)
  }

  /// `G.F.R.` is one word.
  private mutating func joinAcronyms() {
    var index = 1
    while index < text.count {
      let isSingle =
        text[index] == 0x2E && NameReader.isLetter(text[index - 1])
        && (index == 1 || !NameReader.isWordByte(text[index - 2]))
      if isSingle, index + 1 < text.count, NameReader.isLetter(text[index + 1]),
        index + 2 >= text.count || !NameReader.isWordByte(text[index + 2])
      {
        joinAcronym(at: index)
      }
      index += 1
    }
  }

  /// Removes the points between single letters from the first one on.
  private mutating func joinAcronym(at first: Int) {
    var index = first
    while index + 1 < text.count, text[index] == 0x2E, NameReader.isLetter(text[index + 1]),
      index + 2 >= text.count || !NameReader.isWordByte(text[index + 2])
    {
      text.remove(at: index)
      index += 1
    }
  }
}

extension NameReader {
  private mutating func tokenize() {
    tokens.removeAll(keepingCapacity: true)
    var start = 0
    for index in 0...text.count {
      let isEnd = index == text.count
      if !isEnd, NameReader.isWordByte(text[index]) { continue }
      if index > start { append(start..<index) }
      if !isEnd, text[index] == 0x2F || text[index] == 0x25 { append(index..<(index + 1)) }
      start = index + 1
    }
    dropSlashes()
    if tokens.allSatisfy(\.isFiller) {
      for index in tokens.indices { tokens[index].isFiller = false }
    }
  }

  private mutating func append(_ range: Range<Int>) {
    let hash = WordHash.hash(text[range])
    tokens.append(Token(range: range, hash: hash, isFiller: NameReader.fillers.contains(hash)))
  }

  /// `serum/plasma` names specimens; any other slash makes a ratio, in which no word is filler.
  private mutating func dropSlashes() {
    for index in tokens.indices where text[tokens[index].range.lowerBound] == 0x2F {
      let isBetween = index > 0 && index + 1 < tokens.count
      if isBetween, tokens[index - 1].isFiller, tokens[index + 1].isFiller {
        tokens[index].isFiller = true
      } else {
        if index > 0 { tokens[index - 1].isFiller = false }
        if index + 1 < tokens.count { tokens[index + 1].isFiller = false }
      }
    }
  }

  private func sum() -> Bag {
    var bag = Bag()
    var filtration = 0
    for token in tokens {
      if Materials.others.contains(token.hash) { bag.saysOtherMaterial = true }
      if Materials.blood.contains(token.hash) { bag.saysBlood = true }
      if Materials.wholeBlood.contains(token.hash) { bag.saysWholeBlood = true }
      if NameReader.filtration.contains(token.hash) { filtration += 1 }
      if token.hash == NameReader.estimatedRate { filtration += 2 }
      if token.isFiller { continue }
      let words = parts(of: token.range)
      bag.words &+= words
      if !NameReader.trifles.contains(token.hash) { bag.essence &+= words }
    }
    bag.saysFiltrationRate = filtration >= 2
    return bag
  }

  /// The sum of a word's runs of letters, of digits and of other signs: `b12` is `b` and `12`.
  private func parts(of range: Range<Int>) -> UInt64 {
    var sum: UInt64 = 0
    var start = range.lowerBound
    for index in range where index + 1 == range.upperBound || kind(index) != kind(index + 1) {
      sum &+= WordHash.spread(WordHash.hash(text[start...index]))
      start = index + 1
    }
    return sum
  }

  private func kind(_ index: Int) -> Int {
    NameReader.isLetter(text[index]) ? 0 : text[index] &- 0x30 < 10 ? 1 : 2
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x2B
  }
}

extension NameReader {
  private static let fillers = WordHash.set(
    "serum plasma s p ser plas serpl bld blood whole level levels concentration estimation "
      + "measurement test result in of by or and mcnc scnc")
  /// Words that narrow a name to what it means anyway.
  private static let trifles = WordHash.set(
    "total totale totaal gesamt tot quantitative quant qn venous arterial fasting nonfasting")
  private static let properties = WordHash.set(
    "massvolume molesvolume volumeratearea massfraction molefraction unitsvolume "
      + "massormolesvolume substancevolume ratiofraction")
  private static let filtration = WordHash.set("glomerular filtration")
  private static let estimatedRate = WordHash.hash("egfr".utf8)
}
