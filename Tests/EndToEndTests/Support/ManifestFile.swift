import Foundation
import Testing

/// A manifest as it stands in its file.
struct ManifestFile {
  let object: [String: Any]
  let totals: Accounting

  init(_ url: URL) throws {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    object = try #require(json as? [String: Any])
    totals = try Accounting(try #require(object["totals"] as? [String: Any]))
  }

  /// One object a file, in input order.
  var files: [[String: Any]] { object["files"] as? [[String: Any]] ?? [] }
}
