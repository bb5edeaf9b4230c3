import GongwenModel
import GongwenReading
import Testing

/// A title from outside replaces another title, and no text that the reader doubtfully took for one.
@Suite struct GivenTitleTests {
  private func outline(_ text: String, title: String = "名单") throws -> [String] {
    try read(text, options: ReadingOptions(metadata: metadata(["title": title]))).outline
  }

  @Test(arguments: [
    "王芳\n赵刚\n李四\n周敏", "水务局\n教育局\n民政局", "优秀等次\n王芳　赵刚　李四", "陈旻", "王芳　赵刚　李四\n周敏　孙立　吴一", "甲组\n林若溪\n周远",
  ])
  func theFirstLineOfAListStays(text: String) throws {
    let lines = try outline(text)
    #expect(!lines.contains { $0.hasPrefix("byline") }, "\(lines)")
    let printed = lines.joined().filter { !$0.isWhitespace }
    for line in text.split(separator: "\n") {
      #expect(printed.contains(line.filter { !$0.isWhitespace }), "\(line) of \(printed)")
    }
  }

  @Test(arguments: ["个人述职报告\n一、学习情况\n全年读书十二本。", "2024年度工作总结\n一、学习情况\n全年读书十二本。", "名单\n一、学习情况\n全年读书十二本。"])
  func aTitleIsReplaced(text: String) throws {
    #expect(try outline(text).map { $0.prefix(8) } == ["title: 名", "heading1", "body: 全年"])
  }

  /// Each was replaced by the given title for its last word, or for two characters of it.
  @Test(arguments: [
    "接市防汛办通知", "会议审议通过了《青溪县防汛应急预案》", "会议听取了县水务局关于防汛工作的情况汇报", "现将2025年度考核结果通报如下", "请各单位于3月5日前报送材料", "特此公告",
    "县十七届人大五次会议决定", "按照防汛工作要求，我县开展了检查。现提出如下意见",
  ])
  func aSentenceStays(line: String) throws {
    let text = "\(line)\n\n为做好今年防汛工作，保障人民群众生命财产安全，请认真贯彻执行。\n\n青溪县人民政府\n2026年4月12日\n"
    #expect(try outline(text, title: "关于做好防汛工作的通知").dropFirst().first == "body: \(line)")
  }

  @Test(arguments: ["经济工作总结", "请示报告制度", "为民办实事工作方案", "防汛工作通知"])
  func aTitleThatBeginsLikeASentenceIsReplaced(own: String) throws {
    let text = "\(own)\n\n为做好今年防汛工作，保障人民群众生命财产安全，请认真贯彻执行。\n\n青溪县人民政府\n2026年4月12日\n"
    #expect(try outline(text, title: "关于做好防汛工作的通知").dropFirst().first?.hasPrefix("body: 为做好") == true)
  }

  /// What is no title above a byline is not lost, nor the byline.
  @Test(arguments: ["青溪县水务局　局长　王芳", "县教育局副局长　林若溪", "述职人：水务局　周远"])
  func aBylineBelowASloganStays(byline: String) throws {
    let text = "砥砺前行\n\(byline)\n各位领导：\n2025年，我认真履行岗位职责，完成了各项任务。"
    let found = try outline(text, title: "述职报告").map { $0.filter { !$0.isWhitespace } }
    #expect(
      found.prefix(3) == ["title:述职报告", "subtitle:砥砺前行", "byline:" + byline.filter { !$0.isWhitespace }])
  }

  /// Words of the given title make one of another kind, lines above it its parts.
  @Test(arguments: ["我的述职", "在全县大会上的述职", "云岭县水务局\n2025年度述职报告"])
  func aTitleOfItsWordsIsReplaced(own: String) throws {
    let text = own + "\n各位领导：\n2025年，我认真履行岗位职责，完成了各项任务。"
    let found = try outline(text, title: "述职述廉报告").map { $0.prefix { $0 != ":" } }
    #expect(found == ["title", "salutation", "body"])
  }
}
