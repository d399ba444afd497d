private import CMalloc
import Formats
import Glibc

/// How much of the address space is left that the caller grants (`ulimit -v`).
///
/// Memory that the system refuses ends the program on the spot. So input that will not fit is refused before, as
/// a file that is too large. Without a limit everything fits.
struct MemoryRoom: Sendable {
  private let limit: Int?
  /// What was in memory before anything was read.
  private let before: Int

  /// What stays free for threads and for writing.
  private static let reserve = 64 << 20

  init() {
    limit = Self.granted
    before = limit == nil ? 0 : Self.sizes.resident
  }

  /// Has all threads share one arena where addresses are limited. Else the system's allocator sets 64 MiB of them
  /// aside for each thread that has to wait for another, and what still fits is left to chance.
  static func shareArena() {
    if granted != nil { mallopt(M_ARENA_MAX, 1) }
  }

  private static var granted: Int? {
    var wanted = rlimit()
    let isKnown = unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &wanted) == 0
    return isKnown && wanted.rlim_cur < UInt(Int.max) ? Int(wanted.rlim_cur) : nil
  }

  /// Bytes that can still be had.
  var left: Int {
    guard let limit else { return .max }
    return max(0, limit - Self.sizes.mapped - Self.reserve)
  }

  /// The largest file to read whole: it may be decoded, and put down as another document, before it is read.
  var wholeFile: Int { left / 4 }

  /// The most to unpack: the unpacked bytes grow by being copied to a place twice as large.
  var unpackedFile: Int { left / 8 }

  /// How many rejections can be listed, at some 250 bytes each until they are told, in an eighth of the room.
  var listedRejections: Int { left / 2048 }

  /// Whether a large table will not fit: what is kept of it, and is put in the patients' order, is about half of it.
  func isTooSmall(forTableOf size: Int) -> Bool { size / 2 > left }

  /// Whether no more can be kept: putting what was kept in the patients' order takes up to twice as much again.
  var isSpent: Bool {
    guard limit != nil else { return false }
    let kept = max(0, Self.sizes.resident - before)
    return left < 2 * kept + kept / 2
  }

  /// Bytes of the address space in use, and in memory.
  private static var sizes: (mapped: Int, resident: Int) {
    let page = Int(sysconf(CInt(_SC_PAGESIZE)))
    let file = DiscoveredFile(
      source: .file(RawPath("/proc/self/statm")), name: "statm", size: 0, isNamed: true)
    var bytes: [UInt8] = []
    guard (try? FileReader(file).readAll(into: &bytes, limit: 1 << 10)) != nil else {
      return (0, 0)
    }
    let numbers = bytes.split(separator: UInt8(ascii: " ")).prefix(2)
      .map { $0.reduce(0) { $0 * 10 + Int($1 & 15) } * page }
    guard numbers.count == 2 else { return (0, 0) }
    return (numbers[0], numbers[1])
  }
}
