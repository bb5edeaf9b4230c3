import GongwenModel
import GongwenReading
import Testing

@Suite struct DocumentBuilderTests {
  private let body = "一、学习情况\n全年读书十二本。"

  private func outline(_ text: String, _ values: KeyValuePairs<String, String>) throws -> [String] {
    try read(text, options: ReadingOptions(metadata: metadata(values))).outline
  }

  @Test func neverInventsATitle() throws {
    let result = try read("本人于2021年任镇长，现将履职情况报告如下。\n\(body)")
    #expect(result.document.metadata.title == nil)
    #expect(result.diagnosticIDs == ["reading.title.missing"])
  }

  /// 命令 and 纪要 have their name in the mark; other papers with a mark lack their title all the same.
  @Test(arguments: [("令", true), ("命令", true), ("纪要", true), ("通知", false)])
  func aMarkMayBeTheName(_ kind: String, _ isNamed: Bool) throws {
    let known = metadata(["文种": kind, "发文机关": "青溪县人民政府", "发文字号": "第3号"])
    let text = "《青溪县河道管理办法》已经县人民政府常务会议通过，现予公布，自2026年5月1日起施行。"
    let options = ReadingOptions(metadata: known)
    let result = try readDocument(Array(text.utf8), name: "令.txt", options: options)
    #expect(result.diagnosticIDs.contains("reading.title.missing") != isNamed)
    let bare = try read(text, options: ReadingOptions(metadata: metadata(["文种": kind])))
    #expect(bare.diagnosticIDs.contains("reading.title.missing"), "without a mark nothing names it")
  }

  @Test func printsAGivenTitleOnce() throws {
    let expected = ["title: 述职报告", "heading1: 一、学习情况", "body: 全年读书十二本。"]
    #expect(try outline(body, ["title": "述职报告"]) == expected)
    #expect(try outline("述职报告\n\(body)", ["title": "述职报告"]) == expected)
    #expect(try outline("述职 报告\n述职报告\n\(body)", ["title": "述职报告"]) == expected)
  }

  @Test func replacesATitleThatSaysSomethingElse() throws {
    let options = ReadingOptions(metadata: metadata(["title": "2024年度述职述廉报告"]))
    let result = try read("个人述职报告\n\(body)", options: options)
    #expect(result.outline.first == "title: 2024年度述职述廉报告")
    #expect(result.removed(.metadata) == ["个人述职报告"])
    #expect(result.diagnosticIDs == ["reading.metadata.replaces"])
  }

  /// What stands in a document's body, a word for each.
  private func kinds(_ text: String, _ values: KeyValuePairs<String, String> = [:]) throws -> [String] {
    let options = ReadingOptions(metadata: metadata(values))
    return try read(text, name: "a.md", options: options).document.body.map { block in
      switch block.content {
      case .paragraph(let paragraph): paragraph.role.rawValue
      case .table: "table"
      case .figure: "figure"
      case .signature: "signature"
      case .group: "group"
      }
    }
  }

  private let table = "| 姓名 | 陈敏 |\n|---|---|\n| 职务 | 局长 |\n\n"

