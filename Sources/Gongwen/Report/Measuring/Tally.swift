/// Finds the commonest of many measured values; values within a hundredth of a point count as one.
struct Tally {
  private var counts: [Int: (count: Int, value: Double)] = [:]

  /// Counts a value.
  mutating func add(_ value: Double) {
    let key = Int((value * 100).rounded())
    counts[key, default: (0, value)].count += 1
  }

  /// The commonest value, the smaller of two that are equally common; `nil` when none was counted.
  var mode: Double? {
    counts.max { left, right in
      left.value.count == right.value.count ? left.key > right.key : left.value.count < right.value.count
    }?.value.value
  }
}
