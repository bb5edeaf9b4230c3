/// Finds the name that a mistyped one was probably meant to be.
enum NearestName {
  /// The candidate with the smallest edit distance, when it is near enough to be a slip.
  ///
  /// Near is at most a third of the letters, but two for short names; case does not count.
  static func find(_ name: String, among candidates: [String]) -> String? {
    // Nobody mistypes a name into 64 letters; this keeps hostile keys from costing time.
    guard name.utf8.count <= 64 else { return nil }
    let wanted = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = Self.distance(wanted, Array(candidate.lowercased().unicodeScalars))
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(2, wanted.count / 3), best.distance < wanted.count else {
      return nil
    }
    return best.name
  }

  /// The optimal string alignment distance: an insertion, a deletion, a change, or two letters swapped.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
