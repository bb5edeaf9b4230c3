import GongwenModel
import GongwenReading
import Testing

@Suite struct MarkdownTests {
  @Test func numbersHeadingsByLevel() throws {
    let result = try read(
      "# 述职报告\n\n## 学习情况\n### 自学\n全年**读书**十二本，\n撰写笔记三万字。\n### 培训\n- 参加*次培训\n- 讲课两次\n## 工作情况\n#### 细目\n完成任务。",
      name: "report.md")
    #expect(
      result.outline == [
        "title: 述职报告", "heading1: 一、学习情况", "heading2: （一）自学", "body: 全年读书十二本，撰写笔记三万字。", "heading2: （二）培训",
        "body: 参加*次培训", "body: 讲课两次", "heading1: 二、工作情况", "heading3: 1.细目", "body: 完成任务。",
      ])
    #expect(result.ledger.filter { $0.kind == .number }.map(\.added) == ["一、", "（一）", "（二）", "二、", "1."])
    let told = result.diagnostics.filter { $0.id == "reading.number.headings" }
    #expect(told.map(\.arguments) == [["一、学习情况", "5"]], "told once")
  }

  /// Nobody breaks a line of a paragraph so early: organ, name and date of a signature are lines of their own.
  @Test func linesOfASignatureStayLines() throws {
    let text = "# 述职报告\n\n各位领导：\n\n一年来，我认真履行职责，\n各项工作取得新的进展。\n\n县水务局\n沈清\n2026年1月5日\n"
    #expect(
      try read(text, name: "report.md").outline == [
        "title: 述职报告", "salutation: 各位领导：", "body: 一年来，我认真履行职责，各项工作取得新的进展。", "signature: 县水务局",
        "signature: 沈\u{3000}清", "date: 2026年1月5日",
      ])
  }

  /// Who typed ordinals beside a heading without one meant it to have none.
  @Test func addsNoNumbersBesideTypedOnes() throws {
    let text = "# 工作方案\n\n## 总体情况\n\n内容。\n\n## 一、主要任务\n\n### 防汛\n\n内容。\n\n## 二、保障\n\n内容。\n"
    let result = try read(text, name: "plan.md")
    #expect(
      result.outline.filter { $0.hasPrefix("heading") } == [
        "heading1: 总体情况", "heading1: 一、主要任务", "heading2: 防汛", "heading1: 二、保障",
      ])
  }

  /// 前言 and 结语 stand outside the count.
  @Test func namesThatNeverHaveANumberGetNone() throws {
    let text = "# 工作方案\n\n## 前言\n\n内容。\n\n## 任务\n\n内容。\n\n## 保障\n\n内容。\n\n## 结 语\n\n内容。\n"
    let result = try read(text, name: "plan.md")
    #expect(
      result.outline.filter { $0.hasPrefix("heading") } == [
        "heading1: 前言", "heading1: 一、任务", "heading1: 二、保障", "heading1: 结语",
      ])
    let bare = try read("# 方案\n\n## 前言\n\n内容。\n\n## 结语\n\n内容。\n", name: "plan.md")
    #expect(!bare.diagnosticIDs.contains("reading.number.headings"))
  }

  @Test func leavesTheSignsOfPlainTextAlone() throws {
    #expect(try read("# 号楼改造完成，效果良好。").outline == ["body: #号楼改造完成，效果良好。"])
  }
}
