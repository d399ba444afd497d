private import Formats
import Laboratory

/// The patients that one worker met, each under its assigning authority and id, with what records say of them.
///
/// Two records belong to one patient only if system and id are equal byte for byte.
package struct PatientRegister: Sendable {
  private(set) var keys = PatientIndex()
  private(set) var facts: [PatientFacts] = []
  /// Of the patients whose age some record states.
  private(set) var ages: [Int: AgeFacts] = [:]
  /// Of the patients of whom some record tells more than results.
  var backgrounds: [Int: BackgroundFacts] = [:]
  /// What records that are no charted results tell more of a patient.
  var backgroundAsides: [BackgroundAside: BackgroundFacts] = [:]
  private(set) var asides: [Aside] = []

  /// What a record that is no result says of a patient.
  struct Aside: Sendable {
    var patient: UInt32
    let source: UInt32
    let facts: PatientFacts
    let age: AgeFacts?
  }

  init() {}

  package var count: Int { facts.count }
}

extension PatientRegister {
  /// The number of the patient of a table without assigning authorities.
  @inline(__always)
  mutating func number(_ bytes: Span<UInt8>, _ id: Range<Int>, hash: UInt64) -> Int {
    if let found = keys.find(bytes, id, hash: hash) { return found }
    facts.append(PatientFacts())
    return keys.insert(bytes, id, hash: hash)
  }

  /// The number of the patient of a system and an id.
  mutating func number(system: String?, id: String) -> Int {
    var key: [UInt8] = []
    if let system {
      key.append(contentsOf: system.utf8)
      // No UTF-8 text holds this byte, so no id can pretend to have a system.
      key.append(0xFF)
    }
    let systemCount = max(0, key.count - 1)
    key.append(contentsOf: id.utf8)
    let hash = key.span.hash(0..<key.count, seed: 0)
    if let found = keys.find(key.span, 0..<key.count, hash: hash) { return found }
    facts.append(PatientFacts(systemCount: systemCount, hasSystem: system != nil))
    return keys.insert(key.span, 0..<key.count, hash: hash)
  }

  /// See `PatientIndex.slot` and `PatientIndex.peek`.
  @inline(__always)
  func slot(_ hash: UInt64) -> UInt64 { keys.slot(hash) }

  @inline(__always)
  func peek(_ slot: UInt64, _ bytes: Span<UInt8>, _ id: Range<Int>, hash: UInt64) -> Int {
    keys.peek(slot, bytes, id, hash: hash)
  }

  /// Whether a record's facts, by the hash of their bytes, were those looked at last.
  @inline(__always)
  func hasSeen(_ hash: UInt64, of number: Int) -> Bool { keys.entries[number].statedHash == hash }

  /// The first day of birth that the record looked at last allows, and a digest of its birth date and sex.
  @inline(__always)
  func stated(of number: Int) -> (firstBirth: Int32, identity: UInt8) {
    (keys.entries[number].firstBirth, keys.entries[number].statedIdentity)
  }

  /// Takes what one record says of a patient. What contradicts an earlier record is marked as a conflict;
  /// the statement that comes first in the input stays.
  mutating func note(
    _ number: Int, name: String?, birthDate: CalendarDate?, sex: Sex, order: UInt64, hash: UInt64
  ) {
    keys.entries[number].statedHash = hash
    keys.entries[number].statedIdentity = PatientFacts.identity(birthDate, sex)
    keys.entries[number].firstBirth = birthDate?.firstDay ?? Int32.min
    facts[number].merge(
      PatientFacts(
        name: name, birthDate: birthDate, sex: sex, nameOrder: order, birthOrder: order,
        sexOrder: order))
  }

  /// The patient as its records state it.
  func patient(_ number: Int) -> Patient {
    let (key, known) = (keys.range(number), facts[number])
    let idStart = key.lowerBound + (known.hasSystem ? known.systemCount + 1 : 0)
    func text(_ range: Range<Int>) -> String { String(decoding: keys.arena[range], as: UTF8.self) }
    var patient = Patient(
      id: text(idStart..<key.upperBound),
      system: known.hasSystem ? text(key.lowerBound..<key.lowerBound + known.systemCount) : nil,
      name: known.name, birthDate: known.birthDate, sex: known.sex, conflicts: known.conflicts)
    if known.conflicts.contains(.birthDate) {
      patient.birth.contradictory = known.births
    } else if let age = ages[number] {
      if let born = known.birthDate {
        if age.contradicts(born) {
          patient.conflicts.insert(.birthDate)
          patient.birth.contradictory = age.hull(with: born)
        }
      } else {
        patient.birth = age.evidence
        if age.isContradictory { patient.conflicts.insert(.birthDate) }
      }
      patient.birth.ancient = age.ancient
    }
    let told = backgrounds[number]?.background
    patient.background = patient.conflicts.isEmpty ? told : told?.ofDoubtfulPerson
    return patient
  }

  /// Keeps what a record that is no result says of a patient until it is known where their results lie.
  ///
  /// `order`: source and record.
  mutating func noteAside(
    _ number: Int, name: String?, birthDate: CalendarDate?, sex: Sex, age: AgeFacts?, order: UInt64
  ) {
    asides.append(
      Aside(
        patient: UInt32(number), source: UInt32(order >> 32),
        facts: PatientFacts(
          name: name, birthDate: birthDate, sex: sex, nameOrder: order, birthOrder: order,
          sexOrder: order), age: age))
  }

