import GongwenModel
import GongwenReading
import Testing

/// Lines of the papers that schools, hospitals, courts and companies write.
@Suite struct EverydayPaperTests {
  private let prose = "为进一步规范管理，保障师生员工的合法权益，经研究决定，现将有关事项说明如下，请遵照执行。"

  private func outline(_ text: String, name: String = "test.txt") throws -> [String] {
    try read(text, name: name).outline
  }

  // MARK: Titles

  /// The title was left out where an organ stands before the first part.
  @Test(arguments: [
    ("城关镇卫生院2026年工作总结和2027年工作计划", "2026年工作总结", "2027年工作计划"),
    ("2026年工作总结及2027年工作计划", "2026年工作总结", "2027年工作计划"),
    ("云溪县第三中学上学期工作总结与下学期工作计划", "上学期工作总结", "下学期工作计划"), ("物业公司安全检查情况报告及整改方案", "安全检查情况报告", "整改方案"),
    ("县红十字会年度工作报告暨明年工作要点", "年度工作报告", "明年工作要点"),
  ])
  func aTitleNamesItsTwoParts(_ title: String, _ first: String, _ second: String) throws {
    let result = try read(
      "\(title)\n\(prose)\n\(first)\n一、基本情况\n\(prose)\n\(second)\n一、主要目标\n\(prose)\n云溪县红十字会\n2026年12月20日\n")
    let titles = result.outline.filter { $0.hasPrefix("title: ") || $0.hasPrefix("chapter: ") }
    #expect(titles == ["title: \(title)", "chapter: \(first)", "chapter: \(second)"], "\(result.outline)")
    #expect(result.documents.count == 1)
  }

  @Test(arguments: [
    "关于印发工作总结和工作计划的通知", "2026年工作总结和2027年工作计划", "2026年工作总结",
  ])
  func aTitleWithoutPartsHeadsNone(_ title: String) throws {
    let outline = try outline("\(title)\n\(prose)\n一、基本情况\n\(prose)\n二、主要目标\n\(prose)\n")
    #expect(!outline.contains { $0.hasPrefix("chapter: ") }, "\(outline)")
  }

  /// `一、工作总结` stood in the title.
  @Test(arguments: [
    ("教学工作总结与反思", "一、工作总结"), ("护理部工作总结及下步安排", "一、工作计划"), ("物业管理回顾和下一步打算", "一、工作报告"), ("班级情况及措施", "一、年度总结"),
    ("安全生产回头看", "一、情况汇报"),
  ])
  func aNumberedHeadingIsNoneOfTheTitle(_ title: String, _ heading: String) throws {
    let outline = try outline("\(title)\n\(heading)\n\(prose)\n二、下一步打算\n\(prose)\n")
    #expect(outline.prefix(2) == ["title: \(title)", "heading1: \(heading)"], "\(outline)")
  }

