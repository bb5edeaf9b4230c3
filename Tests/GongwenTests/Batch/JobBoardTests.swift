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

  @Test func nobodyRunsAheadOfTheWindow() {
    let board = JobBoard<Int>(count: 100, window: 3)
    let first = [board.next(), board.next(), board.next()]
    #expect(first == [0, 1, 2])
    // The second and third are done, but the first is not taken: a fourth would have to wait.
    board.finish(1, 1)
    board.finish(2, 2)
    board.finish(0, 0)
    #expect(board.take() == 0)
    #expect(board.next() == 3)
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
