/// The order of reports in a volume.
public enum VolumeOrder: String, Sendable, CaseIterable {
  /// As the roster or the folder has them: 班子, 正职, 副职 as the organisation department ranked them.
  case roster
  /// By the person's name in pinyin.
  case name
  /// Units in the order of their first appearance, each with all its people.
  case unit

  /// The reports in this order; those that it does not tell apart stay as they are.
  public func sorted(_ jobs: [VolumeJob]) -> [VolumeJob] {
    switch self {
    case .roster: return jobs
    case .name:
      let pinyin = PinyinKeys()
      let keys = jobs.map { pinyin.key(of: $0.job.metadata.name ?? $0.job.stem) }
      return jobs.indices.sorted { left, right in
        keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
      }.map { jobs[$0] }
    case .unit:
      var places: [String?: Int] = [:]
      for job in jobs where places[job.job.metadata.unit] == nil {
        places[job.job.metadata.unit] = places.count
      }
      return jobs.indices.sorted { left, right in
        let (first, second) = (
          places[jobs[left].job.metadata.unit] ?? 0, places[jobs[right].job.metadata.unit] ?? 0
        )
        return first == second ? left < right : first < second
      }.map { jobs[$0] }
    }
  }
}