  @Test(arguments: [("云溪县书法爱好者协会", "章程"), ("县中医院职工食堂", "管理办法")])
  func thePaperBelowItsOrganIsOfTheTitle(_ organ: String, _ paper: String) throws {
    #expect(
      try outline("\(organ)\n\(paper)\n第一条　\(prose)\n第二条　\(prose)\n").first == "title: \(organ)\(paper)")
  }

  @Test(arguments: ["收    条", "欠 条", "借　　条", "证　明", "讣　　告"])
  func aSpreadWordIsTheTitle(_ word: String) throws {
    let squeezed = word.filter { !$0.isWhitespace }
    let text = "\(word)\n今收到柳树湾村交来自来水维修款三千二百元整，此据。\n收款人：赵大勇\n2026年6月25日\n"
    #expect(try outline(text).first == "title: \(squeezed)")
    let result = try read(text + "\n" + text)
    #expect(result.documents.map { $0.metadata.title } == [squeezed, squeezed], "\(result.outline)")
  }

  /// A name is spread too, and what stands within a text begins none.
  @Test func spreadNamesAreNoTitles() throws {
    let outline = try outline("周　明\n\(prose)\n\(prose)\n审　判　员　　周　明\n2026年6月25日\n")
    #expect(!outline.contains { $0.hasPrefix("title: ") }, "\(outline)")
  }

  @Test(arguments: ["工作规章", "通知", "请示", "值班制度", "停水公告", "安全守则", "规章制度"])
  func aTitleStandsUpright(_ title: String) throws {
    let lines = title.map(String.init).joined(separator: "\n")
    let first = try outline("\(lines)\n一、上班时间\n\(prose)\n二、请假手续\n\(prose)\n").first
    #expect(first == "title: \(title)")
  }

  /// Of a longer one some characters became numbers of papers.
  @Test(arguments: ["食堂卫生管理制度", "超市会员管理系统说明", "云溪县中医院值班规定", "业主公约", "消防安全操作规程"])
  func aLongTitleStandsUpright(_ title: String) throws {
    let lines = title.map(String.init).joined(separator: "\n")
    #expect(try outline("\(lines)\n\(prose)\n一、上班时间\n\(prose)\n").first == "title: \(title)")
  }

  /// The name of the organ stood twice in the title.
  @Test(arguments: ["云溪县财政局", "云溪县人民政府办公室", "中共云溪县委组织部", "云溪县总工会", "云溪县第三中学"])
  func theOrganAboveItsTitleIsAMark(_ organ: String) throws {
    let text = "\(organ)\n\(organ)关于做好资助工作的通知\n各乡镇人民政府：\n\(prose)\n\(organ)\n2026年3月1日\n"
    #expect(try outline(text).prefix(2) == ["organMark: \(organ)", "title: \(organ)关于做好资助工作的通知"])
  }

  @Test(arguments: ["云溪县财政局\n关于做好资助工作的通知", "云溪县财政局\n云溪县教育局\n关于做好资助工作的通知"])
  func theOrganOfATitleIsNoMark(_ lines: String) throws {
    let outline = try outline("\(lines)\n各乡镇人民政府：\n\(prose)\n云溪县财政局\n2026年3月1日\n")
    #expect(outline.first?.hasPrefix("title: 云溪县财政局") == true, "\(outline)")
  }

  /// A cell of a form that stands upright is no title.
  @Test(arguments: ["申请人情况", "配偶情况", "工作经历"])
  func anUprightCellIsNoTitle(_ cell: String) throws {
    let lines = cell.map(String.init).joined(separator: "\n")
    let outline = try outline("\(lines)\n姓 名 性 别 手 机 号 码\n身 份 证 号 码\n护 照 号 码\n")
    #expect(!outline.contains { $0.hasPrefix("title: ") }, "\(outline)")
  }

  /// 章 and 简 are surnames; a name, a chapter and 目录 are no titles.
  @Test(arguments: [
    ("章 程", true), ("简 报", true), ("方　　案", true), ("计 划", true), ("安 排 表", true), ("第 一 章", false),
    ("第 二 节", false), ("目　　录", false),
  ])
  func whatIsSpreadIsATitle(_ word: String, _ isTitle: Bool) throws {
    let squeezed = word.filter { !$0.isWhitespace }
    let first = try outline("\(word)\n一、总体情况 1\n二、存在问题 3\n三、下步打算 5\n\(prose)\n").first
    #expect((first == "title: \(squeezed)") == isTitle, "\(first ?? "")")
  }

  @Test func numbersBelowEachOtherAreNoTitle() throws {
    let outline = try outline("一\n二\n三\n\(prose)\n\(prose)\n")
    #expect(!outline.contains("title: 一二三"), "\(outline)")
  }

  @Test(arguments: [("通知：", "通知"), ("公告：", "公告"), ("声明：", "声明"), ("倡议书：", "倡议书"), ("启事：", "启事")])
  func aTitleOfOneWordHasNoColon(_ typed: String, _ title: String) throws {
    #expect(try outline("\(typed)\n各科室：\n\(prose)\n院办公室\n2026年3月3日\n").first == "title: \(title)")
  }

  // MARK: Letters

  /// The court signed beside who sues.
  @Test(arguments: [
    ("云溪县人民法院", "具状人：赵大勇"), ("云溪县劳动人事争议仲裁委员会", "申请人（签名）："), ("县市场监督管理局", "投诉人：李敏"),
    ("云溪县公安局", "报案人：王强"), ("县中医院", "患者家属：陈建平"),
  ])
  func whoIsAskedStandsBelowTheCourtesy(_ organ: String, _ signer: String) throws {
    let outline = try outline("申请书\n\(prose)\n此致\n\(organ)\n\(signer)\n2026年5月6日\n")
    #expect(outline.contains("salutation: \(organ)"), "\(outline)")
    #expect(outline.contains { $0.hasPrefix("signature: \(signer.prefix(4))") }, "\(outline)")
  }

  @Test(arguments: ["此致\n云溪县教育局\n2026年5月6日", "此致\n敬礼！\n云溪县教育局\n2026年5月6日", "此致\n李敏\n2026年5月6日"])
  func whoSignsBelowTheCourtesySigns(_ end: String) throws {
    let outline = try outline("感谢信\n\(prose)\n\(end)\n")
    #expect(!outline.contains { $0.hasPrefix("salutation: ") }, "\(outline)")
  }

  /// Where somebody is called upon above, organs below 此致 sign.
  @Test(arguments: ["云溪县文化和旅游局：", "尊敬的各位领导：", "县总工会、团县委："])
  func organsBelowALetterSign(_ call: String) throws {
    let outline = try outline("关于联合举办活动的函\n\(call)\n\(prose)\n此致\n云溪县教育局\n云溪县体育局\n2026年5月6日\n")
    #expect(outline.suffix(3).prefix(2) == ["signature: 云溪县教育局", "signature: 云溪县体育局"], "\(outline)")
  }

  @Test(arguments: ["广大用户：", "全体业主：", "各位家长、同学：", "致：云溪县妇幼保健院", "亲爱的居民朋友："])
  func thoseCalledUponStandBelowTheTitle(_ call: String) throws {
    #expect(
      try outline("停水通知\n\(call)\n\(prose)\n\(prose)\n自来水公司\n2026年8月3日\n").contains("salutation: \(call)"))
  }

  @Test(arguments: ["致贫原因：因病因灾", "全体会议决定：增补委员三名。", "广大干部群众齐心协力。"])
  func otherColonsCallNobody(_ line: String) throws {
    let outline = try outline("检查通报\n\(line)\n\(prose)\n\(prose)\n县教育局\n2026年8月3日\n")
    #expect(!outline.contains("salutation: \(line)"), "\(outline)")
  }

  @Test(arguments: ["请假人：三（1）班　王小明", "申请人：李敏", "检讨人：高二（4）班　刘洋", "学生签名：王小明", "保证人（签字）："])
  func labelsFarToTheRightSign(_ label: String) throws {
    let indent = String(repeating: " ", count: 26)
    let outline = try outline(
      "请假条\n尊敬的李老师：\n    \(prose)\n\(indent)\(label)\n\(indent)家长签字：王建军\n\(indent)2026年3月8日\n")
    #expect(outline.contains { $0.hasPrefix("signature: \(label.prefix(4))") }, "\(outline)")
  }

  /// The first of them stayed in the text.
  @Test func allWhoVouchSign() throws {
    let indent = String(repeating: " ", count: 20)
    let labels = ["保证人（签字）：", "家长（签字）：", "班主任（签字）："]
    let outline = try outline(
      "保  证  书\n    本人因违反学校纪律，在教室内打闹，造成玻璃损坏。现保证：\n    一、照价赔偿损坏的玻璃；\n    二、今后遵守纪律，不再打闹。\n\(labels.map { indent + $0 }.joined(separator: "\n"))\n\(indent)  年  月  日\n"
    )
    #expect(outline.filter { $0.hasPrefix("signature: ") } == labels.map { "signature: \($0)" }, "\(outline)")
  }

  @Test(arguments: ["书　记　员　　何　静", "法官助理　　李敏", "书记员 王强", "代书记员　赵　勇", "人民陪审员　周明"])
  func whoKeepsTheRecordSignsBelowTheDate(_ line: String) throws {
    let outline = try outline("民事判决书\n\(prose)\n审　判　员　　周　明\n2026年6月12日\n\(line)\n")
    #expect(outline.last?.hasPrefix("signature: ") == true, "\(outline)")
  }

  @Test func contactsAboveWhoSignsStay() throws {
    let outline = try outline(
      "停水通知\n广大用户：\n因解放路DN200主管道抢修，定于2026年8月3日22:00至8月4日6:00对下列区域停水：\n解放路（桥头路口至文化路口）沿线\n东湖花园、县中医院家属区\n请上述区域用户提前做好储水准备，恢复供水初期如有水质发黄现象，请放水片刻后再使用。不便之处，敬请谅解！\n服务热线：96390（24小时）\n云溪县自来水有限责任公司\n2026年8月3日\n"
    )
    #expect(outline.contains("body: 服务热线：96390（24小时）"), "\(outline)")
  }

  // MARK: Scripts and verses

  /// They were one paragraph.
  @Test(arguments: [
    ["男：尊敬的各位领导、老师，", "女：亲爱的同学们，", "合：大家晚上好！"], ["甲：春风送暖，", "乙：万象更新，", "甲：我们欢聚一堂。"],
    ["问：什么时候缴费？", "答：九月至十二月，", "问：在哪里缴费？"], ["师：同学们，", "生：老师好！", "师：请坐，今天学习新课文。"],
    ["爷：今年收成好，", "孙：大家都高兴，", "爷：来年再努力！"],
  ])
  func eachSpeakerBeginsAParagraph(_ lines: [String]) throws {
    let outline = try outline(
      "元旦文艺汇演主持词\n（音乐起，主持人上场）\n\(lines.joined(separator: "\n"))\n\(prose)\n\(prose)\n")
    #expect(lines.allSatisfy { outline.contains("body: \($0)") }, "\(outline)")
    #expect(outline.contains("body: （音乐起，主持人上场）"), "\(outline)")
  }

  @Test func aDateInBracketsIsASecondTitle() throws {
    let outline = try outline("柳树湾村村规民约\n（2026年3月15日村民会议通过）\n问：为什么要订立？\n\(prose)\n\(prose)\n")
    #expect(!outline.contains("body: （2026年3月15日村民会议通过）"), "\(outline)")
  }

  @Test(arguments: [
    ["长大后我就成了你，", "才知道那间教室，", "放飞的是希望，", "守巢的总是你。"], ["邻里和睦互帮助，", "勤劳致富走新路，", "文明乡村乐融融。"],
    ["一粥一饭，当思来处不易；", "半丝半缕，恒念物力维艰；", "宜未雨而绸缪。"],
  ])
  func versesBelowAColonAreLines(_ lines: [String]) throws {
    let outline = try outline(
      "我的教师梦\n\(prose)\(prose)\n有一首歌这样唱道：\n\(lines.joined(separator: "\n"))\n\(prose)\n")
    #expect(lines.allSatisfy { outline.contains("body: \($0)") }, "\(outline)")
  }

  @Test func placesBelowAColonAreLines() throws {
    let lines = ["人民路（文昌路口至建设路口）沿线", "锦绣花园、东湖名都、县医院家属区"]
    let outline = try outline(
      "停水通知\n因管道抢修，定于2026年8月3日22:00至8月4日6:00对下列区域停水，请提前储水：\n\(lines.joined(separator: "\n"))\n\(prose)\n")
    #expect(lines.allSatisfy { outline.contains("body: \($0)") }, "\(outline)")
  }

  /// A text that was broken after its clauses everywhere has no verses.
  @Test func clausesAreNoVerses() throws {
    let text = "政府工作报告\n过去一年，面对严峻复杂的形势，\n全县上下团结一心，攻坚克难，\n经济恢复好于预期，\n就业保持稳定。\n"
    let outline = try outline(text)
    #expect(outline.count < 5, "\(outline)")
  }

  // MARK: Rows

  @Test(arguments: ["\t", "      "])
  func lessonsAreRows(_ gap: String) throws {
    let rows = [
      ["节次", "周一", "周二", "周三"], ["第一节", "语文", "数学", "英语"], ["第二节", "数学", "语文", "体育"],
      ["第3课", "音乐", "美术", "科学"],
    ].map { $0.joined(separator: gap) }
    let outline = try outline("三年级课程表\n\(rows.joined(separator: "\n"))\n班主任：李晓燕\n")
    #expect(outline.filter { $0.hasPrefix("tableRow: ") }.count == 4, "\(outline)")
  }

  @Test(arguments: ["午　　休", "大课间", "课　间　操", "眼保健操"]) func aWordBetweenRowsIsOne(word: String) throws {
    let outline = try outline(
      "课程表\n节次\t周一\t周二\n第一节\t语文\t数学\n\(word)\n第二节\t数学\t语文\n第三节\t英语\t体育\n请遵照执行。\n")
    #expect(outline.contains("tableRow: " + word), "\(outline)")
  }

  /// A row that lacks a cell was text, and those below it with it.
  @Test func rowsThatLackACellAreRows() throws {
    let outline = try outline(
      "工作交接单\n序号    资料名称          数量    备注\n1       2025年凭证        120本   已装订\n2       财务章            1枚\n3       优盘              2个     含密码\n"
    )
    #expect(outline.filter { $0.hasPrefix("tableRow: ") }.count == 4, "\(outline)")
  }

  /// Without a number in front of each row nothing else says that they are rows.
  @Test(arguments: [
    ["品名      数量      存放地点", "雨衣      20件", "铁锹      30把", "救生衣    15件      值班室"],
    ["台式电脑      2台      完好", "打印机        1台", "办公桌        5张      1张破损", "文件柜        3个"],
    ["水泵      3台      县水务局      3月5日", "沙袋      500条    县应急局", "编织袋    800条    县应急局      3月6日"],
  ])
  func rowsWithoutNumbersThatLackACellAreRows(_ rows: [String]) throws {
    let outline = try outline("物资移交清单\n\(prose)\n\(rows.joined(separator: "\n"))\n移交人：李敏\n2026年3月3日\n")
    #expect(outline.filter { $0.hasPrefix("tableRow: ") }.count == rows.count, "\(outline)")
  }

  /// Words with gaps that stand below no cell, a list of fields, sentences.
  @Test(arguments: [
    "一、张三    组长\n二、李四    副组长\n三、王五    成员", "时间：上午    地点：礼堂\n主持：张三    记录：李四\n人员：全体    人数：三十人",
    "本月走访群众，    效果良好。\n下月走访企业，    力求实效。\n全年走访学校，    排查隐患。",
  ])
  func linesWithGapsAreNoCells(_ lines: String) throws {
    let outline = try outline("工作安排\n\(prose)\n\(lines)\n\(prose)\n")
    #expect(!outline.contains { $0.hasPrefix("tableRow: ") }, "\(outline)")
  }

  /// It went on with the telephone number.
  @Test func textBelowARowIsAParagraph() throws {
    let text = "甲乙双方本着平等自愿的原则，经友好协商，签订本协议。"
    let outline = try outline(
      "委托书\n甲方：云溪县第三中学    法定代表人：周建国    联系电话：0838-6220115\n乙方：恒达物业公司    法定代表人：何建明    联系电话：0838-6223344\n\(text)\n"
    )
    #expect(outline.contains("body: \(text)"), "\(outline)")
  }

  /// It went on with names and cells that are as wide as the text.
  @Test(arguments: [
    ("张  伟    李  雪    王晓东    赵  勇    孙大伟", "希望受表彰的同志再接再厉，发挥模范带头作用，再创佳绩。"),
    ("张伟  李雪  王晓东  赵勇  孙大伟  钱丽  周建国  吴刚  郑敏  冯涛  陈平", "等十一位同志参加会议并作了发言，会议还听取了情况通报。"),
    ("办公室  李敏  0838-6220115  县政府大楼三楼东侧", "请各单位按时到岗，做好交接，遇有情况及时报告。"),
  ])
  func textBelowAWideRowIsAParagraph(_ row: String, _ text: String) throws {
    let outline = try outline("表彰决定\n\(prose)\n\(row)\n\(text)\n\(prose)\n")
    #expect(outline.contains("body: \(text)"), "\(outline)")
  }

  /// Names that are aligned over several parts are no table.
  @Test func alignedNamesAreText() throws {
    let outline = try outline(
      "关于表彰2025年度优秀员工的决定\n各部门：\n    \(prose)\n    一、优秀员工（10人）\n    张  伟    李  雪    王晓东    赵  勇    孙大伟\n    钱  丽    周建国    吴  刚    郑  敏    冯  涛\n    二、优秀管理者（2人）\n    陈建平    何  静\n    希望受表彰的员工再接再厉。\n    恒达集团有限公司\n    2026年1月15日\n"
    )
    #expect(!outline.contains { $0.hasPrefix("tableRow: ") }, "\(outline)")
  }

  @Test func timesOfTheDayAreRows() throws {
    let outline = try outline(
      "作息时间表\n上午\n预备铃      7:50\n第一节      8:30—9:10\n第二节      9:40—10:20\n下午\n第三节      14:00—14:40\n课外活动    15:00—15:40\n放学        16:00\n"
    )
    #expect(outline.filter { $0.hasPrefix("tableRow: ") }.count == 6, "\(outline)")
    #expect(outline.contains("body: 上午") && outline.contains("body: 下午"), "\(outline)")
  }

  @Test func sectionsOfATextStaySections() throws {
    let outline = try outline(
      "培训教材\n第一节　总体要求\n\(prose)\n第二节　主要任务\n\(prose)\n第三节　保障措施\n\(prose)\n")
    #expect(!outline.contains { $0.hasPrefix("tableRow: ") }, "\(outline)")
  }

  @Test func aLabelBelowARowBeginsAParagraph() throws {
    let outline = try outline(
      "报价单\n序号    品名            数量    金额\n1       医用外科口罩    200     3700.00\n2       一次性手套      150     3300.00\n合计人民币（大写）：柒仟元整              ￥7000.00\n说明：\n1、以上报价含税及运费。\n"
    )
    #expect(outline.contains { $0.hasSuffix(": 说明：") }, "\(outline)")
    #expect(outline.contains { $0.contains("柒仟元整 ") || $0.contains("柒仟元整\u{3000}") }, "\(outline)")
  }

  @Test(arguments: ["承租方（乙方）：王志强    身份证号：510623198503127714", "乙方：李敏　手机号码：13900001111"])
  func aPartyIsNoDocumentNumber(_ line: String) throws {
    let outline = try outline("房屋租赁合同\n\n甲方：东街社区居民委员会\n\(line)\n\n第一条　房屋基本情况\n\(prose)\n")
    #expect(!outline.contains { $0.hasPrefix("documentNumber: ") }, "\(outline)")
  }

  /// Right below the title a document number stands; what has a label of another thing is none.
  @Test(arguments: [
    ("授权委托书", "委托人：李敏　身份证号码：510623198503127714"), ("借款合同", "借款人：王志强，身份证号：510623198503127714"),
    ("证明", "户主：赵大勇，门牌号：柳树湾12号"), ("借条", "住址：文昌路12号"), ("关于开展检查的通知", "联系人：李敏　手机号码：13900001111"),
  ])
  func whoIsNamedBelowTheTitleIsNoDocumentNumber(_ title: String, _ line: String) throws {
    let outline = try outline("\(title)\n\(line)\n\(prose)\n2026年3月3日\n")
    #expect(!outline.contains { $0.hasPrefix("documentNumber: ") }, "\(outline)")
  }

  @Test(arguments: ["村委会意见：", "班主任意见：", "乡镇政府意见：", "部门负责人意见：", "主管领导意见："])
  func opinionsAreToBeWrittenInTheText(_ label: String) throws {
    let outline = try outline("困难救助申请书\n县民政局：\n\(prose)\n申请人：赵大勇\n2026年3月3日\n\(label)\n")
    #expect(outline.last == "body: \(label)", "\(outline)")
  }

  // MARK: Markdown

  @Test(arguments: [
    ["**甲方（用人单位）**：恒达物业服务有限公司", "**法定代表人**：何建明"], ["**时间**：3月5日上午", "**地点**：三楼会议室"],
    ["[1] 王某. 农村养老研究[J]. 社会福利, 2024(3).", "[2] 李某. 社区服务概论[M]. 2021."],
    ["联系人：李敏老师", "联系电话：0838-6220115"], ["［1］第一条来源。", "［2］第二条来源。"],
  ])
  func fieldsBelowEachOtherAreParagraphs(_ lines: [String]) throws {
    let outline = try outline("# 劳动合同书\n\n\(lines.joined(separator: "\n"))\n\n\(prose)\n", name: "a.md")
    #expect(outline.count == 4, "\(outline)")
  }

  @Test(arguments: [["\u{201C}三项任务\u{201D}已完成，成效明显，", "其中：新建两所，改建三所。"], ["先进集体是县", "医院和县中医院。"]])
  func brokenLinesOfMarkdownGoOn(_ lines: [String]) throws {
    let outline = try outline("# 通报\n\n\(lines.joined(separator: "\n"))\n\n\(prose)\n", name: "a.md")
    #expect(outline.count == 3, "\(outline)")
  }

  // MARK: Series and signers

  @Test(arguments: [
    ["第一阶段：动员部署", "第二阶段：组织实施", "第三阶段：总结提升"], ["第一步：发出警报（8:30—8:35）", "第二步：组织疏散", "第三步：清点人数"],
    ["第一部分：检查情况", "第二部分：整改要求"], ["第一环节：领导致辞", "第二环节：节目表演"], ["第一周：制定计划", "第二周：全面实施"],
  ])
  func phasesAreHeadings(_ heads: [String]) throws {
    let text = heads.map { "\($0)\n\(prose)\n" }.joined()
    let outline = try outline("防汛应急演练方案\n\(prose)\n\(text)")
    #expect(outline.filter { $0.hasPrefix("heading1: ") } == heads.map { "heading1: \($0)" }, "\(outline)")
  }

  /// One by itself, one out of turn, and what 一、 numbers.
  @Test(arguments: ["第一阶段：动员部署", "第二阶段：组织实施\n第四阶段：总结提升"])
  func aPhaseAloneIsNoSeries(_ lines: String) throws {
    let text = lines.split(separator: "\n").map { "\($0)，全面排查隐患。\n" }.joined()
    let outline = try outline("防汛应急演练方案\n\(prose)\n\(text)\(prose)\n")
    #expect(!outline.contains { $0.hasPrefix("heading1: ") }, "\(outline)")
  }

  @Test(arguments: [
    ("县教育局　　县财政局", ["县教育局", "县财政局"]), ("城关镇安监站　　　城关镇派出所", ["城关镇安监站", "城关镇派出所"]),
    ("县中医院    县人民医院", ["县中医院", "县人民医院"]), ("东街社区居委会　　西街社区居委会", ["东街社区居委会", "西街社区居委会"]),
    ("云溪县总工会　　云溪县妇联", ["云溪县总工会", "云溪县妇联"]),
    ("云溪县人民政府　　办公室", ["云溪县人民政府　办公室"]), ("县教育局 县财政局", ["县教育局　县财政局"]),
    ("云溪县第三中学　　教导处", ["云溪县第三中学　教导处"]),
  ])
  func twoOrgansSignBelowEachOther(_ line: String, _ organs: [String]) throws {
    let outline = try outline("关于联合开展安全检查的通知\n各村：\n\(prose)\n\(line)\n2026年3月3日\n")
    #expect(outline.filter { $0.hasPrefix("signature: ") } == organs.map { "signature: \($0)" }, "\(outline)")
  }

  @Test(arguments: [
    ("审　判　员　　周　明", "审　判　员　　周　明"), ("书 记 员    何 静", "书　记　员　　何　静"), ("审　判　长　　　李　敏", "审　判　长　　李　敏"),
    ("周　明", "周　明"), ("审判员　　周　明", "审判员　周　明"),
  ])
  func theNameStandsFartherOff(_ typed: String, _ printed: String) throws {
    let outline = try outline("民事判决书\n\(prose)\n\(typed)\n2026年6月12日\n")
    #expect(outline.contains("signature: \(printed)"), "\(outline)")
  }
}
