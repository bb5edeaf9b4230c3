import Glibc

/// Hands out places of a list to worker threads and takes their outcomes back in the order of the list.
///
/// The queue is bounded: a worker that is `window` places ahead of the oldest outcome not yet taken waits.
/// So memory depends on the window and not on the list, however slow one report is.
///
/// `@unchecked Sendable`: every stored property is read and written between lock and unlock only.
final class JobQueue<Outcome: Sendable>: @unchecked Sendable {
  private let count: Int
  private let window: Int
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  private var nextToHandOut = 0
  private var nextToTake = 0
  private var inHand = 0
  private var isClosed = false
  private var finished: [Int: Outcome] = [:]

  init(count: Int, window: Int) {
    self.count = count
    self.window = max(1, window)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// The next place for a worker; `nil` when there is none left or the queue is closed.
  func next() -> Int? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !isClosed && nextToHandOut < count && nextToHandOut - nextToTake >= window {
      pthread_cond_wait(changed, mutex)
    }
    guard !isClosed, nextToHandOut < count else { return nil }
    inHand += 1
    nextToHandOut += 1
    return nextToHandOut - 1
  }

  /// Brings an outcome back; `nil` gives the place up without one.
  func finish(_ index: Int, _ outcome: Outcome?) {
    pthread_mutex_lock(mutex)
    finished[index] = outcome
    inHand -= 1
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// Hands out no more places.
  ///
  /// What is in hand is still finished.
  func close() {
    pthread_mutex_lock(mutex)
    isClosed = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// The next outcome in the order of the list; waits for it.
  ///
  /// `nil` when nothing will come any more.
  ///
  /// After a closed queue places may have been given up: they are passed over.
  func take() -> Outcome? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let outcome = finished.removeValue(forKey: nextToTake) {
        nextToTake += 1
        pthread_cond_broadcast(changed)
        return outcome
      }
      if nextToTake >= count { return nil }
      if isClosed && inHand == 0 {
        guard let first = finished.keys.min() else { return nil }
        nextToTake = first
        continue
      }
      pthread_cond_wait(changed, mutex)
    }
  }
}
