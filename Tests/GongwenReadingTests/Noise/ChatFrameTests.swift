import GongwenModel
import Testing

@testable import GongwenReading

/// What a chat assistant says above and below the text that it wrote, and the pictures that it puts into it.
@Suite struct ChatFrameTests {
  private static let paper = """
    2025年度个人述职报告

    各位领导、同志们：

    一年来，我认真履行职责，完成了各项工作任务。

    一、加强理论学习

    坚持每周学习，撰写笔记两万字。

    述职人：陈晓敏
    2025年12月30日
    """
  private static let outline = [
    "title: 2025年度个人述职报告", "salutation: 各位领导、同志们：", "body: 一年来，我认真履行职责，完成了各项工作任务。", "heading1: 一、加强理论学习",
    "body: 坚持每周学习，撰写笔记两万字。", "signature: 述职人：陈晓敏", "date: 2025年12月30日",
  ]

  @Test(arguments: [
    "好的，以下是为您撰写的2025年度个人述职报告，您可根据实际情况调整：\n\n---", "当然可以！下面是一篇约1200字的述职报告，语言朴实：", "Sure! 以下是一份规范的述职报告：",
    "**思考过程**：用户需要一份述职报告，应包含成绩、问题、计划三部分。\n\n以下是正文：", "为您生成一篇述职报告，供参考：", "没问题！以下是正式版：\n\n***",
  ])
  func whatIsSaidBeforeTheTextIsLeftOut(preface: String) throws {
    #expect(try read("\(preface)\n\n\(Self.paper)\n").outline == Self.outline)
  }

  @Test(arguments: [
    "---\n\n**说明**：\n1. 文中数据为示例，请替换为实际数据；\n2. 如需压缩，我可以继续为您调整。\n\n希望对您有帮助！😊", "（全文约1200字）",
    "以上内容仅供参考，您可以根据自己的实际工作经历进行修改。如果需要更口语化的版本，请随时告诉我！", "注：以上内容由AI生成，仅供参考，使用前请核实相关数据。",
    "***\n\n**写作思路说明**\n- 全文采用三段式结构；\n- 建议补充具体事例。\n\n如果您需要增加案例，我可以帮您补充完整。",
    "---\n\n✨ **小贴士**：建议在提交前核对数据。\n**全文字数**：约680字", "需要我帮您再生成一份配套的任务分解表吗？",
    "---\n\n### 使用说明\n1. 【】内为需要您填写的内容。\n2. 不得多头主送。\n\nLet me know if you need any changes!",
  ])
  func whatIsSaidBelowItIsLeftOut(tail: String) throws {
    #expect(try read("\(Self.paper)\n\n\(tail)\n").outline == Self.outline)
    let markdown = try read("# \(Self.paper)\n\n\(tail)\n", name: "a.md")
    #expect(markdown.outline.suffix(2) == Self.outline.suffix(2), "\(markdown.outline)")
  }

  /// The same words in a paper's own sentences stay, and so do items that no rule parts from it.
  @Test(arguments: [
    ("附件：1.任务分解表\n2.责任清单", 2), ("（联系人：陈敏，电话：0871-12345678）", 1), ("如需调整，另行通知。", 1),
  ])
  func whatAPaperSaysStays(tail: String, lines: Int) throws {
    let result = try read("\(Self.paper)\n\(tail)\n")
    #expect(result.roles.suffix(lines).allSatisfy { $0 != "noise" }, "\(result.roles)")
    let items = try read("工作总结\n各科室：\n现将工作总结如下。\n1.加强学习，提高素质。\n2.加强管理，压实责任。\n希望对您有帮助！\n")
    #expect(items.outline.last?.hasSuffix("2.加强管理，压实责任。") == true, "\(items.outline)")
  }

  /// Pictures are decoration and do not refuse a paper; ordinals in keycaps and signs of text stay.
  @Test func emojiAreLeftOutAndTold() throws {
    let result = try read("工作总结\n各科室：\n✅ 入户走访186户，收集意见23条。\n第一季度🌾，完成👨‍👩‍👧调查。已办结✔。\n")
    #expect(result.outline.suffix(2) == ["body: 入户走访186户，收集意见23条。", "body: 第一季度，完成调查。已办结✔。"])
    #expect(
      result.diagnostics.filter { $0.id == "reading.noise.emoji" }.map(\.arguments) == [
        ["✅", "1"], ["🌾", "2"],
      ])
    let ordinal = try read("工作总结\n各科室：\n1️⃣ 抓学习。全年学习十二次。\n")
    #expect(!ordinal.diagnosticIDs.contains("reading.noise.emoji"))
  }
}
