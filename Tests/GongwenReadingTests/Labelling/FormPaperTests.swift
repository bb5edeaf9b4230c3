import GongwenModel
import GongwenReading
import Testing

/// Lines of forms, lists and periodicals that look like something else by themselves.
@Suite struct FormPaperTests {
  /// A number alone on its line looks like that of a page.
  @Test(arguments: [
    "序号  姓名  签到\n1     陈建国\n2     刘海洋\n3     赵丽华\n4", "编号  姓名  单位\n1   张伟   水务局\n2   李静   林业局\n3\n4\n5",
    "7   王磊\n8   赵丽\n9\n10\n11", "7 王磊汇报工作\n8 赵丽汇报工作\n9", "11 张伟同志负责材料\n12 李静同志负责会务\n13",
  ])
  func rowsToBeFilledInStay(rows: String) throws {
    let result = try read("主题党日活动签到表\n活动主题：学习贯彻全会精神\n\(rows)\n")
    #expect(!result.diagnosticIDs.contains("reading.noise.pageNumber"), "\(result.outline)")
  }

  @Test(arguments: ["张伟汇报工作\n3", "1   张伟\n3", "1   张伟\n\n\n2"])
  func otherNumbersAreOfPages(lines: String) throws {
    let text = "年度总结\n一年来，我认真履职，各项工作取得新进展，得到群众好评。\n\(lines)\n主要做了以下工作：一是抓学习，二是抓落实，三是抓作风。\n"
    #expect(try read(text).diagnosticIDs.contains("reading.noise.pageNumber"))
  }

  @Test(arguments: [
    "责任领导：吴国栋\n责任科室：办公室\n整改时限：5月底|责任领导：郑红\n责任科室：计财科\n整改时限：立行立改",
    "牵头领导：王磊\n牵头科室：办公室|牵头领导：赵丽\n牵头科室：组织科", "完成时限：6月底\n完成单位：水务局|完成时限：长期\n完成单位：林业局",
  ])
  func fieldsThatComeAgainSignNothing(fields: String) throws {
    let parts = fields.split(separator: "|")
    let text = "整改任务清单\n问题1：学习贯彻不及时。\n\(parts[0])\n问题2：采购程序不规范。\n整改措施：修订管理办法，清退违规费用。\n\(parts[1])\n"
    #expect(try !read(text).outline.contains { $0.hasPrefix("signature") })
  }

  /// The parties to a contract, and who signs each of two papers.
  @Test func fieldsThatSignMaySignAgain() throws {
    let contract =
      "购销合同\n甲方：云岭县水务局\n乙方：云岭建材有限公司\n第一条 标的为水泥100吨。\n第二条 总价为5万元。\n甲方：云岭县水务局\n乙方：云岭建材有限公司\n2025年3月1日\n"
    #expect(try read(contract).outline.contains("signature: 乙方：云岭建材有限公司"))
    let papers =
      "请假条\n尊敬的领导：\n本人因病需请假3天。请批准。\n申请人：张海涛\n2025年3月1日\n\n请假条\n尊敬的领导：\n本人因家事需请假2天。请批准。\n申请人：李玉芳\n2025年3月5日\n"
    #expect(try read(papers).outline.contains("signature: 申请人：李玉芳"))
  }

  /// Without a date right below it, too, who stands at the head and again at the end signs there.
  @Test(arguments: [
    ("承诺书\n承诺人：李敏", "承诺人：李敏", ""),
    ("购销合同\n甲方：云岭县水务局\n乙方：云岭建材有限公司", "甲方：云岭县水务局", "\n（盖章）\n代表：李敏，副局长\n乙方：云岭建材有限公司\n（盖章）\n2025年3月1日"),
  ])
  func whoSignsFarAboveTheDateSigns(head: String, line: String, rest: String) throws {
    let prose = "本人已认真阅读有关规定，知悉全部内容，承诺严格遵守，如有违反愿意承担相应责任。"
    let outline = try read("\(head)\n\(prose)\n\(prose)\n\(line)\(rest)\n").outline
    #expect(outline.contains { $0.hasPrefix("signature: \(line.prefix(3))") }, "\(outline)")
  }