  /// A roster's name with a mark or a remark is that of the byline.
  @Test(arguments: ["周原", "周原（大）", "周原2", "周原（挂职）", "周原同志", "周原*"])
  func aBylineWithoutAMarkBearsTheName(name: String) throws {
    let text = "# 述职报告\n\n县审计局　科员　周　原\n\n各位领导：\n\n一年来认真履行岗位职责，现将有关情况报告如下。\n"
    let values: KeyValuePairs = ["name": name, "unit": "县审计局"]
    #expect(try kinds(text, values) == ["title", "byline", "salutation", "body"], "\(name)")
    #expect(
      try kinds(text, ["name": "陆启明", "unit": "县审计局"]).filter { $0 == "byline" }.count == 2, "another one")
  }

  /// A seal or a name in one's own hand hangs on either line of a signature, which stays one.
  @Test func picturesInAClosingFollowIt() throws {
    let text = "# 关于拨付资金的通知\n\n各乡镇人民政府：\n\n现拨付资金100万元，请专款专用。\n\n"
    let (organ, date, seal) = ("青溪县财政局\n\n", "2026年3月1日\n\n", "![公章](a.png)\n\n")
    let opening = ["title", "salutation", "body"]
    #expect(try kinds(text + organ + seal + date) == opening + ["signature", "figure"])
    #expect(try kinds(text + organ + seal + seal + date) == opening + ["signature", "figure", "figure"])
    #expect(try kinds(text + organ + date + seal) == opening + ["signature", "figure"])
    let joint = text + organ + seal + "青溪县水务局\n\n" + seal + date
    #expect(try kinds(joint) == opening + ["signature", "figure", "figure"])
    let people = try kinds("# 先进个人风采\n\n" + seal + "李明\n\n" + seal + "王强\n\n" + seal + "赵敏\n")
    #expect(people.filter { $0 == "figure" }.count == 3 && people.last != "figure", "\(people)")
    #expect(
      try kinds(text + seal + organ + date) == opening + ["figure", "signature"], "it may be of the text")
    #expect(
      try kinds(text + organ + table + date).filter { $0 == "table" || $0 == "signature" }.first
        == "signature",
      "a table stays")
    // Who signs beside his picture stands below it, and a table between an organ and its date above the date.
    let own = try kinds(text + "述职人：李明\n\n" + seal + "述职人：王强\n\n" + date)
    #expect(own == opening + ["signature", "figure", "signature"], "\(own)")
    let parted = try kinds(text + organ + table + date)
    #expect(parted == opening + ["signature", "table", "signature"], "\(parted)")
  }

  @Test func tablesAndFiguresAmongTheOpeningStayWhereTheyAre() throws {
    let rest = "各位领导、同志们：\n\n各级各部门要认真贯彻落实县委、县政府部署要求。\n"
    #expect(
      try kinds("# 2025年度述职报告\n\n\(table)\(rest)") == ["title", "table", "salutation", "body"])
    #expect(
      try kinds("# 2025年度述职报告\n\n![照片](a.png)\n\n\(rest)") == ["title", "figure", "salutation", "body"])
    #expect(
      try kinds("![照片](a.png)\n\n# 2025年度述职报告\n\n\(rest)") == ["figure", "title", "salutation", "body"])
    let given = try kinds("\(table)\(rest)", ["title": "述职报告", "name": "陈敏"])
    #expect(given == ["title", "byline", "table", "salutation", "body"])
    #expect(
      try kinds("# 述职报告\n\n\(table)\(rest)", ["title": "2025年度述职报告"])
        == ["title", "table", "salutation", "body"])
    #expect(
      try kinds("# 2025年度述职报告\n\n\(table)\(rest)", ["salutation": "各位委员："])
        == ["title", "table", "salutation", "body"])
  }

  @Test func aTitleThatATablePartsIsOneTitle() throws {
    let rest = "2025年度述职报告\n\n各位领导、同志们：\n\n各级各部门要认真贯彻落实县委、县政府部署要求。\n"
    let result = try read("云岭县水务局\n\n\(table)\(rest)", name: "a.md")
    #expect(result.document.metadata.title == "云岭县水务局2025年度述职报告")
  }

  @Test func theUnitOfATableIsNoSignature() throws {
    let text = "# 决算报告\n\n县人大常委会：\n\n各级各部门要认真贯彻落实县委、县政府部署要求。\n\n"
    for line in ["单位：万元", "（单位：亿元）"] {
      let result = try read(
        "\(text)\(line)\n\n\(table)各级各部门要认真落实。\n", name: "a.md", options: signed(line, in: text))
      #expect(result.outline.contains("tableUnit: \(line)"), "\(result.outline)")
    }
    // What leads on to a table is none either.
    let lead = try read(
      "\(text)签字表：\n\n\(table)各级各部门要认真落实。\n", name: "a.md", options: signed("签字表：", in: text))
    #expect(lead.outline.contains("body: 签字表："), "\(lead.outline)")
    // Without a table below it is what it was taken for.
    let result = try read("\(text)单位：万元\n", name: "a.md", options: signed("单位：万元", in: text))
    #expect(result.outline.last == "signature: 单位：万　元")
  }

  /// The head of office paper is often a picture or a table: the number below it came above it.
  @Test func aNumberStaysBelowAHeadThatIsATable() throws {
    let text = "\(table)云政发〔2025〕3号\n\n# 关于解决防汛资金的请示\n\n县人民政府：\n\n妥否，请批示。\n"
    let outline = try read(text, name: "a.md").outline
    #expect(
      outline.first != "documentNumber: 云政发〔2025〕3号" && outline.contains("documentNumber: 云政发〔2025〕3号"),
      "\(outline)")
  }

  /// A system that sends values and a body has said what the title is.
  @Test func valuesOfARecordArePrintedWhereItsBodyHasNone() throws {
    let values =
      "gongwen: 1\nmetadata: {title: 述职报告, unit: 水务局, name: 陈岚, salutation: 各位领导, date: 2026-01-12}\nbody:\n"
    let body = "  - {role: body, text: 全年读书十二本。}\n"
    let result = try read(values + body, name: "a.yaml")
    #expect(
      result.outline == [
        "title: 述职报告", "byline: 水务局\u{3000}陈\u{3000}岚", "salutation: 各位领导：", "body: 全年读书十二本。",
        "date: 2026年1月12日",
      ])
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    #expect(result.roles == ["body"], "a line is what the record says")
    // What the body says stands, and is not said again.
    let own = try read(
      values + "  - {role: title, text: 工作总结}\n" + body + "  - {role: date, text: 2025年12月1日}\n",
      name: "a.yaml")
    #expect(
      own.outline.filter { $0.hasPrefix("title") || $0.hasPrefix("date") } == [
        "title: 工作总结", "date: 2025年12月1日",
      ])
  }

  /// Given 附注 stand below the date in a record too.
  @Test func remarksOfARecordStandBelowItsDate() throws {
    let record =
      "gongwen: 1\nmetadata: {date: 2026-01-12, remarks: 联系人：陈岚}\nbody:\n  - {role: title, text: 报告}\n  - {role: body, text: 全年读书。}\n"
    #expect(try read(record, name: "a.yaml").outline.suffix(2) == ["date: 2026年1月12日", "remarks: （联系人：陈岚）"])
  }

  /// A row of a ballot has cells to write in: the tabs behind its name keep them.
  @Test func emptyCellsAtTheEndOfARowStay() throws {
    var options = ReadingOptions()
    let roles = "2 tableRow | 姓名\t优秀\t称职\n3 tableRow | 张三\n4 body | 请按时报送。\n"
    options.accepted = try AcceptedRoles(Array(roles.utf8), name: "roles")
    let text = "测评表如下。\n姓名\t优秀\t称职\n张三\t \u{3000}\t\n请按时报送。\t\n"
    let result = try readDocument(Array(text.utf8), name: "a.txt", options: options)
    #expect(
      result.document.paragraphs.map(\.text.string) == ["测评表如下。", "姓名\t优秀\t称职", "张三\t \u{3000}\t", "请按时报送。"])
  }

  /// Options by which a line below a text is a signature, whatever the reader makes of it.
  private func signed(_ line: String, in text: String) throws -> ReadingOptions {
    let number = text.split(separator: "\n", omittingEmptySubsequences: false).count
    let sheet =
      "{\"line\":\(number),\"role\":\"signature\",\"number\":\"\",\"text\":\"\(line)\",\"rest\":\"\"}\n"
    var options = ReadingOptions()
    options.accepted = try AcceptedRoles(Array(sheet.utf8), name: "roles")
    return options
  }

  @Test(arguments: [
    ("2026-01-12 00:00:00", "2026年1月12日", false), ("20260112", "2026年1月12日", false),
    ("2026/1/12", "2026年1月12日", false), ("2024年1月", "2024年1月", false), ("45669", "45669", true),
    ("待定", "待定", true), ("2026-13-45", "2026-13-45", true), ("1/12/2026", "1/12/2026", true),
  ])
  func aGivenDateIsADay(_ given: String, _ printed: String, _ isTold: Bool) throws {
    let known = metadata(["date": given, "printingDate": given])
    let options = ReadingOptions(metadata: known)
    let result = try readDocument(Array(body.utf8), name: "a.txt", options: options)
    #expect(result.document.metadata.date == printed)
    let told = Diagnostic("reading.metadata.date", .warning, [given])
    #expect(result.diagnostics.filter { $0.id == told.id } == (isTold ? [told, told] : []))
  }

  /// An element that the text has is printed as typed; what was given beside it is told, never dropped in silence.
  @Test func aGivenValueThatIsNotPrintedIsTold() throws {
    let text = """
      第3次常务会议纪要
      2026年2月10日，县长主持召开会议，现纪要如下：
      一、关于防汛工作
      会议指出，要加强管理。
      出席：林若溪
      列席：王禾
      """
    let known: KeyValuePairs = [
      "样式": "minutes", "发文机关": "青溪县人民政府常务会议", "出席": "林若溪　周远", "列席": "王 禾", "请假": "何川",
    ]
    let options = ReadingOptions(metadata: metadata(known))
    let result = try readDocument(Array(text.utf8), name: "纪要.txt", options: options)
    let told = result.diagnostics.filter { $0.id == "reading.metadata.unprinted" }
    #expect(told.map(\.arguments) == [["出席", "林若溪　周远", "出席：林若溪"]], "\(result.outline)")
    #expect(told.first?.span.map(result.source.string) == "出席：林若溪")
    #expect(result.outline.contains("attendance: 请假：何川"), "where nothing is typed it is printed")
  }

  @Test func aGivenNoteOrNumberBesideATypedOneIsTold() throws {
    let record = """
      gongwen: 1
      metadata: {附注: 联系人：林若溪, 发文字号: 青政发〔2026〕4号, 印发日期: 2026年1月5日}
      body:
      - {role: organMark, text: "青山县人民政府文件"}
      - {role: documentNumber, text: "青政发〔2026〕3号"}
      - {role: title, text: "关于做好防汛工作的通知"}
      - {role: body, text: "请做好准备。"}
      - {role: remarks, text: "（此件公开发布）"}
      - {role: imprint, text: "2026年1月5日印发"}
      """
    let result = try readDocument(Array(record.utf8), name: "a.yaml")
    let told = result.diagnostics.filter { $0.id == "reading.metadata.unprinted" }
    #expect(told.map { $0.arguments.first } == ["发文字号", "附注"])
  }

  @Test func joinsTheLinesOfOneTitle() throws {
    let result = try read("关于2024年度履行职责\n情况的述职报告\n\(body)")
    #expect(result.outline.first == "title: 关于2024年度履行职责情况的述职报告")
    #expect(result.document.metadata.title == "关于2024年度履行职责情况的述职报告")
  }

  @Test func setsUnitPostAndNameBelowTheTitle() throws {
    let known: KeyValuePairs = ["title": "述职报告", "unit": "水务局", "position": "局长", "name": "沈清"]
    #expect(try outline(body, known)[1] == "byline: 水务局　局长　沈　清")
    let three: KeyValuePairs = ["title": "述职报告", "unit": "水务局", "name": "沈清秋"]
    #expect(try outline(body, three)[1] == "byline: 水务局　沈清秋")
  }

  @Test func doesNotPrintABylineTwice() throws {
    let known: KeyValuePairs = ["unit": "水务局", "position": "局长", "name": "沈清"]
    let outline = try outline("述职报告\n水务局局长　沈清\n\(body)", known)
    #expect(outline.filter { $0.hasPrefix("byline") } == ["byline: 水务局局长　沈　清"])
  }

  @Test func keepsATypedSignatureBesideAByline() throws {
    let options = ReadingOptions(metadata: metadata(["unit": "水务局", "name": "沈清"]))
    let result = try read("述职报告\n\(body)\n述职人：沈清\n2025年1月8日", options: options)
    #expect(
      result.outline == [
        "title: 述职报告", "byline: 水务局　沈　清", "heading1: 一、学习情况", "body: 全年读书十二本。",
        "signature: 述职人：沈　清", "date: 2025年1月8日",
      ], "what was typed is printed")
  }

  @Test func keepsASignatureThatSaysMore() throws {
    let outline = try outline("述职报告\n\(body)\n水务局防汛科 沈清\n2025年1月8日", ["name": "沈清"])
    #expect(outline.contains("signature: 水务局防汛科　沈　清"))
  }

  @Test func spreadsNamesOfTwoCharacters() throws {
    let result = try read("述职报告\n\(body)\n沈清\n2025年1月8日")
    #expect(result.outline.suffix(2) == ["signature: 沈　清", "date: 2025年1月8日"])
  }

  @Test func partsASignatureFromTheDateBehindIt() throws {
    let result = try read("述职报告\n\(body)\n述职人：沈清秋　2025 年 1 月 8 日")
    #expect(result.outline.suffix(2) == ["signature: 述职人：沈清秋", "date: 2025年1月8日"])
    #expect(result.roles.last == "signature")
  }

  /// 版记 stands below a date that only metadata knows: the date pushed it into the text.
  @Test func aGivenDateStandsAboveATypedImprint() throws {
    let text = "---\n日期: 2026年1月8日\n---\n关于放假的通知\n\n各股室：\n\n定于1月20日放假。\n\n抄送：县政府办。\n云岭县水利局办公室　　2026年1月10日印发"
    let document = try read(text).document
    #expect(document.imprint?.copies.count == 1 && document.imprint?.printingDate != nil)
    #expect(document.paragraphs.contains { $0.role == .date && $0.text.string == "2026年1月8日" })
  }

  /// Organs that sign on one line stand one below the other (7.3.5.2, G-65).
  @Test(arguments: [
    "云岭县民政局　云岭县医保局　云岭县残联", "云岭县总工会、云岭县妇女联合会", "云岭县工信局、云岭县商务局、云岭县税务局", "中共云岭县委办公室　　云岭县人民政府办公室",
    "云岭团县委  云岭县教育局  云岭县少工委",
  ]) func organsThatSignOnOneLineAreParted(line: String) throws {
    let result = try read("关于做好救助工作的通知\n\n各乡镇：\n\n请做好救助工作。\n\n\(line)\n2026年3月5日")
    let names = line.split { $0 == "、" || $0.isWhitespace }.map { "signature: \($0)" }
    #expect(result.outline.suffix(names.count + 1).dropLast() == names[...])
    #expect(result.removed(.markup).joined() == String(line.filter { $0 == "、" }))
  }

  @Test(arguments: ["云岭县水利局　办公室", "云岭县水利局　局长　周远", "云岭县水利局、周远"]) func otherSignaturesStayOnTheirLine(
    line: String
  ) throws {
    let result = try read("关于做好救助工作的通知\n\n各乡镇：\n\n请做好救助工作。\n\n\(line)\n2026年3月5日")
    #expect(result.outline.count { $0.hasPrefix("signature") } <= 1, "\(result.outline)")
  }

  @Test func putsAGivenDateAtTheEnd() throws {
    #expect(try outline("述职报告\n\(body)", ["date": "2025-01-08"]).last == "date: 2025年1月8日")
    #expect(try outline("述职报告\n\(body)\n2025年1月8日", ["date": "2025-01-08"]).count == 4)
  }

  @Test func addsASalutationBeforeTheText() throws {
    #expect(try outline("述职报告\n\(body)", ["salutation": "同志们："])[1] == "salutation: 同志们：")
    // Data often leaves out the colon that the page has.
    #expect(try outline("述职报告\n\(body)", ["salutation": "县水务局"])[1] == "salutation: 县水务局：")
    #expect(try outline("述职报告\n\(body)", ["salutation": "同志们！"])[1] == "salutation: 同志们！")
  }

  @Test func marksWhereARunInHeadingEnds() throws {
    let result = try read("一、工作\n（一）抓学习。坚持每月集中学习两次，撰写心得三篇。\n（二）抓落实。全年完成重点任务十八项。")
    let block = result.document.paragraphs[1]
    #expect(block.role == .body)
    #expect(block.paragraph.inline.marks == [InlineMark(.lead(.two), 0..<"（一）抓学习。".utf8.count)])
    #expect(block.ordinal == Ordinal(.hanParenthesized, 1, text: "（一）"))
  }

  @Test func writesEmojiNumbersAsText() throws {
    let result = try read("1️⃣抓学习\n每周学习一次，全年学习五十次。\n2️⃣ 抓落实\n完成任务十八项。")
    #expect(
      result.outline == ["heading3: 1.抓学习", "body: 每周学习一次，全年学习五十次。", "heading3: 2.抓落实", "body: 完成任务十八项。"])
    #expect(result.diagnosticIDs.count { $0 == "reading.number.emoji" } == 2)
  }

  @Test func foldsSpacesInsideAnOrdinal() throws {
    let result = try read("管理办法\n第 一 章 总则\n（ 一 ）甲类事项\n内容完整的一句话。\n( 3 )乙类事项\n内容完整的一句话。")
    #expect(result.outline[1...2] == ["chapter: 第一章　总则", "heading2: （一）甲类事项"])
    #expect(result.document.paragraphs[4].ordinal?.text == "(3)")
    #expect(result.document.paragraphs[4].text.string == "(3)乙类事项")
  }

  @Test func renumbersOnlyWhenAsked() throws {
    let text = "一、甲\n内容完整的一句话。\n三、乙\n内容完整的一句话。"
    #expect(try read(text).diagnosticIDs.contains("numbering.gap"))
    let result = try read(text, options: ReadingOptions(renumber: true))
    #expect(result.outline[2] == "heading1: 二、乙")
    #expect(result.ledger.contains { $0.kind == .number && $0.removed == "三、" && $0.added == "二、" })
  }
}

