import GongwenModel
import Testing

@testable import GongwenReading

@Suite struct NoiseTests {
  private let paragraph = "全年读书十二本，撰写笔记三万字，参加集中培训五次，业务能力得到明显提高，较好完成了各项任务。"

  @Test func takesAdvertsOffParagraphsAndHeadings() throws {
    let result = try read("一、学习情况云朵网www.yunduo-example.com\n\(paragraph)云朵网www.yunduo-example.com")
    #expect(result.outline == ["heading1: 一、学习情况", "body: \(paragraph)"])
    #expect(result.removed(.noise) == Array(repeating: "云朵网www.yunduo-example.com", count: 2))
    let places = result.diagnostics.filter { $0.id == "reading.noise.advert" }.compactMap(\.span)
    #expect(places.map(result.source.string) == Array(repeating: "云朵网www.yunduo-example.com", count: 2))
  }

  @Test func leavesAddressesThatTheTextNeeds() throws {
    for text in [
      "请登录市政府网站www.example.gov.cn", "报名请访问www.example.com", "举报邮箱为help@example.com", "建成门户网站www.example.com。",
    ] {
      let result = try read("一、学习情况\n\(paragraph)\(text)")
      #expect(result.removed(.noise) == [], "\(text)")
    }
  }

  @Test(arguments: [
    "上一页 1 2 3 下一页", "第 1 页 共 5 页", "- 12 -", "— 3 —", "2/5", "首页 > 工作总结 > 正文", "版权所有 某某网", "京ICP备00000000号",
    "Copyright © 2024 某某网 All Rights Reserved", "返回顶部", "分享到", "本文由某某网整理，希望能够帮助到大家。", "登录 注册",
    "a8F3kQ92LmZ0pX7vB1cD", "https://www.yunduo-example.com/a/1.html", "==========", "![](image/a.png)",
    "![组织机构](https://www.yunduo-example.com/a.png)", #"C:\Users\wang\桌面\报告.docx"#, "| --- | :---: |",
    "此处内容需要权限查看", "朗读", "跳至主要内容", "2024-03-05 10:20 admin",
    "猜你喜歡",
  ])
  func quarantinesLinesOfWebPages(line: String) throws {
    let result = try read("述职报告\n\(paragraph)\n\(line)\n\(paragraph)")
    #expect(result.roles == ["title", "body", "noise", "body"])
    #expect(result.removed(.noise) == [line])
    let diagnostic = try #require(result.diagnostics.first { $0.id.hasPrefix("reading.noise.") })
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.span.map(result.source.string) == line)
  }

  /// Body lines with the words that noise has.
  @Test(arguments: [
    "建设单位网站首页改版完成，点击率稳步上升，群众满意度提高。", "推进版权登记工作，全年登记作品三百件。", "共收到评论意见十二条，全部办结。",
    "开展阅读推广活动，借阅量提升三成。", "会员单位达到一百二十家，服务能力增强。", "整理档案三千卷，提供查询服务两百次。",
    "编印学习资料五百册，下载学习软件的党员达到九成。", "*名选调生到村任职，发放资金*万元。", "□□村完成改造____户。",
    "通过微信公众号发布政策信息八十条，阅读量超过五万次，宣传效果良好，营造了浓厚氛围，有力推动了各项工作深入开展。",
  ])
  func neverTakesABodyLine(line: String) throws {
    let result = try read("述职报告\n一、工作情况\n\(line)\n\(paragraph)")
    #expect(result.roles == ["title", "heading1", "body", "body"])
    #expect(result.removed(.noise) == [])
  }

  @Test func quarantinesTheFieldsOfAWebPageWithTheirValues() throws {
    let result = try read(
      "政务公开\n  • 索引号:\n\n    000000/2024-0001\n  • 发文机构:\n\n    某某网站\n  • 发布日期:\n\n    2024年04月06日 16:34\n\n某镇工作规则\n第一章总则\n第二章职责"
    )
    #expect(result.outline == ["title: 某镇工作规则", "chapter: 第一章总则", "chapter: 第二章职责"])
  }

  /// Brackets and bars stand for the colon; the head of a table has no values.
  @Test(arguments: [
    "[ 索引号 ] 11500111MB0000000/2026-00005\n[ 发布日期 ] 2026-01-05", "【索引号】000000/2024-0001　【发文机构】某某局",
    "索引号 | 000000/2024-0001 | 发布日期 | 2024-04-06 |",
    "| [ 索引号 ] | 000000/2024-0001 |\n| [ 发布日期 ] | 2024-04-06 |",
  ])
  func knowsFieldsInBracketsAndBars(fields: String) throws {
    let result = try read("\(fields)\n某镇2025年工作总结\n\(paragraph)")
    #expect(result.outline == ["title: 某镇2025年工作总结", "body: \(paragraph)"])
    let table = "公开目录\n发文字号 | 标题 | 发布日期 |\n某政发1号 | 工作规则 | 三月 |\n某政发2号 | 会议制度 | 四月 |"
    #expect(!(try read(table)).removed(.noise).contains { $0.contains("发文字号") })
  }

  /// What is listed below the line that says whose a page is belongs to the page, whatever it looks like.
  @Test func leavesOutTheFootOfAPage() throws {
    let foot = ["某县人民政府 版权所有", "某县12345", "办事通", "无障", "碍版", "×", "+", "↺"]
    let text = "某镇2025年工作总结\n\(paragraph)\n\(paragraph)\n"
    let result = try read(text + foot.joined(separator: "\n\n"))
    #expect(result.outline == ["title: 某镇2025年工作总结", "body: \(paragraph)", "body: \(paragraph)"])
    #expect(result.removed(.noise) == foot)
    // Where a text goes on below, the line is no foot.
    let other = try read("某县政府网 版权所有\n某镇2025年工作总结\n\(paragraph)")
    #expect(other.outline == ["title: 某镇2025年工作总结", "body: \(paragraph)"])
  }

  @Test func keepsOneOfARepeatedTitle() throws {
    let result = try read("街道主任述职报告\n\n街道主任述职报告\n\(paragraph)")
    #expect(result.roles == ["noise", "blank", "title", "body"])
    #expect(result.diagnosticIDs.contains("reading.noise.repeatedTitle"))
  }

  /// The organs of a joint title sign below its text as well: their line is no repetition (7.3.1, G-46).
  @Test(arguments: [
    "云岭县教育局　云岭县卫生健康局", "云岭县总工会、云岭县妇女联合会", "云岭县民政局　云岭县医保局　云岭县残联", "中共云岭县委组织部",
  ])
  func organsOfATitleThatSignStay(organs: String) throws {
    let text = "\(organs)\n关于开展走访活动的通知\n\n各单位：\n\n请认真走访。\n\n\(organs)\n2026年3月2日"
    let result = try read(text)
    #expect(result.removed(.noise).isEmpty)
    #expect(result.outline.first == "title: \(organs)关于开展走访活动的通知")
    // A page's own lines between the two copies end no search.
    let page = try read("关于开展走访活动的通知\n来源：云岭县\n发布时间：2026年3月2日\n关于开展走访活动的通知\n\(paragraph)")
    #expect(page.diagnosticIDs.contains("reading.noise.repeatedTitle"))
  }

  @Test func takesTheNumberInItsCollectionOffATitle() throws {
    let result = try read("街道主任述职报告 篇1\n\(paragraph)")
    #expect(result.outline.first == "title: 街道主任述职报告")
    #expect(result.reading.lines[0].noise.map(result.source.string) == [" 篇1"])
  }

  @Test(arguments: ["【篇1】2000字", " 第3篇", "（通用6篇）", " 篇二 1850字", "（2）", "（一）：", "(篇1)", "15篇"])
  func takesTheNumberAndTheLengthOfASampleOffItsTitle(tail: String) throws {
    let result = try read("街道主任述职报告\(tail)\n\(paragraph)")
    #expect(result.outline.first == "title: 街道主任述职报告")
  }

  @Test func takesACopysNumberOffItsTitle() throws {
    let result = try read("街道主任述职报告（精选3篇）\n街道主任述职报告1\n\(paragraph)")
    #expect(result.removed(.noise).contains("1"))
    #expect(try read("街道主任述职报告1\n\(paragraph)").removed(.noise) == [])
  }

  @Test(arguments: ["篇一：", "第2篇 ", "【第二篇】"]) func takesThePlaceInItsCollectionOffATitle(place: String) throws
  {
    let result = try read("\(place)街道主任述职报告\n\(paragraph)")
    #expect(result.outline.first == "title: 街道主任述职报告")
    #expect(result.removed(.noise).first == place)
  }

  @Test func takesPageNumbersOutOfSentences() throws {
    let first = String(repeating: "各项工作有序推进。", count: 32)
    let result = try read("1、\(first)取得了明显\n2、成效。\(first)群众反映\n3、良好。")
    #expect(result.outline == ["body: \(first)取得了明显成效。\(first)群众反映良好。"])
    #expect(result.removed(.noise) == ["1、", "2、", "3、"])
  }

  @Test func takesNoListForPageNumbers() throws {
    let item = String(repeating: "各项工作有序推进，", count: 8)
    let result = try read("1、\(item)成效明显。\n2、\(item)反映良好。\n3、\(item)稳步提高。")
    #expect(result.removed(.noise) == [])
  }

  @Test func removesInvisibleCharactersAlways() throws {
    let text = "\u{FEFF}述职\u{200B}报告\n全年\u{202E}读书\u{2060}十二本\u{AD}。"
    for keepNoise in [false, true] {
      let result = try read(text, options: ReadingOptions(keepNoise: keepNoise))
      #expect(result.outline == ["title: 述职报告", "body: 全年读书十二本。"])
      #expect(result.diagnosticIDs.filter { $0 == "reading.noise.invisible" }.count == 2)
    }
  }

  /// It came with the text, so it is kept, under a role of its own.
  @Test func knowsATableOfContents() throws {
    let result = try read("述职报告\n目　录\n一、学习情况…………1\n二、工作情况 ......... 3\n一、学习情况\n\(paragraph)\n未完待续……")
    #expect(result.roles == ["title", "contents", "contents", "contents", "heading1", "body", "body"])
  }

  @Test func takesSignsOfHypertextOut() throws {
    let result = try read("<p>&nbsp;&nbsp;述职报告</p>\n\(paragraph)<br/>\n其中a<b的占三成，b>c的占七成，符合预期。")
    #expect(result.outline == ["title: 述职报告", "body: \(paragraph)", "body: 其中a<b的占三成，b>c的占七成，符合预期。"])
    #expect(result.removed(.noise) == ["<p>&nbsp;&nbsp;", "</p>", "<br/>"])
  }

  @Test func keepsAdvertsWhenAsked() throws {
    let text = "\(paragraph)云朵网www.yunduo-example.com"
    let result = try read(text, options: ReadingOptions(keepNoise: true))
    #expect(result.outline == ["body: \(text)"])
    #expect(result.diagnosticIDs.contains("reading.noise.advert"))
  }

  @Test func keepsNoiseWhenAsked() throws {
    let result = try read("述职报告\n\(paragraph)\n返回顶部", options: ReadingOptions(keepNoise: true))
    #expect(result.outline.last == "body: 返回顶部")
    #expect(result.removed(.noise) == [])
  }

  /// Above the title a site names the column that the text stands in.
  @Test func columnsOfASiteAreNoTitles() throws {
    for column in ["新闻动态", "通知公告", "政策法规"] {
      let result = try read("\(column)\n\n关于2026年中秋节放假的通知\n\n各科室：\n\(paragraph)")
      #expect(result.outline.filter { $0.hasPrefix("title") } == ["title: 关于2026年中秋节放假的通知"], "\(column)")
    }
  }

  @Test(arguments: ["新闻动态", "科研动态", "学会要闻", "网站公告", "本会活动", "详细信息"])
  func columnsAreKnownByTheirTwoWords(column: String) {
    #expect(NoiseWords.isColumn(column.unicodeScalars.map(\.value)))
  }

  @Test(arguments: ["采购公告", "招聘信息", "考试通知", "工作报告", "网站公告栏"])
  func titlesOfTwoWordsAreNoColumns(title: String) {
    #expect(!NoiseWords.isColumn(title.unicodeScalars.map(\.value)))
  }

  @Test func whoPutATextOnItsPageIsNoTitle() throws {
    let result = try read("云岭县贫困村基本情况\n2019/3/15 管理员\n\n一、基本县情\n\(paragraph)")
    #expect(result.outline.first == "title: 云岭县贫困村基本情况" && !result.outline.contains { $0.contains("管理员") })
  }

  @Test func codesOfSymbolFontsAreLeftOut() throws {
    let result = try read("述职报告\n\u{F06C} \(paragraph)\n\u{F0D8}\(paragraph)")
    #expect(result.outline == ["title: 述职报告", "body: \(paragraph)", "body: \(paragraph)"])
    #expect(result.diagnosticIDs.filter { $0 == "reading.noise.symbol" }.count == 2)
  }

  /// The second line begins with what only goes on: both are the title, and the first is no noise.
  @Test func aTitleBeginsWhereItsPhraseBegins() throws {
    let result = try read("应用支持部2016年工作总结\n及2017年工作计划\n\n\(paragraph)\n\n一、主要工作\n\(paragraph)")
    #expect(result.outline.first == "title: 应用支持部2016年工作总结及2017年工作计划")
  }

  /// Tags are left out; what they parted stays apart.
  @Test func cellsOfAPagesTableStayApart() throws {
    let result = try read(
      "述职报告\n\(paragraph)\n<tr><td>日期</td><td>工作内容</td><td class=\"a\">责任人</td></tr>\n\(paragraph)")
    #expect(result.outline.contains { $0.hasSuffix(": 日期\u{3000}工作内容\u{3000}责任人") }, "\(result.outline)")
  }

  @Test func buttonsAreEmoji() throws {
    let result = try read("述职报告\n\(paragraph)\n⏸ \(paragraph)")
    #expect(result.outline == ["title: 述职报告", "body: \(paragraph)", "body: \(paragraph)"])
    #expect(result.diagnosticIDs.contains("reading.noise.emoji"))
  }

  /// 《……》 around a whole title is a page's; around the first of several names it is a list's.
  @Test func marksAroundAWholeTitleAreLeftOut() throws {
    let name = "云岭县人民政府关于印发〈云岭县防汛应急预案〉的通知"
    let result = try read("《\(name)》\n\n各乡镇人民政府：\n\(paragraph)")
    #expect(result.outline.first == "title: \(name)")
    #expect(result.removed(.noise) == ["《", "》"])
    #expect(result.diagnosticIDs.contains("reading.noise.quotedTitle"))
    let other = "《云岭县人民政府关于做好2026年春季造林工作的通知》"
    for text in ["《\(name)》\n\(other)", "\(paragraph)\n《\(name)》", "《\(name)》和\(other)"] {
      let ids = try read(text).diagnosticIDs
      #expect(!ids.contains("reading.noise.quotedTitle"), "\(text)")
    }
  }

  @Test func whatASampleCallsItselfIsLeftOut() throws {
    let result = try read("教师辞职报告样文\n尊敬的领导：\n\(paragraph)")
    #expect(result.outline.first == "title: 教师辞职报告" && result.removed(.noise) == ["样文"])
    #expect(try read("春节致市民的公开信范文一\n尊敬的市民：\n\(paragraph)").removed(.noise) == ["范文一"])
    #expect(try read("关于学习范文的通知\n\(paragraph)").removed(.noise).isEmpty)
  }

  @Test(arguments: ["[图]", "【置顶】", "转：", "转载:", "【转外事处】"]) func takesTheMarkOfASiteOffATitle(tag: String)
    throws
  {
    let result = try read("\(tag)云岭县人民政府关于表彰先进单位的决定\n各乡镇：\n\(paragraph)")
    #expect(result.outline.first == "title: 云岭县人民政府关于表彰先进单位的决定")
    #expect(result.removed(.noise) == [tag])
    #expect(try read("转：云岭县人民政府已经作出了决定，请遵照执行。\n\(paragraph)").removed(.noise).isEmpty)
    #expect(try read("[附件]云岭县人民政府关于表彰先进单位的决定\n\(paragraph)").removed(.noise).isEmpty)
  }

  @Test(arguments: [
    ("原标题:", "云岭股份:关于修订公司章程的公告"), ("【 标  题 】", "云岭县爱国主义教育实施细则"),
    ("文字解读：", "关于印发消防事业发展规划的通知"),
  ])
  func whatCallsATitleOneIsNoneOfIt(label: String, title: String) throws {
    let result = try read("\(label)\(title)\n\n一、发展趋势\n\(paragraph)")
    #expect(result.outline.first == "title: \(title)")
    #expect(result.removed(.noise) == [label])
  }

  @Test func whatASampleCallsItselfGoesWithItsNumber() throws {
    let result = try read("单位科室负责人述职报告范文【经典3篇】\n\n各位领导：\n\(paragraph)")
    #expect(result.outline.first == "title: 单位科室负责人述职报告")
    #expect(result.removed(.noise) == ["范文【经典3篇】"])
    #expect(result.diagnosticIDs.contains("reading.noise.sampleWord"))
  }

  @Test func aFilesNameIsATitleWithoutItsEnding() throws {
    let result = try read("档案室管理制度.docx\n\n一、总则\n\(paragraph)\n附件：\n1.值班安排总表.docx")
    #expect(result.outline.first == "title: 档案室管理制度")
    #expect(result.removed(.noise) == [".docx"], "an attachment's name below keeps its own")
  }

  /// 标题： in front of a title is none of it; beside fields of a page, or where the title stands again, it is a field itself.
  @Test func whatCallsATitleOneIsLeftOut() throws {
    let result = try read("标题：云岭县新能源行业发展报告\n\n一、发展趋势\n\(paragraph)")
    #expect(result.outline.first == "title: 云岭县新能源行业发展报告" && result.removed(.noise) == ["标题："])
    #expect(result.diagnosticIDs.contains("reading.noise.titleLabel"))
    let copy = "标题：云岭县新能源行业发展报告\n云岭县新能源行业发展报告\n一、发展趋势\n\(paragraph)"
    let field = "标题：云岭县新能源行业发展报告\n来源：县统计局\n一、发展趋势\n\(paragraph)"
    for text in [copy, field] {
      #expect(!(try read(text)).diagnosticIDs.contains("reading.noise.titleLabel"), "\(text)")
    }
  }

  /// A heading that its format names is a title also where most of it is Latin, or has a colon in it.
  @Test(arguments: ["Swift Package Contributor Club 第十次会议纪要", "县网信办：关于防范SafePay勒索病毒的风险提示", "OpenDay 2020"])
  func aSignedTitleStays(title: String) throws {
    let result = try read("# \(title)\n\n## 会议概况\n\n\(paragraph)\n\n## 会议内容\n\n\(paragraph)")
    let first = try #require(result.outline.first)
    #expect(first.filter { $0 != " " } == "title:\(title)".filter { $0 != " " })
  }

  /// What parts the rows of a table is none of them.
  @Test func dividersOfTablesAreNoRows() throws {
    let rows = "| 项目 | 金额 |\n|------|:----:|\n| 甲 | 10 |\n| 乙 | 20 |"
    let result = try read("关于报送数据的通知\n\n各单位：\n\n\(paragraph)\n\n\(rows)\n")
    #expect(result.roles.filter { $0 != "blank" }.suffix(4) == ["tableRow", "noise", "tableRow", "tableRow"])
  }

  /// An organ right above the title, and the state of a paper below it, are the title's wherever the lines break.
  @Test func aTitleTakesItsOrganAndItsEdition() throws {
    let text = "第一条为规范学生资助工作，根据有关规定，制定本办法。\n第二条本办法适用于全日制在校学生。"
    for edition in ["（试行）", "（2019年版）"] {
      let result = try read("学生资助对象认定办法\n\(edition)\n\n\(text)")
      #expect(result.outline.first == "title: 学生资助对象认定办法\(edition)")
    }
    let charter = try read(
      "返回首页\n\n首页\n\n关于学会\n\n新闻动态\n\n云岭县统计研究会质量分会\n\n分会章程\n\n云岭县统计研究会质量分会\n\n章程\n\n1.  总则\n\n第一条本分会的名称是云岭县统计研究会质量分会。\n\n第二条本分会是非营利性社会组织。"
    )
    #expect(charter.outline.first == "title: 云岭县统计研究会质量分会章程", "\(charter.outline)")
    let matter = "关于明确汛期值班及防汛重要场所、重点"
    let notice = try read(
      "\(matter)地段责任人的通知\n云乡府发〔2026〕45号\n云岭县清河乡人民政府\n\(matter)\n地段责任人的通知\n各村民委员会、乡属各部门:\n\(paragraph)")
    #expect(
      notice.outline.prefix(2) == ["documentNumber: 云乡府发〔2026〕45号", "title: 云岭县清河乡人民政府\(matter)地段责任人的通知"])
    #expect(try read("学生资助对象认定办法\n（2020年9月5日修订）\n\n\(text)").outline.first == "title: 学生资助对象认定办法")
  }

  /// Short lines look like a page's navigation; below a heading or a colon they are items of a list.
  @Test func itemsNumbersAndAsidesAreNotLost() throws {
    for lead in ["七、校园场所介绍", "检查的区域有："] {
      let items = ["• 宿舍楼", "• 食堂", "• 操场", "• 校园花圃"].joined(separator: "\n")
      let result = try read("学校管理规定\n\n六、生活管理\n\(paragraph)\n\n\(lead)\n\(items)\n")
      #expect(result.removed(.noise).isEmpty, "\(lead): \(result.removed(.noise))")
    }
    let speech = try read(
      "邕江与城市发展\n\n\(paragraph)\n\n*(切换到下一页)*\n\n\(paragraph)\n\n*(切换到下一页)*\n\n\(paragraph)\n")
    #expect(!speech.removed(.noise).contains { $0.contains("切换") })
    let notice = try read(
      "信息来源：镇政府\n发布日期：2024-03-01\n镇政发〔2024〕7号\n浏览次数：12\n\n清河镇人民政府关于印发工作规则的通知\n\n各村：\n\(paragraph)\n")
    #expect(!notice.removed(.noise).contains { $0.contains("7号") }, "\(notice.outline)")
  }

  /// As people type a title above what they send; a label of something else keeps its colon.
  @Test func theColonBehindATitleIsLeftOut() throws {
    let result = try read("项目沟通会议纪要：\n\n会议时间为3月5日。\n\n\(paragraph)")
    #expect(result.outline.first == "title: 项目沟通会议纪要" && result.removed(.noise) == ["："])
    #expect(result.diagnosticIDs.contains("reading.noise.titleColon"))
    #expect(try read("各乡镇：\n\n\(paragraph)").removed(.noise).isEmpty)
    #expect(try read("述职报告\n\n工作总结：\n\(paragraph)").removed(.noise).isEmpty, "not the first line")
  }
}
