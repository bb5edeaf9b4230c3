/// Finds many phrases in one pass: a trie over scalars, the longest match first.
///
/// The time is the length of the text times the length of the longest phrase, whatever their number.
struct PhraseTable: Sendable {
  private var edges: [UInt64: Int] = [:]
  private var values: [Int?] = [nil]
  private var firsts: [Bool] = Array(repeating: false, count: 0x10000)

  /// Creates a table of phrases, each with the number that `firstMatch` answers: its place in the list.
  init(_ phrases: some Sequence<String>) {
    for (number, phrase) in phrases.enumerated() { insert(phrase, number) }
  }

  /// The longest phrase that begins at a position: its number and its end.
  func match(_ paragraph: CheckedParagraph, at position: Int) -> (number: Int, end: Int)? {
    guard firsts[Int(paragraph[position].value & 0xFFFF)] else { return nil }
    var node = 0
    var place = position
    var found: (number: Int, end: Int)?
    while place < paragraph.count, let next = edges[Self.key(node, paragraph.scalars[place])] {
      node = next
      place += 1
      if let value = values[node] { found = (value, place) }
    }
    return found
  }

  private mutating func insert(_ phrase: String, _ number: Int) {
    var node = 0
    for scalar in phrase.unicodeScalars {
      if node == 0 { firsts[Int(scalar.value & 0xFFFF)] = true }
      let key = Self.key(node, scalar)
      if let next = edges[key] {
        node = next
      } else {
        values.append(nil)
        node = values.count - 1
        edges[key] = node
      }
    }
    if node != 0, values[node] == nil { values[node] = number }
  }

  private static func key(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar.value)
  }
}