  @Test(arguments: ["特此证明", "特此说明", "特此函复", "特此决定", "特此声明"])
  func theFormulaAtTheEndHeadsNothing(formula: String) throws {
    let text = "证明\n该同志在我单位工作期间遵纪守法。\n\(formula)\n云岭县农机局\n2025年3月1日\n"
    #expect(try read(text).outline.contains("body: \(formula)"))
  }

  /// It looks like who signs above one that does, and like a heading where it ends the text.
  @Test(arguments: [("特此委托", "\n云岭县农机局\n2025年3月1日"), ("特此说明", "")])
  func theFormulaIsNoSignerAndNoHeading(formula: String, end: String) throws {
    let prose = "为进一步规范管理，保障师生员工的合法权益，经研究决定，现将有关事项说明如下，请遵照执行。"
    let parts = end.isEmpty ? "一、基本情况\n\(prose)\n二、有关要求\n\(prose)" : prose
    let outline = try read("\(end.isEmpty ? "关于情况的说明" : "证明")\n\(parts)\n\(formula)\(end)\n").outline
    #expect(outline.contains("body: \(formula)"), "\(outline)")
  }

  @Test(arguments: [
    ("督查通报", "第6期", "县委督查室                 2025年6月16日"),
    ("党建工作简报", "第12期（总第86期）", "县委组织部办公室编       2025年7月9日"),
    ("信访动态", "（2025年第3期）", "县信访局               2025年7月9日"),
    ("组 工 信 息", "（第15期）", "中共东阳市委组织部      2025年5月22日"),
    ("政务信息", "第十二期", "县政府办公室           2025年7月9日"),
  ])
  func theHeadOfAPeriodicalStays(name: String, number: String, line: String) throws {
    let text =
      "\(name)\n\(number)\n\(line)\n\n关于重点任务落实情况的通报\n\n各乡镇党委：\n6月上旬，县委督查室进行了督查。现通报如下：\n一、总体情况\n总体较好。\n责任编辑：周小军          审核：何晓燕\n"
    let result = try read(text)
    #expect(result.removed(.noise) == [], "\(result.outline)")
    #expect(!result.roles.prefix(4).contains("signature"), "\(result.roles)")
  }

  @Test(arguments: ["县委督查室编", "县政府督查室编印", "县统计局主办"])
  func whoMakesAPeriodicalIssuesIt(maker: String) throws {
    let text = "督查通报\n第6期\n\(maker)　　　　2025年6月16日\n\n关于重点任务落实情况的通报\n\n6月上旬，县委督查室进行了督查。\n"
    let header = try #require(try read(text).document.header)
    let found = header.blocks.compactMap { $0.paragraph?.text.string }.joined().filter { !$0.isWhitespace }
    #expect(found == "督查通报第6期\(maker)2025年6月16日".filter { !$0.isWhitespace })
  }

  /// The name, the number and who issues it stand above the red line, as those of 纪要 do.
  @Test(arguments: ["县委督查室                 2025年6月16日", "县委督查室\n2025年6月16日"])
  func aPeriodicalHasARedHead(issue: String) throws {
    let text = "督查通报\n第6期\n\(issue)\n\n关于重点任务落实情况的通报\n\n各乡镇党委：\n6月上旬，县委督查室进行了督查。\n"
    let document = try read(text).documents[0]
    let header = try #require(document.header)
    #expect(header.blocks.compactMap { $0.paragraph?.text.string } == ["督查通报", "第6期", "县委督查室", "2025年6月16日"])
  }

  @Test(arguments: ["简报", "通　报", "公报", "内参"])
  func aPeriodicalOfAShortName(name: String) throws {
    let text = "\(name)\n第6期\n县委督查室   2025年6月16日\n\n6月上旬，县委督查室进行了督查，现将有关情况通报如下。\n"
    #expect(try read(text).documents[0].header?.blocks.count == 4)
  }

  /// What a periodical is about was text, and its first sentence went on with it.
  @Test(arguments: ["关于重点项目进展情况的通报", "关于举办庆三八活动的报告", "关于防汛检查的通知"])
  func aPeriodicalHasItsTitle(title: String) throws {
    let text = "工作动态\n第6期\n县委督查室   2025年6月16日\n\n\(title)\n本周，检查项目30个，进展顺利。\n"
    let outline = try read(text).outline
    #expect(outline.suffix(2) == ["title: \(title)", "body: 本周，检查项目30个，进展顺利。"], "\(outline)")
  }

