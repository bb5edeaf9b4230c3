import GongwenModel
import GongwenReading
import Testing

/// Which headings of Markdown get a number of the engine's.
@Suite struct HeadingNumbersTests {
  private func headings(_ text: String) throws -> [String] {
    try read(text, name: "plan.md").outline.filter { $0.hasPrefix("heading") || $0.hasPrefix("chapter") }
  }

  @Test(
    "Ordinals in words are ordinals",
    arguments: [
      ["重点一：抓好招商", "重点二：抓好服务"], ["任务1：修路", "任务2：架桥"], ["第一项\u{3000}招商引资", "第二项\u{3000}项目建设"],
      ["第一步：摸底", "第二步：整改"], ["专题三、水利", "专题四、交通"], ["【举措一】宣传", "【举措二】培训"], ["措施一", "措施二"],
      ["第一阶段（1月至3月）", "第二阶段（4月至6月）"],
    ])
  func wordOrdinals(_ names: [String]) throws {
    let text = names.map { "## \($0)\n\n按时完成。\n" }.joined(separator: "\n")
    #expect(try headings("# 工作要点\n\n" + text) == names.map { "heading1: \($0)" })
  }

  @Test(
    "Phrases with numbers in them are none",
    arguments: [
      ["突出一个重点", "突出两个抓手"], ["第三方评估", "第二课堂建设"], ["推进2025年任务", "推进2026年任务"], ["任务一：修路", "保障措施"],
    ])
  func phrases(_ names: [String]) throws {
    let text = names.map { "## \($0)\n\n按时完成。\n" }.joined(separator: "\n")
    let found = try headings("# 工作要点\n\n" + text)
    #expect(found == zip(["一、", "二、"], names).map { "heading1: \($0)\($1)" })
  }

  /// The first of a series may stand in bold type.
  @Test func aSeriesIsGatheredFromAllParagraphs() throws {
    let text = "# 要点\n\n**环节1：动员**\n\n召开会议。\n\n### 环节2：实施\n\n抓好落实。\n"
    #expect(try headings(text) == ["heading1: 环节2：实施"])
  }

  @Test func chaptersKeepTheirForm() throws {
    let text =
      "# 管理办法\n\n## 第一章 总则\n\n### 第一节 一般规定\n\n#### 目的\n\n加强管理。\n\n#### 范围\n\n全区。\n\n## 第二章 职责\n\n#### 区教育局\n\n负责督导。\n\n#### 学校\n\n负责落实。\n\n## 附则\n\n自印发之日起施行。\n"
    #expect(
      try headings(text) == [
        "chapter: 第一章\u{3000}总则", "chapter: 第一节\u{3000}一般规定", "heading1: 一、目的", "heading1: 二、范围",
        "chapter: 第二章\u{3000}职责", "heading1: 一、区教育局", "heading1: 二、学校", "chapter: 附则",
      ])
    #expect(
      try headings("# 报告\n\n## 第一部分 回顾\n\n内容。\n\n## 第二部分 打算\n\n内容。\n") == [
        "chapter: 第一部分\u{3000}回顾", "chapter: 第二部分\u{3000}打算",
      ])
  }

  /// The check would say that it needs none.
  @Test func anItemAloneBelowItsHeadingHasNoNumber() throws {
    let text = "# 要点\n\n## 学习\n\n### 自学\n\n读书。\n\n## 调研\n\n### 乡镇\n\n下乡。\n\n### 企业\n\n走访。\n"
    #expect(
      try headings(text) == [
        "heading1: 一、学习", "heading2: 自学", "heading1: 二、调研", "heading2: （一）乡镇", "heading2: （二）企业",
      ])
  }

  /// `##` of a pasted text beside chapters as well.
  @Test func whatStandsBesideChaptersIsOne() throws {
    let text = "# 管理办法\n\n## 第一章 总则\n\n第一条 为了加强管理，制定本办法。\n\n## 附则\n\n第二条 本办法自印发之日起施行。\n"
    for name in ["a.md", "a.txt"] {
      let found = try read(text, name: name).outline.filter { $0.hasPrefix("chapter") }
      #expect(found == ["chapter: 第一章\u{3000}总则", "chapter: 附则"], "\(name)")
    }
  }

  /// Two 挑战 among other headings number nothing but themselves.
  @Test func someOrdinalsInWordsDoNotNumberTheirSiblings() throws {
    let text = "# 要点\n\n## 防汛\n\n加固堤防。\n\n## 抗旱\n\n打井。\n\n## 挑战一：资金\n\n不足。\n\n## 挑战二：人手\n\n紧张。\n"
    #expect(
      try headings(text) == [
        "heading1: 一、防汛", "heading1: 二、抗旱", "heading1: 三、挑战一：资金", "heading1: 四、挑战二：人手",
      ])
  }

  /// Larger headings than those of chapters are what they were: the first may be the title.
  @Test func whatStandsAboveChaptersIsNone() throws {
    let text =
      "# 青溪县读书会章程\n\n# 宗旨\n\n以书会友。\n\n# 章程\n\n## 第一章 总则\n\n第一条 本会名为读书会。\n\n## 第二章 会员\n\n第二条 会员自愿加入。\n"
    let outline = try read(text, name: "a.md").outline
    #expect(
      outline.filter { $0.hasPrefix("chapter") } == ["chapter: 第一章\u{3000}总则", "chapter: 第二章\u{3000}会员"])
  }

  /// Lists with numbers below a heading of the engine's number do not make it wrong.
  @Test func ownNumbersAreNotComplainedOf() throws {
    let text = "# 要点\n\n## 甲项\n\n### 乙项\n\n#### 丙项\n\n- 如下：\n  1. 修路；\n  2. 架桥。\n\n#### 丁项\n\n完成。\n"
    let ids = try read(text, name: "plan.md").diagnosticIDs
    #expect(!ids.contains { $0.hasPrefix("numbering.") }, "\(ids)")
    let typed = "# 要点\n\n## 一、甲项\n\n1. 修路；\n2. 架桥。\n\n## 三、乙项\n\n完成。\n"
    #expect(try read(typed, name: "plan.md").diagnosticIDs.contains("numbering.gap"))
  }
}
