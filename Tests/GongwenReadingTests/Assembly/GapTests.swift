import GongwenModel
import GongwenReading
import Testing

/// Which gaps of a pasted text are printed, and which lines share one.
@Suite struct GapTests {
  private let body = "一、学习情况\n全年读书十二本。"

  @Test func keepsTheGapBetweenTwoPhrasesOfATitle() throws {
    let result = try read("立足本职勤耕耘  服务群众办实事\n——城建科长述职报告\n\(body)")
    #expect(result.outline.first == "title: 立足本职勤耕耘\u{3000}服务群众办实事")
  }

  @Test func closesASpreadTitle() throws {
    #expect(try read("述  职  报  告\n\(body)").outline.first == "title: 述职报告")
  }

  @Test func keepsTheGapBetweenEqualPhrasesOfAHeadingOnly() throws {
    let result = try read("述职报告\n一、强化学习 提升素质\n全年读书十二本。\n二、认真做好档案 工作\n整理案卷三百卷。")
    #expect(result.outline[1] == "heading1: 一、强化学习\u{3000}提升素质")
    #expect(result.outline[3] == "heading1: 二、认真做好档案工作")
  }

  @Test func partsTheOrgansOfAJointTitle() throws {
    let result = try read("柳河县民政局\n柳河县总工会\n关于开展慰问活动的通知\n各村：\n现将有关事项通知如下。")
    #expect(result.outline.first == "title: 柳河县民政局\u{3000}柳河县总工会关于开展慰问活动的通知")
  }

