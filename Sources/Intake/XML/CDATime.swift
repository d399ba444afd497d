internal import Formats
internal import Laboratory

/// Reads effective times.
enum CDATime {
  /// The first time stamp that is understood: the single value, the centre, the start, the end.
  static func first(of act: XMLElement) -> Instant {
    for time in act.children(.effectiveTime) {
      let stamps = [
        time.value, time.first(.center)?.value, time.first(.low)?.value, time.first(.high)?.value,
      ]
      for stamp in stamps {
        if let stamp, let instant = DateReader.instant(stamp) { return instant }
      }
    }
    return .unknown
  }
}
