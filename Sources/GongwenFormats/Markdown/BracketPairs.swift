/// Where the round and square brackets of a stretch of text end, each kind for itself.
///
/// They are found once for a block: `[name](` again and again without an end would be looked through to the end each time.
struct BracketPairs {
  let start: Int
  let end: Int
  /// The place behind each closing bracket by that of its opening one; one that does not close is not in it.
  let ends: [Int: Int]

  /// No brackets.
  init() { (start, end, ends) = (0, 0, [:]) }

  /// Finds the brackets of a stretch; what a backslash stands before is none.
  init(_ utf8: [UInt8], from start: Int, to end: Int) {
    var ends: [Int: Int] = [:]
    var (round, square): ([Int], [Int]) = ([], [])
    var index = start
    while index < end {
      switch utf8[index] {
      case "\\": index += 1
      case "(": round.append(index)
      case "[": square.append(index)
      case ")": if let opening = round.popLast() { ends[opening] = index + 1 }
      case "]": if let opening = square.popLast() { ends[opening] = index + 1 }
      default: break
      }
      index += 1
    }
    (self.start, self.end, self.ends) = (start, end, ends)
  }
}
