import GongwenModel

/// Names in lists: 出席：王明、李清、买买提·艾力.
///
/// One or two words between 、 may begin with a surname by chance; three in a row that all do are names, or words
/// that lose nothing by standing on one line.
extension PersonNames {
  private static let leastNames = 3
  /// A name with points is not longer, so that no more of a text is looked at twice.
  private static let longest = 14

  /// The clusters of each name in a list, in their order.
  func listed(in items: InlineItems, _ utf8: [UInt8]) -> [Range<Int>] {
    let marks = items.classes.indices.filter { items.classes[$0] != .han && items.scalar($0, utf8) == "、" }
    guard marks.count >= Self.leastNames - 1 else { return [] }
    var (found, list): ([Range<Int>], [Range<Int>]) = ([], [])
    for (number, mark) in marks.enumerated() {
      if list.isEmpty, let first = name(endingBefore: mark, items, utf8) { list.append(first) }
      let next = name(after: mark, items, utf8)
      if let next { list.append(next) }
      let goesOn = next != nil && number + 1 < marks.count && next?.upperBound == marks[number + 1]
      if goesOn { continue }
      if list.count >= Self.leastNames { found += list }
      list = []
    }
    return found
  }

  private func name(endingBefore end: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Range<Int>? {
    var start = end
    while start > 0, end - start <= Self.longest, Self.isLetter(start - 1, items) { start -= 1 }
    return isName(start..<end, items, utf8) ? start..<end : nil
  }

  private func name(after mark: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Range<Int>? {
    let start = mark + 1
    var end = start
    while end < items.count, end - start <= Self.longest, Self.isLetter(end, items),
      items.scalar(end, utf8) != "等"
    {
      end += 1
    }
    return isName(start..<end, items, utf8) ? start..<end : nil
  }

  private static func isLetter(_ index: Int, _ items: InlineItems) -> Bool {
    switch items.classes[index] {
    case .han, .placeholder, .interpunct: true
    default: false
    }
  }

  /// Whether clusters that stand alone are a name: by its point, or by its surname, its length and its last character.
  private func isName(_ range: Range<Int>, _ items: InlineItems, _ utf8: [UInt8]) -> Bool {
    guard range.count > 1, let last = range.last else { return false }
    if range.contains(where: { items.classes[$0] == .interpunct }) {
      return range.count > 2 && range.count <= Self.longest && items.classes[range.lowerBound] == .han
        && items.classes[last] != .interpunct
    }
    guard flag(items.scalar(last, utf8)) & PersonNameTable.endsNoName == 0 else { return false }
    if isPair(range.lowerBound, in: PersonNameTable.compounds, items, utf8) {
      return (3...4).contains(range.count)
    }
    return range.count < 4 && isSurname(range.lowerBound, items, utf8)
  }
}
