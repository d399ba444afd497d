private import Dispatch
private import Synchronization

/// Runs a body once on each of `jobs` threads and gives what they return, in their order.
func onEachThread<Share: Sendable>(
  _ jobs: Int, _ body: @Sendable (_ thread: Int) -> Share
) -> [Share] {
  if jobs <= 1 { return [body(0)] }
  let shares = Mutex<[Int: Share]>([:])
  DispatchQueue.concurrentPerform(iterations: jobs) { thread in
    let share = body(thread)
    shares.withLock { $0[thread] = share }
  }
  return shares.withLock { found in (0..<jobs).compactMap { found[$0] } }
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
