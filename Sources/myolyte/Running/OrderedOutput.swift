import Formats
import Synchronization

/// Puts the shares that threads finish in any order back into theirs, on standard output.
final class OrderedOutput: Sendable {
  private struct State: ~Copyable, Sendable {
    var next = 0
    var waiting: [Int: ByteBuffer] = [:]
    var output = FileOutput.standardOutput()
    var fault: OutputError?
  }

  private let state = Mutex(State())

  /// Whether anything went wrong, so that further work is in vain.
  var isStopped: Bool { state.withLock { $0.fault != nil } }

  /// Takes a share and writes every share whose turn has come.
  func deliver(_ share: ByteBuffer, number: Int) {
    state.withLock { state in
      state.waiting[number] = share
      while state.fault == nil, let ready = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        do throws(OutputError) { try state.output.write(ready) } catch { state.fault = error }
      }
    }
  }

  /// Writes what is held back.
  ///
  /// - Throws: the first thing that went wrong.
  func finish() throws(OutputError) {
    try state.withLock { (state) throws(OutputError) in
      if let fault = state.fault { throw fault }
      try state.output.flush()
    }
  }
}
