import Testing

@testable import GongwenReading

/// Where a line could hold a second paragraph, and where it surely holds none.
struct CutFinderTests {
  private func parts(_ text: String) -> [String] {
    let scalars = text.flatScalars
    let places = [0] + CutFinder.cuts(in: scalars).map(\.0) + [scalars.count]
    return zip(places, places.dropFirst()).map { Array(scalars[$0..<$1]).string }
  }

  @Test(arguments: [
    "一、请各单位代表于1月20日上午8:30前到达会场签到。", "请各参会单位将名单报县委组织部（联系人：沈清）。",
    "填报单位：云岭县水务局（盖章）          填报日期：2026年1月15日",
    "我是丁　一，在县水务局工作已有三年。", "决定授予丁 一、李 二、张　三同志先进称号。",
    "根据国发〔2020〕1号的有关要求制定本实施办法", "根据国发〔2020〕1号文件精神制定的工作方案",
    "参照岳政发〔2024〕7号通知精神拟定的工作方案",
    "较上年分别提高1.1个、2.2个百分点和5.5个百分点。", "以上报告如有不当之处，请批评指正。谢谢大家！",
  ])
  func oneParagraphStaysOne(text: String) {
    #expect(parts(text) == [text])
  }

  /// People who are told apart by a number.
  @Test func aNumberBehindANameBeginsNothing() {
    let text = "上述事实，有证人孙某1、刘某、高某2的证言，被告人赵某1的供述予以证实。" + String(repeating: "合议庭认为，证据充分，予以采信。", count: 14)
    #expect(parts(text) == [text])
  }

  @Test func aCallAtTheBeginningIsParted() {
    #expect(parts("各位代表：我受县人民政府委托，向大会报告工作。").first == "各位代表：")
    #expect(parts("部门责任 三、工作要求是落实到位。").contains("三、工作要求是落实到位。"))
  }

