internal import GongwenModel

/// Numbers the headings of structured input, which has levels but no ordinals: 一、（一）1.（1） (G-54).
///
/// Where one of the headings that stand side by side has an ordinal, who wrote them numbered them by hand: the others are
/// meant to have none. 任务一 and 第一项 are such ordinals, too, where most of them have one. 前言 and 结语 never have one and are not counted.
struct HeadingNumbers {
  private static let forms: [OrdinalForm] = [.hanComma, .hanParenthesized, .digitDot, .digitParenthesized]
  private static let unnumbered: Set<String> = [
    "前言", "引言", "引子", "序言", "序", "导言", "导语", "绪论", "绪言", "概述", "摘要", "总述", "结语", "结束语", "结论", "尾声", "后记", "跋",
    "附录", "附件", "附则", "附表", "附图", "参考文献", "致谢", "目录", "说明", "备注",
  ]

  /// For each heading in reading order, which headings it stands beside.
  private var groups: [Int] = []
  /// The groups in which an ordinal was typed.
  private var typed: Set<Int> = []
  /// How many headings of each group have an ordinal in words.
  private var worded: [Int: Int] = [:]
  /// How many headings each group has.
  private var sizes: [Int: Int] = [:]
  private var ledger: [LedgerEntry] = []
  private var first: (text: String, place: SourceSpan?)?

  /// Gives headings their ordinals.
  ///
  /// - Returns: What was put in, for the ledger, and one diagnostic that says so.
  static func add(to document: inout Document) -> (ledger: [LedgerEntry], diagnostics: [Diagnostic]) {
    var pass = HeadingNumbers()
    pass.group(document)
    pass.number(&document)
    let told = pass.first.map { first in
      Diagnostic(
        "reading.number.headings", .info, [first.text, String(pass.ledger.count)], span: first.place)
    }
    return (pass.ledger, [told].compactMap { $0 })
  }

  /// Headings of a level stand side by side until one of a higher level comes.
  private mutating func group(_ document: Document) {
    var open: [Int?] = [nil, nil, nil, nil]
    var count = 0
    let words = WordOrdinals(document)
    document.forEachParagraph { _, paragraph in
      // Below a chapter all levels begin again.
      if paragraph.role == .chapter { open = [nil, nil, nil, nil] }
      guard let level = paragraph.role.level else { return }
      let depth = level.rawValue - 1
      for deeper in (depth + 1)..<max(depth + 1, open.count) { open[deeper] = nil }
      let group = open[depth] ?? count
      if open[depth] == nil { count += 1 }
      open[depth] = group
      groups.append(group)
      sizes[group, default: 0] += 1
      if paragraph.ordinal != nil { typed.insert(group) }
      if words.number(paragraph) { worded[group, default: 0] += 1 }
    }
  }

  private mutating func number(_ document: inout Document) {
    var counts: [Int: Int] = [:]
    var index = 0
    document.updateParagraphs { paragraph, block in
      guard let level = paragraph.role.level, index < groups.count else { return }
      let group = groups[index]
      index += 1
      let words = paragraph.text.string
      // （一） alone below 一、 counts nothing (L-09).
      let isAlone = level == .two && sizes[group] == 1
      let isWorded = 2 * worded[group, default: 0] > sizes[group, default: 0]
      guard !typed.contains(group), !isWorded, !isAlone,
        !Self.unnumbered.contains(words.filter { !$0.isWhitespace })
      else {
        return
      }
      counts[group, default: 0] += 1
      guard let ordinal = Ordinal.standard(Self.forms[level.rawValue - 1], counts[group, default: 0]) else {
        return
      }
      Self.number(&paragraph, ordinal)
      if first == nil { first = (ordinal.text + words, block.origin) }
      let place = block.origin.map { SourceSpan($0.lowerBound, $0.lowerBound) }
      ledger.append(LedgerEntry(.number, span: place, added: ordinal.text))
    }
  }

  private static func number(_ paragraph: inout Paragraph, _ ordinal: Ordinal) {
    var text = TracedText(generated: ordinal.text)
    text.append(paragraph.text)
    paragraph.text = text
    paragraph.ordinal = ordinal
    let shift = ordinal.text.utf8.count
    for index in paragraph.inline.marks.indices {
      let range = paragraph.inline.marks[index].range
      paragraph.inline.marks[index].range = range.lowerBound + shift..<range.upperBound + shift
    }
  }
}
