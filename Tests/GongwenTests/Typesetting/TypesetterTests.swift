import Gongwen
import GongwenFiles
import RenderingTestSupport
import Testing

/// The whole way, from the example report to its PDF.
@Suite struct TypesetterTests {
  let typesetter: Typesetter
  private let example: TypesettingInput

  init() throws {
    // Throws with the words of `make fonts` where these are missing.
    _ = try FetchedFonts.book()
    typesetter = try Typesetter(.init(home: GongwenHome(root: FetchedFonts.home)))
    let path = FetchedFonts.home + "/Examples/duty-report.txt"
    example = TypesettingInput(bytes: try InputFile.read(path), name: path)
  }

  func typeset(_ text: String) throws -> TypesettingResult {
    try typesetter.typeset(TypesettingInput(text: text))
  }

  @Test func theExampleIsSetOnFullPages() throws {
    let result = try typesetter.typeset(example)
    #expect(result.style == "duty-report")
    #expect(result.pages.pages.count == 4)
    #expect(result.pages.pages.map(\.number) == [1, 2, 3, 4])
    #expect(!result.isIncomplete)
    #expect(!result.diagnostics.contains { $0.severity == .error }, "\(result.diagnostics)")
    // A4, in pt.
    for page in result.pages.pages {
      #expect(abs(page.width - 595.276) < 0.01 && abs(page.height - 841.89) < 0.01)
    }
    // No page but the last ends early (CLREQ, C-71).
    for page in result.pages.pages.dropLast() {
      #expect(page.lines.compactMap(\.gridLine).max() == 21, "page \(page.number ?? 0)")
    }
  }

  @Test func aMarkThatIsNotPrintedIsTold() throws {
    let result = try typeset("述职报告\n各位领导：\n　　中\u{301}国人e\u{301}te\u{301}，葛\u{E0100}城。")
    let told = result.diagnostics.filter { $0.id == "font.mark.undrawn" }
    #expect(told.map(\.arguments) == [["\u{301}", "U+0301", "1"]] && told.map(\.severity) == [.warning])
    #expect(result.source.string(in: try #require(told.first?.span)) == "\u{301}" && !result.isIncomplete)
  }

  /// The example of two reports in one text.
  private func two() throws -> TypesettingInput {
    let path = FetchedFonts.home + "/Examples/two-reports.txt"
    return TypesettingInput(bytes: try InputFile.read(path), name: path)
  }