  /// What stands alone between two numbers of pages went on with the page before, or was gone on with.
  @Test(arguments: ["二〇二六年安全工作总体平稳", "今后一段时间的工作安排", "青溪县第三中学安全办公室"])
  func aLineAloneOnItsPageIsAParagraph(line: String) throws {
    let text =
      "关于校园安全的报告\n县教育局：\n我校高度重视校园安全工作，成立了领导小组。\n- 1 -\n\(line)\n- 2 -\n下一步，我校将继续加强安全教育，完善各项制度。\n青溪县第三中学\n2026年3月3日\n"
    let outline = try read(text).outline
    #expect(outline.contains { $0.hasSuffix(": \(line)") && !$0.hasPrefix("signature") }, "\(outline)")
    #expect(outline.contains("body: 下一步，我校将继续加强安全教育，完善各项制度。"), "\(outline)")
  }

  @Test func aSentenceGoesOnOverPages() throws {
    let text =
      "关于校园安全的报告\n县教育局：\n我校高度重视校园安全工作，成立了以校长为组长的安全工作领导小组，明确了各科室的\n- 1 -\n职责分工和工作任务以及考核办法等有关事项和具体要求，层层签订了安全工作目标责任\n- 2 -\n书，形成了齐抓共管的良好局面。\n青溪县第三中学\n2026年3月3日\n"
    #expect(try read(text).outline.count == 5)
  }

  /// The number below the title of a paper was that of the paper; who issued it signed at its head.
  @Test(arguments: ["关于安全生产检查的通报", "关于防汛工作情况的简报", "学习资料汇编", "关于举办第六期培训班的通知"])
  func theNumberBelowATitleIsNone(title: String) throws {
    let text = "\(title)\n第6期\n县委党校\n2025年6月16日\n各乡镇党委：\n现将有关情况通报如下，请认真学习，抓好落实。\n"
    let roles = try read(text).roles
    #expect(Set(roles.prefix(4)).isDisjoint(with: ["documentNumber", "signature", "noise"]), "\(roles)")
  }

  /// 责任编辑： and 报： went on with the paragraph above.
  @Test(arguments: ["报：市妇联\n送：县直各单位", "报：市委办公室\n发：各乡镇", "抄：县委宣传部"])
  func theEditorsOfAPeriodicalAreNoRestOfItsText(copies: String) throws {
    let text =
      "简报\n（第五期）\n云岭县妇女联合会办公室　　2026年3月1日\n\n我县开展三八节活动，各乡镇积极参与。\n责任编辑：李明　审核：王强\n\(copies)\n"
    let outline = try read(text).outline
    #expect(outline.contains { $0.hasSuffix("我县开展三八节活动，各乡镇积极参与。") }, "\(outline)")
    #expect(outline.contains { $0.contains(": 责任编辑：李明") && !$0.contains("报：") }, "\(outline)")
  }

  @Test(arguments: ["一、学习党的理论（ ）\n二、加强作风建设（ ）\n三、狠抓工作落实（ ）\n", "1.按时上班（　）\n2.按时下班（　）\n3.按时值班（　）\n"])
  func questionsAreNoContents(text: String) throws {
    #expect(try !read(text).roles.contains("contents"))
  }

  @Test(arguments: [
    "修订历史\t3\n1\t概述\t4\n1.1\t编写目的\t4\n2\t接口设计\t5\n3\t接口说明\t6", "1\t范围\t1\n2\t术语\t2\n3\t要求\t3\n4\t附则\t5",
  ])
  func entriesOfAContentsAreNoRows(lines: String) throws {
    let text = "接口规范\n目  录\n\(lines)\n\n接口规范\n一、总则\n为规范接口的设计和使用，制定本规范，各单位应当遵守。\n"
    let result = try read(text)
    #expect(!result.roles.contains("tableRow"), "\(result.outline)")
  }

