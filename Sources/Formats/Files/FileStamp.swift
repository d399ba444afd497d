/// Tells whether a file still holds what it held: its size and when it was written to.
///
/// Not which file it is, because some network file systems number a file anew each time they look it up. Renaming and
/// removing a file change nothing of what was opened, and nothing here.
struct FileStamp: Hashable, Sendable {
  let size: Int
  /// When its contents last changed.
  let seconds: Int
  let nanoseconds: Int
}
