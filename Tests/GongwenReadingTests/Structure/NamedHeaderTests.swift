import GongwenModel
import GongwenReading
import Testing

/// The red heads of typed 命令（令） and 纪要 (10.2, 10.3; G-105, G-106).
@Suite struct NamedHeaderTests {
  private let order = "《云岭县河道管理办法》已经县人民政府常务会议通过，现予公布，自2026年7月1日起施行。\n\n县长　周远\n2026年5月6日"
  private let minutes = "3月2日，局长周远主持召开会议。\n\n会议同意改造方案。\n\n出席：周远、王禾"

  private func marks(_ document: Document) -> [String] {
    (document.header?.blocks ?? []).compactMap {
      $0.paragraph.map { "\($0.role.rawValue) \($0.text.string)" }
    }
  }

  /// What metadata puts into a head stands in no ledger.
  private func readOnly(_ text: String) throws -> ReadResult {
    try readDocument(Array(text.utf8), name: "test.txt")
  }

  @Test(arguments: [
    ("云岭县人民政府令", "第9号"), ("云岭县人民政府令", "第 12 号"), ("云岭市人民政府命令", "第十二号"), ("云岭省公安厅令", "云公令〔2026〕2号"),
    ("云岭 县 人民政府 令", "2026年第5号"),
  ]) func anOrderIsKnownByItsMarkAndNumber(mark: String, number: String) throws {
    let result = try read("\(mark)\n\n\(number)\n\n\(order)")
    let words = marks(result.document).map { $0.filter { !$0.isWhitespace } }
    #expect(
      words == ["organMark\(mark)", "documentNumber\(number)"].map { $0.filter { !$0.isWhitespace } })
    #expect(result.document.metadata.kind == "令")
    #expect(result.diagnosticIDs.contains("reading.kind.found"), "a form that nobody asked for is told")
    #expect(!result.diagnosticIDs.contains("reading.title.missing"))
    #expect(result.document.metadata.title?.hasSuffix("令") == true, "what the file is called")
  }

  @Test(arguments: [
    ("云岭县水利局党组会议纪要", "第8期"), ("云岭县水利局局务会议纪要", "〔2026〕第2期"), ("云岭县人民政府常务会议纪要", "〔2026〕4号"),
    ("专题会议纪要", "（第3期）"), ("云岭县人民政府县长办公会议纪要", "云政阅〔2026〕5号"),
  ]) func minutesAreKnownByTheirMarkAndNumber(mark: String, number: String) throws {
    let result = try read("\(mark)\n\n\(number)\n\n\(minutes)")
    #expect(marks(result.document) == ["organMark \(mark)", "documentNumber \(number)"])
    #expect(result.document.metadata.kind == "纪要")
    #expect(!result.diagnosticIDs.contains("reading.title.missing"))
  }

  @Test(arguments: [
    ("云岭县人民政府", "专题会议纪要", "〔2026〕3号"), ("中共云岭县委", "常委会会议纪要", "第3期"), ("云岭县水利局", "会议纪要", "（第6次）"),
    ("云岭县防汛抗旱指挥部", "联席会议纪要", "2026年第5期"), ("县政府办公室", "县长办公会议纪要", "云政阅〔2026〕5号"),
  ]) func theMarkOfMinutesMayHaveTwoLines(organ: String, mark: String, number: String) throws {
    let text = "\(organ)\n\(mark)\n\(number)\n\n云岭县人民政府办公室　　2026年3月6日\n\n\(minutes)"
    var file = Manuscript(source: SourceText(name: "a.docx", text: text))
    file.paragraphs = .lines
    for number in 1...file.source.lineCount where file.source.lineSpan(number).count > 0 {
      var hints = Hints()
      hints.beginsParagraph = true
      file.pieces.append(Piece(file.source.lineSpan(number), hints: hints))
    }
    for result in [try read(text), readDocument(file)] {
      #expect(marks(result.document).prefix(2) == ["organMark \(organ)\(mark)", "documentNumber \(number)"])
      #expect(result.document.metadata.kind == "纪要")
    }
  }

  /// Without a number below, with a title for a mark, or below no organ: two lines of a title or of text.
  @Test(arguments: [
    "云岭县人民政府\n专题会议纪要\n2026年3月6日", "云岭县人民政府\n关于防汛工作的会议纪要\n〔2026〕3号", "各位代表\n专题会议纪要\n第3期",
    "云岭县人民政府\n专题会议通知\n〔2026〕3号",
  ]) func twoLinesThatAreNoMark(text: String) throws {
    #expect(try read("\(text)\n\n\(minutes)").document.metadata.kind == nil)
  }

  /// Who issues 纪要 and when stands below the number, is part of the head, and no title.
  @Test(
    arguments: [
      ("云岭县人民政府办公室　　　　2026年3月12日", ["云岭县人民政府办公室", "2026年3月12日"]), ("2026年3月12日", ["2026年3月12日"]),
      ("中共云岭县委办公室　　　　　　　　　2026年4月2日", ["中共云岭县委办公室", "2026年4月2日"]),
      ("云岭县水利局\n2026年3月12日", ["云岭县水利局", "2026年3月12日"]), ("县委办\n\n二〇二六年三月五日", ["县委办", "二〇二六年三月五日"]),
    ], ["", "关于防汛工作的专题会议纪要\n\n"])
  func theIssuerOfMinutesIsPartOfTheHead(_ issue: (typed: String, read: [String]), title: String) throws {
    for number in ["〔2026〕4号", "第3期", "（第6次）"] {
      let result = try read("云岭县人民政府常务会议纪要\n\n\(number)\n\n\(issue.typed)\n\n\(title)\(minutes)")
      let header = try #require(result.document.header)
      #expect(header.number?.paragraph?.text.string == number)
      #expect(header.issue.compactMap { $0.paragraph?.text.string } == issue.read, "\(result.outline)")
      #expect(!result.outline.contains { $0.hasPrefix("date") }, "\(result.outline)")
      #expect(result.outline.contains { $0.hasPrefix("title") } == !title.isEmpty, "\(result.outline)")
    }
  }

  /// An organ that no date follows, and a date in a sentence, stay text.
  @Test(arguments: ["云岭县水利局", "2026年3月12日上午召开会议。", "云岭县水利局\n2026年3月12日召开会议。"])
  func whatIsNoIssuerStaysText(line: String) throws {
    let result = try read("云岭县人民政府常务会议纪要\n\n第4期\n\n\(line)\n\n\(minutes)")
    #expect(result.document.header?.issue.isEmpty == true)
  }

  /// The number below a mark that front matter has is no title.
  @Test(arguments: [
    ("文种: 令\n发文机关: 云岭县人民政府", "第12号"), ("文种: 令\n发文机关: 云岭县人民政府", "第十二号"),
    ("样式: order\n发文机关: 云岭县人民政府", "云政令〔2026〕2号"), ("文种: 纪要\n发文机关: 云岭县人民政府常务会议", "第3期"),
    ("文种: 命令\n发文机关: 云岭县人民政府", "第3号"),
  ]) func theNumberBelowAKnownMarkIsNoTitle(matter: String, number: String) throws {
    let result = try readOnly("---\n\(matter)\n---\n\(number)\n\n\(matter.contains("纪要") ? minutes : order)")
    #expect(result.document.header?.number?.paragraph?.text.string == number, "\(result.outline)")
    #expect(!result.outline.contains { $0.hasPrefix("title") }, "\(result.outline)")
  }

  @Test(arguments: [
    "文种: 通知\n发文机关: 云岭县人民政府", "文种: 令\n发文机关: 云岭县人民政府\n发文字号: 第9号",
  ]) func aNumberThatIsKnownIsNotTaken(matter: String) throws {
    let result = try readOnly("---\n\(matter)\n---\n第12号\n\n\(order)")
    #expect(result.document.header?.number?.paragraph?.text.string != "第12号")
  }

  /// Who asks for the form gets the mark without a number too.
  @Test func aChosenStyleNeedsNoNumber() throws {
    let asked = try read("---\n样式: minutes\n---\n云岭县水利局党组会议纪要\n\n\(minutes)")
    #expect(marks(asked.document) == ["organMark 云岭县水利局党组会议纪要"])
    let order = try read("---\n文种: 令\n---\n云岭县人民政府令\n\n\(order)")
    #expect(marks(order.document) == ["organMark 云岭县人民政府令"])
    #expect(!order.diagnosticIDs.contains("reading.kind.found"))
    // A mark that is given as a value has a title below it.
    let given = try readOnly("---\n样式: minutes\n发文机关: 云岭县水利局会议纪要\n---\n党组会议纪要\n\n\(minutes)")
    #expect(given.outline.contains("title: 党组会议纪要"), "\(given.outline)")
  }

  @Test(arguments: [
    "云岭县人民政府关于修订政府令\n第3号\n\n我们认真学习了有关规定。", "云岭县水利局司令\n第3号\n\n大家好，现予公布。",
    "云岭县人民政府令\n\n第3号\n\n各乡镇要认真学习。", "关于防汛工作的专题会议纪要\n〔2026〕3号\n\n会议同意方案。",
    "云岭县水利局会议纪要\n\n会议同意改造方案。", "---\n文种: 通知\n---\n云岭县水利局会议纪要\n第3期\n\n会议同意方案。",
  ]) func whatOnlyLooksLikeAMarkIsNone(text: String) throws {
    let result = try read(text)
    #expect(!result.reading.lines.contains { $0.reason == "reading.because.element" })
    #expect(!result.diagnosticIDs.contains("reading.kind.found"))
  }

  /// 令 and 纪要 have no title (10.2, 10.3), whoever named their form.
  @Test(arguments: ["样式: order", "样式: minutes", "文种: 令", "文种: 纪要"]) func noTitleIsAskedFor(line: String)
    throws
  {
    let result = try readOnly("---\n\(line)\n发文机关: 云岭县人民政府\n发文字号: 第6号\n---\n现公布《云岭县户外广告管理办法》，自2026年6月1日起施行。")
    #expect(!result.diagnosticIDs.contains("reading.title.missing"))
    let other = try readOnly("---\n样式: gongwen\n发文机关: 云岭县人民政府\n---\n现公布《云岭县户外广告管理办法》，自2026年6月1日起施行。")
    #expect(other.diagnosticIDs.contains("reading.title.missing"))
  }

  /// 缺席, 主持 and 记录 beside 出席, and 分送 and 共印 at the foot (10.3, 7.4).
  @Test func theLinesOfMinutesAreTold() throws {
    let people = ["主持人：周远", "出席：周远、王禾", "缺席：李四（出差）", "列席：陈岚", "记录：何川"]
    let foot = ["分送：局领导，各股室。", "云岭县水利局办公室　　2026年3月3日印发", "（共印30份）"]
    let text =
      "云岭县水利局党组会议纪要\n\n第3期\n\n会议同意方案。\n\n" + people.joined(separator: "\n") + "\n\n"
      + foot.joined(separator: "\n")
    let document = try read(text).document
    #expect(
      document.body.compactMap(\.paragraph).filter { $0.role == .attendance }.map(\.text.string) == people)
    let imprint = try #require(document.imprint)
    #expect(imprint.copies.compactMap { $0.paragraph?.text.string } == [foot[0]])
    #expect(imprint.printingOrgan?.paragraph?.text.string == "云岭县水利局办公室")
    #expect(imprint.copyCount?.paragraph?.text.string == foot[2])
  }
}