  /// Front matter names several organs one a line, and each has its line of the mark; signatories stand with 、 between.
  @Test func severalOrgansAndSignatoriesStandInFrontMatter() throws {
    let path = FetchedFonts.home + "/Examples/joint-request.txt"
    let result = try typesetter.typeset(TypesettingInput(bytes: try InputFile.read(path), name: path))
    #expect(result.diagnostics.filter { $0.severity > .info }.isEmpty, "\(result.diagnostics)")
    let header = try #require(result.document.header)
    #expect(
      header.organs.compactMap { $0.paragraph?.text.string } == ["青溪县教育局", "青溪县财政局", "青溪县人力资源和社会保障局"])
    #expect(header.signatories.compactMap { $0.paragraph?.text.string } == ["林若溪", "周远", "陈岚"])
    let text = try PDFText.pages(of: PDFFile(try typesetter.pdf(result.pages))).joined()
    #expect(text.contains("抄送：县委办公室，县人大常委会办公室，县政协办公室。"), "\(text)")
  }

  /// The numbers of pages run on, and each document stands in the outline above its headings.
  @Test func severalDocumentsStandOneAfterTheOther() throws {
    let result = try typesetter.typeset(two())
    #expect(result.documents.count == 2)
    #expect(result.pages.pages.map(\.number) == [1, 2])
    #expect(
      result.pages.outline.map { "\($0.level) \($0.page) \($0.title)" } == [
        "1 0 财务科长述职报告", "2 0 一、预算管理", "2 0 二、内部控制", "1 1 行政科长述职报告", "2 1 一、后勤保障", "2 1 二、安全管理",
      ])
    #expect(try typesetter.pdf(result.pages).count > 1000)
  }

  /// A notice and the rules that it issues are one paper: 版记 stands on the last even page of the two (G-80).
  @Test func theImprintStandsOnTheLastEvenPageOfThemAll() throws {
    let text = """
      关于印发值班工作方案的通知

      各科室：
      现将方案印发给你们，请认真组织实施。

      青溪县水务局
      2026年1月20日

      青溪县水务局值班工作方案

      为做好值班工作，制定本方案。
      一、工作目标
      值班不断岗。

      抄送：县委办公室。
      青溪县水务局办公室    2026年1月20日印发
      """
    var input = TypesettingInput(text: text, name: "方案.txt")
    let roles = "9 title | 青溪县水务局值班工作方案\n11 body | 为做好值班工作，制定本方案。\n"
    input.reading.accepted = try AcceptedRoles(Array(roles.utf8), name: "roles")
    let whole = try typesetter.typeset(input)
    #expect(whole.documents.count == 2)
    #expect(whole.pages.pages.map(\.number) == [1, 2])
    // Alone, the rules begin on an odd page, and it stands on the back of that.
    #expect(try typesetter.typesetEach(input).last?.pages.pages.count == 2)
  }

  /// Each of several documents alone has pages of its own, and what was said of it.
  @Test func severalDocumentsCanStandApart() throws {
    let results = try typesetter.typesetEach(two())
    #expect(results.map { $0.document.title?.string } == ["财务科长述职报告", "行政科长述职报告"])
    #expect(results.map { $0.pages.pages.map(\.number) } == [[1], [1]])
    #expect(results.map { $0.diagnostics.contains { $0.id == "reading.document.parted" } } == [false, true])
    #expect(results.map(\.pages.metadata.title) == ["财务科长述职报告", "行政科长述职报告"])
  }

  /// The space at which a line breaks stands in the file, or a reader hears "incharge" (ISO 32000-1 14.8.2.5).
  @Test func wordsAtTheEndsOfLinesStayApart() throws {
    let sentence =
      "The people in charge of the project were invited to take part in several meetings about water, "
      + "roads and schools in the whole of the county."
    let result = try typeset("述职报告\n今年以来开展了多项工作。\(sentence)\n")
    #expect(result.pages.pages[0].lines.count > 3)
    let text = try PDFText.pages(of: PDFFile(try typesetter.pdf(result.pages)))[0]
    #expect(text.replacing("\u{AD}", with: "").contains(sentence), "\(text)")
  }

  /// A face whose checksums are wrong is used with a warning; what goes wrong in drawing then is its fault, not ours.
  @Test func aFaultOfDrawingIsThatOfADamagedFace() throws {
    let inside = Fault(.internal, "output.pdf-structure", ["page 1", "count"])
    #expect(typesetter.blamed(inside).category == .internal, "the fetched faces are sound")
    let damage = Diagnostic("font.file.checksum", .warning, ["a.ttf", "glyf"])
    let blamed = Typesetter.blamed(inside, on: [damage])
    #expect(blamed.category == .fonts && blamed.path == "a.ttf" && blamed.diagnostic.severity == .error)
    #expect(Typesetter.blamed(Fault(.input, "x", []), on: [damage]).category == .input)
  }

  @Test func theOutlineHasEveryHeadingOfTheExample() throws {
    let outline = try typesetter.typeset(example).pages.outline
    let top = outline.filter { $0.level == 1 }.map(\.title)
    #expect(top.count == 5, "\(top)")
    #expect(zip(top, ["一、", "二、", "三、", "四、", "五、"]).allSatisfy { $0.hasPrefix($1) }, "\(top)")
    #expect(outline.filter { $0.level == 2 }.allSatisfy { $0.title.hasPrefix("（") }, "\(outline)")
    #expect(outline.map(\.page) == outline.map(\.page).sorted())
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let first = try typesetter.pdf(typesetter.typeset(example).pages)
    let again = try typesetter.pdf(typesetter.typeset(example).pages)
    #expect(first == again, "one typesetter, twice")
    let other = try Typesetter(.init(home: GongwenHome(root: FetchedFonts.home)))
    #expect(
      try other.pdf(other.typeset(example).pages) == first, "a typesetter of its own, as in another process")
  }

  @Test func whatIsCopiedFromThePDFIsTheText() throws {
    let result = try typesetter.typeset(example)
    let file = try PDFFile(try typesetter.pdf(result.pages))
    let copied = try PDFText.pages(of: file)
    #expect(copied.count == 4)
    for (page, text) in zip(result.pages.pages, copied) {
      let wanted =
        page.lines.map(page.text(of:)).joined().filter { !$0.isWhitespace } + "—\(page.number ?? 0)—"
      #expect(text.filter { !$0.isWhitespace } == wanted, "page \(page.number ?? 0)")
    }
  }

  /// Names bring faces that stand in for 仿宋, 楷体 and the title's: each origin is on its line's baseline.
  @Test func rareNamesStayOnTheBaseline() throws {
    let text = """
      ---
      title: 关于表彰㛃、龘同志的决定
      name: 王堃
      ---
      一、李喆䶮的事迹
      （一）王堃与陈龘。李喆、孙㸆、何𬭎、周頔同志，测量面积三百㎡。
      """
    let page = try #require(try typeset(text).pages.pages.first)
    let runs = page.items.compactMap { item -> GlyphRun? in
      if case .artifact = item.owner { nil } else { item.run }
    }
    #expect(
      Set(runs.map(\.levelShift)).count >= 3, "lowered for 仿宋, for 楷体 and not: \(runs.map(\.levelShift))")
    let baselines = page.lines.map(\.baseline)
    for glyph in runs.flatMap(\.glyphs) {
      #expect(
        baselines.contains { abs($0 - glyph.y) < 0.001 }, "glyph \(glyph.id) at \(glyph.y): \(baselines)")
    }
  }

  @Test func thePDFBearsTheDocumentsDateUnlessAnotherIsGiven() throws {
    let pages = try typeset("---\ntitle: 题\ndate: 2024年2月29日\n---\n一段正文。").pages
    func information(_ bytes: [UInt8]) throws -> String {
      let file = try PDFFile(bytes)
      return try file.object(try #require(file.reference("/Info", in: file.trailer)))
    }
    #expect(try information(try typesetter.pdf(pages)).contains("(D:20240229120000"))
    #expect(try information(try typesetter.pdf(pages, date: 0)).contains("(D:19700101000000"))
    let undated = try typeset("一段没有日期的正文。").pages
    #expect(!(try information(try typesetter.pdf(undated)).contains("Date")))
  }

  @Test func theTitleOfThePDFIsNeverEmpty() throws {
    #expect(try typeset("---\ntitle: 前言里的标题\n---\n一段正文。").pages.metadata.title == "前言里的标题")
    var input = TypesettingInput(text: "一段没有标题的正文，说明了一些情况。", name: "folder/2025.年报.txt")
    #expect(try typesetter.typeset(input).pages.metadata.title == "2025.年报")
    input.name = "-"
    #expect(try typesetter.typeset(input).pages.metadata.title == "stdin")
    input.metadata.title = "外来的标题"
    #expect(try typesetter.typeset(input).pages.metadata.title == "外来的标题")
  }

  @Test func aMissingCharacterIsAnErrorUntilItIsAllowed() throws {
    let strict = try typeset("一段带𒀀的正文。")
    #expect(strict.isIncomplete)
    #expect(strict.diagnostics.filter { $0.id == "font.missing" }.map(\.severity) == [.error])
    let home = GongwenHome(root: FetchedFonts.home)
    let lenient = try Typesetter(.init(home: home, allowMissing: true)).typeset(
      TypesettingInput(text: "一段带𒀀的正文。"))
    #expect(!lenient.isIncomplete)
    #expect(lenient.diagnostics.filter { $0.id == "font.missing" }.map(\.severity) == [.warning])
    let place = try #require(lenient.diagnostics.first { $0.id == "font.missing" }?.span)
    #expect(lenient.source.string(in: place) == "𒀀")
  }

  @Test func nothingToSetIsRefused() {
    #expect(throws: Fault(.input, "input.no-text", ["text"], path: "text")) {
      try typeset("\u{3000}\n\u{200B}")
    }
  }

  /// Such a call ended with status 0 and pages in the fonts that happened to be there.
  @Test(arguments: ["/nonexistent/fonts", "/dev/zero"])
  func aFolderOfFontsThatIsNoneIsAFault(folder: String) throws {
    let home = GongwenHome(root: FetchedFonts.home, fontFolders: [folder])
    let fault = Fault(.fonts, "font.folder.unreadable", [folder], path: folder)
    #expect(throws: fault) { try Typesetter(.init(home: home)) }
    #expect(try FontInventory(home.fontPlaces).faults == [fault])
  }

  @Test func picturesHaveTheSizeOfThePage() throws {
    let page = try #require(try typeset("一段正文。").pages.pages.first)
    let image = try PNGImage(try typesetter.png(page, dpi: 72))
    #expect((image.width, image.height, image.channels) == (595, 842, 1))
    #expect(throws: Fault(.usage, "output.dpi", ["20"])) { try typesetter.png(page, dpi: 20) }
  }

  // MARK: Elements of official documents

  private let order = """
    ---
    发文机关: 青山县人民政府
    发文字号: 青政发2026年3号
    密级: 机密★1年
    ---
    关于做好防汛工作的通知
    各乡镇人民政府：
    汛期将至，请各单位做好准备。
    """

  /// Every line, those too that metadata adds.
  private func printed(_ result: TypesettingResult) -> [String] {
    result.pages.pages.flatMap { page in
      page.lines.map { line in
        String(decoding: page.items[line.items].compactMap(\.run).flatMap(\.text), as: UTF8.self)
      }
    }
  }

  @Test func doubtfulElementsArePrintedAndTold() throws {
    let result = try typeset(order)
    let ids = result.diagnostics.map(\.id).filter { $0.hasPrefix("element.") }
    #expect(ids == ["element.document-number", "element.copy-number-missing"])
    let text = printed(result).joined()
    #expect(text.contains("青政发2026年3号") && text.contains("机密★1年"))
    // What the style of the call says counts too: a letter has no organ that prints.
    var input = TypesettingInput(text: order.replacing("密级: 机密★1年", with: "印发机关: 办公室\n印发日期: 2026年1月5日"))
    input.style = "letter"
    #expect(
      try typesetter.typeset(input).diagnostics.filter { $0.id == "element.letter-imprint" }.count == 2)
  }

  @Test func aNumberFromOutsideReplacesATypedOne() throws {
    let record = """
      gongwen: 1
      body:
      - {role: copyNumber, text: "000001"}
      - {role: organMark, text: "青山县人民政府文件"}
      - {role: title, text: "关于做好防汛工作的通知"}
      - {role: body, text: "汛期将至，请做好准备。"}
      """
    func copy(_ number: String?) throws -> TypesettingResult {
      var input = TypesettingInput(text: record, name: "a.yaml")
      input.metadata.copyNumber = number
      return try typesetter.typeset(input)
    }
    func firstLine(_ result: TypesettingResult) -> String { printed(result).first ?? "" }
    #expect(firstLine(try copy(nil)) == "000001")
    let second = try copy("000002")
    #expect(firstLine(second) == "000002")
    #expect(second.ledger.contains { $0.removed == "000001" && $0.kind == .metadata })
    #expect(firstLine(try copy("000001")) == "000001")
  }

  @Test func minutesNameWhoWasThere() throws {
    let result = try typeset(
      "---\n文种: 纪要\n发文机关: 青山县人民政府常务会议\n出席: 林若溪　周远\n---\n会议纪要\n会议研究了防汛工作。\n列席：王禾\n")
    let lines = printed(result)
    #expect(result.style == "minutes" && lines.contains("出席：林若溪　周远") && lines.contains("列席：王禾"), "\(lines)")
  }

  /// Lines of names look like rows of a table, signatures or noise: in minutes they are none of these.
  @Test func typedAttendanceIsNeverLeftOut() throws {
    let text = """
      青山县人民政府常务会议纪要
      2026年1月5日，县长林若溪主持召开县政府常务会议，研究防汛工作。现纪要如下：
      一、关于防汛工作
      会议认为，汛期将至，要抓紧准备。
      二、关于修路
      会议同意修建乡村公路。
      出席：林若溪　周远　陈岚
      请假：何川
      列席人员：县水务局王禾，县林业局白鹿鸣，县财政局简书宁，县教育局叶知秋
      """
    let document = try typeset(text).document
    let attendance = document.paragraphs.filter { $0.role == .attendance }.map(\.text.string)
    #expect(
      attendance == ["出席：林若溪　周远　陈岚", "请假：何川", "列席人员：县水务局王禾，县林业局白鹿鸣，县财政局简书宁，县教育局叶知秋"])
    // The same lines of another paper are left to the reader.
    let other = try typeset(text.replacing("常务会议纪要", with: "关于常务会议的通知")).document
    #expect(!other.paragraphs.contains { $0.role == .attendance })
  }

  @Test func whatAPersonReviewedStays() throws {
    var input = TypesettingInput(text: "县常务会议纪要\n会议研究了防汛工作。\n请假：何川\n")
    input.reading.accepted = AcceptedRoles(lines: [3: AcceptedRoles.Line(.noise, text: "请假：何川")])
    #expect(try !typesetter.typeset(input).document.paragraphs.contains { $0.role == .attendance })
  }

  private let typed = """
    000001
    机密★1年
    特急
    青山县人民政府文件
    青政发〔2026〕3号　　签发人：林若溪
    关于修建水库的请示
    市人民政府：
    汛期将至，请批准修建水库。
    青山县人民政府
    2026年1月5日
    """

  @Test func aTypedHeaderIsAHeader() throws {
    let header = try #require(try typeset(typed).document.header)
    #expect(
      header.blocks.compactMap(\.paragraph).map { "\($0.role.rawValue) \($0.text.string)" } == [
        "copyNumber 000001", "securityLevel 机密★1年", "urgency 特急", "organMark 青山县人民政府文件",
        "documentNumber 青政发〔2026〕3号", "signatory 签发人：林若溪",
      ])
    // A series of copies takes the place of the typed number.
    var input = TypesettingInput(text: typed)
    input.metadata.copyNumber = "000012"
    #expect(try printed(typesetter.typeset(input)).prefix(3) == ["000012", "机密★1年", "特急"])
    // A title from outside is not printed beside the typed one.
    input.metadata.title = "关于修建水库的请示"
    #expect(try printed(typesetter.typeset(input)).count { $0 == "关于修建水库的请示" } == 1)
  }

  /// Without the mark of an organ six digits are no 份号.
  @Test func numbersOfOtherPapersAreLeftToTheReader() throws {
    let document = try typeset(typed.replacing("青山县人民政府文件\n", with: "")).document
    #expect(!document.paragraphs.contains { $0.role == .copyNumber || $0.role == .securityLevel })
  }
}
