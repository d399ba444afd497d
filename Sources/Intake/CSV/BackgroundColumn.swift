import Laboratory

/// A column that tells what else is known of a patient.
struct BackgroundColumn: Sendable {
  let column: Int
  let fact: Fact
  let kind: Background.Entry.Kind
}
