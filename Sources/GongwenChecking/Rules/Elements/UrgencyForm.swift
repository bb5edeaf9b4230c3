internal import GongwenModel

/// 紧急程度 is 特急 or 加急; telegrams have two more.
struct UrgencyForm: CheckRule {
  let description = RuleDescription(
    "element.urgency", .error, "GB/T 9704-2012 7.2.3；党政机关公文处理工作条例 九（三）",
    title: Bilingual("紧急程度为特急、加急", "a document is 特急 or 加急"),
    explanation: Bilingual(
      "紧急公文标注“特急”“加急”；电报标注“特提”“特急”“加急”“平急”。", "Urgent papers are 特急 or 加急; telegrams are 特提, 特急, 加急 or 平急."),
    wrong: [
      "---\n发文机关: 青山县人民政府\n紧急程度: 紧急\n---\n内容。", "---\n发文机关: 青山县人民政府\n紧急程度: 平急\n---\n内容。",
    ],
    right: [
      "---\n发文机关: 青山县人民政府\n紧急程度: 特　急\n---\n内容。", "---\n发文机关: 青山县人民政府\n文种: 电报\n紧急程度: 平急\n---\n内容。",
    ])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    let marks = text.values(of: .organMark).map(\.text) + [text.metadata.kind ?? ""]
    let isTelegram = marks.contains { $0.contains("电报") || $0.contains("明电") || $0.contains("密电") }
    let words = isTelegram ? HeaderForms.telegramUrgencies : HeaderForms.urgencies
    for value in text.values(of: .urgency) {
      var scanner = ValueScanner(value.text)
      if scanner.take("紧急程度") { _ = scanner.takeOne(of: "：:") }
      guard !words.contains(scanner.rest) else { continue }
      diagnostics.add([value.text, words.joined(separator: "、")], span: value.span)
    }
  }
}
