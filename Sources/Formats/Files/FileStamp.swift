/// Tells whether a file still holds what it held: which file it is, its size and when it was written to.
///
/// Renaming and removing a file change nothing of what was opened, and nothing here.
struct FileStamp: Hashable, Sendable {
  let identity: FileStatus.Identity
  let size: Int
  /// When its contents last changed.
  let seconds: Int
  let nanoseconds: Int
}
