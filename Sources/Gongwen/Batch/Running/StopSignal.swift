import Synchronization

/// Asks a running batch to end: what is in hand is finished, nothing new is begun.
public final class StopSignal: Sendable {
  private let flag = Atomic(false)

  /// Creates a signal that has not been given.
  public init() {}

  /// Gives the signal.
  ///
  /// Safe from any thread.
  public func request() { flag.store(true, ordering: .releasing) }

  /// Whether it has been given.
  public var isRequested: Bool { flag.load(ordering: .acquiring) }
}
