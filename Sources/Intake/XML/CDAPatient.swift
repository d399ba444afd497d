internal import Formats
internal import Laboratory

/// Reads the person whom a clinical document is about.
enum CDAPatient {
  /// The patient of a `recordTarget`; guardians and relatives inside it are passed over.
  static func stated(_ target: XMLElement) -> StatedPatient {
    // Extracts of records have the patient without a role.
    guard let role = target.first(.patientRole) ?? target.first(.patient) else {
      return StatedPatient()
    }
    let person = role.first(.patient)
    let (id, system) = identifier(of: role)
    return StatedPatient(
      id: id, system: system, name: person.flatMap(name),
      birthDate: person?.first(.birthTime)?.value.flatMap { DateReader.date($0) },
      sex: sex(of: person?.first(.administrativeGenderCode)))
  }

  /// Social security numbers are taken only where there is nothing else.
  private static let socialSecurity: StaticString = "2.16.840.1.113883.4.1"

  private static func identifier(of role: XMLElement) -> (id: String, system: String?) {
    var best: (rank: Int, id: String, system: String?) = (0, "", nil)
    for id in role.children(.id) where id.attribute(.nullFlavor) == nil {
      let root = id.attribute(.root)
      let value = id.attribute(.extensionAttribute)
      let isSocial = id.attribute(.root, equals: socialSecurity)
      // An object identifier without an extension is that of whoever assigns ids, and the same for all their patients.
      guard let text = value ?? root, value != nil || text.utf8.contains(UInt8(ascii: "-")) else {
        continue
      }
      let rank = value == nil ? 1 : isSocial ? 2 : 3
      if rank > best.rank { best = (rank, text, value == nil ? nil : root) }
    }
    return (best.id, best.system)
  }

  private static func name(of person: XMLElement) -> String? {
    guard let name = person.first(.name) else { return nil }
    let parts = name.children(.given).map(\.text) + name.children(.family).map(\.text)
    return parts.filter { !$0.isEmpty }.joined(separator: " ").trimmedOrNil ?? name.textOrNil
  }

  private static func sex(of code: XMLElement?) -> Sex {
    guard let code else { return .unknown }
    let sex = code.attribute(.code).map { SexReader.sex($0) } ?? .unknown
    return sex != .unknown
      ? sex : code.attribute(.displayName).map { SexReader.sex($0) } ?? .unknown
  }
}
