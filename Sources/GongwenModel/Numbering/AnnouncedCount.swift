/// Compares a number that is announced, `以下三个方面`, with what follows.
package enum AnnouncedCount {
  /// The announcements of a document that what follows does not keep.
  ///
  /// What follows is counted only where it is plain to see: 一是…二是… or 第一，…第二，… in the same block or at the
  /// starts of the next ones, or numbered blocks. Where nothing is counted, nothing is said.
  /// - Parameter document: the document.
  /// - Returns: a warning for each.
  package static func run(_ document: Document) -> [Diagnostic] {
    let blocks = document.paragraphs
    var diagnostics: [Diagnostic] = []
    for (index, block) in blocks.enumerated() where block.role == .body || block.headingLevel != nil {
      let (scalars, offsets) = flat(block.text)
      guard let found = announcement(in: scalars) else { continue }
      let rest = Array(scalars[found.range.upperBound...])
      let isLast = !rest.contains { $0 == "。" } || rest.firstIndex(of: "。") == rest.count - 1
      let inside = Series.longest(in: rest)
      let items = inside > 0 ? inside : isLast ? following(blocks, after: index) : 0
      guard items > 0, items != found.value else { continue }
      let range = offsets[found.range.lowerBound]..<offsets[found.range.upperBound]
      let words = String(decoding: block.text.utf8[range], as: UTF8.self)
      diagnostics.append(
        Diagnostic("numbering.announced", .warning, [words, String(items)], span: block.text.span(of: range)))
    }
    return diagnostics
  }

  /// The announcement in a text: `以下三点`, `下列四个方面` or `以下6项` and the number in it.
  private static func announcement(in text: [UInt32]) -> (range: Range<Int>, value: Int)? {
    var index = 0
    while index + 3 < text.count {
      // 以下 如下 下列 下面
      let isLead =
        text[index + 1] == "下" && (text[index] == "以" || text[index] == "如")
        || text[index] == "下" && (text[index + 1] == "列" || text[index + 1] == "面")
      if isLead, let number = Numeral.read(text, at: index + 2), number.value <= 20 {
        // 个, 個 or 大 may stand between number and noun.
        var end = number.end
        if end < text.count, text[end] == "个" || text[end] == "個" || text[end] == "大" { end += 1 }
        if let length = nounLength(text, at: end) { return (index..<end + length, number.value) }
      }
      index += 1
    }
    return nil
  }

  /// The length of the noun after the number: one of 点 项 条 件 类 方面.
  private static func nounLength(_ text: [UInt32], at index: Int) -> Int? {
    guard index < text.count else { return nil }
    switch text[index] {
    case "点", "點", "项", "項", "条", "件", "类": return 1
    case "方" where index + 1 < text.count && text[index + 1] == "面": return 2
    default: return nil
    }
  }

  /// How many items follow an announcement at the end of its block.
  private static func following(_ blocks: [PlacedParagraph], after index: Int) -> Int {
    guard index + 1 < blocks.count else { return 0 }
    if let form = blocks[index + 1].ordinal?.form {
      // A list under a heading must be deeper than the heading itself.
      if let own = blocks[index].ordinal?.form, own == form { return 0 }
      return numbered(blocks[(index + 1)...], form: form)
    }
    let inside =
      blocks[index + 1].isPlainBody ? Series.longest(in: flat(blocks[index + 1].text).scalars) : 0
    if inside > 0 { return inside }
    var count = 0
    for block in blocks[(index + 1)...] {
      let scalars = Array(flat(block.text).scalars.prefix(4))
      if let value = Series.value(of: scalars, at: 0), value == count + 1 {
        count = value
      } else if count > 0 {
        break
      }
      if count == 0 || !block.isPlainBody { break }
    }
    return count
  }

  private static func numbered(_ blocks: ArraySlice<PlacedParagraph>, form: OrdinalForm) -> Int {
    let depth = NumberingWalk.depths[form] ?? 0
    var count = 0
    for block in blocks {
      if block.role == .title { break }
      guard let other = block.ordinal else { continue }
      if (NumberingWalk.depths[other.form] ?? 0) < depth { break }
      if other.form == form {
        if other.value != count + 1 { break }
        count += 1
      }
    }
    return count
  }
}

/// Words that count within text, 一是 二是 or 第一， 第二， in a row.
private enum Series {
  /// The longest series from one on.
  static func longest(in text: [UInt32]) -> Int {
    var count = 0
    for index in text.indices where value(of: text, at: index) == count + 1 { count += 1 }
    return count >= 2 ? count : 0
  }

  /// The value of the counting word at an index.
  static func value(of text: [UInt32], at index: Int) -> Int? {
    guard index < text.count else { return nil }
    if text[index] == "第" {
      guard let number = HanNumeral.read(text, at: index + 1) else { return nil }
      let end = index + 1 + number.count
      guard end < text.count, text[end] == "，" || text[end] == "," || text[end] == "、" else {
        return nil
      }
      return number.value
    }
    guard let number = HanNumeral.read(text, at: index), index + number.count < text.count else { return nil }
    return text[index + number.count] == "是" ? number.value : nil
  }
}

extension PlacedParagraph {
  /// Whether it is text without a heading that runs into it.
  fileprivate var isPlainBody: Bool { role == .body && paragraph.lead == nil }
}
