import ArgumentParser
import Formats
import Reports

/// Prints the JSON Schema of a stream.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a stream.")

  @Argument(help: "results, findings, patients, manifest or rejects.")
  var stream: StreamSchema

  func run() throws {
    var buffer = ByteBuffer()
    stream.write(into: &buffer)
    var output = FileOutput.standardOutput()
    try output.write(buffer)
    try output.flush()
  }
}

extension StreamSchema: ExpressibleByArgument {}