  @Test func setsTwoSignersOneAboveTheOther() throws {
    let result = try read("关于开展慰问活动的决定\n经研究，决定慰问困难职工三百户。\n柳河县民政局    柳河县总工会\n2024年5月1日")
    #expect(
      result.outline.suffix(3) == [
        "signature: 柳河县民政局", "signature: 柳河县总工会", "date: 2024年5月1日",
      ])
  }

  @Test func keepsUnitAndNameOfOneSignerTogether() throws {
    let result = try read("述职报告\n\(body)\n柳河县民政局    沈清\n2024年5月1日")
    #expect(result.outline.suffix(2) == ["signature: 柳河县民政局\u{3000}沈\u{3000}清", "date: 2024年5月1日"])
  }

  /// The fields of a list ran together: 张海涛13800001111.
  @Test func rowsOfAListKeepTheirGaps() throws {
    let list = "市教育局 张海涛 13800001111\n市公安局 李敏 13900002222"
    let result = try read("关于做好联络工作的通知\n各单位：\n现将名单公布如下。\n\(list)\n请各单位认真 做好准备。")
    #expect(
      result.outline.suffix(3) == [
        "body: 市教育局\u{3000}张海涛\u{3000}13800001111", "body: 市公安局\u{3000}李敏\u{3000}13900002222",
        "body: 请各单位认真做好准备。",
      ])
  }

  /// A row parts its fields, and no number from what it counts: 2026　年　3　月　5　日.
  @Test(arguments: [
    (["2026 年 3 月 5 日 召开动员会", "2026 年 4 月 6 日 召开推进会", "2026 年 5 月 7 日 召开总结会"], "2026年3月5日\u{3000}召开动员会"),
    (["培训费 1200 元", "资料费 300 元", "交通费 50 元"], "培训费\u{3000}1200元"),
    (["上午 8:00 至 12:00", "下午 14:00 至 17:30", "晚上 19:00 至 21:00"], "上午\u{3000}8:00至12:00"),
    (
      ["安装 Windows Server 2019 标准版", "安装 Office Standard 2021 专业版", "安装 Adobe Acrobat 2020 普通版"],
      "安装\u{3000}Windows Server 2019\u{3000}标准版"
    ),
    (
      ["张海涛 办公室 0571 88881234", "李敏 监察室 0571 88885678", "王强 财务室 0571 88889012"],
      "张海涛\u{3000}办公室\u{3000}0571\u{3000}88881234"
    ),
  ])
  func aFieldOfARowIsClosed(rows: [String], first: String) throws {
    let result = try read("关于做好联络工作的通知\n各单位：\n现将安排公布如下。\n\(rows.joined(separator: "\n"))\n请各单位认真做好准备。")
    #expect(result.outline.contains("body: \(first)"))
  }

  @Test func phrasesAsLongAsEachOtherKeepTheirGap() throws {
    let result = try read("文明过节倡议书\n市民朋友们：\n让我们行动起来，从现在做起！\n文明云岭 你我共建\n\n云岭县文明办\n2025年1月15日")
    #expect(result.outline.contains("body: 文明云岭\u{3000}你我共建"))
  }

  /// Names of two characters were closed, and those below the first lost their column.
  @Test func membersStandOneBelowTheOther() throws {
    let list = "副指挥长：李　娜　县委常委、常务副县长\n　　　　　欧阳明　副县长\n成　　员：赵　磊　县水务局局长\n　　　　　顾南星　县民政局局长"
    let result = try read("关于调整防汛指挥部成员的通知\n各乡镇：\n现将调整后的名单通知如下：\n\(list)\n云岭县人民政府\n2026年2月10日")
    #expect(
      result.outline.filter { $0.contains("长") && !$0.contains("名单") }
        == list.split(separator: "\n").map { "body: \($0)" })
  }

  /// Blanks of half a 字, as they are typed, spread a name as wide spaces do.
  @Test(arguments: [
    ("副组长：闵  洁  街道办事处副主任", "副组长：闵　洁　街道办事处副主任"), ("主  任：夏  雨   市卫生健康委员会主任", "主任：夏　雨　市卫生健康委员会主任"),
    ("裁判长：白  桦    省体育局竞赛处", "裁判长：白　桦　省体育局竞赛处"), ("文  强  街道武装部部长", "文　强　街道武装部部长"),
    ("秘书长：温  和  县残疾人联合会", "秘书长：温　和　县残疾人联合会"), ("副组长：闵  洁", "副组长：闵洁"),
  ])
  func aSpreadNameKeepsItsGap(row: String, printed: String) throws {
    let result = try read("关于成立工作领导小组的通知\n各科室：\n经研究，成立领导小组，名单如下：\n\(row)\n领导小组办公室设在综合办，负责日常工作。")
    // Blanks within a label are half as wide.
    #expect(
      result.outline.map { $0.filter { $0 != "\u{2002}" } }.contains("body: \(printed)"), "\(result.outline)")
  }

  /// In a sentence a blank within a name is a slip, and an indent is one.
  @Test func namesInASentenceAreClosed() throws {
    let result = try read("工作汇报\n\(body)\n　　参会人员：赵　磊，顾南星。\n　　　　　　　会议由沈清主持，议定三项。")
    #expect(result.outline.contains("body: 参会人员：赵磊，顾南星。"))
    #expect(result.outline.contains("body: 会议由沈清主持，议定三项。"))
  }

  /// What parts the names was as wide as what stands inside them.
  @Test func namesAreFurtherApartThanTheirCharacters() throws {
    let text = "关于人员名单的通知\n现将入选人员名单公布如下。\n王　刚　　李　明　　欧阳修远\n"
    #expect(try read(text).document.paragraphs.last?.text.string == "王　刚　　李　明　　欧阳修远")
  }

  /// Between a spread name and its post, too, the gap is wider than the one within the name.
  @Test func postsStandFartherOffThanNamesAreSpread() throws {
    let rows = ["组　长：王　刚　　县水务局局长", "副组长：李　明　　县民政局局长", "成　员：赵　磊　　县教育局局长"]
    let outline = try read("分工\n现将分工公布如下。\n\(rows.joined(separator: "\n"))\n").outline
    #expect(outline.suffix(3) == rows.map { "body: \($0)" }[...], "\(outline)")
  }
}
