import GongwenModel
import GongwenReading
import Testing

/// Lines of lists that have no numbers stay lines.
@Suite struct JoinedListTests {
  private func lines(_ text: String) throws -> [String] {
    try read(text).documents[0].paragraphs.map { $0.text.string }
  }

  @Test(arguments: [
    ["　　赵　刚同志任县委办公室主任，免去其县委督查室主任职务；", "　　孙　敏同志任县委组织部副部长（试用期一年）；", "　　免去周大海同志县档案馆馆长职务，退休。"],
    ["办公室获先进科室一等奖；", "财务科获先进科室二等奖；", "后勤科获先进科室三等奖；", "保卫科获优秀组织奖。"],
    ["　　王磊，主持全面工作，分管办公室、人事科；", "　　赵丽，协助局长分管财务工作，联系城东片区，负责招商引资；", "　　孙强，分管安全生产、信访维稳。"],
    ["一车间消防通道堵塞，灭火器过期；", "二车间电线私拉乱接，配电箱无锁；", "三车间临边防护缺失，警示标志不全。"],
    ["免去李芳同志县文化馆馆长职务；", "免去张亮同志县图书馆馆长职务；", "免去何静同志县体育馆馆长职务。"],
  ])
  func itemsEndInSemicolons(items: [String]) throws {
    let text = "关于人员调整的通知\n\n各乡镇党委，县委各部门，县直各单位党组（党委）：\n　　经研究决定：\n" + items.joined(separator: "\n") + "\n"
    let shown = items.map { $0.filter { $0 != "\u{3000}" } }
    let printed = try lines(text).map { $0.filter { $0 != "\u{3000}" } }
    #expect(printed.suffix(items.count) == shown[...])
  }

  /// Nothing but its semicolon parts a short item from one whose own lines go on.
  @Test func anItemBelowAShorterOneIsItsOwn() throws {
    let prose = String(repeating: "为进一步规范管理，保障师生员工的合法权益，经研究决定，现将有关事项说明如下，请遵照执行。", count: 2)
    let items = ["办公室负责会务准备和材料印制工作，做好后勤保障；", "财务科负责经费保障，按规定审核报销会议期间的费用，\n并做好资产登记；", "保卫科负责安全。"]
    let printed = try lines("工作安排\n\(prose)\n\(items.joined(separator: "\n"))\n\(prose)\n")
    #expect(printed.dropLast().suffix(3) == items.map { $0.filter { $0 != "\n" } }[...], "\(printed)")
  }

  /// In a speech that is broken at every clause lines end in semicolons as they do in commas.
  @Test(arguments: [
    ("同志们，\n今天我们召开动员大会，\n主要任务是部署下半年工作；\n分析当前形势，\n研究解决问题；\n动员全体干部，\n为完成全年目标而努力奋斗。", "部署下半年工作；分析当前形势"),
    (
      "同志们：\n今天，\n我们在这里隆重集会，\n召开全县项目建设动员大会，\n主要任务是，\n深入贯彻上级的部署；\n总结上半年的工作，\n分析当前面临的形势；\n安排下半年的任务，\n动员全县上下，\n振奋精神，\n确保完成全年目标。",
      "贯彻上级的部署；总结上半年的工作"
    ),
    (
      "尊敬的各位领导，\n亲爱的同事们，\n大家好。\n回首过去的一年，\n我们齐心协力，攻坚克难；\n展望新的一年，\n我们信心百倍，豪情满怀；\n让我们携起手来，\n在县委的坚强领导下，\n为全县的发展贡献力量。",
      "攻坚克难；展望新的一年"
    ),
  ])
  func aSpeechGoesOnAtASemicolon(speech: String, whole: String) throws {
    let printed = try lines("讲话稿\n\(speech)\n")
    #expect(printed.contains { $0.contains(whole) }, "\(printed)")
  }

  /// A、 below a question without room for the answer; B、 was a heading.
  @Test(arguments: [
    ("预备党员的权利，除没有表决权、选举权和被选举权以外，同正式党员的权利", ["A、一样", "B、不一样"]),
    ("下列说法中正确的是，预备党员在预备期内，", ["A．有表决权，没有选举权", "B．没有表决权和选举权", "C．有选举权，没有表决权"]),
    (
      "预备党员的预备期从支部大会通过其为预备党员之日算起，时间是多长？请从下列各项中选出正确的一项",
      ["A.从支部大会通过之日起计算，满六个月为止，", "B.从支部大会通过之日起计算，满一年为止，", "C.从上级党委审批通过之日起计算，满一年为止。"]
    ),
  ])
  func answersBelowEachOtherAreLines(question: String, answers: [String]) throws {
    let outline = try read("党建知识测试\n一、选择题\n\(question)\n\(answers.joined(separator: "\n"))\n").outline
    #expect(outline.suffix(answers.count) == answers.map { "body: \($0)" }[...], "\(outline)")
  }

