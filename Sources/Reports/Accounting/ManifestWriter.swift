package import Formats
import Laboratory

/// Writes the manifest as one JSON object, a file a line.
package struct ManifestWriter: Sendable {
  package init() {}

  package func write(_ manifest: Manifest, into buffer: inout ByteBuffer) {
    let syntax = JSONSyntax(ManifestColumns.columns)
    for index in ManifestColumns.columns.indices {
      syntax.open(index, into: &buffer)
      append(index, of: manifest, into: &buffer)
    }
    syntax.close(into: &buffer)
  }

  /// Appends the member at an index of the columns.
  private func append(_ index: Int, of manifest: Manifest, into buffer: inout ByteBuffer) {
    switch index {
    case 0: buffer.appendJSON(Manifest.schema)
    case 1: buffer.appendJSON(manifest.version)
    case 2: buffer.appendJSON(manifest.profile)
    case 3: appendOptions(manifest.options, into: &buffer)
    case 4: buffer.appendJSON(manifest.tablesSHA256)
    case 5: appendFiles(manifest.files, into: &buffer)
    case 6: appendSkipped(manifest.skipped, into: &buffer)
    case 7: appendTotals(manifest.totals, into: &buffer)
    default: append(seconds: manifest.elapsedSeconds, into: &buffer)
    }
  }

  private func appendOptions(_ options: [Manifest.Option], into buffer: inout ByteBuffer) {
    buffer.append("{")
    for index in options.indices {
      if index > 0 { buffer.append(",") }
      buffer.appendJSON(options[index].name)
      buffer.append(":")
      buffer.appendJSON(options[index].value)
    }
    buffer.append("}")
  }

  private func appendFiles(_ files: [Manifest.File], into buffer: inout ByteBuffer) {
    buffer.append("[")
    for index in files.indices {
      buffer.append(index > 0 ? ",\n" : "\n")
      append(files[index], into: &buffer)
    }
    buffer.append(files.isEmpty ? "]" : "\n]")
  }

  private func append(_ file: Manifest.File, into buffer: inout ByteBuffer) {
    buffer.append("{\"path\":")
    buffer.appendJSON(file.file.path)
    buffer.append(",\"bytes\":")
    buffer.append(file.file.bytes)
    buffer.append(",\"sha256\":")
    buffer.appendJSON(file.sha256)
    buffer.append(",\"layout\":")
    buffer.appendJSON(file.file.layout)
    buffer.append(",\"encoding\":")
    buffer.appendJSON(file.file.encoding)
    buffer.append(",")
    appendCounters(of: file.tally, into: &buffer)
    buffer.append("}")
  }

  private func appendSkipped(_ skipped: [Manifest.Skipped], into buffer: inout ByteBuffer) {
    buffer.append("{")
    for index in skipped.indices {
      if index > 0 { buffer.append(",") }
      buffer.appendJSON(skipped[index].reason)
      buffer.append(":")
      buffer.append(skipped[index].count)
    }
    buffer.append("}")
  }

  private func appendTotals(_ totals: Tally, into buffer: inout ByteBuffer) {
    buffer.append("{")
    appendCounters(of: totals, into: &buffer)
    buffer.append("}")
  }

  private func appendCounters(of tally: Tally, into buffer: inout ByteBuffer) {
    buffer.append("\"records\":")
    buffer.append(tally.records)
    for outcome in Outcome.allCases {
      buffer.append(",\"")
      buffer.append(outcome.counter)
      buffer.append("\":")
      buffer.append(tally[outcome])
    }
  }

  /// Appends seconds to the thousandth.
  private func append(seconds: Double, into buffer: inout ByteBuffer) {
    let thousandths = UInt64(max(0, min(seconds * 1000, 1e15)).rounded())
    buffer.append(thousandths / 1000, width: 1)
    buffer.append(".")
    buffer.append(thousandths % 1000, width: 3)
  }
}
