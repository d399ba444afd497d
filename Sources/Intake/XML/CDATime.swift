internal import Formats
internal import Laboratory

/// Reads effective times.
enum CDATime {
  /// The first time stamp that is understood: the single value, the centre, the start, the end.
  static func first(of act: XMLElement) -> Instant {
    for time in act.children(.effectiveTime) {
      let found =
        instant(of: time) ?? instant(of: time.first(.center)) ?? instant(of: time.first(.low))
        ?? instant(of: time.first(.high))
      if let found { return found }
    }
    return .unknown
  }

  private static func instant(of stamp: XMLElement?) -> Instant? {
    stamp?.value.flatMap { DateReader.instant($0) }
  }
}
