import GongwenModel
import GongwenReading
import Testing

/// Signs of Markdown in a text that is not said to be any.
@Suite struct PastedMarkdownTests {
  @Test func leavesTheSignsOut() throws {
    let result = try read("# 述职报告\n\n## 一、学习情况\n\n全年读书**十二本**。\n\n## 二、工作情况\n\n- 整理案卷三百卷。")
    #expect(
      result.outline == [
        "title: 述职报告", "heading1: 一、学习情况", "body: 全年读书十二本。", "heading1: 二、工作情况", "body: 整理案卷三百卷。",
      ])
    #expect(result.removed(.markup) == ["# ", "## ", "**", "**", "## ", "- "])
  }

  @Test func signsNameHeadingsWithoutNumbers() throws {
    let result = try read("# 述职报告\n\n## 学习情况\n\n全年读书十二本。\n\n述职人：沈清\n2024年5月1日")
    #expect(
      result.outline == [
        "title: 述职报告", "heading1: 学习情况", "body: 全年读书十二本。", "signature: 述职人：沈\u{3000}清", "date: 2024年5月1日",
      ])
  }

  /// A text that begins with the sign of a heading is Markdown; one inside may be anything.
  @Test func oneSignIsEnoughInFront() throws {
    let result = try read("\n# 述职报告\n\n各位领导：\n\n> 全年接待群众1200人次。\n\n述职人：沈清\n2024年5月1日")
    #expect(
      result.outline == [
        "title: 述职报告", "salutation: 各位领导：", "body: 全年接待群众1200人次。", "signature: 述职人：沈\u{3000}清",
        "date: 2024年5月1日",
      ])
    let inside = try read("述职报告\n各位领导：\n全年接待群众1200人次。\n# 号楼的住户较多。")
    #expect(inside.removed(.markup) == [])
  }

  /// Below front matter one sign is enough, wherever it stands.
  @Test func oneSignIsEnoughBelowFrontMatter() throws {
    for text in ["各位领导：\n\n## 述职报告\n\n", "2024年5月1日\n\n# 工作总结\n\n"] {
      let result = try read("---\nauthor: 沈清\n---\n\n\(text)全年接待群众1200人次。\n")
      #expect(result.removed(.markup).contains { $0.hasPrefix("#") }, "\(text)")
    }
    for text in ["#3楼改造完成。", "起草文稿**篇。", "# 号楼的住户较多。", "编号：#12", "“#平安云溪#”话题阅读量三万。"] {
      let result = try read("---\nauthor: 沈清\n---\n\n述职报告\n\n\(text)\n")
      #expect(!result.removed(.markup).contains { $0.hasPrefix("#") }, "\(text)")
    }
  }

  /// The sign of a heading without one is nothing to print.
  @Test func emptyHeadingsAreLeftOut() throws {
    let prose = "全年读书十二本，撰写笔记三万字，参加集中培训五次，较好完成了各项任务。"
    for name in ["a.txt", "a.md"] {
      let result = try read("# 述职报告\n\n## 学习情况\n\n\(prose)\n\n## \n\n## 工作情况\n\n\(prose)", name: name)
      #expect(
        result.outline.filter { !$0.hasPrefix("noise") }.map { $0.prefix { $0 != ":" } } == [
          "title", "heading1", "body", "heading1", "body",
        ], "\(name)")
      #expect(!result.outline.contains { !$0.hasPrefix("noise") && $0.contains("#") }, "\(name)")
    }
    #expect(
      try read("报告\n\n## \n\n\(prose)\n\n###\n\(prose)\n").diagnosticIDs.filter { $0.contains(".noise.") }
        == [
          "reading.noise.separator", "reading.noise.separator",
        ], "it is told as what it is")
    for line in ["#", "#3号楼", "######## 号", "##村共有住户八十六户。"] {
      #expect(try read("述职报告\n\(prose)\n\(line)\n\(prose)").removed(.noise) == [] || line == "#", "\(line)")
    }
  }

  /// People type no blank after the signs; after one alone stands a number or a topic.
  @Test func signsRightBeforeTheWordsCountToo() throws {
    let result = try read("# 述职报告\n\n##学习情况\n\n全年读书十二本。\n\n##工作情况\n\n#3楼改造完成，效果良好。")
    #expect(
      result.outline == [
        "title: 述职报告", "heading1: 学习情况", "body: 全年读书十二本。", "heading1: 工作情况", "body: #3楼改造完成，效果良好。",
      ])
  }

  /// `## 年度总结：` and `#工作总结` are titles as people type them; what stands below with signs of its own is none.
  @Test func titlesAreTypedWithColonsAndWithoutSpaces() throws {
    let text = "全年读书十二本，撰写笔记三万字，参加集中培训五次，较好完成了各项任务。"
    #expect(try read("## 年度总结：\n\n\(text)\n\n\(text)").outline.first == "title: 年度总结")
    #expect(
      try read("#工作总结报告\n\n##整体总结\n\n\(text)\n\n##学习总结\n\n\(text)").outline == [
        "title: 工作总结报告", "heading1: 整体总结", "body: \(text)", "heading1: 学习总结", "body: \(text)",
      ])
  }

  /// Asterisks in pairs stand for numbers in samples.
  @Test func placeholdersAreContent() throws {
    let result = try read("述职报告\n一、工作情况\n起草文稿**篇，汇报**次。\n**镇**村共有**户。")
    #expect(result.outline.suffix(2) == ["body: 起草文稿**篇，汇报**次。", "body: **镇**村共有**户。"])
    #expect(result.removed(.markup) == [])
  }
}
