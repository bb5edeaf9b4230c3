import GongwenModel
import Testing

@testable import GongwenReading

/// What looks like the tail of a web page, or like the number of a page, and is part of the text.
@Suite struct NeededAddressTests {
  private let paragraph = "全年读书十二本，撰写笔记三万字，参加集中培训五次，业务能力得到明显提高，较好完成了各项任务。"

  private func kept(_ line: String) throws -> ReadResult {
    try read("一、学习情况\n\(paragraph)\n\(line)\n\(paragraph)")
  }

  @Test(arguments: [
    "2、电子信箱：zhaobiao1@example.com", "E-mail：abc123@example.com",
    "联系人：张三，电话：0731-12345678，E-mail：zs@example.com",
    "请将报名表发至组委会秘书处baoming2024@example.com", "联系人李四，电话12345678，信箱lisi_2020@example.com",
    "周敏电话12345678，zhoumin＠example.net", "zhangsan@example.com",
  ])
  func mailAddressesStayWhole(line: String) throws {
    let result = try kept(line)
    #expect(result.removed(.noise) == [])
    #expect(result.outline.joined().contains(line), "\(result.outline)")
  }

  @Test(arguments: [
    "[2] 李四. 平台建设指南[EB/OL]. https://www.example.com/detail/1.html",
    "[3] 王五. 数据技术综述[EB/OL].(2020-01-01)[2020-02-02].https://www.example.com/article/123",
    "[4] 赵六. 云计算白皮书. https://www.example.com/", "[5] Smith J. Deep learning. http://www.example.org",
    "[6] Smith J, Deep Learning (2nd edition) http://www.example.org",
    "6．张三，某县农业普查公报与数据分析，http://www.example.com", "项目的代码托管在公开的仓库，地址是https://code.example.com",
    "有关的标准可以在该中心的目录里找到，见www.example.net.cn", "会议的全部材料已经公布，自www.example.com 起可以下载",
  ])
  func sourcesKeepWhereTheyStand(line: String) throws {
    let result = try kept(line)
    #expect(result.removed(.noise) == [])
    #expect(result.outline.joined().contains("example"), "\(result.outline)")
  }

  /// Near misses: a site's own signature at the end of a sentence.
  @Test(arguments: [
    ("云朵网www.yunduo-example.com", "云朵网www.yunduo-example.com"),
    ("www.yunduo-example.com", "www.yunduo-example.com"),
    ("https://www.yunduo-example.com/", "https://www.yunduo-example.com/"),
    ("笔杆儿网www.example.com/a/1.html", "笔杆儿网www.example.com/a/1.html"),
  ])
  func signaturesOfSitesGo(tail: String, removed: String) throws {
    let result = try read("一、学习情况\n\(paragraph)\(tail)")
    #expect(result.removed(.noise) == [removed])
    #expect(result.outline == ["heading1: 一、学习情况", "body: \(paragraph)"])
  }

  @Test(arguments: [
    "1.张三，某县农业普查公报与数据分析，农业统计研究杂志，2003年第12期，第三卷，总第二百一十五期，第23—45页，北京某某出版社出版发行",
    "1.坚持学习。全年读书十二本，撰写笔记三万字，参加集中培训五次，参加研讨四次，业务能力有了明显提高，工作方法有了明显改进，较好完成了各项任务",
    "1.Agency for Public Works, Guide to the Upkeep of County Roads, Annex to the Yearbook, vol. 3, pp. 23-45, 2003.",
  ])
  func numbersOfListsStay(item: String) throws {
    let items = (1...4).map { "\($0)" + item.dropFirst() }
    let result = try read("一、主要来源\n" + items.joined(separator: "\n"))
    #expect(result.removed(.noise) == [])
    #expect(result.outline.count == 5, "\(result.outline)")
  }

  /// As long as a page, and without a sentence that ends.
  @Test func numbersOfLongSourcesStay() throws {
    let source = String(repeating: "某县农业普查公报与数据分析，农业统计研究杂志，第三卷，", count: 12) + "某某出版社"
    let result = try read("一、主要来源\n1.\(source)\n2.\(source)\n3.\(source)")
    #expect(result.removed(.noise) == [])
  }

  /// A long item that lacks its stop is no page, nor are several shorter than one.
  @Test(arguments: [(12, ["做法包", ""]), (12, ["做法包", "", "目标需"]), (9, ["做法包", "目标需", "经验和"])])
  func longItemsWithoutAStopStay(sentences: Int, ends: [String]) {
    let item = String(repeating: "街道坚持和发展新时代枫桥经验，把矛盾纠纷化解在基层。", count: sentences)
    let text = ends.enumerated().map { "\($0 + 1)、\(item)\($1)\n" }.joined()
    var scalars = ScalarText(SourceText(name: "a.txt", text: text))
    #expect(PageNumberCuts.mark(&scalars, lines: LineInfo.survey(scalars), counted: []).isEmpty)
  }

  @Test(arguments: ["E-mail:abc@example.com", "电邮 lihua＠example.net", "联系人张三 zs@example.org"])
  func linesOfMailAddressesAreNoNoise(line: String) {
    #expect(NoiseLines.evidence(in: line.unicodeScalars.map(\.value)) == nil)
  }

  /// What Word counts itself is no page's, however long its paragraphs are.
  @Test func automaticNumbersStay() {
    let page = String(repeating: "街道坚持和发展新时代枫桥经验，把矛盾纠纷化解在基层。", count: 12)
    let source = SourceText(name: "a.txt", text: "1.\(page)做法包\n2.\(page)目标需\n3.\(page)")
    for (counted, cuts) in [([], 3), ([0, 1, 2], 0)] as [(Set<Int>, Int)] {
      var text = ScalarText(source)
      #expect(PageNumberCuts.mark(&text, lines: LineInfo.survey(text), counted: counted).count == cuts)
    }
  }

  @Test(arguments: [
    "请填写<A short one line description>。", "<b 栏>由单位填写", "<P1>与<P2>两个接口", "<td 类>数据", "见<i 级>指标",
  ])
  func placesToFillInAreNoTags(line: String) throws {
    #expect(try kept(line).removed(.noise) == [])
  }

  @Test(arguments: ["<a href=\"x\">", "<td>", "<br />", "</p >", "<p class='y'>", "</body>", "<thead>"])
  func tagsGo(tag: String) throws {
    #expect(try kept("全年读书\(tag)十二本。").removed(.noise) == [tag])
  }

  @Test(arguments: [("<项目名称>由<编制单位>编制", false), ("首页>工作总结>正文", true)])
  func bracketsAreNoPathThroughASite(line: String, isNoise: Bool) {
    #expect((NoiseLines.evidence(in: line.unicodeScalars.map(\.value)) != nil) == isNoise)
  }
}
