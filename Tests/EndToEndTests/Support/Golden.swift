import Foundation
import Testing

/// Recorded output. `RECORD=1 swift test --filter EndToEndTests` writes it anew.
enum Golden {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// Claims that an output is the recorded one, byte for byte; while recording, records it.
  static func expect(
    _ output: Data, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    let recorded = try? Data(contentsOf: file)
    if recorded == output { return }
    if isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try output.write(to: file)
    } else if let recorded {
      Issue.record(
        "Golden/\(name) differs: \(difference(recorded, output)). If it should: RECORD=1 swift test",
        sourceLocation: sourceLocation)
    } else {
      Issue.record(
        "Golden/\(name) is missing: run RECORD=1 swift test and review it",
        sourceLocation: sourceLocation)
    }
  }

  /// Claims that a folder of recorded output holds these files only; while recording, removes others.
  static func expectOnly(
    _ names: some Sequence<String>, in subfolder: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let place = folder.appending(path: subfolder)
    let recorded = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    for name in Set(recorded).subtracting(names).sorted() {
      if isRecording {
        try FileManager.default.removeItem(at: place.appending(path: name))
      } else {
        Issue.record(
          "Golden/\(subfolder)/\(name) is output of nothing", sourceLocation: sourceLocation)
      }
    }
  }

  /// The first line that differs, both ways.
  private static func difference(_ recorded: Data, _ output: Data) -> String {
    let (old, new) = (lines(recorded), lines(output))
    let common = zip(old, new).prefix { $0 == $1 }.count
    let (was, isNow) = (
      common < old.count ? "'\(old[common])'" : "the end",
      common < new.count ? "'\(new[common])'" : "the end"
    )
    return "line \(common + 1) was \(was) and is \(isNow)"
  }

  private static func lines(_ data: Data) -> [Substring] {
    String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
