internal import GongwenModel

/// L-03: an Arabic ordinal takes a dot on the baseline.
struct DigitOrdinalMark: ParagraphRule {
  let description = RuleDescription(
    "L-03", .error, "GB/T 15834-2011 附录B.3",
    title: Bilingual("阿拉伯数字序号后用下脚点", "an Arabic ordinal takes a baseline dot"),
    explanation: Bilingual(
      "“1”“2”“3”等序号后用半角下脚点“.”，不用顿号、逗号和全角句点。时间、比分和“得分：95，”一类的数值不是序号。",
      "1, 2, 3 … are followed by U+002E, not by 、, a comma or U+FF0E. Times, ratios and values such as 得分：95， are no ordinals."
    ),
    wrong: ["1、加强理论学习", "2．提高服务水平", "主要任务如下：1、摸清底数；2、建立台账。"],
    right: ["1.加强理论学习", "主要任务如下：1.摸清底数；2.建立台账。", "3、4月份集中走访。", "上午8:30，在二楼开会。"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    // L-34 has its own words for an attachment note.
    guard !paragraph.matches("附件：", at: paragraph.firstVisible) else { return }
    let ordinals = ordinals(of: paragraph)
    // Inside a paragraph a number before a comma is a value, such as `得分：95，`, unless a list begins at 1 and goes on.
    var isListed = false
    for (index, ordinal) in ordinals.enumerated() {
      let isFirst = ordinal.value == 1 || ordinal.isAtStart
      let goesOn = index + 1 < ordinals.count && ordinals[index + 1].follows(ordinal)
      isListed = isListed && ordinal.follows(ordinals[index - 1]) || isFirst && goesOn
      guard ordinal.mark != ".", isListed || ordinal.isAtStart || ordinal.isSureAlone else { continue }
      let end = ordinal.range.upperBound
      diagnostics.add(
        paragraph, ordinal.range.lowerBound..<end + 1,
        [paragraph.string(ordinal.range.lowerBound..<end + 1), paragraph.string(ordinal.range) + "."])
    }
  }

  /// A number that looks like an ordinal: its digits and the mark after them.
  private struct DigitOrdinal {
    var range: Range<Int>
    var value: Int
    var mark: Unicode.Scalar
    /// Whether it begins the paragraph.
    var isAtStart: Bool
    /// Whether it stands after a colon, where a list begins or a value is given.
    var isAfterColon: Bool

    /// Whether it is the next of a list.
    func follows(_ other: DigitOrdinal) -> Bool { value == other.value + 1 && !isAfterColon }

    /// `…如下：1、摸清底数` and `…。2、建立台账`: the others may stand in other paragraphs.
    var isSureAlone: Bool { (mark == "、" || mark == "．") && (value == 1 || !isAfterColon) }
  }

  /// The numbers at the starts of clauses with a mark and text after them.
  private func ordinals(of paragraph: CheckedParagraph) -> [DigitOrdinal] {
    (0..<paragraph.count).compactMap { position in
      guard paragraph.isOne(of: ".、．,，", at: position) else { return nil }
      let start = paragraph.digitsStart(position)
      guard start < position, position - start <= 2, paragraph.isClauseStart(start),
        !isInTimeOrRatio(start, paragraph)
      else { return nil }
      let next = paragraph.next(visibleFrom: position + 1)
      guard paragraph.isHan(next) || paragraph.isOne(of: "“《", at: next) else { return nil }
      let digits = start..<position
      let before = paragraph.previous(visibleFrom: start - 1)
      return DigitOrdinal(
        range: digits, value: paragraph.value(digits), mark: paragraph.scalars[position],
        isAtStart: start == paragraph.firstVisible, isAfterColon: paragraph.isOne(of: ":：", at: before))
    }
  }

  /// `8:30，` and `3：2，`: the number after the colon counts nothing.
  private func isInTimeOrRatio(_ start: Int, _ paragraph: CheckedParagraph) -> Bool {
    let before = paragraph.previous(visibleFrom: start - 1)
    return paragraph.isOne(of: ":：", at: before)
      && paragraph.isDigit(paragraph.previous(visibleFrom: before - 1))
  }
}
