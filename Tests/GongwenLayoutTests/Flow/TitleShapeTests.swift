import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Titles in 梯形 or 菱形, divided between words (G-40…44).
@Suite struct TitleShapeTests {
  /// Divides a title at words that are written with | between them.
  private func lines(
    _ marked: String, look: TitleStyle = TitleStyle(), asked: () -> Void = {}
  ) throws -> [String] {
    let words = marked.split(separator: "|").map(String.init)
    let text = words.joined()
    let style = TestStyle.standard()
    let composer = ParagraphComposer(style: style, shaper: FakeShaper())
    let shape = ParagraphComposer.Shape(
      size: 22, alignment: .centred, firstIndent: 0, restIndent: 0, endIndent: 0)
    let run = ShapingRun(range: 0..<text.utf8.count, role: .title)
    let composed = try composer.compose(TracedText(generated: text), runs: [run], shape: shape)
    var starts: [Int] = []
    for word in words.dropLast() { starts.append((starts.last ?? 0) + word.utf8.count) }
    let measure = style.page.typeAreaWidth / 22
    let found = TitleShape.lines(
      of: LineSums(composed.items), utf8: text.utf8.map { $0 }, measure: measure, look: look,
      wordStarts: {
        asked()
        return starts
      })
    guard let found else { return [text] }
    let scalars = Array(text.unicodeScalars)
    return found.map { line in
      var string = ""
      for scalar in scalars[line.start..<line.end] { string.unicodeScalars.append(scalar) }
      return string
    }
  }

