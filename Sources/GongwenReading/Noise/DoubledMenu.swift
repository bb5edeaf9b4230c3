internal import GongwenModel

/// The menu of a site that a page has twice, once for wide screens and once for narrow ones: the same short lines one below
/// the other, and all of them again above the first sentence.
///
/// A paper says nothing twice before it begins: its 目录 has numbers, and its headings have text between them.
enum DoubledMenu {
  /// How many lines are looked at, how many a menu has, and how long they are.
  private static let reach = 80
  private static let fewest = 5
  private static let lengths = 2...12
  private static let reason = "reading.noise.navigation"

  /// Finds both.
  ///
  /// - Parameters:
  ///   - lines: the lines of a text.
  ///   - text: the text.
  /// - Returns: the lines with what was found, and the places of what was found.
  static func judge(_ lines: [LineInfo], in text: ScalarText) -> (lines: [LineInfo], places: [Int]) {
    var items: [(line: Int, words: [UInt32])] = []
    for line in lines where !line.isBlank {
      let words = Array(text.scalars[line.content])
      guard items.count < reach, !isSentence(words) else { break }
      items.append((line.index, words))
    }
    guard items.count >= 2 * fewest, let (first, second, count) = copies(items.map(\.words)) else {
      return (lines, [])
    }
    var result = lines
    let places = [first, second].flatMap { items[$0..<($0 + count)].map(\.line) }
    for place in places { result[place].noise = NoiseEvidence(reason: reason, score: 8) }
    return (result, places)
  }

  /// The longest run of items that stands there twice, and has two of the words that menus have.
  private static func copies(_ items: [[UInt32]]) -> (first: Int, second: Int, count: Int)? {
    var best: (first: Int, second: Int, count: Int)?
    for first in items.indices {
      for second in items.indices.dropFirst(first + fewest) where items[first] == items[second] {
        let limit = min(second - first, items.count - second)
        let count = (0..<limit).prefix {
          items[first + $0] == items[second + $0] && isItem(items[first + $0])
        }.count
        guard count >= max(fewest, (best?.count ?? 0) + 1) else { continue }
        guard items[first..<(first + count)].count(where: NoiseWords.isOfMenu) >= 2 else { continue }
        best = (first, second, count)
      }
    }
    return best
  }

  private static func isItem(_ words: [UInt32]) -> Bool {
    lengths.contains(words.count) && words.allSatisfy(ScalarSet.isHan) && OrdinalMatch.find(in: words) == nil
  }

  private static func isSentence(_ words: [UInt32]) -> Bool {
    words.count > 40 || words.contains(where: Characters.isStop)
  }
}
