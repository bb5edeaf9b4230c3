internal import Glibc

/// The character set of a thread while a package is read: UTF-8, whatever the process has.
///
/// libarchive turns the names of members into the character set of the locale; in the plain one a name in Chinese is
/// lost, and the file with it.
enum ThreadLocale {
  /// Runs a body in UTF-8.
  static func inUTF8<Value>(_ body: () -> Value) -> Value {
    // Without such a locale, which every Debian has, the thread keeps its own.
    guard let own = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else { return body() }
    let former = uselocale(own)
    defer {
      uselocale(former)
      freelocale(own)
    }
    return body()
  }
}