  /// Takes in a patient that was kept, by the bytes of its key.
  ///
  /// - Returns: its number here.
  mutating func restore(_ key: Span<UInt8>, _ kept: PatientFacts) -> UInt32 {
    let hash = key.hash(0..<key.count, seed: 0)
    guard let known = keys.find(key, 0..<key.count, hash: hash) else {
      facts.append(kept)
      return UInt32(keys.insert(key, 0..<key.count, hash: hash))
    }
    facts[known].merge(kept)
    return UInt32(known)
  }

  mutating func restore(_ aside: Aside) { asides.append(aside) }

  /// Takes in what was kept aside of patients whose results lie in the same folder.
  ///
  /// `folders`: for each source the number of its folder. `resultsLie`: whether a patient has results in a folder.
  mutating func takeAsides(
    folders: [Int], where resultsLie: (_ patient: Int, _ folder: Int) -> Bool
  ) {
    for aside in asides where resultsLie(Int(aside.patient), folders[Int(aside.source)]) {
      facts[Int(aside.patient)].merge(aside.facts)
      if let age = aside.age { note(Int(aside.patient), age: age) }
    }
    asides = []
    takeBackgroundAsides(folders: folders, where: resultsLie)
  }

  /// Takes the age that a record states of a patient.
  mutating func note(_ number: Int, age: AgeFacts) {
    if ages[number]?.merge(age) == nil { ages[number] = age }
  }

  /// Whether anything is known of the birth and of the sex of a patient.
  func isDescribed(_ number: Int) -> Bool {
    facts[number].sex != .unknown && (facts[number].birthDate != nil || ages[number] != nil)
  }

  /// How many patients' ages contradict each other, where nothing else tells.
  var contradictoryAges: Int {
    ages.count { number, age in
      if facts[number].conflicts.contains(.birthDate) { return false }
      return facts[number].birthDate.map { age.contradicts($0) } ?? age.isContradictory
    }
  }

  /// Takes another worker's patients in.
  ///
  /// - Returns: for each of the other's numbers the number here.
  mutating func absorb(_ other: PatientRegister) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.count)
    let bytes = other.keys.arena.span
    var hashes: [UInt64] = []
    var slots: [UInt64] = []
    var start = 0
    while start < other.count {
      // Some at a time and in passes, so that the waits for memory overlap.
      let share = start..<min(start + 512, other.count)
      hashes.removeAll(keepingCapacity: true)
      slots.removeAll(keepingCapacity: true)
      for number in share { hashes.append(bytes.hash(other.keys.range(number), seed: 0)) }
      for hash in hashes { slots.append(slot(hash)) }
      for number in share {
        let (hash, slot) = (hashes[number - start], slots[number - start])
        numbers.append(
          UInt32(bitPattern: Int32(peek(slot, bytes, other.keys.range(number), hash: hash))))
      }
      for number in share {
        numbers[number] = absorb(
          number, of: other, hash: hashes[number - start], peeked: numbers[number])
      }
      start = share.upperBound
    }
    for (number, age) in other.ages { note(Int(numbers[number]), age: age) }
    for var aside in other.asides {
      aside.patient = numbers[Int(aside.patient)]
      asides.append(aside)
    }
    absorbBackgrounds(of: other, numbers)
    return numbers
  }

  /// Takes one patient of another worker in.
  ///
  /// `peeked`: what `peek` said, as bits.
  private mutating func absorb(
    _ number: Int, of other: PatientRegister, hash: UInt64, peeked: UInt32
  ) -> UInt32 {
    let (bytes, key) = (other.keys.arena.span, other.keys.range(number))
    let known =
      Int32(bitPattern: peeked) >= 0 ? Int(peeked) : keys.find(bytes, key, hash: hash)
    guard let known else {
      facts.append(other.facts[number])
      return UInt32(keys.insert(bytes, key, hash: hash))
    }
    facts[known].merge(other.facts[number])
    return UInt32(known)
  }
}

extension PatientRegister {
  /// The patients' numbers in byte order of system, then id; those without a system come first.
  func sorted() -> [UInt32] {
    let arena = keys.arena.span
    var entries: [(prefix: UInt64, number: UInt32)] = []
    entries.reserveCapacity(count)
    for number in 0..<count {
      let key = keys.range(number)
      let word = arena.word(at: key.lowerBound, count: min(8, key.count)).byteSwapped
      // No UTF-8 text begins with this byte, so no prefix of an id reaches this one.
      entries.append((facts[number].hasSystem ? .max : word, UInt32(number)))
    }
    entries.sort { a, b in
      a.prefix != b.prefix ? a.prefix < b.prefix : precedes(Int(a.number), Int(b.number))
    }
    return entries.map(\.number)
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (split(a), split(b))
    if !first.system.elementsEqual(second.system) {
      return first.system.lexicographicallyPrecedes(second.system)
    }
    return first.id.lexicographicallyPrecedes(second.id)
  }

  private func split(_ number: Int) -> (system: ArraySlice<UInt8>, id: ArraySlice<UInt8>) {
    let key = keys.range(number)
    guard facts[number].hasSystem else { return (keys.arena[0..<0], keys.arena[key]) }
    let border = key.lowerBound + facts[number].systemCount
    return (keys.arena[key.lowerBound..<border], keys.arena[border + 1..<key.upperBound])
  }
}
