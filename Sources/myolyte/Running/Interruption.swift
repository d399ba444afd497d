import Formats
import Glibc

/// Ends the run on SIGINT, SIGTERM and SIGHUP without leaving a partial file behind, and lets a closed pipe and a
/// limit on the size of files be seen as errors of writing.
enum Interruption {
  /// Call once, before any thread is started and any file is opened.
  static func watch() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      unsafe sigaddset(&signals, number)
    }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waiting = Waiting(signals: signals)
    var thread = pthread_t()
    // Released by the thread that it is handed to, see `wait`, or here where there is none.
    let box = unsafe Unmanaged.passRetained(waiting)
    let status = unsafe pthread_create(
      &thread, nil, { unsafe Interruption.wait($0) }, box.toOpaque())
    if status == 0 {
      pthread_detach(thread)
    } else {
      // Nobody waits for the signals: they end the run at once, and the next run tidies up.
      unsafe box.release()
      unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
  }

  /// Whether the caller wants a signal to be passed over, as `nohup` does.
  private static func isIgnored(_ number: CInt) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Waits until an interruption has ended the process.
  static func awaitEnd() -> Never { while true { pause() } }

  /// What the waiting thread needs.
  private final class Waiting {
    let signals: sigset_t

    init(signals: sigset_t) {
      self.signals = signals
    }
  }

  private static func wait(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let box = unsafe box else { return nil }
    let waiting = unsafe Unmanaged<Waiting>.fromOpaque(box).takeRetainedValue()
    var (signals, number) = (waiting.signals, CInt(0))
    unsafe sigwait(&signals, &number)
    // Where everything was published together already, the run has done its work.
    _exit(OutputFolder.stopAll() ? 128 + number : 0)
  }
}
