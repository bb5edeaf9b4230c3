internal import GongwenModel

/// L-50: one word of estimate for one number.
struct DoubledEstimate: ParagraphRule {
  let description = RuleDescription(
    "L-50", .warning, "公文用语惯例",
    title: Bilingual("表示约数的词不叠用", "one word of estimate for one number"),
    explanation: Bilingual("“约”“近”“余”“多”“左右”等一处只用一个。", "约, 近, 余, 多, 左右 say the same; one of them is enough."),
    wrong: ["约20余人参加", "走访近100多户", "大约30人左右", "培训20余人左右"], right: ["约20人参加", "走访近100户", "培训20余人", "最近3年多来"])

  private static let before = ["大约", "将近", "接近", "约", "近"]
  private static let after = ["左右", "上下", "余", "多"]

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var position = 0
    while position < paragraph.count {
      let start = position
      let end = numberEnd(paragraph, position)
      guard end > start else {
        position += 1
        continue
      }
      position = end
      check(paragraph, start..<end, &diagnostics)
    }
  }

  private func check(
    _ paragraph: CheckedParagraph, _ number: Range<Int>, _ diagnostics: inout RuleDiagnosticList
  ) {
    let first = Self.before.first { paragraph.matches($0, at: number.lowerBound - $0.unicodeScalars.count) }
    let firstStart = number.lowerBound - (first?.unicodeScalars.count ?? 0)
    // 最近3年多, 临近, 附近 are other words; years run on (近5年多).
    let before = first.flatMap { paragraph.isOne(of: "最临附靠远贴邻亲", at: firstStart - 1) ? nil : $0 }
    var end = number.upperBound
    var words = before == nil ? 0 : 1
    if let word = paragraph.word(of: ["余", "多"], at: end) {
      words += 1
      end += word.unicodeScalars.count
    }
    // One unit may stand between: 30人左右.
    let gap = (0...2).first { paragraph.word(of: ["左右", "上下"], at: end + $0) != nil }
    if let gap, (end..<end + gap).allSatisfy({ paragraph.isHan($0) }) {
      words += 1
      end += gap + 2
    }
    guard words >= 2, paragraph[end] != "年", paragraph[number.upperBound] != "年" else { return }
    diagnostics.add(paragraph, (before == nil ? number.lowerBound : firstStart)..<end)
  }

  private func numberEnd(_ paragraph: CheckedParagraph, _ position: Int) -> Int {
    let digits = paragraph.numberEnd(position)
    guard digits > position else {
      return paragraph.end(from: position) { $0.isHanNumeral || "千万亿两".unicodeScalars.contains($0) }
    }
    return paragraph.end(from: digits) { "万亿".unicodeScalars.contains($0) }
  }
}