  /// A paragraph that was broken where its lines were full, and a speech that is broken at every clause.
  @Test func whatIsBrokenAtASemicolonGoesOn() throws {
    let wrapped =
      "工作汇报\n    今年以来，我们坚持以项目建设为抓手，全力推进招商引资工作，新签约项目十二个；\n同时优化营商环境，压减审批事项三十六项，平均办理时限缩短百分之四十，企业满意\n度明显提升；民生实事有序推进，完成老旧小区改造九个，新增公办幼儿园学位六百个；\n生态环境持续改善，空气优良天数比例达到百分之九十一点二，同比提高三个百分点。\n"
    #expect(try lines(wrapped).count == 2)
    let spoken = "讲话稿\n同志们，\n今天我们召开动员大会，\n主要任务是部署下半年工作；\n分析当前形势，\n研究解决问题；\n动员全体干部，\n为完成全年目标而努力奋斗。\n"
    #expect(try lines(spoken).contains { $0.contains("主要任务是部署下半年工作；分析当前形势") || $0.contains("动员大会，主要任务") })
  }

  @Test(arguments: [
    ("5.存在的主要问题是（可多选）（    ）", "A、形式主义  B、经费不足  C、人员老化"), ("预备党员的预备期为（  ）", "A．半年  B．一年  C．两年"),
    ("支部委员会每届任期（  ）", "A)二至三年   B)三至五年   C)五年"),
  ])
  func answersStandBelowTheirQuestion(question: String, answers: String) throws {
    let text = "基层党建工作调查问卷\n\n您好！请您填写本问卷。\n\n\(question)\n\(answers)\n谢谢您的配合！\n"
    #expect(try lines(text).contains { $0.hasPrefix(String(answers.prefix(2))) })
    #expect(try !read(text).roles.contains { $0.hasPrefix("heading") })
  }

  @Test func lettersWithinASentenceBeginNothing() throws {
    let text =
      "产品说明\n经检测，本批次产品质量等级分为两类，其中前者主要供应本地市场，数量较多，而且\nA、B两类产品的包装方式不同，应当分别存放，标签上要注明生产日期和保质期限等内容，\n以免混淆。\n"
    #expect(try lines(text).count == 2)
  }

  @Test func whatStandsOnTheRightIsALineOfItsOwn() throws {
    let text =
      "介绍信\n                                  （存根）第0046号\n县档案馆：\n兹介绍我部林芳等贰名同志前往你处联系查阅干部人事档案事宜，请接洽。\n（有效期叁天）\n中共东阳市委组织部（公章）\n二〇二五年五月七日\n"
    let result = try read(text)
    #expect(result.outline.contains("salutation: 县档案馆："), "\(result.outline)")
    #expect(result.outline.contains("body: （有效期叁天）"), "\(result.outline)")
  }

  @Test func versesThatAreSetInStayLines() throws {
    let text = "倡议书\n\n全县广大党员干部：\n\n    端午将至，粽叶飘香。为弘扬新风正气，我们倡议：\n\n    一个支部一座堡垒，\n    一名党员一面旗帜！\n"
    #expect(try lines(text).suffix(2) == ["一个支部一座堡垒，", "一名党员一面旗帜！"])
  }

  @Test func aLabelWithItemsBehindItGoesOnWithNothing() throws {
    let text =
      "民主测评票\n\n评价项目：政治建设   □好 □较好 □一般 □差\n您的身份：A□ 班子成员  B□ 中层干部  C□ 其他\n填表说明：1.请在相应的栏内划勾；\n2.每项只能选一个等次，多选无效。\n"
    #expect(try lines(text).contains("填表说明：1.请在相应的栏内划勾；"))
  }

  /// Mail and terminals break lines where they are full, also before a stop; what stands below it begins a paragraph.
  @Test(arguments: ["田埂边的“和事佬”", "病房里的守夜人", "把课堂搬到生产线上", "从“等活干”到“找活干”", "她还常常翻山越岭，把判决书送到老人手里。"])
  func aStopAloneEndsItsParagraph(next: String) throws {
    for stop in ["。", "！", "。”"] {
      #expect(try lines(broken(at: "\n\(stop)\n\(next)")).contains(next))
    }
  }

  /// Two dashes, dots and the rest of a sentence are none.
  @Test(arguments: ["\n完。\n", "\n——\n"]) func otherShortLinesEndNothing(rest: String) throws {
    let text = broken(at: "\(rest)她还常常翻山越岭，把判决书送到老人手里，一走就是一整天，连晌午饭也顾不上吃")
    #expect(try lines(text).contains { $0.contains("从来也没有叫过苦") })
  }

  private func broken(at end: String) -> String {
    """
    一枝一叶总关情
    坪山乡有二十三个自然寨，最远的离乡政府有四十六公里山路。为了让群众少跑路，
    她把办公桌搬到了寨子里，每个月有二十天走在路上。她说，群众的事再小也是大
    事，只要有人等着，就没有走不到的地方。这些年来，她走坏的胶鞋已有四十多双，
    记满的笔记本也有三十几本，但是她在这条路上走了这么久从来也没有叫过苦\(end)
    去年秋天，岩脚寨的两户人家为了一条水沟争得面红耳赤，谁也不肯先让一步。她蹲
    在田埂上，听完东家听西家，整整调解了六个小时，终于让两家人握手言和，水沟也
    修得比原来更宽更直。两户人家后来常在一起吃饭，逢人便说多亏了她的一番苦心。

    """
  }
}
