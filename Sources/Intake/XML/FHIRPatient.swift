internal import Formats
internal import Laboratory

/// Reads a Patient resource.
enum FHIRPatient {
  /// The patient of an entry with a full address. Without an identifier, who it is hangs on the server
  /// that gave the id.
  ///
  /// `isBulk`: whether other files know the patient by the resource's id alone.
  static func stated(_ patient: XMLElement, at url: String?, isBulk: Bool) -> StatedPatient {
    if isBulk { return stated(patient, (patient.value(.id) ?? "", nil)) }
    let server = url.flatMap { FHIRReference($0).base }
    return stated(patient, identifier(of: patient) ?? (patient.value(.id) ?? "", server))
  }

  /// A contained patient. Its id means nothing outside the resource that contains it.
  static func contained(_ patient: XMLElement) -> StatedPatient {
    stated(patient, identifier(of: patient) ?? ("", nil))
  }

  private static func stated(
    _ patient: XMLElement, _ identity: (id: String, system: String?)
  ) -> StatedPatient {
    StatedPatient(
      id: identity.id, system: identity.system, name: name(of: patient),
      birthDate: birthDate(of: patient),
      sex: patient.value(.gender).map { SexReader.sex($0) } ?? .unknown)
  }

  /// `nil` where several contradict each other.
  private static func birthDate(of patient: XMLElement) -> CalendarDate? {
    let printed = Set(patient.children(.birthDate).compactMap(\.value))
    return printed.count == 1 ? printed.first.flatMap { DateReader.date($0) } : nil
  }

  /// The medical record number, or the first identifier that has a value and is in use.
  private static func identifier(of patient: XMLElement) -> (id: String, system: String?)? {
    var best: (rank: Int, id: String, system: String?)?
    for identifier in patient.children(.identifier) {
      guard let value = identifier.value(.value) else { continue }
      var rank = identifier.value(.use) == "old" ? 0 : 1
      let types = identifier.first(.type)
      let isRecordNumber = types?.children(.coding).contains { $0.value(.code) == "MR" } ?? false
      if isRecordNumber { rank += 2 }
      if best.map({ rank > $0.rank }) ?? true { best = (rank, value, identifier.value(.system)) }
    }
    return best.map { ($0.id, $0.system) }
  }

  /// The official name, or the first one that is not an old one.
  private static func name(of patient: XMLElement) -> String? {
    var found: XMLElement?
    for name in patient.children(.name) {
      let use = name.value(.use)
      if use == "official" { return text(of: name) }
      if found == nil, use != "old", use != "maiden" { found = name }
    }
    return found.flatMap(text)
  }

  private static func text(of name: XMLElement) -> String? {
    if let text = name.value(.text) { return text }
    let parts =
      name.children(.given).compactMap(\.value) + name.children(.family).compactMap(\.value)
    return parts.joined(separator: " ").trimmedOrNil
  }
}
