extension FileDiscovery {
  /// Gives every file and entry a name that tells nothing of it but its kind: `file-001.csv`.
  ///
  /// Names of files and folders often hold a person's, and so does their order where each person has a file: the
  /// numbers follow a digest that only who holds the key can make. Standard input keeps its `-`.
  mutating func hideNames(_ key: KeyedDigest) {
    let names = files.map(\.name) + unreachable.map(\.name)
    let digests = names.map { name in
      let bytes = Array(name.utf8)
      return key.digest(of: bytes.span)
    }
    let order = names.indices.sorted { a, b in
      digests[a] == digests[b] ? a < b : digests[a].lexicographicallyPrecedes(digests[b])
    }
    let width = max(3, String(names.count).utf8.count)
    var hidden = names
    for (number, place) in order.enumerated() {
      let digits = String(number + 1)
      let zeros = String(repeating: "0", count: width - digits.utf8.count)
      hidden[place] = "file-\(zeros)\(digits)\(SkipReason.knownEnding(of: names[place]))"
    }
    for (number, file) in files.enumerated() where file.source != .standardInput {
      files[number] = DiscoveredFile(
        source: file.source, name: hidden[number], size: file.size, isNamed: file.isNamed,
        stamp: file.stamp)
    }
    unreachable = zip(hidden[files.count...], unreachable)
      .map { UnreachableEntry(name: $0, error: $1.error) }
      .sorted { $0.name < $1.name }
  }
}