  @Test(arguments: [
    "兹任命李明为财务科科长（试用期一年）", "兹有我村村民王强", "兹证明李明同志系我单位职工", "兹介绍王强等两名同志前往贵处", "兹定于三月五日召开家长会",
  ])
  func theSentenceOfACertificateIsNoTitle(sentence: String) throws {
    let outline = try read("任命书\n\(sentence)\n特此证明\n云岭公司\n2026年3月1日\n").outline
    #expect(outline.contains("body: \(sentence)"), "\(outline)")
  }

  @Test(arguments: ["□满意　□基本满意　□不满意", "☑同意 □不同意", "□ 新办　□ 变更　□ 注销"])
  func choicesAreNoTitle(line: String) throws {
    let outline = try read("问卷\n\n\(line)\n您的建议是：\n").outline
    #expect(
      !outline.contains { $0.contains("□") && ($0.hasPrefix("title") || $0.hasPrefix("heading")) },
      "\(outline)")
  }

  @Test(arguments: ["各单位反馈意见：", "对方案的修改意见：", "整改落实意见："]) func theNameOfAPaperLosesItsColon(line: String)
    throws
  {
    let outline = try read("\(line)\n一是加强学习，提高认识。\n二是改进作风，服务群众。\n").outline
    #expect(outline.first == "title: \(line.dropLast())")
  }

  /// 意见： alone at the top names a field, and lost its colon.
  @Test(arguments: ["意见：", "单位意见：", "主管部门意见：", "家长意见：", "评委会意见：", "村委会意见：", "审批意见："])
  func theFieldAtTheTopKeepsItsColon(label: String) throws {
    let outline = try read("\(label)\n一是加强学习，提高认识。\n二是改进作风，服务群众。\n").outline
    #expect(outline.first == "body: \(label)")
  }

  /// A name that says what it is needs nobody who issues it; 通报 needs a paper below its number.
  @Test(arguments: [
    "工作简报\n第3期\n全县春耕工作进展顺利\n今年以来，全县春耕工作进展顺利。\n", "信访动态\n（总第15期）\n今年以来，全县信访形势平稳，来访量下降。\n",
    "督查通报\n第3期\n关于造林情况的通报\n今年以来，全县造林进展顺利。\n", "学习简讯\n\n第十二期\n\n支部开展学习\n\n支部开展了学习，效果良好。\n",
  ])
  func aPeriodicalWithoutAnIssuerHasARedHead(text: String) throws {
    #expect(try read(text).documents[0].header?.blocks.count == 2)
  }

  /// The organ stood in red by itself, with 简报 and 第3期 below the title.
  @Test(arguments: ["云岭县水务局|简　报", "中共云岭县委组织部|组工动态", "云岭县人民政府办公室|政务内参"])
  func whosePeriodicalItIsStandsAboveItsName(lines: String) throws {
    let mark = lines.split(separator: "|")
    let text = "\(mark[0])\n\(mark[1])\n第3期\n县委办公室编　　2025年3月1日\n关于春灌进展的通报\n截至2月底，全县已检修渠道百余公里。\n"
    let header = try #require(try read(text).documents[0].header)
    #expect(
      header.blocks.compactMap { $0.paragraph?.role }.prefix(3) == [.organMark, .organMark, .documentNumber])
  }

  /// 编 and 主办 behind who issues it.
  @Test(arguments: ["县委办公室编　　　2025年3月1日", "县委宣传部主办\n2025年3月1日", "县委办公室编印　2025年3月1日"])
  func whoEditsAPeriodicalIssuesIt(issue: String) throws {
    let text = "信 访 动 态\n第 3 期\n\(issue)\n全县信访形势平稳\n今年以来，全县信访形势平稳，来访量下降。\n"
    let result = try read(text)
    #expect(
      result.documents[0].header?.blocks.count == 4 && result.outline.contains("title: 全县信访形势平稳"),
      "\(result.outline)")
  }

  /// 第3期 below the name of a paper was a heading; 第一期 and 第二期 head parts.
  @Test(arguments: ["关于安全生产检查情况的通报", "驾驶员培训公示", "督查通报"])
  func theNumberBelowATitleIsASecondTitle(title: String) throws {
    let text = "\(title)\n第3期\n今年以来，全县安全生产形势平稳，但是也有不少问题。\n一、基本情况\n共检查企业30家，发现隐患50处。\n"
    #expect(try read(text).roles.prefix(3) == ["title", "subtitle", "body"])
    let parts = "建设方案\n第一期\n建设主体工程，投资两千万元，工期一年。\n第二期\n建设配套工程，投资一千万元，工期半年。\n"
    #expect(try !read(parts).roles.contains("subtitle"))
  }

  /// What an issue contains was its title, or went on with who issues it.
  @Test(arguments: ["●", "■", "◆", "▪"]) func whatAnIssueContainsIsNoTitle(sign: String) throws {
    let text =
      "政务信息\n第8期\n县政府办公室　2025年6月16日\n本期要目\n\(sign)全县夏收工作进展顺利\n\(sign)城关镇扎实推进造林\n全县夏收工作进展顺利\n今年以来，全县夏收工作进展顺利，完成了任务。\n"
    let outline = try read(text).outline
    #expect(outline.filter { $0.hasPrefix("title") } == ["title: 全县夏收工作进展顺利"], "\(outline)")
    #expect(!outline.contains { $0.hasPrefix("tableRow") || $0.contains("日本期") }, "\(outline)")
  }

  /// Bare numbers of pages were cells, and the line alone between two of them with them.
  @Test(arguments: ["工作要求|body", "县水利局|signature", "下一步打算|body"]) func bareNumbersOfPagesAreNoCells(
    line: String
  ) throws {
    let parts = line.split(separator: "|")
    let end = parts[1] == "body" ? "各科室要高度重视，认真学习，做到有布置、有检查、有总结。\n" : ""
    let pages = "　　一年来，全局干部职工团结一心，认真贯彻落实上级的决策部署，做了大量工作，取得了\n1\n一定的成绩。\n"
    let result = try read("工作总结\n\(pages)2\n\(parts[0])\n3\n\(end)")
    #expect(result.removed(.noise).joined().filter { $0 != "\n" } == "123", "\(result.outline)")
    #expect(!result.roles.contains("tableRow"), "\(result.outline)")
  }

  /// Ranks, figures of a column and the numbers of sentences are no pages.
  @Test(arguments: [
    "1\n张小三\n2\n李小四\n3\n王小五", "张小三\n1\n李小四\n2", "1\n完成年度预算编制，报人大审议。\n2\n完成年度决算编制，报人大审议。",
    "县财政局\n12\n县教育局\n30",
  ])
  func otherBareNumbersStay(lines: String) throws {
    let result = try read("关于竞赛结果的通报\n经评审，现将名次公布如下：\n\(lines)\n")
    #expect(result.removed(.noise) == [], "\(result.outline)")
  }

  /// Below the seals of two parties who stands for them signed on the right.
  @Test(arguments: ["代表人：王强　　　　　　　代表人：李娜", "经办人：王强　　　　　　　经办人：李娜", "电话：13900002222　　　　电话：13900002223"])
  func partiesSignInTwoColumns(line: String) throws {
    let text =
      "房屋租赁合同\n甲乙双方经协商，订立本合同。\n甲方（盖章）：　　　　　　乙方（盖章）：\n\(line)\n2025年3月1日　　　　　　　2025年3月1日\n"
    #expect(try !read(text).roles.contains("signature"))
    let alone = "证明\n兹证明王强系我单位职工，表现良好。\n经办人：李明　　　　负责人：赵磊\n2025年3月1日\n"
    #expect(try read(alone).roles.contains("signature"))
  }

  /// Without who issues it, below a title of a paper, and with nothing below there is none.
  @Test(arguments: [
    "督查通报\n第6期\n各乡镇党委：\n现通报如下，请认真学习。\n", "培训情况\n第2期\n本期学员三十人，全部通过考试。\n",
    "关于举办第六期培训班的通知\n第6期\n县委组织部   2025年6月16日\n各乡镇党委：\n现通知如下。\n",
    "督查通报\n第6期\n县委督查室   2025年6月16日\n", "培训班学员名单\n第2期\n县委党校    2025年7月9日\n各乡镇党委：\n名单如下。\n",
  ])
  func otherTextsHaveNone(text: String) throws { #expect(try read(text).documents[0].header == nil) }

  /// 负责人： below the parties that sign beside each other is the first one's; alone it signs.
  @Test func aLabelBelowTwoPartiesStaysOnTheLeft() throws {
    let text =
      "责任书\n为压实责任，经双方协商，签订本责任书。\n甲方（盖章）：                  乙方（签字）：\n负责人：\n2025年1月20日                    2025年1月20日\n"
    #expect(try read(text).outline.contains("body: 负责人："))
  }

  @Test(arguments: ["县委组织部意见：", "所在单位党组织意见：", "考察组意见:", "主管部门审核意见：", "纪检监察机关意见："])
  func whoGivesAnOpinionSignsNothing(label: String) throws {
    let text = "推荐表\n\n主要事迹（800字以内）：\n单位意见：\n（盖章）\n    年    月    日\n\(label)\n（盖章）\n    年    月    日\n"
    #expect(try read(text).outline.contains("body: \(label)"))
  }

  @Test func columnsOfBlanksAreHalfCharacters() throws {
    let rows =
      "周  敏        县委办公室              副书记\n王海峰        县税务局                主任\n李  娜        大柳树镇                组织委员\n"
    let shown = try read("表彰名单\n\n优秀党务工作者如下：\n\(rows)").outline.suffix(3).map { $0.dropFirst(10) }
    let widths = shown.map { line in
      line.prefix { $0 != "县" && $0 != "大" }.reduce(0) { $0 + ($1 == "\u{2002}" ? 1 : 2) }
    }
    #expect(widths == [14, 14, 14], "\(shown)")
  }

  /// On a page of the web the same line is left out.
  @Test func theEditorOfAPageIsNone() throws {
    let text = "关于重点任务落实情况的通报\n\n各乡镇党委：\n6月上旬，县委督查室进行了督查。现通报如下：\n一、总体情况\n总体较好。\n责任编辑：周小军          审核：何晓燕\n"
    #expect(try read(text).diagnosticIDs.contains("reading.noise.metadata"))
  }

  @Test(arguments: ["...", "……", "。。。", "......"])
  func anEllipsisBelowAHeadingStays(dots: String) throws {
    let text = "实施方案\n一、总体要求\n坚持问题导向，抓好落实。\n二、主要任务\n\(dots)\n三、保障措施\n加强领导，压实责任。\n"
    #expect(try read(text).outline.contains("body: \(dots)"))
  }

  @Test(arguments: ["..........................", "- - - - - - - -", "==========="])
  func rulesAreLeftOut(rule: String) throws {
    let text = "个人总结\n今年主要完成了以下工作，成效较好。\n\(rule)\n一、抓学习。全年参加集中学习24次。\n"
    #expect(try read(text).diagnosticIDs.contains("reading.noise.separator"))
  }

  @Test func theLineAboveAFormIsNoTitle() throws {
    let text =
      "附件1：\n\n申报单位（盖章）：____________________      填报日期：    年  月  日\n\n东阳市“担当作为好干部”推荐表\n\n姓    名：            性    别：            出生年月：            \n"
    let outline = try read(text).outline
    #expect(outline.contains("title: 东阳市“担当作为好干部”推荐表"), "\(outline)")
    #expect(!outline.contains { $0.hasPrefix("attachment: 申报单位") }, "\(outline)")
  }

  /// Who is named at the head with more about him, and again in a clause, signs at the end.
  @Test(arguments: [
    "租房协议\n出租方：张三（以下简称甲方）\n承租方：李四（以下简称乙方）\n经双方协商，达成如下协议。\n出租方：张三\n承租方：李四\n2026年3月3日\n",
    "民事起诉状\n原告：张三，男，汉族。\n被告：李四，男，汉族。\n诉讼请求：判令被告还款三万元。\n此致\n云溪县人民法院\n原告：张三\n2026年3月3日\n",
  ]) func partiesNamedWithMoreSign(text: String) throws {
    let outline = try read(text).outline
    #expect(outline.contains { $0.hasPrefix("signature: ") && $0.hasSuffix("张　三") }, "\(outline)")
  }
}
