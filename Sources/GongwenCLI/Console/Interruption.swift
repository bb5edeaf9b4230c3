import Glibc
import Gongwen
import GongwenModel
import Synchronization

/// One policy for the signals that ask a command to end: Ctrl-C, SIGTERM and SIGHUP.
///
/// The first ends the work where nothing is left half, says so, and the status is 1. The second ends the process at
/// once, by the signal, which loses nothing that was written. A SIGHUP that `nohup` ignores stays ignored.
enum Interruption {
  /// Commands that end by themselves after what is in hand: they are given a stop signal.
  protocol Stoppable {}

  /// Keeps the signals from ending the process before somebody listens; to be called before any thread starts.
  static func hold() {
    var set = signals
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Gives a stop signal with the first signal.
  static func listen(_ stop: StopSignal) { Listener { _ in stop.request() }.start() }

  /// Ends the process with the first signal, when no output is being written.
  static func listenAndEnd() {
    Listener { set in
      while true {
        OutputFile.whenNoneIsWritten {
          ProcessHome.unfinished.end()
          DiagnosticPrinter(format: .text).tell(Fault(.input, "run.interrupted"))
          _exit(ExitStatus.diagnostics.rawValue)
        }
        var set = set
        var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
        let second = sigtimedwait(&set, nil, &pause)
        if second > 0 { endAtOnce(second) }
      }
    }.start()
  }

  /// Runs nothing of the process's own any more.
  fileprivate static func endAtOnce(_ number: Int32) {
    ProcessHome.unfinished.end()
    signal(number, SIG_DFL)
    var set = signals
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    kill(getpid(), number)
  }

  /// The signals that are listened to.
  fileprivate static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP] where number != SIGHUP || !isIgnored(number) {
      sigaddset(&set, number)
    }
    return set
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// A thread that waits for the signals.
private final class Listener: Sendable {
  private let first: @Sendable (sigset_t) -> Void

  init(first: @escaping @Sendable (sigset_t) -> Void) { self.first = first }

  /// Starts the thread; without one the signals are let through and end the process by themselves.
  func start() {
    var thread = pthread_t()
    let handle = Unmanaged.passRetained(self)
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Listener>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, handle.toOpaque())
    if status == 0 {
      pthread_detach(thread)
    } else {
      handle.release()
      var set = Interruption.signals
      pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
  }

  private func run() {
    var set = Interruption.signals
    var number: Int32 = 0
    guard sigwait(&set, &number) == 0 else { return }
    first(set)
    guard sigwait(&set, &number) == 0 else { return }
    Interruption.endAtOnce(number)
  }
}
