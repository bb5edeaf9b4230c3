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
  }

  @Test func keepsTypedNumbers() throws {
    let result = try read("# 一、学习情况\n内容。\n# 工作情况\n内容。", name: "report.md")
    #expect(result.outline == ["heading1: 一、学习情况", "body: 内容。", "heading1: 二、工作情况", "body: 内容。"])
  }

  @Test func leavesTheSignsOfPlainTextAlone() throws {
    #expect(try read("# 号楼改造完成，效果良好。").outline == ["body: #号楼改造完成，效果良好。"])
  }
}
