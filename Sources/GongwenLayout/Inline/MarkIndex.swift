import GongwenModel

/// The marks of a paragraph, found by the bytes that a line takes: a line that looked at all of them would make a
/// paragraph of many marks quadratic.
struct MarkIndex {
  /// In the order of their starts.
  private let marks: [InlineMark]
  /// The furthest end of the marks below each node of a binary tree whose leaves are the marks.
  private var furthest: [Int]
  /// The number of leaves.
  private let leaves: Int

  /// Whether there is none.
  var isEmpty: Bool { marks.isEmpty }

  /// Creates an index.
  init(_ marks: [InlineMark] = []) {
    self.marks = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var leaves = 1
    while leaves < marks.count { leaves *= 2 }
    self.leaves = leaves
    furthest = [Int](repeating: -1, count: marks.isEmpty ? 0 : 2 * leaves)
    for (place, mark) in self.marks.enumerated() { furthest[leaves + place] = mark.range.upperBound }
    guard !marks.isEmpty else { return }
    for node in (1..<leaves).reversed() { furthest[node] = max(furthest[2 * node], furthest[2 * node + 1]) }
  }

  /// The marks on some bytes, in the order of their starts.
  func marks(on bytes: Range<Int>) -> [InlineMark] {
    var result: [InlineMark] = []
    var next = first(from: 0, endingAfter: bytes.lowerBound)
    while let place = next, marks[place].range.lowerBound < bytes.upperBound {
      result.append(marks[place])
      next = first(from: place + 1, endingAfter: bytes.lowerBound)
    }
    return result
  }

  /// The first mark from a place on that ends after a byte.
  private func first(from place: Int, endingAfter byte: Int) -> Int? {
    guard place < marks.count else { return nil }
    var node = leaves + place
    while furthest[node] <= byte {
      // Up from right halves, then over to the right one of the next.
      while node & 1 == 1 { node /= 2 }
      guard node > 0 else { return nil }
      node += 1
    }
    while node < leaves {
      node *= 2
      if furthest[node] <= byte { node += 1 }
    }
    return node - leaves
  }
}
