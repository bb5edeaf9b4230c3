import Glibc
import GongwenReading

/// A process with everything that it starts, so that all of it can be ended.
final class ProcessGroup {
  /// Why a process did not start.
  struct Failure: Error {
    /// The code of `errno`.
    var code: Int32
  }

  private let id: pid_t
  private let unfinished: UnfinishedWork
  private let number: Int
  private var status: Int32?

  /// Starts a process in a group of its own, without input and output.
  ///
  /// - Parameters:
  ///   - words: The path of the program and its arguments.
  ///   - environment: All that it finds in its environment.
  ///   - unfinished: Ends it when the process ends before its time.
  /// - Throws: Why it did not start.
  init(_ words: [String], environment: [String], unfinished: UnfinishedWork) throws(Failure) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for number in Int32(0)...2 { posix_spawn_file_actions_addopen(&files, number, "/dev/null", O_RDWR, 0) }
    // The copies live until the call returns.
    let arguments = words.map { strdup($0) }
    let variables = environment.map { strdup($0) }
    defer { for copy in arguments + variables { free(copy) } }
    var (id, code) = (pid_t(), EINTR)
    let number = unfinished.start {
      code = posix_spawn(&id, words[0], &files, &attributes, arguments + [nil], variables + [nil])
      guard code == 0 else { return nil }
      let group = -id
      return { _ = Glibc.kill(group, SIGKILL) }
    }
    guard let number else { throw Failure(code: code) }
    (self.id, self.unfinished, self.number) = (id, unfinished, number)
  }

  /// The exit status, 128 and the signal for one that was ended; `nil` while it runs.
  func statusIfEnded() -> Int32? {
    if let status { return status }
    var (result, raw) = (pid_t(), Int32())
    // One that has ended is forgotten before its number can be another's.
    unfinished.finish(number) {
      result = waitpid(id, &raw, WNOHANG)
      if result < 0, errno == EINTR { result = 0 }
      return result != 0
    }
    guard result != 0 else { return nil }
    let signal = raw & 0x7F
    status = result < 0 ? 127 : signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
    return status
  }

  /// Ends the process and all that it started, and waits for it.
  func kill() {
    // The group's number is the process's own until it is waited for, and no other group can have it before its last
    // member is gone.
    Glibc.kill(-id, SIGKILL)
    guard status == nil else { return }
    while statusIfEnded() == nil { usleep(1000) }
    status = 128 + SIGKILL
  }
}
