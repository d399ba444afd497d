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
  /// The server of each, where its address tells it.
  private var servers: [String?] = []
  private var byURL: [String: Int] = [:]
  /// The resources' own ids.
  private var ids: [String?] = []
  /// By `Type/id`; -1 for several.
  private var byID: [String: Int] = [:]

  var count: Int { resources.count }

  mutating func add(_ resource: Resource, type: String, id: String?, url: String?) {
    resources.append(resource)
    ids.append(id)
    servers.append(url.flatMap { FHIRReference($0).base })
    let number = resources.count - 1
    if let url { byURL[url] = byURL[url] == nil ? number : -1 }
    guard let id else { return }
    let key = type + "/" + id
    byID[key] = byID[key] == nil ? number : -1
  }

  /// All resources with their own ids and the servers that gave these.
  func forEach(_ body: (Resource, _ id: String, _ server: String?) -> Void) {
    for number in resources.indices {
      if let id = ids[number] { body(resources[number], id, servers[number]) }
    }
  }

  /// Finds what a reference means; a relative one starts from the server of the address `url` of
  /// the resource that refers.
  func find(_ reference: String, from url: String?) -> Found {
    let plain = FHIRReference(reference)
    if let number = byURL[plain.text] { return resource(number) }
    guard plain.isRelative else { return .missing }
    let base = url.flatMap { FHIRReference($0).base }
    if let base, let number = byURL[base + plain.text] { return resource(number) }
    guard let number = byID[plain.text] else { return .missing }
    // The same id on another server is another resource.
    if number >= 0, let base, let other = servers[number], other != base { return .missing }
    return resource(number)
  }

  private func resource(_ number: Int) -> Found {
    number < 0 ? .ambiguous : .found(resources[number])
  }
}
