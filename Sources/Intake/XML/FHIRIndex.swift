/// Finds resources of one type by the references with which others mean them.
struct FHIRIndex<Resource> {
  /// What a reference leads to.
  enum Found {
    case found(Resource)
    case missing
    /// Two different resources have the id and no address tells which one is meant.
    case ambiguous

    var found: Resource? {
      if case .found(let resource) = self { return resource }
      return nil
    }
  }

  private var resources: [Resource] = []
  private var byURL: [String: Int] = [:]
  /// By `Type/id`; -1 for several.
  private var byID: [String: Int] = [:]

  var count: Int { resources.count }

  mutating func add(_ resource: Resource, type: String, id: String?, url: String?) {
    resources.append(resource)
    let number = resources.count - 1
    if let url { byURL[url] = byURL[url] == nil ? number : -1 }
    guard let id else { return }
    let key = type + "/" + id
    byID[key] = byID[key] == nil ? number : -1
  }

  /// - Parameter url: the address of the resource that refers; relative references start from its server.
  func find(_ reference: String, from url: String?) -> Found {
    let plain = FHIRReference(reference)
    if let number = byURL[plain.text] { return resource(number) }
    guard plain.isRelative else { return .missing }
    if let base = url.flatMap({ FHIRReference($0).base }), let number = byURL[base + plain.text] {
      return resource(number)
    }
    return byID[plain.text].map(resource) ?? .missing
  }

  private func resource(_ number: Int) -> Found {
    number < 0 ? .ambiguous : .found(resources[number])
  }
}

/// The parts of a literal reference: `Patient/x`, `http://host/fhir/Patient/x/_history/2`, `urn:uuid:x`.
struct FHIRReference {
  /// Without a version.
  let text: String

  init(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isVersioned = parts.count >= 4 && parts[parts.count - 2] == "_history"
    self.text = isVersioned ? parts.dropLast(2).joined(separator: "/") : text
  }

  /// Whether it is `Type/id`.
  var isRelative: Bool { !text.utf8.contains(UInt8(ascii: ":")) }

  /// The address of the server with its final slash; `nil` for a relative one and for `urn:`.
  var base: String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard text.hasPrefix("http"), parts.count >= 5 else { return nil }
    return parts.dropLast(2).joined(separator: "/") + "/"
  }

  /// The id of a patient that is not in the document; `nil` if something else is meant.
  var patientID: String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count >= 2 {
      return parts[parts.count - 2] == "Patient" ? String(parts[parts.count - 1]).trimmedOrNil : nil
    }
    guard text.hasPrefix("urn:") else { return nil }
    return text.split(separator: ":").last.map { String($0) }
  }
}
