import Synchronization

/// What must be undone when a process ends before its time: programs that it started, folders that it made.
///
/// A signal comes to a process and not to a call, so that all calls with one value of `OfficeProgram` share it; whoever
/// hears the signal ends them.
package final class UnfinishedWork: Sendable {
  private struct State: Sendable {
    var isEnded = false
    var nextNumber = 0
    var undoing: [Int: @Sendable () -> Void] = [:]
  }

  private let state = Mutex(State())

  /// Creates an empty one.
  package init() {}

  /// Undoes everything, what was begun last first, and lets nothing begin any more.
  package func end() {
    state.withLock { state in
      state.isEnded = true
      for (_, undo) in state.undoing.sorted(by: { $0.key > $1.key }) { undo() }
      state.undoing = [:]
    }
  }

  /// Begins something, unless everything has ended.
  ///
  /// - Parameter begin: Begins it and gives what undoes it, which must not come back here; `nil` when it failed.
  /// - Returns: Its number; `nil` when nothing was begun.
  package func start(_ begin: () -> (@Sendable () -> Void)?) -> Int? {
    state.withLock { state in
      guard !state.isEnded, let undo = begin() else { return nil }
      state.nextNumber += 1
      state.undoing[state.nextNumber] = undo
      return state.nextNumber
    }
  }

  /// Forgets something that is over.
  ///
  /// - Parameters:
  ///   - number: What `start` gave.
  ///   - isOver: Whether it is over, asked while nothing can end it, and not at all after `end()`.
  package func finish(_ number: Int, when isOver: () -> Bool = { true }) {
    state.withLock { state in
      guard !state.isEnded, isOver() else { return }
      state.undoing[number] = nil
    }
  }
}
