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

  init(_ words: [(String, Value)]) {
    let words = words.map { ($0.0.flatScalars.map(folded), $0.1) }.filter { !$0.0.isEmpty }
    let order = words.indices.sorted {
      let (left, right) = (words[$0].0, words[$1].0)
      return left[0] != right[0]
        ? left[0] < right[0] : left.count != right.count ? left.count > right.count : $0 < $1
    }
    for index in order {
      let (word, value) = words[index]
      let lower = byFirst[word[0]]?.lowerBound ?? entries.count
      entries.append(Entry(start: scalars.count, count: word.count, value: value))
      byFirst[word[0]] = lower..<entries.count
      firsts[Int(word[0] & 0xFFFF) >> 6] |= 1 << UInt64(word[0] & 63)
      scalars += word
    }
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
  init(words: String) { self.init(words.split(separator: " ").map { (String($0), true) }) }

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
