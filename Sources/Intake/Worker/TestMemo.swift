private import Formats
package import Laboratory

/// The tests that one worker met: from what a file prints (code, name, specimen, unit) to what it is.
///
/// Recognition and unit look-up run once for each distinct combination; every further row costs a hash.
package struct TestMemo: Sendable {
  private var keys = ByteTable()
  /// For each key the test's number, or -1 for what lies outside the panel.
  private var numbers: [Int32] = []
  package private(set) var tests: [TestDescription] = []
  /// For each test, what its name and its specimen say of every result.
  private(set) var traits: [ObservationTraits] = []

  init() {}

  /// The entry of a key, or `nil` when it was never seen.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Int32? {
    keys.find(bytes, range, hash: hash).map { numbers[$0] }
  }

  /// The entry of a row's key, or `nil` when it was never seen.
  @inline(__always)
  func find(_ key: TestKey, _ bytes: Span<UInt8>, hash: UInt64) -> Int32? {
    keys.find(key, bytes, hash: hash).map { numbers[$0] }
  }

  /// Remembers what a key means.
  mutating func insert(
    _ bytes: Span<UInt8>, _ range: Range<Int>, hash: UInt64, _ test: TestDescription?,
    isNamedOnly named: Bool
  ) -> Int32 {
    _ = keys.insert(bytes, range, hash: hash)
    guard let test else {
      numbers.append(-1)
      return -1
    }
    tests.append(test)
    var shared: ObservationTraits = named ? [.namedOnly] : []
    if let specimen = test.specimen, HaemolysisReader.isHaemolysed(specimen) {
      shared.insert(.haemolysed)
    }
    traits.append(shared)
    numbers.append(Int32(tests.count - 1))
    return Int32(tests.count - 1)
  }
}
