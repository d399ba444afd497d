import Formats
import Glibc

/// Ends the run on SIGINT and SIGTERM without leaving a partial file behind, and lets a closed pipe be seen as an
/// error of writing.
enum Interruption {
  /// Call once, before any thread is started.
  ///
  /// `staged`: what is taken back. Once it is final the run has done its work, and an interruption ends it as a run
  /// that succeeded.
  static func watch(_ folders: [OutputFolder], staged: StagedOutput?) {
    signal(SIGPIPE, SIG_IGN)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waiting = Waiting(signals: signals, folders: folders, staged: staged)
    var thread = pthread_t()
    // The box is released by the thread that it is handed to; see `wait`.
    let box = unsafe Unmanaged.passRetained(waiting).toOpaque()
    unsafe pthread_create(&thread, nil, { unsafe Interruption.wait($0) }, box)
    pthread_detach(thread)
  }

  /// Waits until an interruption has ended the process.
  static func awaitEnd() -> Never { while true { pause() } }

  /// What the waiting thread needs.
  private final class Waiting {
    let signals: sigset_t
    let folders: [OutputFolder]
    let staged: StagedOutput?

    init(signals: sigset_t, folders: [OutputFolder], staged: StagedOutput?) {
      self.signals = signals
      self.folders = folders
      self.staged = staged
    }
  }

  private static func wait(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let box = unsafe box else { return nil }
    let waiting = unsafe Unmanaged<Waiting>.fromOpaque(box).takeRetainedValue()
    var (signals, number) = (waiting.signals, CInt(0))
    unsafe sigwait(&signals, &number)
    if let staged = waiting.staged, !staged.withdraw() { _exit(0) }
    for folder in waiting.folders { folder.removeTemporaries() }
    waiting.staged?.withdraw()
    _exit(128 + number)
  }
}
