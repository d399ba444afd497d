internal import Formats
internal import Laboratory

extension XMLError.Kind {
  /// The stable name under which the fault is told.
  var rule: Rejection.Rule {
    switch self {
    case .notWellFormed: .xmlNotWellFormed
    case .outOfMemory: .fileTooLarge
    case .entity: .xmlEntity
    case .tooDeep: .xmlTooDeep
    case .tooLarge: .xmlTooLarge
    }
  }
}
