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

  /// Finds what a reference means; a relative one starts from the server of the address `url` of
  /// the resource that refers.
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
