internal import GongwenModel

/// A paragraph ends with a mark.
struct FinalMark: ParagraphRule {
  let description = RuleDescription(
    "check.final-mark", .warning, "GB/T 15834-2011 4.1",
    title: Bilingual("段末有标点", "a paragraph ends with a mark"),
    explanation: Bilingual(
      "成句的段落末尾有句号、问号、叹号，列举的末尾有分号、冒号。没有标点的短句、并列的编号短语、标题、署名、表格不在此列。",
      "A paragraph of sentences ends with 。？！, an item with ；, a lead with ：. Short phrases, numbered phrases side by side, headings, signatures and tables are left alone."
    ),
    wrong: ["一年来，我坚持深入基层调查研究，走访群众三百余户，解决问题二十多个\n今后要继续努力。"],
    right: [
      "一年来，我坚持深入基层调查研究，走访群众三百余户，解决问题二十多个。\n今后要继续努力。",
      "主持人：吴国栋\n参会人员：业委会委员张敏、林志刚、何丽、马建军；物业公司经理罗涛，保安队长\n今后要继续努力。",
    ])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    // The last paragraph of the text is the business of check.broken-end.
    let last = text.paragraphs.lastIndex { $0.role == .body }
    for (place, paragraph) in text.paragraphs.enumerated() where place != last {
      // Items of a list of phrases have no marks, one like the other.
      if paragraph.isItem, Self.isPhrase(place - 1, text) || Self.isPhrase(place + 1, text) { continue }
      // 参会人员：……, 地址：……: so are the fields of a form.
      if Self.isField(place, text), Self.isField(place - 1, text) || Self.isField(place + 1, text) {
        continue
      }
      check(paragraph, &diagnostics)
    }
  }

  /// Whether a paragraph begins with a label and has no stop.
  private static func isField(_ place: Int, _ text: CheckedText) -> Bool {
    guard text.paragraphs.indices.contains(place) else { return false }
    let other = text.paragraphs[place]
    return other.role == .body && other.count <= longestField
      && FieldLabel.end(in: other.scalars.prefix(24).map(\.value)) != nil
      && !(0..<other.count).contains { other.isOne(of: "。", at: $0) }
  }

  /// A longer paragraph is text.
  private static let longestField = 120

  /// Whether a paragraph is a numbered item without a final mark.
  private static func isPhrase(_ place: Int, _ text: CheckedText) -> Bool {
    guard text.paragraphs.indices.contains(place) else { return false }
    let other = text.paragraphs[place]
    guard other.role == .body, other.isItem else { return false }
    let end = other.previous(visibleFrom: other.count - 1)
    return other.isHan(end) || other.isDigit(end)
  }

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard Self.lacksMark(paragraph) else { return }
    let end = paragraph.previous(visibleFrom: paragraph.count - 1)
    diagnostics.add(paragraph, max(paragraph.firstVisible, end - 5)..<end + 1)
  }

  /// Whether running text ends in a character or a comma.
  static func lacksMark(_ paragraph: CheckedParagraph) -> Bool {
    guard paragraph.role == .body, !paragraph.isInCell, paragraph.count >= 24 else { return false }
    let end = paragraph.previous(visibleFrom: paragraph.count - 1)
    let isOpen = paragraph.isHan(end) || paragraph.isDigit(end) || paragraph.isOne(of: "，、,", at: end)
    guard isOpen else { return false }
    return (paragraph.firstVisible..<end).contains { paragraph.isOne(of: "，。；,;", at: $0) }
  }
}

extension CheckedParagraph {
  /// Whether it begins with a number, be its mark right or not: `1：`, `2，`.
  fileprivate var isItem: Bool { ordinal != nil || isDigit(firstVisible) }
}
