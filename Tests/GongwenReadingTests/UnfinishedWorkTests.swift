import Synchronization
import Testing

@testable import GongwenReading

/// What a process undoes when it ends before its time.
struct UnfinishedWorkTests {
  /// What was undone, in its order.
  private final class Record: Sendable {
    let names = Mutex<[String]>([])
    func undo(_ name: String) { names.withLock { $0.append(name) } }
  }

  @Test func whatIsNotFinishedIsUndoneLastFirst() {
    let (work, record) = (UnfinishedWork(), Record())
    for name in ["folder", "program", "second program"] {
      let number = work.start { { record.undo(name) } }
      if name == "program", let number { work.finish(number) }
    }
    work.end()
    work.end()
    #expect(record.names.withLock { $0 } == ["second program", "folder"])
  }

  @Test func whatIsNotOverStaysAndWhatFailedIsNothing() {
    let (work, record) = (UnfinishedWork(), Record())
    if let number = work.start({ { record.undo("running") } }) { work.finish(number) { false } }
    #expect(work.start { nil } == nil)
    work.end()
    #expect(record.names.withLock { $0 } == ["running"])
  }

  @Test func afterTheEndNothingBeginsAndNothingIsAsked() {
    let work = UnfinishedWork()
    let number = work.start { {} }
    work.end()
    var asked = false
    #expect(work.start { {} } == nil)
    if let number {
      work.finish(number) {
        asked = true
        return true
      }
    }
    #expect(!asked)
  }
}
