internal import GongwenModel

/// L-47: set words keep Han numerals; percentages are written in figures.
struct NumeralSystem: ParagraphRule {
  let description = RuleDescription(
    "L-47", .warning, "GB/T 15835-2011 4.1、4.2",
    title: Bilingual("固定词语用汉字数字，百分比用阿拉伯数字", "set words in Han, percentages in figures"),
    explanation: Bilingual(
      "“三严三实”“一岗双责”“第一书记”“二十大”等定型词语用汉字数字；统计数据里的百分比用阿拉伯数字。",
      "Set words such as 三严三实 and 第一书记 keep their Han numerals; percentages are figures with %."),
    wrong: ["选派第1书记", "落实1岗双责", "党的20大精神", "满意率达到百分之九十八"],
    right: ["选派第一书记", "落实“一岗双责”", "党的二十大精神", "满意率达到98%", "做到百分之百"])

  private static let words: [(wrong: String, right: String)] = [
    ("第1书记", "第一书记"), ("1岗双责", "一岗双责"), ("3严3实", "三严三实"), ("3重1大", "三重一大"), ("3会1课", "三会一课"),
    ("2个维护", "两个维护"), ("4个意识", "四个意识"), ("4个自信", "四个自信"), ("2个确立", "两个确立"), ("2学1做", "两学一做"),
    ("党的20大", "党的二十大"), ("党的19大", "党的十九大"), ("党的18大", "党的十八大"), ("14五", "十四五"), ("15五", "十五五"),
    ("13五", "十三五"), ("中央8项规定", "中央八项规定"), ("第1时间", "第一时间"), ("第1责任人", "第一责任人"), ("1把手", "一把手"),
  ]
  private static let table = PhraseTable(words.map(\.wrong))

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var position = 0
    while position < paragraph.count {
      if let found = Self.table.match(paragraph, at: position), !paragraph.isDigit(position - 1) {
        let word = Self.words[found.number]
        diagnostics.add(paragraph, position..<found.end, [word.wrong, word.right], severity: .error)
        position = found.end
        continue
      }
      if paragraph.scalars[position] == "百", paragraph.matches("百分之", at: position) {
        checkPercentage(paragraph, position, &diagnostics)
      }
      position += 1
    }
  }

  private func checkPercentage(
    _ paragraph: CheckedParagraph, _ start: Int, _ diagnostics: inout RuleDiagnosticList
  ) {
    let end = paragraph.hanNumeralEnd(start + 3)
    guard end > start + 3, !(end == start + 4 && paragraph[start + 3] == "百"),
      let value = paragraph.hanValue(start + 3..<end)
    else { return }
    diagnostics.add(paragraph, start..<end, [paragraph.string(start..<end), "\(value)%"])
  }
}

extension CheckedParagraph {
  /// The value of a Han numeral below 100; `nil` for any other form.
  func hanValue(_ range: Range<Int>) -> Int? {
    var value = 0
    var unit: Int?
    for position in range {
      if scalars[position] == "十" {
        value += (unit ?? 1) * 10
        unit = nil
      } else if let digit = scalars[position].hanDigit, unit == nil {
        unit = digit
      } else {
        return nil
      }
    }
    return value + (unit ?? 0)
  }
}
