import Intake

extension RecordStore.Directory {
  /// - Throws: where the bytes are no directory.
  init(_ bytes: [UInt8]) throws(KeptBytesError) {
    var reader = KeptBytesReader(bytes)
    manifest = try reader.text()
    reading = try reader.text()
    let entries = try reader.all { (reader) throws(KeptBytesError) in
      let key = RecordKey(
        path: try reader.text(), bytes: try reader.integer(), sha256: try reader.text(),
        dictionaries: try reader.text())
      let asOf = try reader.integer(as: Int32.self)
      let latestDay = try reader.integer(as: Int32.self)
      let sources = try reader.all { (reader) throws(KeptBytesError) in
        RecordStore.Extent(
          offset: try reader.number(as: Int.self), count: try reader.number(as: Int.self),
          sha256: try reader.text())
      }
      return (key, RecordStore.KeptFile(sources: sources, asOf: asOf, latestDay: latestDay))
    }
    guard reader.isAtEnd else { throw .damaged }
    for (key, file) in entries { files[key] = file }
  }

  /// The bytes that stand for it.
  var kept: [UInt8] {
    var kept = KeptBytes()
    kept.append(manifest)
    kept.append(reading)
    // In the order in which they lie in the store, which tells nothing of the paths.
    let entries = files.sorted {
      ($0.value.sources.first?.offset ?? 0, $0.key.path) < (
        $1.value.sources.first?.offset ?? 0, $1.key.path
      )
    }
    kept.append(all: entries) { kept, entry in
      kept.append(entry.key.path)
      kept.append(entry.key.bytes)
      kept.append(entry.key.sha256)
      kept.append(entry.key.dictionaries)
      kept.append(Int(entry.value.asOf))
      kept.append(Int(entry.value.latestDay))
      kept.append(all: entry.value.sources) { kept, extent in
        kept.append(UInt64(extent.offset))
        kept.append(UInt64(extent.count))
        kept.append(extent.sha256)
      }
    }
    return kept.bytes
  }
}
