import GongwenModel
import GongwenReading
import Testing

/// What a paper whose title is given begins with: sentences that look like titles, and titles that look like sentences.
@Suite struct OpeningSentenceTests {
  private let below =
    "\n\n为做好今年防汛工作，保障人民群众生命财产安全，请认真贯彻执行，加强领导。\n\n青溪县人民政府\n2026年4月12日\n"

  private func first(_ line: String, title: String? = nil) throws -> String {
    let given = title.map { metadata(["title": $0]) } ?? DocumentMetadata()
    let outline = try read(line + below, options: ReadingOptions(metadata: given)).outline
    return outline[title == nil ? 0 : 1]
  }

  /// Such a line was taken for a title up to the number, and a given title replaced it: the answer lost its first sentence.
  @Test(arguments: [
    "你局《关于设立湿地公园的请示》（青自然资〔2026〕18号）收悉。经研究，现批复如下：",
    "你局关于设立湿地公园的请示（青自然资〔2026〕18号）收悉。经研究，现批复如下：",
    "县水务局《关于解决防汛经费的请示》（青水〔2026〕3号）悉。经研究，同意安排资金50万元。",
    "贵单位《关于商请提供数据的函》（溪统函[2026]7号）已收到。现将有关情况函复如下：",
    "市教育局关于举办培训班的请示（市教〔2026〕11号）已收悉，经研究，现批复如下：",
    "为贯彻落实《关于加强耕地保护的通知》（省政发〔2026〕9号）精神，现就有关事项通知如下：",
    "根据《关于开展专项检查的通知》（市办〔2026〕9号）要求，我局开展了自查。现将情况报告如下：",
  ])
  func aSentenceThatNamesAPaperIsNoTitle(_ line: String) throws {
    #expect(try first(line, title: "关于湿地公园的批复") == "body: \(line)")
    #expect(try first(line) == "body: \(line)")
  }

  /// `县委决定：` was a title for its last word, and lost below a given one.
  @Test(arguments: [
    "县委决定：", "市人民政府决定：", "县长办公会议决定：", "经县委研究决定：", "经研究，现批复：", "现公告：", "兹决定：", "省委批准：",
  ])
  func whoDecidesIsText(_ line: String) throws {
    #expect(try first(line, title: "关于林若溪等同志职务任免的通知") == "body: \(line)")
    #expect(try first(line) == "body: \(line)")
  }

  @Test(arguments: ["放假通知", "会议纪要", "关于表彰先进的决定", "处分决定", "县委关于表彰先进的决定"])
  func theNameOfAPaperLosesItsColon(_ title: String) throws {
    #expect(try first(title + "：") == "title: \(title)")
  }

  @Test(arguments: [
    "关于转发《省政府关于加强耕地保护的通知》（省政发〔2026〕9号）的通知", "《青溪县水库管理办法》（青政发〔2026〕9号）政策解读",
  ])
  func aTitleMayNameANumber(_ title: String) throws {
    #expect(try first(title) == "title: \(title)")
  }

  /// Titles of more than a hundred characters were called upon.
  @Test func aTitleThatForwardsThreePapersIsOne() throws {
    let title =
      "青溪县人民政府办公室转发县发展和改革局县财政局县人力资源和社会保障局县自然资源和规划局关于进一步深化公共资源交易平台整合共享"
      + "推动公共资源交易领域全流程电子化改革创新促进营商环境持续优化提升若干政策措施（试行）的通知"
    #expect(title.count > 100)
    let outline = try read(title + "\n\n各乡镇人民政府：" + below).outline
    #expect(outline.first == "title: \(title)")
  }

  @Test func anAttachedFileIsNoTitle() throws {
    let line = "根据《关于规范化培训的通知》（卫办发〔2026〕18号）要求，我院开展了自查，现将通知转发给你们。"
    let outline = try read(line + "\n\n附件：\n\n关于规范化培训“两个同等对待”政策的通知（卫办发〔2026〕18号）.pdf\n").outline
    #expect(!outline.contains { $0.hasPrefix("title: ") }, "\(outline)")
  }
}
