internal import GongwenModel

/// L-45: approximate numbers are Han, without 、.
struct ApproximateNumbers: ParagraphRule {
  let description = RuleDescription(
    "L-45", .error, "GB/T 15835-2011 5.2.3",
    title: Bilingual("概数用汉字，相邻两数之间不加顿号", "approximate numbers are Han, without 、"),
    explanation: Bilingual(
      "相邻两个数字连用表示概数时用汉字，中间不加顿号；“几”与汉字数字连用。“二、三产业”“每周二、四”是缩略，不在此列。",
      "Two neighbouring numbers that estimate are Han and stand together; 几 goes with Han numerals. Abbreviations such as 二、三产业 are left alone."
    ),
    wrong: ["走访了二、三天", "抽查3、4个村", "参加的有20几人"],
    right: ["走访了二三天", "抽查三四个村", "二、三产业", "每周二、四学习", "100多件", "二三十人"])

  private static let hanUnits = ["米", "个", "天", "次", "倍", "里", "斤", "岁", "名", "人次", "遍", "趟", "十个", "百"]
  private static let units = ["个", "天", "次", "倍", "人", "名", "遍", "趟", "米"]

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for position in 1..<max(1, paragraph.count) {
      switch paragraph.scalars[position] {
      case "、": checkPair(paragraph, position, &diagnostics)
      case "几":
        let start = paragraph.digitsStart(position)
        guard start < position, position - start <= 3 else { continue }
        diagnostics.add(paragraph, start..<position + 1)
      default: continue
      }
    }
  }

  private func checkPair(_ paragraph: CheckedParagraph, _ comma: Int, _ diagnostics: inout RuleDiagnosticList)
  {
    let range = comma - 1..<comma + 2
    let (before, after) = (paragraph[comma - 1], paragraph[comma + 1])
    if let first = before.hanDigit, let second = after.hanDigit {
      // At the start of a clause 二、 is an ordinal; 第二、三 and 周二、三 name several things.
      guard second == first + 1, !paragraph.isClauseStart(comma - 1),
        !paragraph.isOne(of: "第周期、十一二三四五六七八九", at: comma - 2),
        paragraph.word(of: Self.hanUnits, at: comma + 2) != nil
      else { return }
      diagnostics.add(paragraph, range, [paragraph.string(range), "\(before)\(after)"])
    } else if paragraph.isDigit(comma - 1), paragraph.isDigit(comma + 1) {
      guard after.value == before.value + 1, before != "0", !paragraph.isDigit(comma - 2),
        !paragraph.isDigit(comma + 2),
        !paragraph.isOne(of: "第、.", at: comma - 2), paragraph.word(of: Self.units, at: comma + 2) != nil
      else { return }
      diagnostics.add(paragraph, range, [paragraph.string(range), Self.han(before) + Self.han(after)])
    }
  }

  private static func han(_ digit: Unicode.Scalar) -> String {
    String(HanNumeral.digits[Int(digit.value - 0x30) % 10])
  }
}
