/// Words to look for, each with a value; one pass over a text finds them all.
///
/// All words lie in one flat array, and a bit for each first character turns most places away at once.
struct KeywordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    /// Where the word's scalars lie.
    var start: Int
    var count: Int
    var value: Value
  }

  private var scalars: [UInt32] = []
  /// The words, those with one first scalar together, longer ones first.
  private var entries: [Entry] = []
  /// For each first scalar its words.
  private var byFirst: [UInt32: Range<Int>] = [:]
  /// A bit for the low 16 bits of each first scalar.
  private var firsts = [UInt64](repeating: 0, count: 1 << 10)

  /// - Parameters:
  ///   - lists: values, each with its words between blanks; of a word that is there twice the first value counts.
  ///   - merged: what counts instead of the first value.
  init(_ lists: [(Value, String)], merging merged: (Value, Value) -> Value = { first, _ in first }) {
    var found: [Entry] = []
    for (value, words) in lists {
      words.forEachListedScalar { isFirst, scalar in
        if isFirst { found.append(Entry(start: scalars.count, count: 0, value: value)) }
        scalars.append(folded(scalar))
        found[found.count - 1].count += 1
      }
    }
    found.sort { isBefore($0, $1) }
    entries.reserveCapacity(found.count)
    for entry in found {
      if let last = entries.last, isSame(last, entry) {
        entries[entries.count - 1].value = merged(last.value, entry.value)
        continue
      }
      let first = scalars[entry.start]
      let lower = byFirst[first]?.lowerBound ?? entries.count
      entries.append(entry)
      byFirst[first] = lower..<entries.count
      firsts[Int(first & 0xFFFF) >> 6] |= 1 << UInt64(first & 63)
    }
  }

  /// By the first scalar, longer words first, those of one length by their scalars and then in the order given.
  private func isBefore(_ left: Entry, _ right: Entry) -> Bool {
    if scalars[left.start] != scalars[right.start] { return scalars[left.start] < scalars[right.start] }
    if left.count != right.count { return left.count > right.count }
    for offset in 1..<max(1, left.count) where scalars[left.start + offset] != scalars[right.start + offset] {
      return scalars[left.start + offset] < scalars[right.start + offset]
    }
    return left.start < right.start
  }

  private func isSame(_ left: Entry, _ right: Entry) -> Bool {
    left.count == right.count
      && (0..<left.count).allSatisfy { scalars[left.start + $0] == scalars[right.start + $0] }
  }

  /// Every occurrence in a range of a text, as its range and value.
  func matches(in text: [UInt32], _ range: Range<Int>? = nil) -> [(range: Range<Int>, value: Value)] {
    let range = range ?? text.indices
    var result: [(range: Range<Int>, value: Value)] = []
    for index in range {
      if let (end, value) = match(in: text, at: index, limit: range.upperBound) {
        result.append((index..<end, value))
      }
    }
    return result
  }

  /// The longest word that begins at an index.
  func match(in text: [UInt32], at index: Int, limit: Int? = nil) -> (end: Int, value: Value)? {
    guard index < text.count else { return nil }
    let first = folded(text[index])
    guard firsts[Int(first & 0xFFFF) >> 6] & 1 << UInt64(first & 63) != 0, let range = byFirst[first] else {
      return nil
    }
    let limit = limit ?? text.count
    for place in range {
      let (start, count) = (entries[place].start, entries[place].count)
      guard index + count <= limit else { continue }
      var offset = 1
      while offset < count, folded(text[index + offset]) == scalars[start + offset] { offset += 1 }
      if offset == count { return (index + count, entries[place].value) }
    }
    return nil
  }

  /// The value of the longest word that a text ends with.
  func suffix(of text: [UInt32]) -> Value? {
    var start = max(0, text.count - 12)
    while start < text.count {
      if let (end, value) = match(in: text, at: start), end == text.count { return value }
      start += 1
    }
    return nil
  }
}

extension KeywordTable where Value == Bool {
  init(words: String) { self.init([(true, words)]) }

  /// Whether any of the words stands in a text.
  func occurs(in text: [UInt32], limit: Int = .max) -> Bool {
    for index in 0..<Swift.min(text.count, limit) where match(in: text, at: index) != nil { return true }
    return false
  }
}

/// Folds what people mix: half- and full-width marks, letter case.
private func folded(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0xFF01...0xFF5E: folded(scalar - 0xFEE0)
  case 0x41...0x5A: scalar + 0x20
  default: scalar
  }
}
