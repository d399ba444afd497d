import Laboratory

extension BackgroundPhrase {
  /// A term that stands there, and what the words around it make of it.
  private struct Mention {
    let now: BackgroundMeaning
    let lasting: BackgroundMeaning
    var isDenied: Bool
    var isAside: Bool
    var isPast: Bool
    /// Whether a denial is all that is said of it.
    var isRefused = false
  }

  /// The words whose reach has not ended yet.
  private struct Reach {
    var denies: Bool
    /// Whether the denial holds for all that a list names.
    var lists: Bool
    var isAside = false
    var isPast = false
    /// Whether nothing has followed yet that they could bind to.
    var isOpen = false

    mutating func endBinding() {
      (denies, isAside, isPast, isOpen) = (false, false, false, false)
    }
  }

  /// What holds of the person.
  var meaning: BackgroundMeaning {
    var meaning = BackgroundMeaning()
    if isCrossed { return meaning }
    let mentions = follow().mentions
    let addsNothing = isUnsure || mentions.contains(where: \.isRefused)
    let isOver = isSpan || steps.contains { if case .known(.past) = $0 { true } else { false } }
    for mention in mentions where !mention.isDenied {
      if !mention.isAside {
        meaning.formUnion((mention.isPast ? mention.lasting : mention.now).holdingBack)
      }
      if !addsNothing { meaning.formUnion((isOver ? mention.lasting : mention.now).adding) }
    }
    meaning.concernsCalves = concernsCalves && !meaning.symptoms.isEmpty
    return meaning
  }

  /// Whether a list is denied that the next phrase may go on with.
  var deniesList: Bool { follow().deniesList }

  /// Whether any word makes all of it doubtful, or it is not understood as a whole where it must be.
  private var isUnsure: Bool {
    isDoubtful
      || steps.contains {
        switch $0 {
        case .known(.aside), .known(.doubt), .known(.elsewhere): true
        case .unknown: isStrict
        default: false
        }
      }
  }

  /// Follows what reaches forward from word to word.
  private func follow() -> (mentions: [Mention], deniesList: Bool) {
    var mentions: [Mention] = []
    var reach = Reach(denies: isListDenied, lists: isListDenied)
    for (place, step) in steps.enumerated() {
      switch step {
      case .known(.term(let now, let lasting)):
        var mention = Mention(
          now: now, lasting: lasting, isDenied: reach.denies, isAside: reach.isAside,
          isPast: reach.isPast)
        answer(&mention, with: steps[(place + 1)...])
        mentions.append(mention)
        reach.isOpen = false
      case .known(.denial(let lists)):
        (reach.denies, reach.isOpen) = (true, true)
        reach.lists = reach.lists || lists
      case .known(.aside): (reach.isAside, reach.isOpen) = (true, true)
      case .known(.past): (reach.isPast, reach.isOpen) = (true, true)
      case .known(.turn):
        reach.endBinding()
        reach.lists = false
      case .unknown: (reach.isPast, reach.isOpen) = (false, false)
      // `Non - smoker` is one phrase.
      case .border, .comma: if !reach.isOpen { reach.endBinding() }
      case .known(.doubt), .known(.elsewhere), .known(.filler): break
      }
    }
    return (mentions, reach.lists)
  }

  /// Applies the words behind a term where they are all that is said of it: `CKD: no`, `warfarin (stopped 2020)`.
  private func answer(_ mention: inout Mention, with steps: ArraySlice<Step>) {
    var answered = mention
    var (isBehindBorder, isBehindComma, hasAnswer) = (false, false, false)
    reading: for step in steps {
      switch step {
      case .known(.filler): continue
      case .known(.denial): (answered.isDenied, answered.isRefused) = (true, true)
      case .known(.past): answered.isPast = true
      case .known(.aside) where !isBehindComma: answered.isAside = true
      case .border, .comma:
        if hasAnswer {
          // What a bracket closes is complete; `not (yet) on dialysis` is not.
          if isBehindBorder { break reading }
          return
        }
        isBehindBorder = true
        if case .comma = step { isBehindComma = true }
        continue
      default: return
      }
      hasAnswer = true
    }
    if hasAnswer { mention = answered }
  }
}
