internal import GongwenModel

/// L-10: no enclosed characters for levels.
struct EnclosedNumbers: ParagraphRule {
  let description = RuleDescription(
    "L-10", .warning, "GB/T 9704-2012 7.3.3",
    title: Bilingual("不用“㈠”“⑴”“⒈”等合成字符", "no single-character ordinals such as ㈠ ⑴ ⒈"),
    explanation: Bilingual(
      "序号用括号加数字写成，不用带括号或带点的合成字符；“①”只作第五层。",
      "Ordinals are typed with brackets or a dot; ㈠ ⑴ ⒈ are not used. ① may serve as a fifth level."),
    wrong: ["㈠加强理论学习", "⑵开展走访", "⒊完善制度"], right: ["（一）加强理论学习", "（2）开展走访", "①摸清底数；②建立台账。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 0..<paragraph.count {
      let value = paragraph.scalars[position].value
      let right: String
      switch value {
      case 0x3220...0x3229: right = "（\(HanNumeral.text(Int(value - 0x321F)) ?? "")）"
      case 0x2474...0x2487: right = "（\(value - 0x2473)）"
      case 0x2488...0x249B: right = "\(value - 0x2487)."
      default: continue
      }
      diagnostics.add(paragraph, position..<position + 1, [paragraph.string(position..<position + 1), right])
    }
  }
}
