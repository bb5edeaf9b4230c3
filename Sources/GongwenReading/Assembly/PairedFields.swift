internal import GongwenModel

/// Two parties that sign beside each other, several lines of it: `甲方（盖章）：　　乙方（签字）：`, `代表人：　　代表人：`, `年　月　日　　年　月　日`.
///
/// Blanks that people type there put the second column somewhere else on every line; here it begins below itself.
struct PairedFields {
  /// The room between the two fields of a line.
  struct Room {
    /// Where the white space between them begins, in the text of the unit.
    let place: Int
    /// How much stands for it, in 字.
    let width: Int
  }

  /// Where such a line is parted, and how wide its fields are, in half cells.
  private struct Pair {
    let place: Int
    let left: Int
    let right: Int
  }

  /// How wide a line of text is behind its indent, the least room, and where the second column stands if there is room, in half cells.
  private static let (measure, least, middle) = (52, 4, 26)
  /// White space parts two fields from this width on, in half cells.
  private static let gap = 4

  /// The rooms of those units that are such lines.
  ///
  /// - Parameters:
  ///   - units: the units of a document.
  ///   - isText: whether a unit is text or a row.
  /// - Returns: the rooms, by the places of their units.
  static func rooms(of units: [Unit], isText: (Int) -> Bool) -> [Int: Room] {
    let pairs = units.indices.map { isText($0) ? pair(units[$0].text) : nil }
    var rooms: [Int: Room] = [:]
    var start = 0
    while start < pairs.count {
      let run = pairs[start...].prefix { $0 != nil }.compactMap(\.self)
      if run.count > 1 || run.count == 1 && areBlankDates(units[start].text), let column = column(of: run) {
        for (index, pair) in zip(start..., run) {
          rooms[index] = Room(place: pair.place, width: (column - pair.left + 1) / 2)
        }
      }
      start += max(1, run.count)
    }
    return rooms
  }

  /// Where the second fields begin, in half cells; `nil` where a line would be too long.
  private static func column(of pairs: [Pair]) -> Int? {
    let left = pairs.reduce(0) { max($0, $1.left) } + least
    let right = pairs.reduce(0) { max($0, $1.right) }
    guard left + right <= measure else { return nil }
    return max(left, min(middle, measure - right))
  }

  /// Whether a line is `年　月　日　　年　月　日`, to be filled in by hand.
  static func areBlankDates(_ line: [UInt32]) -> Bool {
    guard line.count <= 120 else { return false }
    let text = Array(line.drop(while: ScalarSet.isWhiteSpace))
    guard let end = text.lastIndex(where: { !ScalarSet.isWhiteSpace($0) }),
      let pair = pair(Array(text[...end]))
    else {
      return false
    }
    return isBlankDate(text[..<pair.place]) && isBlankDate(text[pair.place...])
  }

  private static func isBlankDate(_ words: ArraySlice<UInt32>) -> Bool {
    DateText.match(Array(words))?.month == 0
  }

  /// Whether a line has two fields with wide white space between them, and both fit beside each other.
  static func isPair(_ line: ArraySlice<UInt32>) -> Bool {
    guard line.count <= 120, let pair = pair(Array(line)) else { return false }
    return column(of: [pair]) != nil
  }

  /// A line of two fields; a third makes it another.
  private static func pair(_ text: [UInt32]) -> Pair? {
    guard text.count <= 120, !text.contains(where: Characters.isStop) else { return nil }
    let gaps = text.indices.filter { isGap(at: $0, in: text) }
    let places = gaps.filter {
      isField(text[..<$0]) && isField(text[$0...].drop(while: ScalarSet.isWhiteSpace))
    }
    guard places.count == 1, let place = places.first else { return nil }
    let right = text[place...].drop(while: ScalarSet.isWhiteSpace)
    guard !gaps.contains(where: { $0 > place && isField(text[$0...].drop(while: ScalarSet.isWhiteSpace)) })
    else {
      return nil
    }
    return Pair(place: place, left: width(text[..<place]), right: width(right))
  }

  /// Whether wide white space begins at a place.
  private static func isGap(at place: Int, in text: [UInt32]) -> Bool {
    guard place > 0, ScalarSet.isWhiteSpace(text[place]), !ScalarSet.isWhiteSpace(text[place - 1]) else {
      return false
    }
    let run = text[place...].prefix(while: ScalarSet.isWhiteSpace)
    return TypedWidth.ofBlanks(run) >= gap
  }

  /// A label with what it says or room for it, or a date.
  private static func isField(_ words: ArraySlice<UInt32>) -> Bool {
    guard let first = words.first, !ScalarSet.isWhiteSpace(first) else { return false }
    if let date = DateText.match(Array(words)) { return date.month == 0 || date.day != nil }
    return LabelSpace.isLabel(at: 0, in: Array(words))
  }

  private static func width(_ words: ArraySlice<UInt32>) -> Int {
    // The blanks of a date to be filled in are two, each as wide as a character.
    if isBlankDate(words) { return 10 }
    return TypedWidth.of(words)
  }
}
