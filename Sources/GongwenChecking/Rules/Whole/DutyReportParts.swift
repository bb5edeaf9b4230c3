internal import GongwenModel

/// the parts that a duty report is expected to have.
struct DutyReportParts: CheckRule {
  let description = RuleDescription(
    "check.parts", .info, "述职报告惯例 R-07、R-08",
    title: Bilingual("述职报告的组成部分", "the parts of a duty report"),
    explanation: Bilingual(
      "述职述廉报告一般有述学、述职、述廉、存在问题、下一步打算、结束语；标题写明“述法”的要有述法内容。只作提示。",
      "A duty report usually has study, duties, integrity, diagnostics, next steps and a closing line; where its title says 述法, lawful conduct too. For information only."
    ),
    wrong: ["2023年度述职述廉报告\n一、加强学习\n坚持集体学习。\n二、履行职责\n完成各项任务。"],
    right: [
      "2023年度述职报告\n坚持理论学习，履行岗位职责，遵守廉洁纪律。存在的问题是调研不深。下一步将深入基层。特此报告，请予评议。",
      "全县工作要点\n加强学习。",
    ])

  private struct Part {
    var name: String
    var words: [String]
  }

  private static let parts = [
    Part(name: "述学", words: ["学习"]), Part(name: "述廉", words: ["廉洁", "廉政", "八项规定"]),
    Part(name: "存在问题", words: ["存在的问题", "存在问题", "不足之处", "存在的不足", "存在不足", "差距", "短板", "不足"]),
    Part(name: "下一步打算", words: ["下一步", "今后", "努力方向", "打算", "下步"]),
    Part(name: "结束语", words: ["特此报告", "请予评议", "请予审议", "请审议", "请评议", "述职完毕", "批评指正", "谢谢大家"]),
  ]
  private static let lawful = Part(name: "述法", words: ["法治", "依法", "学法"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    let title = text.paragraphs.first { $0.role == .title }
    let name = title.map { $0.string(0..<$0.count) } ?? text.metadata.title ?? ""
    guard name.contains("述职") || name.contains("述廉") else { return }
    let parts = Self.parts + (name.contains("述法") ? [Self.lawful] : [])
    var missing = Set(parts.indices)
    let numbers = parts.indices.flatMap { index in parts[index].words.map { _ in index } }
    let table = PhraseTable(parts.flatMap(\.words))
    for paragraph in text.paragraphs where paragraph.role != .title && !missing.isEmpty {
      for position in 0..<paragraph.count {
        if let found = table.match(paragraph, at: position) { missing.remove(numbers[found.number]) }
      }
    }
    for index in missing.sorted() {
      diagnostics.add([parts[index].name], span: title.flatMap { $0.span(0..<$0.count) })
    }
  }
}