  /// What every report has in one place: a name and a date at its end, and headings that have no mark behind them.
  @Test func signaturesAndStockHeadingsAreParted() {
    let text = "一年来，我认真履行职责，完成了各项工作任务，取得了一定的成绩。"
    #expect(parts("\(text)张伟2025年12月30日").suffix(2) == ["张伟", "2025年12月30日"])
    #expect(parts("\(text)县审计局李强2025年11月3日").suffix(2) == ["县审计局李强", "2025年11月3日"])
    #expect(parts("\(text)二、原因分析出现上述问题，在于放松了学习。").suffix(2) == ["二、原因分析", "出现上述问题，在于放松了学习。"])
    #expect(
      parts("\(text)云岭县经济和信息化局2025年7月21日（此件主动公开）").suffix(3)
        == ["云岭县经济和信息化局", "2025年7月21日", "（此件主动公开）"])
    #expect(parts("\(text)会议时间为2025年7月21日（星期一）").last?.contains("会议时间") == true)
    // A mark behind it, and words that go on with it.
    #expect(parts("\(text)二、活动时间。2026年3月12日上午集合。").last == "二、活动时间。2026年3月12日上午集合。")
    #expect(parts("\(text)二、整改措施和责任分工明确到人，逐项落实到位。").last == "二、整改措施和责任分工明确到人，逐项落实到位。")
    #expect(
      parts("组织生活会对照检查材料按照支部统一安排，我认真查摆问题、剖析原因、明确努力方向，现将有关情况汇报如下，请各位同志批评指正。").first
        == "组织生活会对照检查材料")
  }

  /// Rules that were pasted as one line, and a number before the title of its paper.
  @Test func chaptersArticlesAndNumbersOfPapersAreParted() {
    #expect(
      parts("公司接待管理制度大全第一章总则第一条为规范公司接待行为，保障公司利益，制定本制度。")
        == ["公司接待管理制度大全", "第一章总则", "第一条为规范公司接待行为，保障公司利益，制定本制度。"])
    #expect(parts("讨论稿第一章写得较好，第二章还要改。").count == 1, "no article follows")
    #expect(
      parts("云政发〔2025〕22号 云岭县人民政府关于表彰先进单位的决定") == ["云政发〔2025〕22号", " 云岭县人民政府关于表彰先进单位的决定"])
    #expect(parts("云政发【2025】22号关于表彰先进单位的决定") == ["云政发【2025】22号", "关于表彰先进单位的决定"])
    #expect(parts("关于做好残留监控工作的通报（云办医<2011>63号）").last == "（云办医<2011>63号）")
    #expect(parts("云政发〔2025〕22号 文件印发后，各单位迅速行动起来。").count == 1)
    #expect(parts("关于召开年度总结会议的通知校属各单位：为总结全年工作，定于近期召开会议。").dropFirst().first == "校属各单位：")
  }

  /// Those called upon right behind the name of a paper, and its number in brackets.
  @Test func callsAndNumbersBehindPapersAreParted() {
    let text = "大家好！我叫王强，现任教导处副主任，今天竞聘政教处副主任一职，请各位多多支持。"
    #expect(parts("政教处副主任竞聘演讲稿尊重的各位领导,亲爱的老师们,\(text)").prefix(2) == ["政教处副主任竞聘演讲稿", "尊重的各位领导,亲爱的老师们,"])
    #expect(parts("校长述职报告1尊敬的领导:\(text)").contains { $0.hasPrefix("尊敬的领导") })
    #expect(parts("云岭县人民政府印发实施意见的通知(云政发〔2017〕2号)").last == "(云政发〔2017〕2号)")
  }

  /// The first heading, those addressed and a field right behind the name of a paper, and a company's title behind its number.
  @Test func whatStandsRightBehindAPaperIsParted() {
    let text = "近期对技改项目进展情况进行了统计，结合全县项目实施进度，拟对部分项目予以调整。"
    #expect(parts("云岭县水务局关于调整技改项目计划的报告一、基本情况\(text)").prefix(2) == ["云岭县水务局关于调整技改项目计划的报告", "一、基本情况"])
    #expect(parts("关于召开股东会议有关事项的请示云岭县自来水有限公司：\(text)").prefix(2) == ["关于召开股东会议有关事项的请示", "云岭县自来水有限公司："])
    #expect(parts("关于调整分时电价有关事项的通知文号：云发改〔2026〕2号\(text)").first == "关于调整分时电价有关事项的通知")
    #expect(parts("关于调整分时电价有关事项的通知内容：\(text)").count == 1)
    #expect(parts("证券简称：云岭股份公告编号：2026-019云岭股份有限公司第三次会议决议公告").last == "云岭股份有限公司第三次会议决议公告")
  }

  /// Gaps within a chapter's name do not hide the article behind it.
  @Test func articlesBehindSpreadChaptersAreParted() {
    let article = "为维护公司、股东和债权人的合法权益,规范公司的组织和行为,制定本规则。"
    let text = "股东大会议事规则第一章 总 则第一条\(String(repeating: article, count: 6))"
    #expect(parts(text).contains("第一条\(String(repeating: article, count: 6))"), "\(parts(text))")
  }

  /// A single blank is left where a numbered heading once ended its line; a sentence or a spread name has no such place.
  @Test func numberedHeadingsAreWhereTheirLineEnded() {
    let text = "本办法适用于全县机关单位公文的处理，其他单位参照执行。"
    #expect(parts("2. 适用范围 \(text)") == ["2. 适用范围 ", text])
    #expect(parts("按期整改。 二、会议议程 \(text)").suffix(2) == ["二、会议议程 ", text])
    #expect(parts("二、活动时间 2026年10月中旬在县文化馆。").count == 2)
    #expect(parts("一、灭火弹1 200枚，风力灭火机64台，分发各乡镇。").count == 1, "one figure")
    #expect(parts("2. 适用范围，见下表 \(text)").count == 1, "a comma is in it")
    #expect(parts("适用范围 \(text)").count == 1, "no number")
    #expect(parts("1 2. 甲").count == 1)
  }

  /// The number of an article that ends its line, an item that begins with a figure, and a company's number of a paper.
  @Test func numbersBesideFiguresAndEndsAreParted() {
    #expect(parts("第四章接待管理第十七条") == ["第四章接待管理", "第十七条"])
    #expect(parts("按照第四章接待管理规定第十七条").count == 1)
    #expect(parts("1、做好开业前的准备；2、8:30开放音响，播放歌曲。") == ["1、做好开业前的准备；", "2、8:30开放音响，播放歌曲。"])
    #expect(parts("1、做好开业前的准备；3、8:30开放音响，播放歌曲。").count == 1, "not the next")
    #expect(
      parts("证券简称：云岭股份 公告编号：临 2026-019 云岭股份有限公司第三次会议决议公告").last == "云岭股份有限公司第三次会议决议公告")
    #expect(parts("证券简称：云岭股份 联系电话：2026-019 云岭股份有限公司第三次会议决议公告").count == 1)
  }
}
