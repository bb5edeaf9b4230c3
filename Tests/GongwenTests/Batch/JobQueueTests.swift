import Glibc
import Synchronization
import Testing

@testable import Gongwen

@Suite struct JobQueueTests {
  @Test func outcomesComeInOrderWhateverTheOrderOfWork() throws {
    let queue = JobQueue<Int>(count: 500, window: 8)
    let pool = try WorkerPool(count: 4) {
      while let index = queue.next() { queue.finish(index, index) }
    }
    var taken: [Int] = []
    while let outcome = queue.take() { taken.append(outcome) }
    pool.join()
    #expect(taken == Array(0..<500))
  }

  @Test func nobodyRunsAheadOfTheWindow() throws {
    let queue = JobQueue<Int>(count: 400, window: 5)
    let taken = Atomic(0)
    let farthest = Atomic(0)
    let pool = try WorkerPool(count: 3) {
      while let index = queue.next() {
        // What has been taken can only grow in between, so this is never more than the true lead.
        farthest.max(index - taken.load(ordering: .sequentiallyConsistent), ordering: .sequentiallyConsistent)
        queue.finish(index, index)
      }
    }
    // Outcomes are taken slowly: without a bound, the workers would be at the end of the list at once.
    for _ in 0..<400 {
      usleep(100)
      _ = queue.take()
      taken.add(1, ordering: .sequentiallyConsistent)
    }
    pool.join()
    // One more than the window: between taking an outcome and counting it, a worker may go on.
    #expect((1...6).contains(farthest.load(ordering: .sequentiallyConsistent)))
  }

  @Test func aClosedBoardFinishesWhatIsInHand() {
    let queue = JobQueue<Int>(count: 100, window: 10)
    _ = (queue.next(), queue.next(), queue.next())
    queue.finish(0, 0)
    queue.close()
    queue.finish(1, nil)
    queue.finish(2, 2)
    #expect([queue.take(), queue.take(), queue.take()] == [0, 2, nil])
    #expect(queue.next() == nil)
  }
}
