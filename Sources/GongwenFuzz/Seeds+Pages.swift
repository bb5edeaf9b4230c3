/// Documents of some pages: what is moved from page to page shows in no short text.
extension Seeds {
  private static let phrases = [
    "认真学习，", "开展调研36次，", "取得实效；", "完成投资1.2亿元，", "“三重一大”事项集体研究，", "查阅《学习条例》，", "严守纪律", "（见附表）",
    "满意率由84.6%提高到95.4%，", "accountability ", "2023年", "——", "。",
  ]

  /// A text, half of them with tables and notes of Markdown.
  static func document(_ random: inout Mutator) -> [UInt8] {
    let isMarkdown = random.below(2) == 0
    var text = isMarkdown ? "# 述职报告\n\n" : "述职报告\n"
    for number in 0..<10 + random.below(30) {
      text += isMarkdown && random.below(6) == 0 ? object(number, &random) : element(number, &random)
      text += isMarkdown ? "\n\n" : "\n"
    }
    return Array(text.utf8)
  }

  private static func element(_ number: Int, _ random: inout Mutator) -> String {
    switch random.below(14) {
    case 0, 1: random.pick(["一、", "（一）", "1."]) + "抓学习"
    case 2: "述职人：王明\(number)\n2024年1月\(number)日"
    case 3: "附件：1.名单\n2.方案"
    case 4: random.below(4) == 0 ? "附件1\n名单" : "（一）抓项目。" + paragraph(&random)
    default: paragraph(&random)
    }
  }

  private static func paragraph(_ random: inout Mutator) -> String {
    (0...random.below(random.below(5) == 0 ? 120 : 40)).map { _ in random.pick(phrases) }.joined() + "。"
  }

  private static func object(_ number: Int, _ random: inout Mutator) -> String {
    if random.below(2) == 0 { return "工作[^\(number)]完成。\n\n[^\(number)]: \(paragraph(&random))" }
    let columns = 1 + random.below(6)
    let rows = (0...1 + random.below(30)).map { row in
      let cells = row == 1 ? "---|" : random.pick(["甲|", "12.5|", random.pick(phrases) + "|"])
      return "|" + String(repeating: cells, count: columns)
    }
    return rows.joined(separator: "\n")
  }
}
