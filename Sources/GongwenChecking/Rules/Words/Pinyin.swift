internal import GongwenModel

/// Pinyin with tone marks that came along with a text.
struct Pinyin: ParagraphRule {
  let description = RuleDescription(
    "check.pinyin", .warning, "公文内容（转换损坏）",
    title: Bilingual("夹杂的拼音", "pinyin among the text"),
    explanation: Bilingual(
      "带声调的拼音夹在汉字之间，多半是网页注音带进来的。",
      "Pinyin with tone marks between Han characters came along from a page that shows how they are read."),
    wrong: ["坚持rèn真学习。", "（shùzhí）述职"], right: ["学习Python编程。", "café文化"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    guard paragraph.hasHan else { return }
    var position = 0
    while position < paragraph.count {
      let end = paragraph.end(from: position) { ScalarClass($0) == .latin || Self.tones.contains($0) }
      let word = paragraph.scalars[position..<max(position, end)]
      // é alone is French as well.
      let tones = word.filter { Self.tones.contains($0) && $0 != "é" }
      if !tones.isEmpty, word.count >= 2 { diagnostics.add(paragraph, position..<end) }
      position = max(position + 1, end)
    }
  }

  private static let tones = Set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".unicodeScalars)
}
