/// An ordinal that a heading has in words of its own: `任务一：`, `重点2`, `第一项`.
///
/// By itself it proves nothing, 第三方评估 and 突出一个重点 are phrases: it counts where another of its series stands beside it
/// (`WordOrdinals`).
package struct WordOrdinal: Hashable {
  /// The words that all of its series have: 任务, 第项.
  package var series: [UInt32]
  /// Its number.
  package var value: Int
  /// Where it ends, in scalars of the text.
  package var end: Int

  /// No series has more words before its numbers.
  private static let longest = 4
  /// What parts the number from its heading; a blank does, too, and is folded by reading.
  private static let marks: CharacterGroup = "：:、.．，,—－-（(【“《|｜"

  /// Reads the ordinal that a text begins with.
  ///
  /// - Parameters:
  ///   - text: The scalars of a heading.
  ///   - isParted: Whether a blank that is not printed stands before a scalar of the text.
  package init?(_ text: [UInt32], isParted: (Int) -> Bool = { _ in false }) {
    // 【任务一】
    let start = text.first.map { $0 == "【" || $0 == "[" } == true ? 1 : 0
    var index = start
    while index < text.count, index - start <= Self.longest, ScalarSet.isHan(text[index]),
      !HanNumeral.isNumeral(text[index])
    {
      index += 1
    }
    let words = Array(text[start..<index])
    guard !words.isEmpty, words.count <= Self.longest, let number = Numeral.read(text, at: index) else {
      return nil
    }
    (series, value, end) = (words, number.value, number.end)
    if words.count == 1, words[0] == "第" {
      guard end < text.count, ScalarSet.isHan(text[end]) else { return nil }
      series.append(text[end])
      end += 1
      return
    }
    guard end < text.count else { return }
    let next = text[end]
    guard
      Self.marks.contains(next) || next == "】" || next == "]" || ScalarSet.isWhiteSpace(next)
        || isParted(end)
    else { return nil }
  }
}

/// The ordinals in words of a document, of which at least two follow each other: 任务一 and 任务二, 第一项 and 第二项.
package struct WordOrdinals {
  private var values: [[UInt32]: Set<Int>] = [:]

  /// Gathers them from the starts of all paragraphs: the first may stand in bold type where the others are headings.
  package init(_ document: Document) {
    document.forEachParagraph { _, paragraph in
      guard let found = Self.ordinal(of: paragraph) else { return }
      values[found.series, default: []].insert(found.value)
    }
  }

  /// Whether a paragraph begins with one.
  package func number(_ paragraph: Paragraph) -> Bool {
    guard let found = Self.ordinal(of: paragraph), let known = values[found.series] else { return false }
    return known.contains(found.value - 1) || known.contains(found.value + 1)
  }

  /// The most bytes that such an ordinal and the mark behind it have.
  private static let reach = 64

  private static func ordinal(of paragraph: Paragraph) -> WordOrdinal? {
    guard paragraph.ordinal == nil else { return nil }
    let head = paragraph.text.slice(0..<min(reach, paragraph.text.utf8.count))
    let (scalars, offsets) = flat(head)
    return WordOrdinal(scalars) { index in
      guard index > 0, let place = head.sourceOffset(of: offsets[index]),
        let before = head.sourceOffset(of: offsets[index] - 1)
      else { return false }
      return place > before + 1
    }
  }
}
