private import Formats

/// What stands for the ids of patients, and by how many days the dates of each are moved.
///
/// Both follow from system and id by a keyed digest: without the salt nobody can make them from a list of ids, and
/// the same salt gives the same ones again.
package struct Pseudonyms: Sendable {
  /// Hexadecimal digits, one element a patient; no two are equal.
  package let ids: [String]
  /// Days, one element a patient.
  package let shifts: [Int32]

  /// How many days dates are moved back by: at least one, so that no date is the real one, and never forward,
  /// since a date in the future would show how far at least.
  package static let shiftDays: ClosedRange<Int32> = 1...366

  /// `patients`: all patients, each once. `digits`: how long a pseudonym is, 1 to 16, unless another begins alike.
  package init(
    of patients: [(system: String?, id: String)], salt: [UInt8], digits: Int = 16
  ) {
    let keyed = KeyedDigest(key: salt.span)
    var starts: [UInt64] = []
    var shifts: [Int32] = []
    for patient in patients {
      starts.append(Self.word(of: keyed, .id, patient) >> UInt64(64 - 4 * digits))
      let days = Self.word(of: keyed, .shift, patient) % UInt64(Self.shiftDays.count)
      shifts.append(Self.shiftDays.lowerBound + Int32(days))
    }
    let sorted = starts.sorted()
    let shared = Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    self.shifts = shifts
    ids = zip(patients, starts).map { patient, start in
      shared.contains(start)
        ? Self.hexadecimal(Self.digest(of: keyed, .id, patient))
        : Self.hexadecimal(start, digits: digits)
    }
  }

  /// The positions of the patients in the order of their pseudonyms, which says nothing of the order of ids.
  package var order: [Int] { ids.indices.sorted { ids[$0] < ids[$1] } }
}

extension Pseudonyms {
  /// What a digest is for, so that none tells of another.
  private enum Purpose: UInt8 { case id = 1, shift }

  private static func message(
    _ purpose: Purpose, _ patient: (system: String?, id: String)
  ) -> [UInt8] {
    // The length keeps (`a`, `bc`) and (`ab`, `c`) apart, the mark an empty system from none.
    let system = patient.system.map { "\($0.utf8.count):\($0)" } ?? "-"
    return [purpose.rawValue] + system.utf8 + patient.id.utf8
  }

  private static func digest(
    of keyed: KeyedDigest, _ purpose: Purpose, _ patient: (system: String?, id: String)
  ) -> [UInt8] {
    let message = message(purpose, patient)
    return keyed.digest(of: message.span)
  }

  /// The first eight bytes of a digest.
  private static func word(
    of keyed: KeyedDigest, _ purpose: Purpose, _ patient: (system: String?, id: String)
  ) -> UInt64 {
    digest(of: keyed, purpose, patient).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func hexadecimal(_ number: UInt64, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { hexadecimal(UInt64($0), digits: 2) }.joined()
  }
}
