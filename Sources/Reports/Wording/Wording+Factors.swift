import Laboratory

extension Wording {
  /// Names as they stand in a sentence: `a`, `a and b`, `a, b and c`.
  static func listing(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  static func name(of factor: PersonalFactor) -> String {
    switch factor {
    case .vegan: "a vegan diet"
    case .vegetarian: "a vegetarian diet"
    case .malabsorption: "trouble absorbing food"
    case .alcohol: "much alcohol"
    case .overFifty: "an age over 50"
    case .littleSun: "little sun"
    case .darkerSkin: "darker skin"
    case .bloodLoss: "loss of blood"
    case .childbearingAge: "childbearing age"
    case .heavySweating: "heavy sweating"
    case .diarrhea: "diarrhea"
    case .smoking: "smoking"
    case .dehydration: "dehydration"
    case .exertion: "unusual effort"
    case .disuse: "long disuse"
    case .statin: "a statin"
    case .metformin: "metformin"
    }
  }
}
