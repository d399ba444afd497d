private import CAffinity
import Glibc

/// What the program asks the machine, in one place.
enum SystemFacts {
  /// Cores that the calling thread may run on, at least 1: a container may be given a few of the machine's.
  static var cores: Int {
    let granted = Int(granted_cores())
    return granted > 0 ? granted : max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN))))
  }

  /// Days from 1970-01-01 to today, by UTC.
  static var today: Int32 {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Int32(clamping: now.tv_sec / 86_400)
  }

  /// What tells this build of the program from another: the size of its file and when that was written.
  static var program: String {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }

  /// Seconds of a clock that never goes back.
  static var seconds: Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }
}
