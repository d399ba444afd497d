import Formats
import Synchronization

/// Puts the shares that threads finish in any order back into theirs, on standard output or held back from it.
final class OrderedOutput: Sendable {
  private struct State: ~Copyable, Sendable {
    var next = 0
    var waiting: [Int: ByteBuffer] = [:]
    var output = FileOutput.standardOutput()
    var held: HeldOutput?
    var fault: OutputError?

    init(held: consuming HeldOutput?) { self.held = held }

    mutating func write(_ share: ByteBuffer) throws(OutputError) {
      if held == nil { try output.write(share) } else { try held?.write(share) }
    }
  }

  private let state: Mutex<State>

  /// `held`: what holds everything back until `release()`.
  init(held: consuming HeldOutput? = nil) {
    state = Mutex(State(held: held))
  }

  /// Whether anything went wrong, so that further work is in vain.
  var isStopped: Bool { state.withLock { $0.fault != nil } }

  /// Takes a share and writes every share whose turn has come.
  func deliver(_ share: ByteBuffer, number: Int) {
    state.withLock { state in
      state.waiting[number] = share
      while state.fault == nil, let ready = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        do throws(OutputError) { try state.write(ready) } catch { state.fault = error }
      }
    }
  }

  /// Writes what is still in memory.
  ///
  /// - Throws: the first thing that went wrong.
  func finish() throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in
      if let fault = state.fault { throw fault }
      try state.output.flush()
    }
  }

  /// Lets out what was held back, if anything was.
  ///
  /// - Throws: `closedPipe` or `failed`.
  func release() throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in
      try state.held?.send(to: &state.output)
    }
  }
}
