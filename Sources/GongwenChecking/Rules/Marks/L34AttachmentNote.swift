internal import GongwenModel

/// L-34: an attachment note (附件说明) has ordinals with a dot, and bare names.
struct AttachmentNote: ParagraphRule {
  let description = RuleDescription(
    "L-34", .error, "GB/T 9704-2012 7.3.4",
    title: Bilingual("附件说明的写法", "how an attachment note is written"),
    explanation: Bilingual(
      "附件说明写作“附件：1.××××”，附件名称不加书名号，后面不加标点。",
      "A note reads 附件：1.name; the name has no 《 》 and no mark after it."),
    wrong: ["附件：1、工作经费管理办法", "附件：《工作经费管理办法》", "附件：工作经费管理办法。"],
    right: ["附件：1.工作经费管理办法", "附件：工作经费管理办法"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    let start = paragraph.firstVisible
    // Further names stand below the first.
    if paragraph.role == .attachmentNote, paragraph.digitsEnd(start) > start {
      let last = paragraph.previous(visibleFrom: paragraph.count - 1)
      if paragraph.isOne(of: "。；，", at: last) { diagnostics.add(paragraph, last..<last + 1) }
      return
    }
    guard paragraph.matches("附件", at: start), paragraph.isOne(of: "：:", at: start + 2) else { return }
    let name = paragraph.next(visibleFrom: start + 3)
    let digits = paragraph.digitsEnd(name)
    if digits > name, paragraph[digits] == "、" {
      diagnostics.add(paragraph, name..<digits + 1)
    }
    let text = paragraph.next(visibleFrom: digits > name ? digits + 1 : name)
    let last = paragraph.previous(visibleFrom: paragraph.count - 1)
    guard last > text, last - start <= 60 else { return }
    if paragraph[text] == "《" { diagnostics.add(paragraph, text..<text + 1) }
    if paragraph.isOne(of: "。；，", at: last) { diagnostics.add(paragraph, last..<last + 1) }
  }
}
