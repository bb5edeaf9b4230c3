/// Words to look for, each with a value; one pass over a text finds them all.
struct KeywordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var scalars: [UInt32]
    var value: Value
  }

  private var byFirst: [UInt32: [Entry]] = [:]

  init(_ words: [(String, Value)]) {
    for (word, value) in words {
      let scalars = word.flatScalars.map(folded)
      guard let first = scalars.first else { continue }
      byFirst[first, default: []].append(Entry(scalars: scalars, value: value))
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
    guard index < text.count, let entries = byFirst[folded(text[index])] else { return nil }
    let limit = limit ?? text.count
    var best: (end: Int, value: Value)?
    for entry in entries where index + entry.scalars.count <= limit {
      let end = index + entry.scalars.count
      guard end > best?.end ?? 0 else { continue }
      var offset = 1
      while offset < entry.scalars.count, folded(text[index + offset]) == entry.scalars[offset] {
        offset += 1
      }
      if offset == entry.scalars.count { best = (end, entry.value) }
    }
    return best
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
