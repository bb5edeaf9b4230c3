import Glibc
import GongwenFiles
import GongwenModel

/// Threads of the system's own that all do the same and are waited for together.
///
/// Shaping and drawing block for milliseconds, which the pool behind `async` is not meant for, and the
/// stacks of its threads are smaller than what the C libraries may recurse into.
struct WorkerPool {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static let stackSize = 8 << 20
  private var threads: [pthread_t] = []

  /// Starts `count` threads.
  ///
  /// Fewer than asked for will do, none will not.
  init(count: Int, _ run: @escaping @Sendable () -> Void) throws(Fault) {
    var status: Int32 = 0
    for _ in 0..<count {
      var thread = pthread_t()
      status = Self.start(&thread, Body(run))
      guard status == 0 else { break }
      threads.append(thread)
    }
    if threads.isEmpty { throw Fault(.internal, "batch.thread", [FileSystem.reason(status)]) }
  }

  /// Waits for the end of all of them.
  func join() {
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Starts one thread that nobody waits for.
  ///
  /// - Throws: A `Fault` of category internal when the system gives none.
  static func detach(_ run: @escaping @Sendable () -> Void) throws(Fault) {
    var thread = pthread_t()
    let status = start(&thread, Body(run))
    guard status == 0 else { throw Fault(.internal, "batch.thread", [FileSystem.reason(status)]) }
    pthread_detach(thread)
  }

  private static func start(_ thread: inout pthread_t, _ body: Body) -> Int32 {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let handle = Unmanaged.passRetained(body)
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, handle.toOpaque())
    if status != 0 { handle.release() }
    return status
  }
}
