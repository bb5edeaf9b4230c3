internal import GongwenModel

/// Marks of secrecy in the text.
struct Confidentiality: ParagraphRule {
  let description = RuleDescription(
    "check.confidentiality", .warning, "GB/T 9704-2012 7.2.2；保守国家秘密法",
    title: Bilingual("文中有密级标志", "a mark of secrecy in the text"),
    explanation: Bilingual(
      "出现“机密★1年”或单独成行的“秘密”“机密”“绝密”，说明原件可能涉密，不得在非涉密设备上处理。",
      "机密★1年, or 秘密, 机密, 绝密 alone on a line, say that the paper may be classified; it must not be handled on an ordinary machine."
    ),
    wrong: ["机密★1年", "秘密", "密级：绝密"], right: ["严守国家秘密，落实保密责任。", "机密文件集中管理。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count where paragraph.scalars[position] == "★" {
      if let level = paragraph.word(of: HeaderForms.securityLevels, at: position - 2) {
        diagnostics.add(paragraph, position - 2..<position + 1, [level])
      }
    }
    let start = paragraph.firstVisible
    let mark = paragraph.matches("密级", at: start) ? paragraph.next(visibleFrom: start + 3) : start
    let end = paragraph.previous(visibleFrom: paragraph.count - 1) + 1
    if let level = paragraph.word(of: HeaderForms.securityLevels, at: mark), end == mark + 2 {
      diagnostics.add(paragraph, mark..<end, [level])
    }
  }
}
