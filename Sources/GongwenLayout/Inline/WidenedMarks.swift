import GongwenModel

/// Finds half-width marks that stand for Chinese ones, such as the comma in 坚持,落实: they take a cell of their
/// own like the mark they stand for (C-01, C-02).
///
/// Pasted texts are full of them. Set as narrow as their glyphs, each would push the rest of its line off the grid;
/// what is printed stays what was typed (`check --fix` writes the Chinese mark).
struct WidenedMarks {
  private let items: InlineItems
  private let utf8: [UInt8]
  private var found: [Int] = []
  private var open: [Int] = []

  /// The indices of such marks, brackets in pairs.
  static func inChinese(_ items: InlineItems, _ utf8: [UInt8]) -> [Int] {
    var pass = WidenedMarks(items: items, utf8: utf8)
    for index in 0..<items.count where items.shaped.clusters[index].textCount == 1 { pass.look(at: index) }
    return pass.found
  }

  private init(items: InlineItems, utf8: [UInt8]) {
    self.items = items
    self.utf8 = utf8
  }

  private mutating func look(at index: Int) {
    switch items.classes[index] {
    case .pause where isComma(index): found.append(index)
    case .opening: open.append(index)
    case .closing:
      // A bracket and its partner are alike: both in cells when one of them stands beside Chinese.
      let partner = open.popLast()
      if let partner, isReference(partner, index) { return }
      guard isBesideChinese(index) || partner.map(isBesideChinese) ?? false else { return }
      found.append(index)
      if let partner { found.append(partner) }
    default: return
    }
  }

  /// A comma and its like with Chinese on a side and no space after it; a point only after Chinese, as 3.加强 and
  /// .docx have points of another kind.
  private func isComma(_ index: Int) -> Bool {
    if index + 1 < items.count, items.classes[index + 1] == .space { return false }
    guard items.scalar(index, utf8) == "." else { return isBesideChinese(index) }
    guard index > 0, index + 1 == items.count || !items.classes[index + 1].isWestern else { return false }
    if isChinese(index - 1) { return true }
    // 分析[J].水科学 as 等.中国
    return items.scalar(index - 1, utf8) == "]" && index + 1 < items.count && isChinese(index + 1)
  }

  /// [1] and [J], [EB/OL] of references, which no Chinese bracket stands for: a number of up to three digits, or capitals.
  private func isReference(_ opening: Int, _ closing: Int) -> Bool {
    guard items.scalar(opening, utf8) == "[", 2...Self.longestReference ~= closing - opening else {
      return false
    }
    let inner = (opening + 1..<closing).map { items.scalar($0, utf8) }
    return inner.count <= 3 && inner.allSatisfy(ScalarSet.isDigit)
      || inner.allSatisfy { (0x41...0x5A).contains($0) || $0 == "/" }
  }

  private static let longestReference = 6

  private func isBesideChinese(_ index: Int) -> Bool {
    index > 0 && isChinese(index - 1) || index + 1 < items.count && isChinese(index + 1)
  }

  private func isChinese(_ index: Int) -> Bool {
    switch items.classes[index] {
    case .han: true
    case .opening, .closing, .pause, .stop: items.shaped.clusters[index].textCount > 1
    default: false
    }
  }
}
