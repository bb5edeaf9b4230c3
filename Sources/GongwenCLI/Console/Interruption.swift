import Dispatch
import Glibc
import Gongwen

/// Turns Ctrl-C and SIGTERM into a stop signal; a second one ends the process at once, which loses nothing that
/// was written.
final class Interruption {
  private var sources: [any DispatchSourceSignal] = []

  /// Listens until it is released.
  init(_ stop: StopSignal) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if stop.isRequested {
          signal(number, SIG_DFL)
          kill(getpid(), number)
        }
        stop.request()
      }
      source.resume()
      sources.append(source)
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}
