private import Glibc
private import Synchronization

/// Runs a body once for each of `jobs` shares of the work, on as many threads as there are cores for them, and gives
/// what they return, in their order.
///
/// The calling thread takes part. Where the system gives no more threads, it does the work of those that are missing.
func onEachThread<Share: Sendable>(
  _ jobs: Int, _ body: @Sendable (_ share: Int) -> Share
) -> [Share] {
  if jobs <= 1 { return [body(0)] }
  let shares = Mutex<[Int: Share]>([:])
  let numbers = WorkCounter(jobs)
  withoutActuallyEscaping(body) { body in
    let work = SharedWork {
      while let number = numbers.take() {
        let share = body(number)
        shares.withLock { $0[number] = share }
      }
    }
    let threads = (1..<min(jobs, SystemFacts.cores)).map { _ in work.start() }
    work.run()
    for case let thread? in threads { pthread_join(thread, nil) }
  }
  return shares.withLock { found in (0..<jobs).compactMap { found[$0] } }
}

/// Has a body run on a thread that nobody waits for. Where the system gives no thread it is not run.
func begin(_ body: @escaping @Sendable () -> Void) {
  if let thread = SharedWork(body).start() { pthread_detach(thread) }
}

/// Work that several threads do together.
///
/// These are threads of the system, and not the pool of a library: a pool asks for descriptors of its own while files
/// are being read, and ends the program where there are none left.
private final class SharedWork: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }

  /// A thread that does the work too, to be joined or detached; `nil` if the system gives none.
  func start() -> pthread_t? {
    // Released by the thread that it is handed to, or here where there is none.
    let work = unsafe Unmanaged.passRetained(self)
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { work in
        if let work = unsafe work {
          unsafe Unmanaged<SharedWork>.fromOpaque(work).takeRetainedValue().run()
        }
        return nil
      }, work.toOpaque())
    if status == 0 { return thread }
    unsafe work.release()
    return nil
  }
}

/// Hands out the numbers from 0 up to an end, each once, to whichever thread asks.
final class WorkCounter: Sendable {
  private let next = Atomic<Int>(0)
  private let end: Int

  init(_ end: Int) {
    self.end = end
  }

  /// The next number, or `nil` when all were handed out.
  func take() -> Int? {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < end ? number : nil
  }
}
