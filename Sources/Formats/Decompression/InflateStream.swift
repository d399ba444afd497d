private import CZlib

/// A zlib stream that inflates gzip members.
@safe struct InflateStream: ~Copyable {
  /// On the heap, because zlib's state points back to its stream.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Asks zlib for a gzip header and trailer around the deflated data.
  private static let gzipWindowBits: CInt = 15 + 16
  private static let minimumRoom = 64 * 1024

  init() throws(GzipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe inflateInit2_(
      stream, Self.gzipWindowBits, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .outOfMemory }
  }

  // `stream` was allocated and initialised by `init` and has no other owner; ending a stream whose
  // initialisation failed is harmless to zlib.
  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Makes ready for another member.
  mutating func reset() throws(GzipError) {
    guard unsafe inflateReset(stream) == Z_OK else { throw .corrupt }
  }

  /// Inflates one member and checks its checksum and length.
  ///
  /// - Returns: How many bytes the member has in the file.
  mutating func inflateMember(
    _ input: Span<UInt8>, into output: inout [UInt8], limit: Int
  ) throws(GzipError) -> Int {
    var consumed = 0
    while true {
      let room = min(max(Self.minimumRoom, output.count, input.count), limit - output.count + 1)
      let (status, taken) = step(
        input.extracting(droppingFirst: consumed), appendingTo: &output, room: room)
      consumed += taken
      guard output.count <= limit else { throw .tooLarge(limit: limit) }
      switch status {
      case Z_STREAM_END: return consumed
      case Z_OK: continue
      case Z_BUF_ERROR where consumed == input.count: throw .truncated
      case Z_MEM_ERROR: throw .outOfMemory
      default: throw .corrupt
      }
    }
  }

  /// One call of zlib: at most `room` bytes more.
  private mutating func step(
    _ input: Span<UInt8>, appendingTo output: inout [UInt8], room: Int
  ) -> (status: CInt, consumed: Int) {
    let offered = UInt32(clamping: input.count)
    let capacity = UInt32(clamping: room)
    var status = Z_OK
    output.append(addingCapacity: Int(capacity)) { span in
      // zlib reads `offered` bytes of the span and writes `capacity` bytes of the free room, and
      // keeps neither pointer in use after the call.
      unsafe span.withUnsafeMutableBufferPointer { free, count in
        unsafe input.withUnsafeBufferPointer { source in
          unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
          unsafe stream.pointee.avail_in = offered
          unsafe stream.pointee.next_out = free.baseAddress
          unsafe stream.pointee.avail_out = capacity
          status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        }
        count = unsafe Int(capacity - stream.pointee.avail_out)
      }
    }
    return unsafe (status, Int(offered - stream.pointee.avail_in))
  }
}
