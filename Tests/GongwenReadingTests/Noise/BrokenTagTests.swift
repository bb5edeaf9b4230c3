import GongwenModel
import Testing

@testable import GongwenReading

/// Tags of HTML over several lines.
@Suite struct BrokenTagTests {
  private let prose = "全年走访群众八十六户，解决实际困难一百余件，群众满意度明显提高。"

  @Test(arguments: [
    "<p style=\"text-align: center;\n  color: red;\n\">", "<div\n  class='head'\n  id='top'>",
    "<span style=\"\nfont-size: 22px;\" >",
    "<img src=\"a.png\"\n alt=\"县城\"\n/>", "<td width=\"120\"\n\nalign=\"center\">",
    "<p class=MsoNormal style='text-align:left'\nalign=left>", "<span lang=EN-US\nstyle='color:red'>",
  ])
  func isLeftOutWhole(tag: String) throws {
    let result = try read("工作报告\n\(tag)\n\(prose)\n\(prose)")
    #expect(result.outline == ["title: 工作报告", "body: \(prose)", "body: \(prose)"])
    // Every line of it is told.
    #expect(result.removed(.noise).joined().filter { !$0.isWhitespace } == tag.filter { !$0.isWhitespace })
  }

  /// 标签 behind it, quotation marks, 写作: the text was left with a hole.
  @Test(arguments: [
    ("请按<center>标签居中。", true), ("请按 <p> 元素分段。", true), ("加粗写作<strong>，不得省略。", true), ("“<br>”表示换行。", true),
    ("<p>请各单位抓好落实。</p>", false), ("请各单位<br>抓好落实。", false), ("<span>标准为每人每月八百元。</span>", false),
  ])
  func aTagThatIsSpokenOfStays(text: String, stays: Bool) {
    var scalars = ScalarText(SourceText(name: "a.txt", text: text))
    _ = HypertextNoise.mark(&scalars, decodes: false)
    #expect(scalars.marks.allSatisfy { $0 == .kept } == stays, "\(text)")
  }

  @Test(arguments: [
    "当a<p 时\n不等式b>c成立。", "当x<p\n>0时取等号。", "<div class=head\n请各单位填写>", "<p style=\"请各单位\n认真填写。",
    "<p\n各单位要抓好落实>",
    "<p style=\"a<b\n\">", "当a<p q=1\n>0时成立。", "<p class=正文\nalign=left>", "<div class=\n请填写>",
    "<表 名=\"一\"\n>", "<p style=\"\(String(repeating: "很长", count: 320))\n\">",
  ])
  func whatIsNoTagStays(text: String) {
    var scalars = ScalarText(SourceText(name: "a.txt", text: text))
    _ = HypertextNoise.mark(&scalars, decodes: false)
    #expect(scalars.marks.allSatisfy { $0 == .kept }, "\(text)")
  }
}
