private import Glibc

/// Why output did not reach its place.
package enum OutputError: Error, Hashable {
  /// The place cannot be made: no permission, no such folder, a folder of that name.
  case cannotCreate(SystemError)
  /// Writing went wrong: the disk is full, the device failed.
  case failed(SystemError)
  /// Nobody reads the stream any more, which is no fault.
  case closedPipe
  /// The run was interrupted; nothing more may be published.
  case stopped
}

extension OutputError {
  /// Sorts an error met while making a file: a full or failing disk is no matter of the place.
  init(creating error: SystemError) {
    switch error.code {
    case ENOSPC, EDQUOT, EIO: self = .failed(error)
    default: self = .cannotCreate(error)
    }
  }

  /// Sorts an error met while writing.
  init(writing error: SystemError) {
    self = error.code == EPIPE ? .closedPipe : .failed(error)
  }
}
