/// Finds the files to read under the paths that a user names.
///
/// A named file is read whatever its name. A folder is searched with all its subfolders, in byte
/// order of the path relative to it; what is passed over there is counted. Links to files count as
/// files, links to folders are passed over, so that no circle is walked.
package struct FileDiscovery: Sendable {
  /// The files, in the order in which they are to be read.
  package internal(set) var files: [DiscoveredFile] = []
  /// How many entries of folders were passed over, by reason.
  package private(set) var skipped: [SkipReason: Int] = [:]
  /// What in a named folder could not be looked at: nobody knows which results it holds.
  package internal(set) var unreachable: [UnreachableEntry] = []

  private var seen: Set<FileStatus.Identity> = []
  private var hasStandardInput = false

  /// Searches the paths, one after the other; `-` is standard input.
  ///
  /// `hidingNamesBy`: the key where nothing may tell what the files are called, an error included.
  /// - Throws: When a named path does not exist or its folder cannot be opened.
  package init(
    _ paths: [String], hidingNamesBy key: KeyedDigest? = nil
  ) throws(DiscoveryError) {
    for (number, path) in paths.enumerated() {
      if path == "-" {
        addStandardInput()
      } else {
        try add(path, calledInErrors: key == nil ? path : "path \(number + 1)")
      }
    }
    if let key { hideNames(key) }
  }
}

/// An entry of a folder that the system refused to show.
package struct UnreachableEntry: Hashable, Sendable {
  /// Relative to the PATH given, like the name of a file.
  package let name: String
  package let error: SystemError
}

/// Why the search for files cannot begin.
package enum DiscoveryError: Error, Hashable {
  case cannotOpen(path: String, SystemError)
}

extension FileDiscovery {
  private mutating func addStandardInput() {
    guard !hasStandardInput else { return skip(.sameFile) }
    hasStandardInput = true
    files.append(DiscoveredFile(source: .standardInput, name: "-", size: 0, isNamed: true))
  }

  private mutating func add(
    _ text: String, calledInErrors name: String
  ) throws(DiscoveryError) {
    let path = RawPath(text)
    do throws(SystemError) {
      let status = try FileStatus(of: path)
      if status.kind == .folder {
        search(path, [], try Self.contents(of: path, followsLink: true))
      } else {
        addNamed(path, status)
      }
    } catch {
      throw .cannotOpen(path: name, error)
    }
  }

  private mutating func addNamed(_ path: RawPath, _ status: FileStatus) {
    let isRegular = status.kind == .regular
    add(
      DiscoveredFile(
        source: isRegular ? .file(path) : .stream(path),
        name: PrintableName.text(of: path.lastComponent),
        size: isRegular ? status.size : 0, isNamed: true, stamp: isRegular ? status.stamp : nil),
      status.identity)
  }

  private mutating func add(_ file: DiscoveredFile, _ identity: FileStatus.Identity) {
    guard seen.insert(identity).inserted else { return skip(.sameFile) }
    files.append(file)
  }

  private mutating func skip(_ reason: SkipReason) {
    skipped[reason, default: 0] += 1
  }

  /// Takes the contents of a folder in order.
  ///
  /// - Parameters:
  ///   - folder: The folder's path.
  ///   - prefix: Its path relative to the named folder, with a `/` behind unless empty.
  ///   - contents: What stands in it.
  private mutating func search(_ folder: RawPath, _ prefix: [UInt8], _ contents: [FolderItem]) {
    for item in contents {
      let relative = prefix + item.name
      switch item.content {
      case .skipped(let reason): skip(reason)
      case .unreachable(let error): addUnreachable(relative, error)
      case .folder: searchSubfolder(folder.appending(item.name), relative)
      case .file(let status):
        add(
          DiscoveredFile(
            source: .file(folder.appending(item.name)), name: PrintableName.text(of: relative),
            size: status.size, isNamed: false, stamp: status.stamp),
          status.identity)
      }
    }
  }

  private mutating func searchSubfolder(_ path: RawPath, _ relative: [UInt8]) {
    do {
      let contents = try Self.contents(of: path, followsLink: false)
      search(path, relative + [UInt8(ascii: "/")], contents)
    } catch {
      addUnreachable(relative, error)
    }
  }

  private mutating func addUnreachable(_ relative: [UInt8], _ error: SystemError) {
    unreachable.append(UnreachableEntry(name: PrintableName.text(of: relative), error: error))
  }

  /// Lists a folder in byte order of relative paths. The folder is closed again before its
  /// subfolders are opened, so depth costs no descriptors.
  private static func contents(
    of path: RawPath, followsLink: Bool
  ) throws(SystemError) -> [FolderItem] {
    var folder = try Folder(path, followsLink: followsLink)
    var items: [FolderItem] = []
    for entry in try folder.entries() { items.append(FolderItem(entry, in: folder)) }
    items.sort { $0.orderKey.lexicographicallyPrecedes($1.orderKey) }
    return items
  }
}
