import GongwenModel
import GongwenReading
import Testing

/// What stands around and about the texts that assistants write.
@Suite struct AssistantFrameTests {
  private static let paper = "# 关于召开会议的通知\n\n各科室：\n\n定于3月5日召开会议，请准时参加。\n\n县水务局\n2026年3月1日\n"

  @Test(arguments: ["a.md", "a.txt"])
  func whatWasThoughtIsLeftOut(_ name: String) throws {
    let expected = try read(Self.paper, name: name).outline
    for thought in [
      "<think>\n用户要一份通知，须写明时间。\n\n先写缘由，再写要求。\n</think>\n\n", "<think>\n\n</think>\n\n",
      "<thinking>用户要一份通知。</thinking>\n", "\n<think>\n# 思路\n\n```\n一、二\n```\n好了。</think>\n",
      "<think>好的，用户要写一份通知。\n\n先想结构。\n二、注意格式\n\n所以写：</think>\n\n",
      "<think>Okay, a notice:\nshort.\n</think>\n",
    ] {
      let result = try read(thought + Self.paper, name: name)
      #expect(result.outline == expected, "\(thought)")
      #expect(result.diagnosticIDs.contains("text.thinking"))
    }
  }

  /// What is said before the text, too, stands below what was thought.
  @Test func whatIsSaidBelowAThoughtIsLeftOut() throws {
    let said = "<think>\n用户要一份通知。\n</think>\n\n以下是为您拟写的通知：\n\n"
    #expect(try read(said + Self.paper, name: "a.md").outline == (try read(Self.paper, name: "a.md").outline))
  }

  @Test(
    "What is not closed, stands elsewhere or is all there is stays",
    arguments: [
      "<think>\n用户要一份通知。\n\n\(paper)", "\(paper)\n<think>\n以上为例。\n</think>\n",
      "<think>\n定于3月5日召开会议。\n</think>\n",
      "<think>标签用于输出推理过程，用法如下：\n\n先想后答。\n\n</think>\n\n以上为例。\n", "<think>一词\n\n</think>\n\n以上为例。\n",
      "<think>的用法\n\n标签用于输出。\n\n</think>\n\n以上为例。\n", "模型先输出<think>，再输出</think>。\n\n\(paper)",
    ])
  func otherTagsStay(_ text: String) throws {
    for name in ["a.md", "a.txt"] {
      #expect(try !read(text, name: name).diagnosticIDs.contains("text.thinking"), "\(name)")
    }
  }

  @Test(arguments: ["（字数统计：约260字）", "**字数统计：约260字**", "总字数：1200字"])
  func countsOfCharactersAreLeftOut(_ count: String) throws {
    let result = try read("\(Self.paper)\n\(count)\n")
    #expect(result.outline == (try read(Self.paper).outline))
    #expect(result.diagnosticIDs.contains("reading.noise.chat"))
  }

  /// Below a fence as below a rule; in the text they are its own.
  @Test func tipsBelowAFenceAreLeftOut() throws {
    let tips = "**小贴士**：\n- 语速不宜过快\n- 可结合实际补充\n"
    let expected = try read(Self.paper, name: "a.md").outline
    #expect(try read("```\n\(Self.paper)```\n\n\(tips)", name: "a.md").outline == expected)
    #expect(try read("\(Self.paper)\n\(tips)", name: "a.md").outline != expected)
  }

  /// A title of two or three `#`, where nothing but what an assistant says stands above it.
  @Test(arguments: ["## 感谢信", "### 感谢信", "好的，以下是为您写的感谢信：\n\n## 感谢信"])
  func theHighestHeadingAtTheStartIsTheTitle(_ head: String) throws {
    let outline = try read("\(head)\n\n县医院：\n\n感谢贵院的帮助。\n\n#### 一、事由\n\n今年三月，贵院派出医疗队。\n", name: "a.md")
      .outline
    #expect(outline.first == "title: 感谢信", "\(outline)")
    #expect(outline.contains("heading1: 一、事由"), "\(outline)")
  }

  @Test(arguments: [
    "## 学习情况\n\n全年学习十二次。\n\n## 工作情况\n\n全年办文。\n", "2025年度述职报告\n\n## 主要工作\n\n全年办文。\n\n### 学习情况\n\n全年学习。\n",
    "---\n标题: 2025年度述职报告\n---\n\n## 主要工作\n\n全年办文。\n", "## 一、主要工作\n\n全年办文。\n\n### （一）学习\n\n全年学习。\n",
    "## 主要做法\n\n现将做法报告如下：\n\n### 学习\n\n全年学习。\n", "为做好工作，制定本方案。\n\n## 做法\n\n全年学习。\n\n### 学习\n\n文。\n",
  ])
  func otherHeadingsStayHeadings(_ text: String) throws {
    let outline = try read(text, name: "a.md").outline
    #expect(outline.contains { $0.hasPrefix("heading1: ") }, "\(outline)")
    #expect(outline.first != "title: 主要做法", "现将……如下： calls nobody")
  }

  @Test(arguments: [
    "<p align=\"right\">县水务局</p>", "<div style=\"text-align: right\">县水务局</div>", "<center>县水务局</center>",
    "<div align='right'>\n县水务局\n</div>", "<p align=\"right\"><span>县水务局</span></p>",
  ])
  func tagsThatOnlyPlaceAParagraphAreLeftOut(_ signature: String) throws {
    let text = "# 关于召开会议的通知\n\n各科室：\n\n定于3月5日召开会议，请准时参加。\n\n\(signature)\n\n2026年3月1日\n"
    let outline = try read(text, name: "a.md").outline
    #expect(outline.suffix(2) == ["signature: 县水务局", "date: 2026年3月1日"], "\(outline)")
  }

  @Test(arguments: ["<details>\n县水务局\n</details>", "<table><tr><td>县水务局</td></tr></table>"])
  func otherTagsAreText(_ block: String) throws {
    let result = try read("# 关于召开会议的通知\n\n\(block)\n", name: "a.md")
    #expect(result.diagnosticIDs.contains("markdown.html"))
    #expect(result.outline.last?.hasPrefix("body: <") == true, "\(result.outline)")
  }
}
