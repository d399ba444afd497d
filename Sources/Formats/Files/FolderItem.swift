private import Glibc

/// An entry of a folder and what is to be done with it.
struct FolderItem {
  enum Content {
    case file(FileStatus)
    case folder
    case skipped(SkipReason)
    case unreachable(SystemError)
  }

  let name: [UInt8]
  let content: Content
  /// The bytes by which siblings are ordered: a folder's name counts with the `/` behind it.
  let orderKey: [UInt8]

  init(_ entry: Folder.Entry, in folder: borrowing Folder) {
    name = entry.name
    content = Self.content(of: entry, in: folder)
    if case .folder = content {
      orderKey = entry.name + [UInt8(ascii: "/")]
    } else {
      orderKey = entry.name
    }
  }

  private static func content(of entry: Folder.Entry, in folder: borrowing Folder) -> Content {
    if entry.name.first == UInt8(ascii: ".") { return .skipped(.hidden) }
    do throws(SystemError) {
      switch try kind(of: entry, in: folder) {
      case .folder: return .folder
      case .other: return .skipped(.notRegular)
      case .link: return try link(entry.name, in: folder)
      case .regular: return try file(entry.name, in: folder)
      }
    } catch {
      return .unreachable(error)
    }
  }

  private static func kind(
    of entry: Folder.Entry, in folder: borrowing Folder
  ) throws(SystemError) -> FileStatus.Kind {
    if let kind = entry.kind { return kind }
    return try folder.status(of: entry.name, followingLink: false).kind
  }

  private static func file(
    _ name: [UInt8], in folder: borrowing Folder
  ) throws(SystemError) -> Content {
    if let reason = SkipReason(fileName: name) { return .skipped(reason) }
    let status = try folder.status(of: name, followingLink: true)
    return status.kind == .regular ? .file(status) : .skipped(.notRegular)
  }

  /// - Returns: `nil` when the link leads nowhere.
  private static func target(
    of name: [UInt8], in folder: borrowing Folder
  ) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try folder.status(of: name, followingLink: true)
    } catch {
      guard [ENOENT, ELOOP, ENOTDIR].contains(error.code) else { throw error }
      return nil
    }
  }

  private static func link(
    _ name: [UInt8], in folder: borrowing Folder
  ) throws(SystemError) -> Content {
    guard let status = try target(of: name, in: folder) else { return .skipped(.danglingLink) }
    switch status.kind {
    case .folder: return .skipped(.directoryLink)
    case .other, .link: return .skipped(.notRegular)
    case .regular: return SkipReason(fileName: name).map(Content.skipped) ?? .file(status)
    }
  }
}