  @Test func aLineIsAsWideAndAsLongAsTheStyleHasIt() throws {
    let title = "关于|做好|全县|今年|防汛|抗旱|工作|的|通知"
    #expect(try lines(title).count == 1, "G-42: 18 characters")
    #expect(try lines(title, look: TitleStyle(mostCharacters: 16)).count == 2)
    #expect(try lines(title, look: TitleStyle(sideClearance: 4)).count == 2, "four of 20.1 are left free")
    let short = "关于转发云岭县水务局防汛抗旱工作站|一封信"
    #expect(try lines(short, look: TitleStyle(mostCharacters: 18)).count == 2)
    #expect(
      try lines(short, look: TitleStyle(mostCharacters: 18, fewestCharacters: 4)).count == 1,
      "G-43: three characters are not left alone")
  }

  @Test func aTitleThatFitsStaysOnOneLine() throws {
    #expect(try lines("2024|年度|述职|述廉|报告").count == 1)
  }

  @Test func wordsAreAskedForOnlyWhereATitleIsDivided() throws {
    var count = 0
    _ = try lines("2024|年度|述职|述廉|报告") { count += 1 }
    #expect(count == 0, "it fits one line; the dictionary is not opened for it")
    _ = try lines("关于|进一步|加强|和|改进|全县|机关|年轻|干部|教育|管理|监督|工作|的|实施|意见") { count += 1 }
    #expect(count == 1)
  }

  @Test func twoLinesAreNeitherEqualNorFarApart() throws {
    let found = try lines("关于|进一步|加强|和|改进|全县|机关|年轻|干部|教育|管理|监督|工作|的|实施|意见")
    #expect(found.count == 2)
    let counts = found.map(\.count)
    #expect(counts[0] != counts[1], "G-41: \(found) is a rectangle")
    #expect(counts.max() ?? 0 <= 19, "G-42: \(found)")
  }

  @Test func noLineBeginsWithDe() throws {
    for title in [
      "关于|印发|云岭|县|领导|班子|和|领导|干部|年度|考核|办法|的|通知", "中共|云岭|县委|组织部|关于|开展|集中|轮训|的|工作|方案|的|请示",
    ] {
      for line in try lines(title).dropFirst() { #expect(!line.hasPrefix("的"), "G-43: \(line)") }
    }
  }

  @Test func threeLinesFormNoHourglass() throws {
    let found = try lines(
      "中共|云岭|县|水务|局|党组|关于|学习|贯彻|全县|推进|新型|工业化|大会|精神|和|落实|防汛|抗旱|各项|重点|任务|情况|的|专题|报告")
    #expect(found.count == 3)
    let counts = found.map(\.count)
    #expect(!(counts[1] < counts[0] && counts[1] < counts[2]), "G-41: \(counts) is an hourglass")
  }

  @Test func namesOfDocumentsStayWhole() throws {
    let found = try lines("关于|转发|《|云岭|县|干部|考核|工作|办法|（|试行|）|》|并|做好|贯彻|落实|工作|的|通知")
    #expect(found.contains { $0.contains("《云岭县干部考核工作办法（试行）》") }, "G-43: \(found)")
  }

  @Test func aTitleWithoutWordsFallsBackToFilling() throws {
    #expect(try lines(String(repeating: "题", count: 30)).count == 1, "the caller fills it line by line")
  }

  /// Lines of 15, 10 and 15 characters are more even than 8, 17 and 15, but short in the middle.
  @Test(arguments: [
    "甲乙丙丁戊己庚辛|壬癸子丑寅卯辰|巳午未申酉戌亥天|玄黄|宇宙洪荒日月盈昃辰宿列张寒来暑",
    "中共|青石县|委员会|办公室|关于|组织|开展|2026年度|土地|征收|及|补偿|安置|“|护苗|”|专项|行动|的|函",
    "关于|商请|协助|做好|2026年度|先进|集体|和|先进|个人|市县|财政局|和|民政局|工作|情况|的|报告",
  ])
  func anEvenHourglassLosesToAnUnevenShape(title: String) throws {
    let found = try lines(title)
    let counts = found.map(\.count)
    #expect(counts.count == 3, "\(found)")
    for (above, rest) in zip(counts, zip(counts.dropFirst(), counts.dropFirst(2))) {
      #expect(!(rest.0 < above && rest.0 < rest.1), "G-41: \(found) is an hourglass")
    }
  }

  @Test func aTermStaysOnOneLine() throws {
    let found = try lines("云岭县|建设|集团|关于|2019年|第二次|临时|股东|大会|延期|公告|的|补发|声明|公告")
    #expect(found == ["云岭县建设集团关于2019年第二次", "临时股东大会延期公告的补发声明公告"], "G-43: 股东大会 is one term")
  }

  @Test func anOrganAndItsPlaceStayTogether() throws {
    let found = try lines("关于|转发|并|落实|清河县|云岭市|中级人民法院|判决|的|通知")
    #expect(found.contains { $0.contains("云岭市中级人民法院") }, "\(found)")
  }

  @Test func aLineBeginsWithWhatThePaperIsAbout() throws {
    let found = try lines("云岭县|水务局|防汛|办公室|关于|做好|今年|全县|防汛|抗旱|工作|的|通知")
    #expect(found[1].hasPrefix("关于"), "\(found)")
  }

  @Test func organsThatIssueAPaperTogetherAreDividedBetweenThem() throws {
    let found = try lines("云岭水务灌溉总站| |清河|水务|防汛站|工作|会议|纪要")
    #expect(found[0].split(separator: " ") == ["云岭水务灌溉总站"], "\(found)")
  }

  @Test func bracketsAndQuotesStayWithTheirWords() throws {
    let quoted = try lines("关于|举办|今年|全县|“|科技|工作者|日|”|棋牌|比赛|活动|的|通知")
    #expect(quoted.contains { $0.contains("“科技工作者日”") }, "\(quoted)")
    let bracket = try lines("云岭县|税务局|关于|延长|出口|退|（|免|）|税|申报|期限|的|公告")
    #expect(!bracket.contains { $0.hasPrefix("（") }, "\(bracket)")
  }

  /// An attribute or an adverb says nothing without its word (G-43).
  @Test func anAttributeStaysWithItsWord() throws {
    let danger = try lines("青石县|应急|管理局|2026年|危险化学品|重大|危险源|企业|专项|检查|督导|工作|方案")
    #expect(danger == ["青石县应急管理局2026年危险化学品", "重大危险源企业专项检查督导工作方案"])
    let law = try lines("关于|贯彻|落实|《|中华人民共和国|长江|保护法|》|切实|加强|岸线|生态|修复|工作|的|实施|意见")
    #expect(law == ["关于贯彻落实", "《中华人民共和国长江保护法》", "切实加强岸线生态修复工作的实施意见"])
    let illness = try lines("青石县|农业|农村局|关于|高致病性|禽流感|强制|免疫|疫苗|采购|的|函")
    #expect(illness == ["青石县农业农村局关于高致病性禽流感", "强制免疫疫苗采购的函"])
  }

  /// Words go two and two, and a general noun with what it is of, where no list has the term (G-43).
  @Test(arguments: [
    ("关于|进一步|规范|学校|食堂|食品|采购|索证|索票|管理|的|通知", ["关于进一步规范学校食堂食品采购", "索证索票管理的通知"]),
    ("关于|报送|2026年|第一季度|经济|运行|情况|分析|报告|的|函", ["关于报送2026年第一季度", "经济运行情况分析报告的函"]),
    ("青石县|应急|管理局|关于|6起|烟花|仓储|事故|调查|处理|情况|的|通报", ["青石县应急管理局关于6起烟花仓储事故", "调查处理情况的通报"]),
    ("青石县|民政局|关于|商请|核查|低保|困难|对象|家庭|经济|状况|的|函", ["青石县民政局关于商请核查", "低保困难对象家庭经济状况的函"]),
    ("关于|县医院|实习|医师|轮岗制|培训|基地|建设|情况|及其|成效|的|汇报", ["关于县医院实习医师", "轮岗制培训基地建设情况及其成效的汇报"]),
    ("青石县|统计局|关于|第五次|全国|河流|普查|主要|数据|的|公报", ["青石县统计局关于第五次", "全国河流普查主要数据的公报"]),
  ]) func wordsGoTwoAndTwo(title: String, expected: [String]) throws {
    #expect(try lines(title) == expected)
  }

  /// A verb behind its noun is one thing with it (能力提升), and one before its object is not.
  @Test(arguments: [
    ("关于|举办|全县|乡村|振兴|领域|干部|能力|提升|培训班|的|通知", ["关于举办全县乡村振兴领域干部能力提升", "培训班的通知"]),
    ("青石县|人民政府|办公室|关于|加快|推进|电动|自行车|充电|设施|建设|的|实施|意见", ["青石县人民政府办公室关于加快推进", "电动自行车充电设施建设的实施意见"]),
    ("青石县|民政局|关于|养老|服务|机构|消防|安全|检查|情况|的|通报", ["青石县民政局关于养老服务机构", "消防安全检查情况的通报"]),
    ("关于|推荐|2026年|全国|五一|劳动|奖章|人选|的|公示", ["关于推荐2026年", "全国五一劳动奖章人选的公示"]),
  ]) func verbsBehindTheirNounsStayWithThem(title: String, expected: [String]) throws {
    #expect(try lines(title) == expected)
  }

  /// 关于 alone does not end the line of the organ.
  @Test func aboutBeginsALineRatherThanEndsOne() throws {
    let found = try lines("青石县|财政局|关于|2025年度县级|部门|决算|批复|的|通知")
    #expect(found == ["青石县财政局", "关于2025年度县级部门决算批复的通知"])
  }

  /// A date stays on its line, and so does a number with what it is of.
  @Test(arguments: [
    ("青石县|统计局|关于|2026年|第一|季度|规模|以上|工业|企业|运行|情况|的|通报", "2026年第一季度"),
    ("青石县|人民政府|关于|2026年|上半年|民生|实事|完成|情况|的|报告", "2026年上半年"),
    ("关于|2026年|1月|至|6月|全县|规模|以上|工业|企业|运行|情况|的|通报", "2026年1月至6月"),
    ("关于|青石县|2026年|1—5月|规模|以上|工业|企业|运行|情况|的|通报", "2026年1—5月"),
    ("关于|青石县|人民医院|2026年|3月|15日|搬迁|和|恢复|门诊|的|公告", "2026年3月15日"),
    ("关于|命名|青石县|第一|中学|等|20所|学校|为|市级|文明|校园|的|决定", "等20所学校"),
    ("青石县|大学|关于|授予|王小明|等|36名|毕业生|学士|学位|的|决定", "36名毕业生"),
    ("关于|云岭|大道|封闭|施工|调整|地铁|2号线|沿线|公交|的|通告", "地铁2号线"),
  ]) func aDateAndANumberStayWithTheirWords(title: String, whole: String) throws {
    let found = try lines(title)
    #expect(found.count > 1 && found.contains { $0.contains(whole) }, "\(found)")
  }

  /// No line ends in 和 or 为 where another division is as good.
  @Test(arguments: [
    ("2025年度|全县|教育|系统|先进|集体|和|先进|个人|名单", ["2025年度全县教育系统", "先进集体和先进个人名单"]),
    ("关于|聘任|张建国|等|5人|为|青石县|人民政府|参事室|参事|的|通知", ["关于聘任张建国等5人", "为青石县人民政府参事室参事的通知"]),
    (
      "中共|青石县|委员会|办公室|关于|加强|2026年|部门|预算|和|决算|公开|食品|安全|监管|活动|的|通知",
      ["中共青石县委员会办公室", "关于加强2026年部门预算和决算公开", "食品安全监管活动的通知"]
    ),
    ("在|全县|深化|“|最多|跑|一次|”|改革|暨|优化|营商|环境|大会|上|的|讲话", ["在全县深化“最多跑一次”改革", "暨优化营商环境大会上的讲话"]),
  ]) func noLineEndsInAParticle(title: String, expected: [String]) throws {
    let found = try lines(title)
    #expect(found == expected, "\(found)")
  }

  /// What the dictionary divides though it is one word, and a noun in quotes or Latin letters before the next one.
  @Test(arguments: [
    ("关于|迁建|110千伏|城东|变电|站|及|配套|线路|的|批复", "城东变电站"), ("关于|实行|以|增加|价值|为|导|向|分配|政策|的|若干|实施|意见", "为导向"),
    ("关于|组织|开展|全县|“|护苗|”|行动|和|网络|清理|整治|的|通知", "“护苗”行动"), ("关于|加快|推进|全县|5G|网络|规划|建设|应用|的|意见", "5G网络"),
    ("青石县|民政局|青石县|财政局|关于|提高|2026年|最低|保障|标准|的|通知", "青石县财政局"),
    ("青石省|委|办公厅|关于|印发|2026年|青石省|督查|检查|计划|的|通知", "委办公厅"),
    ("中共|青石县|委员会|办公室|关于|举办|“|护苗|”|行动|乡村|振兴|人才|培训|活动|的|通知", "“护苗”行动"),
    ("云岭市|教育局|关于|举办|2026年|“|一网通办|”|平台|建设|的|通知", "“一网通办”平台"),
    ("中共|青石县|委员会|办公室|关于|公布|云岭市|财政局|资金|人才|引进|和|培养|的|请示", "云岭市财政局"),
    ("中共|青石县|委员会|关于|调整|企业|改革|办公室|人员|编制|工作|情况|的|决定", "企业改革办公室"),
    ("中共|青石县|委员会|关于|推进|“|学习|强国|”|平台|推广|情况|的|通报", "“学习强国”"),
    ("中共|青石县|委员会|关于|印发|“|四好|农村|公路|”|情况|的|通报", "“四好农村公路”"),
    ("关于|加强|全县|省级|文明|单位|创建|服务型|党组织|建设|活动|的|通知", "服务型党组织"),
    ("青石县|人民政府|办公室|关于|推进|全县|学习型|机关|建设|突发性|地质灾害|防治|的|实施|意见", "学习型机关"),
    ("国务院|办公厅|转发|财政部|关于|推进|全省|安全|防范|工作|科研|机构|改革|的|通知", "安全防范工作"),
    ("中共|青石县|委员会|办公室|关于|推进|全省|作风|整治|方案|文物|保护|项目|的|请示", "作风整治方案"),
  ]) func aNounStaysWhole(title: String, noun: String) throws {
    let found = try lines(title)
    #expect(found.count > 1 && found.contains { $0.contains(noun) }, "\(found)")
  }

  /// What is about the verb, or about a place, may be divided as before.
  @Test(arguments: [
    ("关于|青石县|第三人民|医院|迁建|项目|可行性|研究|报告|的|批复", ["关于青石县第三人民医院迁建项目", "可行性研究报告的批复"]),
    ("关于|举办|全县|乡镇|干部|乡村|振兴|专题|培训班|的|通知", ["关于举办全县乡镇干部乡村振兴", "专题培训班的通知"]),
    ("青石县|科学|协会|关于|举办|青少年|机器人|竞赛|的|通知", ["青石县科学协会", "关于举办青少年机器人竞赛的通知"]),
  ]) func goodDivisionsStay(title: String, expected: [String]) throws {
    #expect(try lines(title) == expected)
  }

  /// Where the name of a document is too long for a line, its kind begins the next one.
  @Test func aLongNameIsDividedBeforeTheKindOfDocument() throws {
    let found = try lines("青石县|人民政府|关于|印发|《|青石县|政府|投资|项目|管理|办法|（|试行|）|》|的|通知")
    #expect(found == ["青石县人民政府", "关于印发《青石县政府投资项目", "管理办法（试行）》的通知"])
  }

  /// 〈…〉 inside 《…》 is the name of a document as well.
  @Test func aNameInsideANameStaysWhole() throws {
    let found = try lines("关于|贯彻|《|〈|中华人民共和国|老年人|权益|保障法|〉|实施|办法|》|的|通知")
    #expect(found == ["关于贯彻", "《〈中华人民共和国老年人权益保障法〉", "实施办法》的通知"])
  }

  /// The end of another word is no attribute, and the kind of a document ends its name.
  @Test func whatOnlyLooksLikeATermIsNone() {
    func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    for (text, isOne) in [("关于重大", true), ("进一步", true), ("大", false), ("由于事关重", false), ("面全", false)] {
      #expect(TitleTerms.isAttribute(before: text.unicodeScalars.count, scalars(text)) == isOne, "\(text)")
    }
    for (text, isOne) in [
      ("管理办法》", true), ("管理办法（试行）》", true), ("管理办法", false), ("管理办法的", false), ("办法》", false),
    ] {
      #expect(TitleTerms.isKind(at: 0, scalars(text)) == isOne, "\(text)")
    }
  }
}
