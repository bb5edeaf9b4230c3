internal import GongwenModel

/// L-51: 日 in dates, and a year to hold relative dates.
struct DayWord: CheckRule {
  let description = RuleDescription(
    "L-51", .warning, "公文用语惯例",
    title: Bilingual("日期用“日”，相对日期要有年份可依", "日 in dates, and a year to hold 今年"),
    explanation: Bilingual(
      "书面日期用“日”不用“号”。全文没有出现过年份时，“今年”“上月”“日前”无从查考，应写明具体日期。",
      "Written dates take 日, not 号. In a text that names no year, 今年, 上月 and 日前 cannot be dated later."),
    wrong: ["5月3号召开会议", "今年以来，全县信访形势平稳。"],
    right: ["5月3日召开会议", "每月15日前报送，次月五日前反馈。", "2024年，全县信访形势平稳。今年以来未发生群体性事件。"])

  private static let relative = ["今年", "去年", "上月", "本月", "日前", "近日"]

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    var hasYear = text.metadata.year != nil || text.metadata.date != nil
    var first: (paragraph: CheckedParagraph, range: Range<Int>)?
    for paragraph in text.paragraphs {
      for position in 0..<paragraph.count {
        switch paragraph.scalars[position] {
        case "号": checkDay(paragraph, position, &diagnostics)
        case "年": hasYear = hasYear || isYear(paragraph, position)
        case "今", "去", "上", "本", "日", "近":
          if first == nil, paragraph.word(of: Self.relative, at: position) != nil,
            !isBehindDay(paragraph, position)
          {
            first = (paragraph, position..<position + 2)
          }
        default: break
        }
      }
    }
    if let first, !hasYear { diagnostics.add(first.paragraph, first.range, severity: .info) }
  }

  /// `每月15日前`, `次日前`: a day is named, and 前 stands behind it.
  private func isBehindDay(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    guard paragraph[position] == "日" else { return false }
    let before = paragraph.previous(visibleFrom: position - 1)
    return paragraph.isDigit(before) || paragraph[before].hanDigit != nil
      || paragraph.isOne(of: "十×_＿当次每", at: before)
  }

  private func checkDay(
    _ paragraph: CheckedParagraph, _ position: Int, _ diagnostics: inout RuleDiagnosticList
  ) {
    let day = paragraph.digitsStart(position)
    guard day < position, position - day <= 2, paragraph[day - 1] == "月", paragraph.isDigit(day - 2),
      !paragraph.isOne(of: "楼线令院", at: position + 1)
    else { return }
    diagnostics.add(paragraph, paragraph.digitsStart(day - 1)..<position + 1)
  }

  private func isYear(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    position - paragraph.digitsStart(position) == 4
      || position >= 4
        && (position - 4..<position).allSatisfy { paragraph[$0].hanDigit != nil || paragraph[$0] == "〇" }
  }
}
