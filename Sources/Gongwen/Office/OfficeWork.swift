import Glibc
import Synchronization

/// What LibreOffice is doing for this process at the moment: its process groups and their folders.
///
/// The one state that all conversions share, because a signal comes to the process: when it ends, nothing of them may
/// go on or lie about.
package enum OfficeWork {
  private struct State: Sendable {
    var isEnded = false
    var groups: Set<pid_t> = []
    var folders: Set<String> = []
  }

  private static let state = Mutex(State())

  /// Ends all conversions, removes their folders, and lets none begin any more.
  package static func end() {
    state.withLock { state in
      state.isEnded = true
      for group in state.groups { kill(-group, SIGKILL) }
      for folder in state.folders { ScratchFolder.remove(folder) }
    }
  }

  /// Makes a folder, unless the process is ending.
  static func makeFolder(_ make: () -> String?) -> String? {
    state.withLock { state in
      guard !state.isEnded, let folder = make() else { return nil }
      state.folders.insert(folder)
      return folder
    }
  }

  /// Removes a folder.
  static func removeFolder(_ folder: String) {
    ScratchFolder.remove(folder)
    state.withLock { _ = $0.folders.remove(folder) }
  }

  /// Starts a process in a group of its own, unless this one is ending.
  ///
  /// - Returns: The code of `errno`, and the number of the process.
  static func start(_ spawn: (inout pid_t) -> Int32) -> (code: Int32, process: pid_t) {
    state.withLock { state in
      guard !state.isEnded else { return (EINTR, 0) }
      var process = pid_t()
      let code = spawn(&process)
      if code == 0 { state.groups.insert(process) }
      return (code, process)
    }
  }

  /// Waits for a process without pausing; one that has ended is forgotten before its number can be another's.
  ///
  /// - Returns: What `waitpid` says, 0 also where a signal came between, and the status.
  static func wait(for process: pid_t) -> (result: pid_t, status: Int32) {
    state.withLock { state in
      // Nobody is to tell that it failed while the process is ending.
      guard !state.isEnded else { return (0, 0) }
      var status: Int32 = 0
      let result = waitpid(process, &status, WNOHANG)
      // Asked here: giving back the lock may change `errno`.
      if result < 0, errno == EINTR { return (0, 0) }
      if result != 0 { state.groups.remove(process) }
      return (result, status)
    }
  }
}
