import GongwenModel
import Testing

@testable import GongwenReading

/// What pages, chats and copies put around a pasted document, and what looks like it and is the document's.
@Suite struct PageFrameTests {
  private let text = "各村民委员会：\n　　为做好防汛工作，切实保障群众安全，现将有关事项通知如下。\n　　一、提高认识\n　　各村要克服麻痹思想，落实各项措施。"
  private let title = "关于做好防汛值班工作的通知"
  private let foot = "石溪镇人民政府\n2025年6月1日"

  private func titles(_ result: ReadResult) -> [String] {
    result.documents.flatMap(\.paragraphs).filter { $0.role == .title }.map(\.text.string)
  }

  @Test(arguments: [
    "理论探索", "村务公开栏", "他山之石", "基层快报", "石溪小学家长群", "防汛工作群(86)", "应急办小周 上午9:15", "镇团委 昨天", "@所有人",
    "文件名：关于防汛的通知（定稿）.docx", "附件：通知.wps", "防汛通知 第二稿.doc", "材料驿站 2025年11月02日 06:00 湖南", "四川",
  ])
  func aboveATitle(line: String) throws {
    let result = try read("\(line)\n\(title)\n\(text)")
    #expect(titles(result) == [title])
    #expect(result.roles.first == "noise")
    #expect(result.removed(.noise).joined() == line, "told and accounted for")
  }

  @Test(arguments: [
    "字号：【大】【中】【小】　打印本页　关闭窗口", "2025年6月2日 10:08:00　信息来源：镇办公室　阅读：97", "（2025年6月2日 来源：镇党政办）",
    "阅 1.2万　转藏 86　分享", "T T T", "[NextPage]", "已于 2025-06-02 修改", "朗读　大字", "原创 2025-06-02 石溪镇", "关注",
  ])
  func belowATitle(line: String) throws {
    let result = try read("\(title)\n\(line)\n\(text)")
    #expect(titles(result) == [title])
    #expect(result.roles.dropFirst().first == "noise")
    #expect(result.removed(.noise) == [line])
  }

  @Test(arguments: [
    "已读 86 未读 3", "扫码加入志愿服务队", "办理状态：已办结", "撰稿：李四", "审核：张三　编辑：李四", "往期精选：\n1.述职报告怎么写\n2.讲话稿的开头",
  ])
  func belowTheDate(lines: String) throws {
    let result = try read("\(title)\n\(text)\n\(foot)\n\(lines)")
    #expect(result.removed(.noise).joined(separator: "\n") == lines)
    #expect(result.roles.filter { $0 == "date" }.count == 1)
  }

  /// Whose paper it is, and titles that were broken over lines.
  @Test(arguments: [
    "石溪县教育局\n2025年度工作总结", "财务科\n2025年度工作总结", "河湾村\n2025年度工作总结", "党支部书记\n2025年度述职报告",
    "关于做好2026年防汛抗旱\n和水利工程建设工作的通知", "在全县乡村振兴\n重点任务推进会上的讲话", "石溪县人民\n医院2025年度工作总结",
    "石溪县人民\n医院内科2025年度工作总结", "关于开展全民阅读2026\n春季系列活动的通知",
    "全县鲤鱼洲湿地群\n关于做好候鸟保护工作的通知", "强基固本　实干争先\n2025年度工作总结", "石溪县产业集群\n2025年度发展报告",
  ])
  func linesOfATitleStayTogether(lines: String) throws {
    let result = try read("\(lines)\n\(text)")
    #expect(titles(result).joined().filter { !$0.isWhitespace } == lines.filter { !$0.isWhitespace })
    #expect(result.removed(.noise) == [])
  }

  @Test(arguments: [
    "（2025年6月1日）", "镇应急办主任　贺一鸣", "述职人：贺一鸣", "——以石溪镇为例", "（草案）", "汇报单位：镇应急办",
    "资金来源：省级专项资金1200万元，县级配套300万元", "出版编辑：石溪出版社2024年版", "数据来源：石溪镇2024年统计年鉴", "北京\n评价得分98分\n天津\n评价得分97分",
    "镇政府三楼会议室　2026年3月5日　15:00", "（字号大小以二号小标宋为准）", "A1 A2 A3", "转发3个典型案例",
  ])
  func linesBelowATitleStay(line: String) throws {
    let result = try read("\(title)\n\(line)\n\(text)")
    #expect(result.removed(.noise) == [])
  }

  @Test(arguments: ["（联系人：张三，电话：5550123）", "（此件公开发布）", "抄送：县应急管理局。", "审核：张三", "健康状态：良好"])
  func linesBelowADateStay(line: String) throws {
    let result = try read("\(title)\n\(text)\n\(foot)\n\(line)")
    #expect(result.removed(.noise) == [])
  }

  @Test func linksStandBelowTheText() throws {
    let long = String(repeating: "全年植树三百余株，", count: 6) + "圆满完成任务。"
    let result = try read("往期回顾\n春季活动\n\(long)\n\(long)")
    #expect(!result.removed(.noise).contains("春季活动"))
  }

  @Test func aFileNameWithoutATitleIsTheTitle() throws {
    #expect(titles(try read("防汛值班工作制度.docx\n\(text)")) == ["防汛值班工作制度"])
  }

  @Test func whatWasLeftOutIsKeptOnRequest() throws {
    let result = try read("理论探索\n\(title)\n\(text)", options: ReadingOptions(keepNoise: true))
    #expect(result.documents.flatMap(\.paragraphs).contains { $0.text.string.contains("理论探索") })
  }

  @Test func aWholeTitleTakesNoPageWords() {
    func isForeign(_ words: String, _ title: String) -> Bool {
      TitleHead.isForeign(words.flatScalars, above: title.flatScalars)
    }
    #expect(isForeign("理论探索", "关于养老服务的调研报告"))
    #expect(isForeign("村务公开栏", "河湾村2025年村级工作总结"))
    #expect(!isForeign("河湾村", "2025年村级工作总结"), "whose paper it is")
    #expect(!isForeign("石溪县人民", "医院2025年度工作总结"), "half a name")
    #expect(!isForeign("理论探索", "养老服务调研报告"), "nothing says that the title begins here")
    #expect(!isForeign("征求意见稿", "关于养老服务的调研报告"), "the state of the paper")
  }
}
