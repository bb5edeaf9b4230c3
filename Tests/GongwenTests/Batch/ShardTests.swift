import GongwenModel
import Testing

@testable import Gongwen

@Suite struct ShardTests {
  @Test(arguments: [(0, 3), (1, 1), (7, 3), (300, 7), (2, 5)])
  func sharesCoverTheListOnceInOrder(total: Int, count: Int) throws {
    var places: [Int] = []
    for number in 1...count {
      let range = try #require(Shard(number: number, of: count)).range(of: total)
      #expect(range.count <= total / count + 1)
      places += range
    }
    #expect(places == Array(0..<total))
  }

  @Test(arguments: [
    "0/3", "4/3", "1", "1/0", "a/b", "-1/2", "1/2/3", "", "1/1000001",
    "9223372036854775807/9223372036854775807", "4611686018427387905/9223372036854775807",
  ])
  func whatIsNoShareIsRefused(text: String) {
    #expect(throws: Fault(.usage, "batch.shard.form", [text])) { try Shard(parsing: text) }
  }

  @Test func schedulersSayWhichShare() throws {
    let slurm = [
      "SLURM_ARRAY_TASK_ID": "7", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_STEP": "3",
      "SLURM_ARRAY_TASK_COUNT": "4",
    ]
    #expect(try Shard.fromScheduler(slurm) == Shard(number: 3, of: 4))
    let kubernetes = ["JOB_COMPLETION_INDEX": "0", "JOB_COMPLETIONS": "5"]
    #expect(try Shard.fromScheduler(kubernetes) == Shard(number: 1, of: 5))
    #expect(try Shard.fromScheduler([:]) == nil)
  }

  /// Numbers at the ends of what a number can be: no difference and no sum of them is taken.
  @Test(arguments: [
    ["SLURM_ARRAY_TASK_ID": "9223372036854775807", "SLURM_ARRAY_TASK_MIN": "-1"],
    ["SLURM_ARRAY_TASK_ID": "9223372036854775807"],
    ["SLURM_ARRAY_TASK_ID": "-9223372036854775808", "SLURM_ARRAY_TASK_MIN": "9223372036854775807"],
    ["SLURM_ARRAY_TASK_ID": "0", "SLURM_ARRAY_TASK_MIN": "1"],
    ["JOB_COMPLETION_INDEX": "9223372036854775807"], ["JOB_COMPLETION_INDEX": "-1"],
  ])
  func absurdIndicesAreRefused(variables: [String: String]) {
    for count in ["4", "9223372036854775807"] {
      let all = variables.merging(["SLURM_ARRAY_TASK_COUNT": count, "JOB_COMPLETIONS": count]) { $1 }
      #expect(throws: Fault.self) { try Shard.fromScheduler(all) }
    }
  }

  @Test func anIndexWithoutACountIsRefused() {
    #expect(throws: Fault(.usage, "batch.shard.kubernetes", ["2"])) {
      try Shard.fromScheduler(["JOB_COMPLETION_INDEX": "2"])
    }
    #expect(throws: Fault(.usage, "batch.shard.slurm", ["2"])) {
      try Shard.fromScheduler(["SLURM_ARRAY_TASK_ID": "2"])
    }
  }
}
