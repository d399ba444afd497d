import ArgumentParser
import Assessment
import Formats
import Intake
import Laboratory

/// Errors that end a run, as sentences and exit statuses. The only place that knows either.
enum Failure {
  /// What to say and how to exit.
  static func describe(_ error: any Error) -> (text: String, status: ExitCode) {
    switch error {
    case let error as DiscoveryError: discovery(error)
    case let error as OutputError: output(error, "output")
    case let error as AssessmentOptionsError: (options(error), .usage)
    case let error as ReferenceTablesError: (tables(error), .usage)
    case let error as LayoutError: ("a layout cannot be used: \(layout(error))", .usage)
    case let error as XMLLayoutError: ("a layout cannot be used: \(error)", .usage)
    case let error as NamedFile.Failure: ("\(error.path): \(file(error.error))", .noInput)
    default: ("\(error)", .internalError)
    }
  }

  /// Runs a command's work; tells what ends it and exits as its cause asks.
  ///
  /// - Throws: `ExitCode`, or `ValidationError` for wrong usage.
  static func exiting(_ messenger: Messenger = Messenger(isQuiet: false), _ work: () throws -> Void)
    throws
  {
    do {
      try work()
    } catch let status as ExitCode {
      throw status
    } catch let usage as ValidationError {
      throw usage
    } catch OutputError.stopped {
      // The thread that waits for signals ends the process, with the status of the signal.
      Interruption.awaitEnd()
    } catch {
      let (text, status) = describe(error)
      if !text.isEmpty { messenger.error(text) }
      throw status
    }
  }

  /// What to say of an output, and how to exit.
  static func output(_ error: OutputError, _ name: String) -> (text: String, status: ExitCode) {
    switch error {
    case .cannotCreate(let reason): ("\(name) cannot be created: \(reason)", .cannotCreate)
    case .failed(let reason): ("\(name) failed: \(reason)", .outputFailed)
    case .closedPipe, .stopped: ("", .success)
    }
  }

  private static func discovery(_ error: DiscoveryError) -> (String, ExitCode) {
    switch error {
    case .cannotOpen(let path, let reason): ("\(path) cannot be opened: \(reason)", .noInput)
    }
  }

  private static func options(_ error: AssessmentOptionsError) -> String {
    switch error {
    case .unknownProfile(let name): "there is no profile '\(name)'"
    case .unknownGuideline(let analyte, let name):
      "there is no guideline '\(name)' for \(analyte.key)"
    }
  }

  private static func layout(_ error: LayoutError) -> String {
    switch error {
    case .notATable(let reason): table(reason)
    case .wrongHeader: "its header must be kind,key,value"
    case .nameMissing: "it has no name"
    case .unknownKind(let line): "line \(line) is of no known kind"
    case .unknownFact(let line, let fact): "line \(line): '\(fact)' is no fact"
    }
  }

  private static func table(_ error: any Error) -> String {
    switch error as? CSVError {
    case .empty: "it is empty"
    case .raggedRow(let line): "line \(line) has more or fewer fields than the header"
    case .unclosedQuote(let line): "line \(line): a quote is never closed"
    case nil: "it is no table"
    }
  }

  private static func file(_ error: FileError) -> String {
    switch error {
    case .cannotOpen(let reason), .cannotRead(let reason): reason.description
    case .notRegular: "it is no regular file"
    case .tooLarge(let limit): "it is larger than \(limit) bytes"
    case .changed: "it changed while it was read"
    }
  }
}
