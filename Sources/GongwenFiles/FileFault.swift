internal import Glibc
package import GongwenModel

/// The fault that a failed call on an input or output file stands for.
package enum FileFault {
  /// The fault of reading `path` that failed with an error number of the system.
  package static func reading(_ path: String, _ code: Int32) -> Fault {
    let path = path == "-" ? "<stdin>" : path
    return switch code {
    // The system's bytes were no UTF-8, and what they were is lost.
    case ENOENT where path.contains("\u{FFFD}"): Fault(.input, "input.foreign-name", [path], path: path)
    case ENOENT, ENOTDIR: Fault(.input, "input.missing", [path], path: path)
    case EACCES, EPERM: Fault(.input, "input.permission", [path], path: path)
    case EISDIR: Fault(.input, "input.directory", [path], path: path)
    default: Fault(.input, "input.unreadable", [path, FileSystem.reason(code)], path: path)
    }
  }

  /// The fault of writing `path` that failed with an error number of the system.
  package static func writing(_ path: String, _ code: Int32) -> Fault {
    let path = path == "-" ? "<stdout>" : path
    return switch code {
    case ENOSPC, EDQUOT: Fault(.input, "output.disk-full", [path], path: path)
    case ENOENT, ENOTDIR: Fault(.input, "output.no-folder", [path], path: path)
    case EACCES, EPERM, EROFS: Fault(.input, "output.permission", [path], path: path)
    case EISDIR: Fault(.input, "output.directory", [path], path: path)
    case ELOOP: Fault(.input, "output.link", [path], path: path)
    // A name of its own that fits may not fit with .pdf behind it.
    case ENAMETOOLONG: Fault(.input, "output.name-long", [path], path: path)
    default: Fault(.input, "output.failed", [path, FileSystem.reason(code)], path: path)
    }
  }
}
