import GongwenModel
import Testing

@testable import GongwenReading

/// Where a line surely begins a paragraph.
struct JoinConstraintTests {
  /// The lines that may go on with the one above.
  private func joinable(_ text: String) -> [String] {
    let scalars = ScalarText(SourceText(name: "a.txt", text: text))
    let input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    var result: [String] = []
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
      let limits = LabelConstraints(input, window).limits()
      for index in window.tokens.indices where limits[index].allowed.contains(.continued) {
        result.append(Array(scalars.scalars[window.tokens[index].range]).string)
      }
    }
    return result
  }

  private let prose = "一年来，我认真履行职责，带领全局干部职工攻坚克难，各项工作取得新的进展，"

  @Test func fieldsOneBelowTheOtherStayLines() {
    #expect(joinable("时间：1月5日上午9:00\n地点：二楼会议室\n参会人员：各科室负责人\n\(prose)").allSatisfy { $0 == prose })
  }

  /// Lists of members: a label with gaps in it, and deep below it further people with their posts.
  @Test func membersStayLines() {
    let members = "副指挥长：周　远　县委常委、常务副县长\n　　　　　陈　岚　副县长\n　　　　　沈怀瑾　县人武部部长\n成　　员：陆启明　县水务局局长\n　　　　　顾南星　县民政局局长\n"
    #expect(joinable("经研究决定，调整县防汛抗旱指挥部成员，名单如下：\n\(members)指挥部办公室设在县水务局，陆启明兼任办公室主任。").isEmpty)
  }

  /// Where no stop is written at all, each line is a paragraph; a list of names, and lines as long as each other, may go on.
  @Test(arguments: [
    [
      "我校教学楼始建于1998年，年久失修，经有资质的单位鉴定为C级危房，共需维修资金38.6万元", "鉴于我校公用经费有限，无力承担上述费用", "恳请上级拨付专项资金予以支持",
    ],
    ["为丰富职工文化生活，经研究决定举办2025年职工运动会", "时间为2025年4月12日上午8点30分，地点在县体育场", "比赛项目包括拔河、跳绳、接力跑，各科室以自愿报名为主"],
    ["今年汛期来得早，全县已出现三次强降雨过程", "各乡镇要加强值守，落实领导带班制度", "遇有险情应第一时间报告，并组织群众转移到安全地带"],
    ["因业务发展需要，公司拟招聘安全员二名", "应聘者须具有中级以上职称，年龄在四十五周岁以下", "报名截止到本月底，逾期不再受理"],
    ["新生报到时，请携带录取通知书和身份证原件", "宿舍已按班级分配好，到校后由辅导员带领入住", "军训从九月三日开始，请自备防晒用品"],
  ])
  func linesWithoutStopsAreParagraphs(_ lines: [String]) {
    #expect(joinable(lines.joined(separator: "\n")) == [])
  }

  /// Pasted in one line.
  @Test(arguments: [
    "县林业局 周建明", "县交通运输局 李晓峰", "青石镇人民政府 沈清如", "县审计局　王晓伟", "县公安局 欧阳文静",
  ])
  func anOrganAndItsPersonAreOne(byline: String) throws {
    let outline = try read(
      "2025年度述职报告 \(byline) 各位领导、同志们： 2025年，我在局党组领导下，认真履行职责，现将一年来的工作情况报告如下。 一、强化学习，提高素质 坚持每天学习一小时，全年撰写笔记5万字。"
    ).outline
    let shown = byline.replacing(" ", with: "\u{3000}")
    #expect(outline.contains("byline: \(shown)"), "\(outline)")
  }

  @Test func namesAndFullLinesWithoutStopsMayGoOn() {
    let names = "出席：陆启明、沈怀瑾、周远、陈岚、顾南星、林若溪、吴越、郑和"
    #expect(joinable("会议时间另行通知，地点不变\n\(names)\n赵立春、孙长河、钱多多、李白桦") != [])
    let broken = [
      "为切实做好今年防汛工作，确保群众生命财产安全，根据统一部署，现就有关事项通", "知如下，请认真抓好落实", "一要加强组织领导，压实工作责任，主要领导亲自抓、分管领导具体抓，形成工作格",
      "局，确保责任落实到人",
    ]
    #expect(joinable(broken.joined(separator: "\n")).contains(broken[1]))
    let line = "今年汛期来得早全县已出现三次强降雨过程各乡镇要加强值守，落实好领导带班制"
    #expect(joinable("现就防汛工作，通知以下事项\n\(line)\n\(line)") == [line])
  }

  /// A list behind its label ends with its line, which has no stop.
  @Test(arguments: [
    "成员：治安、刑侦、交警大队及各派出所主要负责人", "成　员：发改局、财政局、水利局主要负责人", "参加人员：机关各科室全体干部职工", "活动地点：县体育中心东侧广场及周边道路",
  ])
  func aSentenceBelowAFieldIsAParagraph(field: String) {
    let next = "领导小组下设办公室，办公室设在治安大队，负责日常工作的联络。"
    #expect(joinable("为做好防汛工作，制定本方案。\n\(field)\n\(next)") == [])
    let open = field.dropLast() + "，"
    #expect(joinable("为做好防汛工作，制定本方案。\n\(open)\n\(next)").contains(next), "a comma leads on")
  }

  /// The last of a row and the first of the next became one person.
  @Test func rowsOfNamesStayLines() {
    let rows = ["林　溪　　周明远　　陈　岚　　沈怀瑾　　陆启明　　顾南星　　方　祎", "欧阳锦程　上官婉清　阿卜杜拉·买买提　迪丽努尔·艾合买提江"]
    #expect(!joinable(rows.joined(separator: "\n")).contains(rows[1]))
  }

  /// The telephone of one and the name of the next became a word, and what followed the list its last row.
  @Test(arguments: [
    ["市教育局 张海涛 13800001111", "市公安局 李敏 13900002222"], ["张海涛，市教育局局长，13800001111", "李敏，市公安局副局长，13900002222"],
    ["城关镇 组长 张海涛", "河口镇 组长 王建军", "沙坪乡 组长 周洋"],
  ])
  func rowsOfAListStayLines(rows: [String]) {
    let after = "请各单位认真做好准备，按时参加。"
    let lines = joinable("现将名单公布如下。\n\n\(rows.joined(separator: "\n"))\n\n\(after)")
    #expect(lines.filter { rows.dropFirst().contains($0) || $0 == after } == [])
  }

  /// The day of a diary became the first words of what was done on it.
  @Test(arguments: ["2025年3月1日 星期六 晴", "2025年3月1日", "二〇二五年三月一日　星期六"])
  func aDayStandsAboveItsText(day: String) {
    let done = "上午走访了3户困难群众，了解生产生活情况。"
    #expect(!joinable("驻村工作日志\n\n\(day)\n\(done)\n下午参加会议。").contains(done))
    #expect(joinable("截至2025年3月1日，全县共有困难群众\n\(done)").contains(done), "a date within a sentence is none")
  }

  /// `保障措施：` became the end of the item above it.
  @Test func aLabelAloneBeginsAParagraph() {
    let months = "工作安排：\n一季度\n1月：召开组织生活会\n2月：开展民主评议党员\n3月：学雷锋志愿服务活动\n二季度\n4月：清明祭扫烈士墓\n5月：主题党日\n6月：庆“七一”系列活动"
    let after = "保障措施：\n一、加强领导；二、落实责任；三、强化督查。"
    #expect(!joinable("工作目标：创建五星级党支部。\n\(months)\n\(after)").contains("保障措施："))
    let full = "按照上级关于开展自查工作的要求，我局高度重视，认真开展了自查，现将有关情况报告"
    #expect(joinable("\(full)\n如下：\n\(full)").contains("如下："), "the end of a full line's sentence")
  }

  /// A colon at the end of a line that is not full leads on to a paragraph.
  @Test func whatAColonLeadsOnToIsAParagraph() {
    let poem = ["清明时节雨纷纷，路上行人欲断魂。", "借问酒家何处有？牧童遥指杏花村。"]
    let opening = "（一）“经典诵读”活动。清明诗词："
    let text = "现就有关事项通知如下，请各单位结合实际认真抓好落实。\n\(opening)\n\(poem.joined(separator: "\n"))\n"
    #expect(!joinable(text).contains(poem[0]), "its second line may go on as far as this rule knows")
    let counted = "元，图纸设计费用不包含在工程总价款内，由甲方另行支付；"
    #expect(joinable("甲方委托乙方设计施工图纸，设计费用为（大写）：\n\(counted)").contains(counted))
    let full = String(repeating: "抓好落实，", count: 6) + "重点"
    let next = "进一步" + full.dropFirst(3)
    #expect(
      joinable("\(full)\n\(full.dropLast())：\n\(next)\n\(full)\n\(full)。").contains(next),
      "a full line may end so")
  }

  @Test func nothingGoesOnFromALineInBrackets() {
    let organ = "东城区人民政府和石门镇人民政府"
    #expect(!joinable("先进集体名单\n（共3个，排名不分先后）\n\(organ)").contains(organ))
  }

  /// Who writes on a phone parts paragraphs by blank lines and ends them with nothing.
  @Test func shortLinesBetweenBlankOnesStayParagraphs() {
    let lines = [prose + prose, "很荣幸能站在这里，和大家分享我的三个小故事", "第一个故事，关于“一分钱”", "他走的时候，对我说了三声谢谢"]
    #expect(joinable(lines.joined(separator: "\n\n")).allSatisfy { $0 == lines[1] })
    #expect(joinable("\(prose)\(prose)\n\n四、《关于治理购销\n\n领域的实施意见》").contains("领域的实施意见》"), "within brackets")
  }

  @Test func captionsAndHeadingsThatEndInBracketsStandAlone() {
    let text = joinable(
      "\(prose)重点项目进展如下：\n表1 重点项目进展情况\n\(prose)\n（一）动员部署阶段（2025年11月1日—11月10日）\n召开动员会，逐项建立台账。")
    #expect(!text.contains("表1 重点项目进展情况") && !text.contains("召开动员会，逐项建立台账。"), "\(text)")
  }

  @Test func linesAsShortAsThoseOfAPoemStayLines() {
    #expect(joinable("山间明月，\n照我归程。\n江上清风，\n伴我远行。").isEmpty)
  }

  /// Between pictures a column may have ten characters; its lines end within phrases where a poem's end with marks.
  @Test func aNarrowColumnMayGoOn() {
    let column = ["初到水库时，什么都", "要从头学起，师傅领", "着我沿坝走了一圈又", "一圈，讲每一处测点", "的来历，我才明白守", "坝的人为什么不敢睡"]
    #expect(joinable(column.joined(separator: "\n")) == Array(column.dropFirst()))
  }

  @Test func itemsWithBulletsGoOnWithNothing() {
    let items = ["县水务局、县财政局要按照各自的职责分工抓好各项工作落实，", "县教育局要会同有关部门抓好学校周边的各项排查整治工作，", "各乡镇要抓好本地工作"]
    #expect(joinable(items.map { "- " + $0 }.joined(separator: "\n")).isEmpty)
    #expect(joinable(items.joined(separator: "\n")) == Array(items.dropFirst()), "without bullets they may")
  }

  /// Two organs became one, and an organ went on with the text after a blank line.
  @Test func organsOneBelowTheOtherStayLines() {
    // Lines nearly as long as the longest.
    let short = "全年完成各项任务，成效十分明显，"
    let organs = ["云岭县人民政府住房和城乡建设局", "云岭县人民政府市场监督管理局"]
    #expect(!joinable("\(short)\n" + organs.joined(separator: "\n")).contains(organs[1]))
    #expect(joinable("\(short)\n\(short)").contains(short), "what is no organ may go on")
    let text = "为贯彻落实上级部署，现就有关事项请示如下，请予审议。"
    #expect(!joinable("云岭县住房城乡建设局\n\n\(text)").contains(text))
  }

  /// `第一、……；` and `第二、……；` one below the other; in a short text the sentence below an ordinal's phrase is its text.
  @Test func itemsOfASeriesAndTheTextBelowThemStayParagraphs() {
    #expect(joinable("第一、加强队伍建设；\n第二、创新普法方式；\n第三、完善监督机制。").isEmpty)
    let text = ["第一，坚持把政治建设摆在首位", "学习12次。", "第二，坚持把发展作为第一要务", "增长6.8%。"]
    #expect(joinable(text.joined(separator: "\n")).isEmpty)
  }

  /// Rows with as many cells as the row above.
  @Test func rowsStayRows() {
    let rows = ["序号\t指标\t目标\t完成", "1\t固定资产投资（亿元）\t12.5\t13.1", "2\t招商引资（亿元）\t8\t7.6"]
    let found = joinable("主要指标见下表，完成情况总体较好。\n" + rows.joined(separator: "\n"))
    #expect(!found.contains { $0.hasPrefix("1\t") || $0.hasPrefix("2\t") }, "\(found)")
    // As long as each other, so that the width alone would let one go on with the other.
    let wide = ["水务局\t负责防汛抗旱物资储备和水库安全度汛，\t做好", "农业局\t负责高标准农田建设和面源污染治理，\t做好"]
    #expect(joinable(wide.joined(separator: "\n")).isEmpty)
    #expect(!joinable(wide.joined(separator: "\n").replacing("\t", with: "")).isEmpty, "without cells it may")
  }

  @Test func topicsAmongLongLinesStayLines() {
    #expect(joinable("\(prose)\n\(prose)\n水资源管理政策解读\n河湖治理的方法").contains(prose))
    #expect(!joinable("\(prose)\n水资源管理政策解读\n河湖治理的方法\n\(prose)").contains("河湖治理的方法"))
  }

  @Test func aFullLineMayGoOn() {
    let halves = ["一年来，我认真履行职责，带领全局干部职工攻坚", "克难，各项工作取得新的进展，水库除险加固全部", "完成，群众满意度明显提高。"]
    #expect(joinable(halves.joined(separator: "\n")) == Array(halves.dropFirst()))
  }

  /// In a text of few short lines one that ends its sentence goes on nowhere.
  @Test func aShortLineThatEndsItsSentenceGoesOnNowhere() {
    let last = "第一季度，完成调查。已办结。"
    #expect(!joinable("工作总结\n各科室：\n入户走访186户，收集意见23条。\n\(last)").contains(last))
  }

  /// Names of organs stand one on a line and go on after a comma.
  @Test func aLineThatEndsInACommaMayGoOn() {
    #expect(joinable("\(prose)\n县水务局、县财政局、\n县教育局要密切配合。\n\(prose)").contains("县教育局要密切配合。"))
  }

  @Test func aWordProcessorsParagraphIsNotPartedWithinASentence() {
    let text = "\(prose)  \(prose)  水库除险加固全部完成。（二）群众满意度明显提高，受到县委、县政府的表彰。"
    let scalars = ScalarText(SourceText(name: "a.txt", text: text))
    var input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    input.paragraphs = .lines
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
      #expect(window.tokens.count == 4, "the gaps and the ordinal are places to cut")
      let limits = LabelConstraints(input, window).limits()
      let free = window.tokens.indices.filter { limits[$0].allowed != LabelSet(.continued) }
      #expect(
        free.map { scalars.scalars[window.tokens[$0].range].prefix(3).map { $0 } }
          == ["一年来", "（二）"].map(\.flatScalars))
    }
  }

  /// The lines that surely go on with the one above.
  private func joined(_ text: String) -> [String] {
    let scalars = ScalarText(SourceText(name: "a.txt", text: text))
    let input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    var result: [String] = []
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
      let limits = LabelConstraints(input, window).limits()
      for index in window.tokens.indices where limits[index].allowed == LabelSet(.continued) {
        result.append(Array(scalars.scalars[window.tokens[index].range]).string)
      }
    }
    return result
  }

  @Test func belowANumberAloneStandsItsText() {
    let text = "为规范公务接待管理，厉行勤俭节约，制定本办法。"
    #expect(joined("第一条\n\n\(text)\n第二条\n本办法适用于机关各科室") == [text, "本办法适用于机关各科室"])
    #expect(joined("1.\n\(text)\n2.\n工资计算周期：") == [text, "工资计算周期："])
    // Cells of a table, one a line.
    #expect(joined("序号\n指标\n1.\n学科建设\n2.\n信用建设").isEmpty)
    #expect(joined("第一章\n素质拓展").isEmpty, "a chapter's name is a line of its own")
  }

  /// Lists of people and slogans are as long as each other too: they have no stop, or their commas one below the other.
  @Test func linesOfAListStayLines() {
    let people = [
      "张三，男，汉族，1970年5月生，大学学历，现任县水务局局长", "李四，男，汉族，1972年8月生，大学学历，现任县水务副局长",
      "王五，女，汉族，1975年2月生，大学学历，现任县河长办主任",
    ]
    #expect(joined(people.joined(separator: "\n")).isEmpty)
    let slogans = ["坚持党建引领，凝聚全县干部群众团结奋斗的磅礴力量", "坚持项目为王，夯实全县经济社会加快发展的坚强支撑", "坚持民生为本，让全县人民群众共享改革发展成果。"]
    #expect(joined(slogans.joined(separator: "\n")).isEmpty)
  }

  /// A page's number is passed over: it takes nothing with it.
  @Test func belowThePageNumberANewParagraphMayBegin() {
    let text = "第一条本办法适用于全县。\n\n2．\n\n各单位要认真贯彻。\n\n(3)\n\n新的一段从这里开始，一直到最后。"
    #expect(!joined(text).contains("新的一段从这里开始，一直到最后。") || joinable(text).contains("(3)"), "\(joined(text))")
    let page = "一年来，完成了各项任务。\n\n- 3 -\n\n新的一段从这里开始，一直到最后。"
    #expect(joined(page).isEmpty)
  }

  @Test func whatCannotBeginAParagraphGoesOn() {
    let text = "因家庭原因，经慎重考虑"
    #expect(joined("\(text)\n，我决定辞去现任职务。") == ["，我决定辞去现任职务。"])
    #expect(joined("根据《关于进一步加强管理的通知\n》精神，现将情况报告如下。") == ["》精神，现将情况报告如下。"])
    #expect(joined("\(text)，特此报告。\n》》点击图片进入专题《《").isEmpty, "nothing is open")
  }

  @Test func fullLinesThatEndWithinAPhraseGoOn() {
    let lines = [
      "第十五条 坚持典型问题分析通报。及时组织相关单位和部", "门对典型问题深入分析，剖析存在的深层次管理问题，共同", "研究制定整改措施并抓好落实，定期通报整改工作的进展情",
      "况，推动各单位举一反三。",
    ]
    #expect(joined(lines.joined(separator: "\n")) == Array(lines.dropFirst()))
    #expect(joined("\(lines[0])\n\n\(lines[1])").isEmpty, "a blank line parts paragraphs")
    // 标题与正文: a line that is shorter than the others ends where it wants to.
    #expect(joined("\(lines[1])\n关于整改工作，情况如下\n\(lines[2])\n\(lines[1])").filter { $0 == lines[2] }.isEmpty)
  }

  /// In a text broken at one width a heading is as long as it is by chance; its paragraph stands below it.
  @Test(arguments: [
    "（二）聚焦项目建设主战场推动工业经济提质增效上新台阶", "（二）聚焦项目建设主战场坚定不移推动工业经济提质增效上新台阶",
    "一、聚焦项目建设主战场坚定不移推动全县工业经济提质增效新台阶",
  ])
  func aLongHeadingLeavesItsParagraphAlone(_ heading: String) {
    let lines = [
      "实施重点项目22个，完成投资4.5亿元，同比增长8.2%；新增规", "上工业企业9家，高新技术企业5家，工业用电量增长11.3%，建成一、",
      "二级公路46公里，改造农村危房321户，有关做法得到了省委充分",
      "肯定。",
    ]
    let text = ([heading] + lines).joined(separator: "\n")
    #expect(!joinable(text).contains(lines[0]), "the paragraph is taken into the heading")
    #expect(joinable(text).contains(lines[1]))
  }

  /// A heading of two lines, and an item whose first clause is broken.
  @Test func aBrokenPhraseBehindItsOrdinalGoesOn() {
    let rest = "社会高质量发展，为建设现代化新县城作出更大贡献，交出合格"
    let heading = "（二）深入贯彻落实党的二十届三中全会精神坚定不移推动全县经济"
    #expect(joinable("\(heading)\n社会高质量发展").contains("社会高质量发展"))
    let open = "（二）违反《中国共产党纪律处分条例》和《关于严肃查处某某人员"
    let closed = "索要和收受红包，行为的处理规定（试行）》，情节较重的规定"
    #expect(joinable("\(open)\n\(closed)").contains(closed), "what is open goes on")
    #expect(joinable("1. 深入贯彻落实党的二十届三中全会精神坚定不移推动全县经\n\(rest)").contains(rest))
  }

  /// Rows of a list whose tabs became single blanks: words and a number of a telephone or a group.
  @Test(arguments: [
    ["云岭学院 陈岚 13800000000", "石门大学 沈怀瑾老师 13900000000 60000001"], ["一组 林溪 80000001", "二组 周远 80000002"],
    ["城南小学 三年级 20250101", "城北小学 四年级 20250102"], ["张家村 主任 李四 800001", "李家村 主任 王五 800002"],
    ["东区 值班室 00000", "西区 值班室 00001"],
  ])
  func numberedRowsStayLines(rows: [String]) {
    #expect(!joinable("各队联系方式如下，请相互转告并保存，以便随时联系。\n\(rows.joined(separator: "\n"))").contains(rows[1]))
  }

  /// What looks like such a row and is broken prose.
  @Test(arguments: [
    "来电咨询请拨 县局 办公室的固定电话 80000001", "学院，地址在县城 东路 60000001", "联系 电话80000001", "全年 走访 86",
    "各队报名 在网站 www.example.com",
  ])
  func otherLinesWithNumbersMayGoOn(line: String) {
    let above = "各单位在报送材料的过程中遇到问题的，可以随时与我们联系，也可以向"
    #expect(joinable("\(above)\n\(line)").contains(line))
  }

  /// Several names before one colon.
  @Test func aFieldWithSeveralNamesIsALine() {
    let fields = ["责任单位：县水务局", "实施单位、配合单位、监管单位：县水务局", "牵头领导、责任领导、联络员：林溪"]
    for field in fields.dropFirst() {
      #expect(!joinable("实施方案\n\(fields[0])\n\(field)\n\(prose)").contains(field), "\(field)")
    }
    // A sentence with a colon is none.
    for line in [
      "对重点单位、重点部位、重点环节的问题：要立行立改，限期整改到位", "县水务局、县财政局、县民政局各报一名：请于今日报送，逾期不候",
      "学习、生活、工作上遇到的许多困难：他都自己克服。", "工作要求、工作标准、工作时限：按照县委的统一部署执行。各单位抓好落实并及时报送",
    ] {
      #expect(joinable("各单位要按照要求抓好整改落实工作，确保各项任务落到实处，特别是\n\(line)").contains(where: line.hasPrefix), "\(line)")
    }
  }

  /// As wide as the one above, with a label longer than those of one name.
  @Test func twoFieldsWithSeveralNamesAreTwoLines() throws {
    let fields = ["牵头领导、牵头科室、责任人员：王磊和办公室全体同志共同负责", "配合领导、配合科室、责任人员：赵丽和财务科全体同志配合完成"]
    let outline = try read(
      "任务清单\n为进一步规范管理，保障师生员工的合法权益，经研究决定，现将有关事项说明如下，请遵照执行。\n\(fields.joined(separator: "\n"))\n"
    )
    .outline
    #expect(outline.suffix(2) == fields.map { "body: \($0)" }[...], "\(outline)")
  }

  /// A colon leads on to what begins with a quotation or the name of a book.
  @Test(arguments: ["《云溪县防汛抗旱应急预案》印发执行。", "“四个一批”全部落实到位。", "「三個到位」全部落實到位。"])
  func aColonLeadsOnToAQuotation(line: String) {
    #expect(!joinable("现就有关事项通知如下，请各单位结合实际认真抓好落实。\n一是健全制度，主要是：\n\(line)\n").contains(line))
  }
}
