import GongwenModel
import GongwenReading
import Testing

/// Lines whose form makes them elements of an official document for certain.
@Suite struct ElementLineTests {
  @Test func theMarksOfATypedHeaderAreKnownByTheirForms() throws {
    let result = try read(
      """
      000001
      机密★1年
      特急
      青溪县人民政府文件
      青政发〔2026〕3号
      关于加强水资源管理的通知
      各乡镇人民政府：
      现就加强水资源管理有关事项通知如下。
      """)
    let lines = result.reading.lines.prefix(4)
    #expect(lines.map(\.label.name) == ["organMark", "organMark", "organMark", "organMark"])
    #expect(Set(lines.map(\.reason)) == ["reading.because.element"], "no person has said it")
    #expect(
      result.document.header?.marks.compactMap { $0.paragraph?.text.string } == ["000001", "机密★1年", "特急"])
  }

  /// The most usual typed head of a paper that goes up (7.2.5, 7.2.6).
  @Test(arguments: ["关于解决县第三中学教学楼加固改造资金的请示", "关于解决资金的请示"])
  func theMarkAboveSignatoriesIsOneOfTheHeader(title: String) throws {
    let result = try read("青溪县教育局文件\n\n青教〔2026〕7号    签发人：林若溪\n\n\(title)\n\n县人民政府：\n\n现将有关情况请示如下。")
    let header = try #require(result.document.header)
    #expect(header.organs.compactMap { $0.paragraph?.text.string } == ["青溪县教育局文件"])
    #expect(header.number?.paragraph?.text.string == "青教〔2026〕7号")
    #expect(header.signatories.compactMap { $0.paragraph?.text.string } == ["签发人：林若溪"])
    let reasons = result.reading.lines.map(\.reason).filter { $0 != "reading.because.blank" }.prefix(2)
    #expect(
      reasons == ["reading.because.element", "reading.because.element"],
      "by their form, not by what the model finds")
    #expect(result.outline.contains("title: \(title)"), "\(result.outline)")
  }

  @Test func aNumberWithoutAMarkBelowItIsNone() throws {
    let result = try read("000001\n关于加强水资源管理的通知\n现就有关事项通知如下。")
    #expect(result.document.header == nil)
    #expect(!result.reading.lines.contains { $0.reason == "reading.because.element" })
  }

  private func organs(_ result: ReadResult) -> [String] {
    result.document.header?.organs.compactMap { $0.paragraph?.text.string } ?? []
  }

  /// 文件 beside, below or behind the names of a joint paper is no organ (7.2.4, G-26).
  @Test(
    arguments: [
      (["云岭县水利局", "云岭县财政局", "文件"], ["云岭县水利局", "云岭县财政局文件"]),
      (
        ["中共云岭县委统战部", "云岭县工商业联合会", "云岭县残联", "文　　件"],
        ["中共云岭县委统战部", "云岭县工商业联合会", "云岭县残联文件"]
      ),
      (
        ["云岭县人民法院", "云岭县人民检察院　　文件", "云岭县司法局"],
        ["云岭县人民法院", "云岭县人民检察院文件", "云岭县司法局"]
      ),
      (["云岭县民政局文件", "云岭县卫生健康局 文件"], ["云岭县民政局文件", "云岭县卫生健康局"]),
      (["云 岭 县 水 利 局", "云岭县税务局　文件"], ["云岭县水利局", "云岭县税务局文件"]),
      (["云岭县气象局", "文件"], ["云岭县气象局文件"]),
    ], ["", "000012\n秘密★3年\n加急\n\n"])
  func aJointHeadHasItsWordOnce(_ head: (typed: [String], read: [String]), marks: String) throws {
    for number in ["云水发〔2026〕6号", "云水发〔2026〕6号　　签发人：林若溪　周远"] {
      let lines = head.typed + ["", number, "", "关于做好春灌工作的请示", "", "县人民政府：", "", "妥否，请批示。"]
      let result = try read(marks + lines.joined(separator: "\n"))
      #expect(organs(result) == head.read)
      #expect(result.document.header?.marks.count == (marks.isEmpty ? 0 : 3))
      #expect(result.document.header?.number?.paragraph?.text.string == "云水发〔2026〕6号")
      #expect(result.outline.contains("title: 关于做好春灌工作的请示"), "\(result.outline)")
      let isTold = result.diagnostics.contains { $0.id == "reading.mark.once" }
      #expect(isTold == (head.typed[0].hasSuffix("文件")), "what is left out is told")
    }
  }

  @Test(arguments: [
    "云岭县水利局\n关于公布现行有效规范性文件\n云水发〔2026〕2号\n\n各股室：\n\n现将目录公布如下。",
    "云岭县水利局\n云岭县财政局\n关于印发《资金管理办法》的通知\n云水发〔2026〕2号\n\n各股室：\n\n请执行。",
    "学习中央文件\n传达上级文件\n文件\n一、学习情况\n\n我们认真学习了文件。",
  ])
  func organsWithoutTheirWordAreNoHead(text: String) throws {
    let result = try read(text)
    #expect(!result.reading.lines.contains { $0.reason == "reading.because.element" })
    #expect(organs(result).isEmpty)
  }

  /// 签发人 stand one by one, two to a row in print; 周　远 is one (G-29).
  @Test(
    arguments: [
      ("林若溪　周　远", ["签发人：林若溪", "周　远"]), ("林若溪、周远、王禾", ["签发人：林若溪", "周远", "王禾"]),
      ("陈　岚，何　川  欧阳文静", ["签发人：陈　岚", "何　川", "欧阳文静"]), ("林若溪", ["签发人：林若溪"]), ("周　远", ["签发人：周　远"]),
      ("林若溪（局长）　周远", ["签发人：林若溪（局长）　周远"]),
    ], ["云教〔2026〕7号　　", ""])
  func signatoriesOnOneLineAreParted(_ names: (typed: String, read: [String]), number: String) throws {
    let result = try read("云岭县教育局文件\n\n\(number)签发人：\(names.typed)\n\n关于改造教学楼的请示\n\n县人民政府：\n\n妥否，请批示。")
    let header = try #require(result.document.header)
    #expect(header.signatories.compactMap { $0.paragraph?.text.string } == names.read)
    #expect((header.number == nil) == number.isEmpty)
    #expect(result.outline.contains("title: 关于改造教学楼的请示"), "\(result.outline)")
  }

  /// Organs alone, and organs with 文件 and no number below, are left to the model.
  @Test(arguments: [
    "云岭县水利局\n云岭县财政局\n云水发〔2026〕2号\n\n关于做好春灌工作的通知\n\n各乡镇：\n\n请做好春灌工作。",
    "云岭县水利局\n云岭县财政局\n文件\n\n一、学习情况\n\n我们认真学习了文件。",
    "云岭县水利局\n文件\n\n会议学习了文件，提出了意见。",
  ])
  func aHeadHasItsWordAndItsNumber(text: String) throws {
    let result = try read(text)
    #expect(!result.reading.lines.contains { $0.reason == "reading.because.element" })
  }

  private static let notice = "云岭县水利局关于做好春灌工作的通知\n\n各乡镇人民政府：\n\n请做好春灌工作。\n\n云岭县水利局\n\n2026年3月5日\n\n"

  /// 印发机关, 印发日期 and 共印60份 typed on one line are 版记 (7.4.3), with 抄送 above or without.
  @Test(
    arguments: [
      "云岭县水利局办公室　2026年3月6日印发　共印60份", "云岭县水利局办公室  2026年3月6日印发    （共印80份）", "云岭县水利局　2026年3月6日印　印20份",
      "云岭县水利局\n2026年3月6日印发　　　共印60份", "云岭县水利局办公室2026年3月6日印发，共印60份",
    ], ["抄送：县委办公室。\n", ""])
  func aLineOfPrintingAndItsCopiesIsAnImprint(line: String, copies: String) throws {
    let result = try read(Self.notice + copies + line)
    let imprint = try #require(result.document.imprint, "\(result.outline)")
    #expect(imprint.printingOrgan?.paragraph?.text.string.hasPrefix("云岭县水利局") == true, "\(result.outline)")
    #expect(imprint.printingDate?.paragraph?.text.string.hasPrefix("2026年3月6日印") == true)
    #expect((imprint.copyCount == nil) == line.contains("，"))
  }

  /// What only sounds like it stays text.
  @Test(arguments: [
    "本刊创刊号于2026年3月6日印发，共印60份", "全县自2026年3月6日起共印60份", "云岭县水利局共印60份，2026年3月6日印发完毕。",
  ])
  func aSentenceOnCopiesIsNoImprint(line: String) throws {
    let result = try read(Self.notice.replacing("云岭县水利局\n\n2026年3月5日\n\n", with: line))
    #expect(result.document.imprint == nil, "\(result.outline)")
  }

  /// 报： and 送： of 简报 are lines of 版记 below each other or beside others of it; one alone, and counts, are text.
  @Test(arguments: [
    ("报：县委、县政府。\n送：县委各部门，各乡镇。\n（共印120份）", ["报：县委、县政府。", "送：县委各部门，各乡镇。"]),
    ("报：县委。\n送：各股室。\n发：各站所。\n云岭县水利局办公室　2026年3月6日印发　共印60份", ["报：县委。", "送：各股室。", "发：各站所。"]),
    ("报：县委、县政府。\n送：县委各部门，各乡镇。", ["报：县委、县政府。", "送：县委各部门，各乡镇。"]),
    ("报：市教育局\n发：各学校", ["报：市教育局", "发：各学校"]),
    ("报：市委办公室\n送：县四套班子\n发：各乡镇", ["报：市委办公室", "送：县四套班子", "发：各乡镇"]),
    ("送：12个乡镇、3个街道。\n（共印20份）", ["送：12个乡镇、3个街道。"]),
    ("报：县委、县政府。", nil), ("发：各乡镇", nil), ("送：3份\n发：5份", nil),
  ]) func whoGetsABulletinStandsInTheImprint(foot: String, copies: [String]?) throws {
    let result = try read(Self.notice + foot)
    #expect(
      result.document.imprint?.copies.compactMap { $0.paragraph?.text.string } == copies, "\(result.outline)")
  }

  /// The red head of what is announced has the number of its paper below it and the title below that; what a page has above a
  /// title has none, and a paper without another title has this one.
  @Test(arguments: [
    ("云岭县水利局公告\n云水公告〔2026〕5号\n关于云河汛期禁止游泳的公告", ["云岭县水利局公告", "云水公告〔2026〕5号"]),
    ("云岭县人民政府通告\n2026年第5号\n云岭县人民政府关于加强云河管理的通告", ["云岭县人民政府通告", "2026年第5号"]),
    ("云岭县税务局公告\n2026年第5号\n关于调整云河沿线乡镇\n房产税申报期限的公告", ["云岭县税务局公告", "2026年第5号"]),
    ("云嶺縣環境衛生局通告\n（第5號）\n關於加強垃圾清運的通告", ["云嶺縣環境衛生局通告", "（第5號）"]),
    ("云嶺縣環境衛生局通告\n云環字第三〇二號\n關於辦理滅鼠運動之通告", ["云嶺縣環境衛生局通告", "云環字第三〇二號"]),
    ("云岭县水利局公告\n\n第5号\n\n为保障汛期安全，现公告如下：", nil), ("招聘公告\n第5号\n关于招聘护林员的公告", nil),
    ("云岭县水利局通知\n来源：办公室\n关于印发巡河制度的通知", nil),
  ]) func whoAnnouncesStandsInTheRedHead(head: String, lines: [String]?) throws {
    let result = try read(head + "\n\n各乡镇、各单位：\n\n现将有关事项公告如下。\n\n云岭县水利局\n\n2026年3月5日\n")
    let found = result.reading.lines.filter { $0.reason == "reading.because.element" }
    #expect(found.map { result.source.string(in: $0.span) } == lines ?? [], "\(result.outline)")
    #expect(lines == nil || result.removed(.noise).isEmpty, "\(result.outline)")
  }

  /// Two parties that sign beside each other date beside each other.
  @Test(arguments: [
    ("2026年3月5日　　　　　2026年3月5日", true), ("2026年3月5日\t2026年3月9日", true), ("二〇二六年三月五日        二〇二六年三月五日", true),
    ("2026年3月5日", false), ("2026年3月5日 2026年3月9日", false), ("2026年3月5日　　县水利局", false),
    ("2026年3月　　　2026年4月", false),
  ]) func datesBesideEachOtherAreOneLine(line: String, isPair: Bool) throws {
    let result = try read("合作协议\n\n双方就有关事项达成协议如下。\n\n甲方：县水利局　　　　乙方：县林业局\n\n\(line)")
    let reasons = result.reading.lines.filter { $0.reason == "reading.because.element" }
    #expect((reasons.count == 1) == isPair, "\(result.outline)")
    #expect(
      result.document.paragraphs.contains {
        $0.text.string.filter { !$0.isWhitespace } == line.filter { !$0.isWhitespace }
      } || !isPair, "\(result.outline)")
  }
}