@Suite struct SpaceFoldingTests {
  @Test(arguments: [
    ("开展了 “工会进万家” 活动， 效果很好。", "开展了“工会进万家”活动，效果很好。"),
    ("　　全年 完成 2024 年任务。", "全年完成2024年任务。"),
    ("使用 Swift Package Manager 构建。", "使用Swift Package Manager构建。"),
    ("会议于 2024年 召开\u{A0}。", "会议于2024年召开。"),
  ])
  func foldsSlipsAndKeepsWords(text: String, expected: String) throws {
    let result = try read(text)
    #expect(result.document.paragraphs.map(\.text.string) == [expected])
    #expect(result.ledger.contains { $0.kind == .space })
  }

  @Test func keepsTheGapsOfChaptersAndNames() throws {
    let result = try read("管理办法\n第一章   总则\n第一条 为了加强管理，制定本办法。\n第二条 本办法适用于全体人员。")
    #expect(result.outline[1] == "chapter: 第一章　总则")
    #expect(result.outline[2] == "article: 第一条　为了加强管理，制定本办法。")
  }

  @Test func keepsCellsOfPastedTables() throws {
    let result = try read("项目情况报告\n具体情况见下表。\n序号\t项目\t投资\n1\t水厂\t300万元\n2\t管网\t200万元")
    #expect(
      result.outline.suffix(3) == [
        "tableRow: 序号\t项目\t投资", "tableRow: 1\t水厂\t300万元", "tableRow: 2\t管网\t200万元",
      ])
  }

  /// │ parts the cells of a box that was drawn with characters; its rules are left out.
  @Test func boxesOfCharactersAreRows() throws {
    let result = try read(
      "经费安排表\n现将经费安排如下，请遵照执行，按期完成各项支付任务。\n┌───┬───┐\n│项目│金额│\n├───┼───┤\n│培训│12 │\n└───┴───┘")
    #expect(result.outline.suffix(2) == ["tableRow: 项目\t金额", "tableRow: 培训\t12 "], "\(result.outline)")
  }

  @Test func anArticleWhoseTextStandsBelowItIsOneWithIt() throws {
    let text = "为规范公务接待管理，厉行勤俭节约，根据有关规定，制定本办法。"
    let result = try read("云岭县公务接待管理办法\n\n第一条\n\n\(text)\n\n第二条\n\n本办法适用于县直各单位。")
    #expect(result.outline.dropFirst() == ["article: 第一条　\(text)", "article: 第二条　本办法适用于县直各单位。"])
  }

  /// 1.1 below 一、 is of the second level when its first number is that of 一、, else of the third.
  @Test func decimalsThatNameTheirChapterStandRightBelowIt() throws {
    let text = "全年完成各项任务，取得明显成效，群众满意度持续提升。"
    func roles(_ numbers: [String]) throws -> [String] {
      try read("2025年工作总结\n" + numbers.map { "\($0)\n\(text)" }.joined(separator: "\n")).roles.filter {
        $0.hasPrefix("heading")
      }
    }
    #expect(
      try roles(["一、主要工作", "1.1 项目建设", "1.2 招商引资", "二、存在问题", "2.1 项目推进", "2.2 队伍建设"])
        == ["heading1", "heading2", "heading2", "heading1", "heading2", "heading2"])
    #expect(
      try roles(["一、主要工作", "1.1 项目建设", "1.2 招商引资", "二、存在问题", "1.1 项目推进", "1.2 队伍建设"])
        == ["heading1", "heading3", "heading3", "heading1", "heading3", "heading3"])
  }

  /// A caller may hand over a text and say that it is complete.
  @Test func aCompleteManuscriptWithoutPiecesKeepsItsOpening() {
    var manuscript = Manuscript(source: SourceText(name: "a", text: "述职报告\n各位领导：\n2025年，我完成了任务。"))
    manuscript.isComplete = true
    let result = readDocument(manuscript)
    #expect(result.outline.count == 3 && result.outline.first == "title: 述职报告", "\(result.outline)")
    #expect(unaccounted(result) == nil)
  }
}
