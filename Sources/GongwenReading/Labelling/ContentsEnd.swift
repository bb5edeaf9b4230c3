internal import GongwenModel

/// Finds where a typed list of contents (目录) is over: one of its lines stands again without the number of its page.
struct ContentsEnd {
  /// Whether the list is over.
  private(set) var isOver = false
  /// What the lines of the list say before their pages.
  private var entries: Set<[UInt32]> = []

  /// Begins anew below the word 目录.
  mutating func open() { self = ContentsEnd() }

  /// Takes the next line.
  mutating func take(_ line: ArraySlice<UInt32>) {
    guard !isOver, line.count <= Self.longest else { return }
    let words = line.filter { !ScalarSet.isWhiteSpace($0) }
    let digits = words.reversed().prefix { (0x30...0x39).contains($0) }.count
    let entry = words.dropLast(digits).reversed().drop { Self.leaders.contains($0) }.reversed()
    if digits > 0, entry.count > 1 {
      entries.insert(Array(entry))
    } else if entries.contains(words) {
      isOver = true
    }
  }

  /// Longer lines are no entries.
  private static let longest = 80
  private static let leaders: CharacterGroup = "….·⋯—-_"
}
