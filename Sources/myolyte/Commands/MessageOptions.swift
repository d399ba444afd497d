import ArgumentParser

/// The options that say how much is told on standard error.
struct MessageOptions: ParsableArguments {
  /// When something is shown: by what standard error is, or as asked.
  enum When: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

  @Option(help: "Show how far the run is: auto, always or never.")
  var progress: When = .auto

  @Option(help: "Use colour: auto, always or never. NO_COLOR is honoured.")
  var color: When = .auto

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show every message, with excerpts of the input.")
  var verbose = false
}
