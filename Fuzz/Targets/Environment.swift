import Glibc

/// The variables that the process was started with.
enum Environment {
  static subscript(name: String) -> String? {
    // Nothing in this process changes the environment, and the value ends with a zero.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
