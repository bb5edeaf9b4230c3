public import GongwenModel

/// One of several machines' share of a roster: a contiguous range of its rows.
///
/// Ranges follow from the index and the count alone, so shards need no word with each other, and every
/// shard plans the whole roster before it takes its range: names and collisions are the same everywhere.
public struct Shard: Sendable, Hashable, Codable {
  /// Which share, from 0.
  public let index: Int
  /// How many shares there are.
  public let count: Int

  /// The whole roster.
  public static let whole = Shard(index: 0, count: 1)

  private init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }

  /// Creates share `number` (from 1) of `count`; `nil` when there is no such share.
  ///
  /// More shares than a roster has rows are a slip, and reckoning with them would leave the range of numbers.
  public init?(number: Int, of count: Int) {
    guard count >= 1, count <= LimitTable.rosterRows, number >= 1, number <= count else { return nil }
    self.init(index: number - 1, count: count)
  }

  /// Reads what was encoded.
  ///
  /// - Throws: A `DecodingError` for a share that cannot be.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let (index, count) = (
      try container.decode(Int.self, forKey: .index), try container.decode(Int.self, forKey: .count)
    )
    guard let shard = Shard(number: index &+ 1, of: count) else {
      throw DecodingError.dataCorruptedError(
        forKey: .index, in: container, debugDescription: "no share \(index) of \(count)")
    }
    self = shard
  }

  /// Reads `I/N`, I from 1.
  ///
  /// - Throws: A `Fault` of category usage when it is not that.
  public init(parsing text: String) throws(Fault) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
      let shard = Shard(number: number, of: count)
    else { throw Fault(.usage, "batch.shard.form", [text]) }
    self = shard
  }

  /// The variables that `fromScheduler` reads.
  public static let schedulerVariables = [
    "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_STEP", "SLURM_ARRAY_TASK_COUNT",
    "JOB_COMPLETION_INDEX", "JOB_COMPLETIONS",
  ]

  /// The share that a Slurm array task or a Kubernetes indexed job has been given, or `nil` outside both.
  ///
  /// - Parameter environment: The environment variables. Slurm sets `SLURM_ARRAY_TASK_ID` with `_MIN`,
  ///   `_COUNT` and `_STEP`; Kubernetes sets `JOB_COMPLETION_INDEX` (from 0) but not the number of
  ///   completions, which the job's own description must pass as `JOB_COMPLETIONS`.
  /// - Returns: The share.
  /// - Throws: A `Fault` of category usage when the index is there without a count, or outside it.
  public static func fromScheduler(_ environment: [String: String]) throws(Fault) -> Shard? {
    if let task = environment["SLURM_ARRAY_TASK_ID"] {
      let first = environment["SLURM_ARRAY_TASK_MIN"] ?? "0"
      let step = environment["SLURM_ARRAY_TASK_STEP"] ?? "1"
      guard let id = Int(task), let first = Int(first), let step = Int(step), step > 0,
        let count = environment["SLURM_ARRAY_TASK_COUNT"].flatMap({ Int($0) }),
        // Asked in this order no difference and no sum of them can overflow.
        first >= 0, id >= first, (id - first) % step == 0, (id - first) / step < count,
        let shard = Shard(number: (id - first) / step + 1, of: count)
      else { throw Fault(.usage, "batch.shard.slurm", [task]) }
      return shard
    }
    guard let index = environment["JOB_COMPLETION_INDEX"] else { return nil }
    guard let number = Int(index), let count = environment["JOB_COMPLETIONS"].flatMap({ Int($0) }),
      number < count, let shard = Shard(number: number + 1, of: count)
    else { throw Fault(.usage, "batch.shard.kubernetes", [index]) }
    return shard
  }

  /// The places of this share in a list of `total`; shares differ by one place at most.
  public func range(of total: Int) -> Range<Int> {
    start(of: index, total)..<start(of: index + 1, total)
  }

  /// Where a share begins: total × index ÷ count, in parts that are numbers whatever the total.
  private func start(of index: Int, _ total: Int) -> Int {
    let total = max(0, total)
    return total / count * index + total % count * index / count
  }
}
