import Formats

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // libFuzzer lends `count` bytes for the call.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  FuzzTarget.chosen.run(bytes)
  return 0
}

/// Ends the run with an input that breaks what always holds; libFuzzer keeps the input.
func claim(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { fatalError("broken: \(sentence())") }
}
