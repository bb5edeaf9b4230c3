import Glibc
import Synchronization
import Testing

@testable import Gongwen

@Suite struct JobBoardTests {
  @Test func outcomesComeInOrderWhateverTheOrderOfWork() throws {
    let board = JobBoard<Int>(count: 500, window: 8)
    let crew = try WorkerCrew(count: 4) {
      while let index = board.next() { board.finish(index, index) }
    }
    var taken: [Int] = []
    while let outcome = board.take() { taken.append(outcome) }
    crew.join()
    #expect(taken == Array(0..<500))
  }

  @Test func nobodyRunsAheadOfTheWindow() throws {
    let board = JobBoard<Int>(count: 400, window: 5)
    let taken = Atomic(0)
    let farthest = Atomic(0)
    let crew = try WorkerCrew(count: 3) {
      while let index = board.next() {
        // What has been taken can only grow in between, so this is never more than the true lead.
        farthest.max(index - taken.load(ordering: .sequentiallyConsistent), ordering: .sequentiallyConsistent)
        board.finish(index, index)
      }
    }
    // Outcomes are taken slowly: without a bound, the workers would be at the end of the list at once.
    for _ in 0..<400 {
      usleep(100)
      _ = board.take()
      taken.add(1, ordering: .sequentiallyConsistent)
    }
    crew.join()
    // One more than the window: between taking an outcome and counting it, a worker may go on.
    #expect((1...6).contains(farthest.load(ordering: .sequentiallyConsistent)))
  }

  @Test func aClosedBoardFinishesWhatIsInHand() {
    let board = JobBoard<Int>(count: 100, window: 10)
    _ = (board.next(), board.next(), board.next())
    board.finish(0, 0)
    board.close()
    board.finish(1, nil)
    board.finish(2, 2)
    #expect([board.take(), board.take(), board.take()] == [0, 2, nil])
    #expect(board.next() == nil)
  }
}
