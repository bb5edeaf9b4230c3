import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// 版头 and 版记 at the places that GB/T 9704-2012 gives in mm.
@Suite struct HeaderTests {
  private static let mm = Length.pointsPerMillimetre
  private static let left = 28 * mm
  private static let middle = (28 + 78) * mm

  private func lay(
    _ bodyLines: Int = 3, header: HeaderStyle = HeaderStyle(), set: (inout DocumentMetadata) -> Void
  ) throws -> [PageView] {
    var metadata = DocumentMetadata()
    set(&metadata)
    var style = TestStyle.standard()
    style.header = header
    style.paragraphs[.organMark] = ParagraphStyle(font: .title)
    style.paragraphs[.imprint] = ParagraphStyle(size: 14, firstLineIndent: 0)
    let blocks = [
      PageFillingTests.block(.title, "关于做好防汛工作的通知"),
      PageFillingTests.block(.body, String(repeating: "文", count: 28 * bodyLines - 4)),
    ]
    let document = Document(metadata: metadata, paragraphs: blocks)
    return try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document).pages.views
  }

  /// The first page of lines that stand in a source.
  private func lay(typed: [(ParagraphRole, String)]) throws -> PageView {
    let blocks = typed.enumerated().map { index, line in
      Block(
        ElementID(index), .paragraph(PageFillingTests.block(line.0, line.1)),
        origin: SourceSpan(index, index + 1))
    }
    let document = DocumentGrouping.document(of: blocks, metadata: DocumentMetadata())
    let pages = try LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper()).layOut(document).pages
    return try #require(pages.views.first)
  }

  private func line(_ page: PageView, _ role: ParagraphRole) throws -> PageLine {
    try #require(page.lines.first { $0.role == role }).line
  }

  private func rules(_ page: PageView) -> [Rule] {
    page.items.compactMap { if case .rule(let rule) = $0.content { rule } else { nil } }
  }

  private func text(_ page: PageView, _ role: ParagraphRole) -> [String] {
    page.lines.filter { $0.role == role }.map { line in
      page.items[line.line.items].compactMap(\.run).map { String(decoding: $0.text, as: UTF8.self) }.joined()
    }
  }

  @Test(arguments: [
    ("issuingOrgans", Array(repeating: "青溪县水务局", count: 40).joined(separator: "、")),
    ("signatories", Array(repeating: "陈一", count: 80).joined(separator: "、")),
    ("printingDate", String(repeating: "年", count: 60)),
    ("documentNumber", String(repeating: "号", count: 60)),
  ]) func aValueThatThePaperHasNoRoomForIsAFault(key: String, value: String) throws {
    let name = try #require(DocumentMetadata.key(named: key)?.aliases.first)
    #expect(throws: Fault(.input, "layout.element.outside", [name, key])) {
      try lay { metadata in
        metadata.issuingOrgans = "青溪县人民政府"
        metadata[key] = value
      }
    }
  }

  /// However long a name is, it stands on the paper with its label, or the paper is refused.
  @Test(arguments: 20...44) func aLongSignatoryIsOnThePaperOrRefused(_ count: Int) throws {
    for names in [
      String(repeating: "陈", count: count),
      String(repeating: "陈", count: count / 2) + "、" + String(repeating: "周", count: count / 2),
    ] {
      let pages: [PageView]
      do {
        pages = try lay { metadata in
          metadata.issuingOrgans = "青溪县人民政府"
          metadata.documentNumber = "青政发〔2026〕3号"
          metadata.signatories = names
        }
      } catch let fault as Fault {
        #expect(fault == Fault(.input, "layout.element.outside", ["签发人", "signatories"]))
        continue
      }
      let page = try #require(pages.first)
      let lines = page.lines.filter { $0.role == .signatory }.map(\.line)
      #expect(
        lines.allSatisfy { $0.start >= -0.01 && $0.end <= page.page.width + 0.01 }, "\(lines.map(\.start))")
      let number = try line(page, .documentNumber)
      let beside = lines.filter { abs($0.baseline - number.baseline) < 1 }
      #expect(beside.allSatisfy { $0.start >= number.end }, "\(count) characters stand over the number")
    }
  }

  /// The label in the face of the text, the names in theirs (G-29), whoever typed them.
  @Test func aTypedLabelOfSignatoriesIsALineOfItsOwn() throws {
    let typed: [(ParagraphRole, String)] = [
      (.organMark, "青溪县人民政府文件"), (.documentNumber, "青政发〔2026〕3号"), (.signatory, "签发人：王明远"),
      (.signatory, "李　清"),
      (.signatory, "周岭"), (.title, "关于防汛的请示"), (.body, "妥否，请批示。"),
    ]
    let page = try lay(typed: typed)
    #expect(text(page, .signatory) == ["签发人：", "王明远", "李　清", "周岭"])
    let names = page.lines.filter { $0.role == .signatory }.map(\.line)
    #expect(abs(names[1].start - names[3].start) < 0.01, "G-29: below the first name")
  }

  /// What was typed without 文件 is a mark too; nothing is put in.
  @Test func aTypedJointMarkGetsNoWord() throws {
    let typed: [(ParagraphRole, String)] = [
      (.organMark, "青溪县水务局"), (.organMark, "青溪县财政局"), (.title, "关于防汛的通知"), (.body, "请防汛。"),
    ]
    let page = try lay(typed: typed)
    #expect(text(page, .organMark) == ["青溪县水务局", "青溪县财政局"])
  }

  @Test func theElementsStandAtTheirPlaces() throws {
    let page = try #require(
      try lay { metadata in
        metadata.copyNumber = "000007"
        metadata.securityLevel = "秘密"
        metadata.confidentialityPeriod = "1年"
        metadata.urgency = "特急"
        metadata.issuingOrgans = "青溪县人民政府"
        metadata.documentNumber = "青政发〔2026〕3号"
      }.first)
    #expect(text(page, .copyNumber) == ["000007"])
    #expect(text(page, .securityLevel) == ["秘密★1年"])
    let copy = try line(page, .copyNumber)
    let level = try line(page, .securityLevel)
    #expect(abs(copy.frame.y - 37 * Self.mm) < 0.01, "G-21: on the first line")
    #expect(abs(level.frame.y - 37 * Self.mm - 29.6093) < 0.01, "G-22: on the second")
    #expect(abs(copy.start - Self.left) < 0.01)
    let mark = try line(page, .organMark)
    #expect(text(page, .organMark) == ["青溪县人民政府文件"])
    #expect(abs(mark.frame.y - 72 * Self.mm) < 0.01, "G-24: 35 mm below the top of the type area")
    #expect(abs((mark.start + mark.end) / 2 - Self.middle) < 0.01)
    #expect(page.items[mark.items].allSatisfy { $0.run?.colour == .red })
    let number = try line(page, .documentNumber)
    #expect(abs(number.frame.y - mark.frame.y - mark.frame.height - 20.78 * Self.mm) < 0.01, "G-27")
    let rule = try #require(rules(page).first { $0.colour == .red })
    #expect(abs(rule.y - number.frame.y - 16 - 4 * Self.mm) < 0.01, "G-30: 4 mm below it")
    #expect(abs(rule.width - 156 * Self.mm) < 0.01 && abs(rule.x - Self.left) < 0.01)
    let title = try line(page, .title)
    #expect(abs(title.frame.y - rule.y - rule.height - 20.78 * Self.mm) < 0.01, "G-40: two lines below it")
    #expect(page.lines.contains { $0.role == .body && $0.gridLine != nil }, "text on the grid (G-52)")
  }

  @Test func givenNamesWithTheirWordHaveItOnce() throws {
    let page = try #require(try lay { $0.issuingOrgans = "青溪县水务局文件、青溪县财政局文件" }.first)
    #expect(text(page, .organMark) == ["青溪县水务局", "青溪县财政局", "文件"])
  }

  @Test func signatoriesStandOnTheRightTwoToARow() throws {
    let page = try #require(
      try lay { metadata in
        metadata.issuingOrgans = "青溪县人民政府"
        metadata.documentNumber = "青政发〔2026〕3号"
        metadata.signatories = "王明远、李清、周岭"
      }.first)
    let names = page.lines.filter { $0.role == .signatory }.map(\.line)
    #expect(names.count == 4, "the label and three names")
    let number = try line(page, .documentNumber)
    #expect(abs(number.start - Self.left - 15.7854) < 0.01, "G-28: one character in from the left")
    #expect(abs(number.baseline - names[3].baseline) < 0.01, "G-28: on the line of the last name")
    #expect(abs(names[1].start - names[3].start) < 0.01, "G-29: below the first name")
    #expect(abs(names[2].frame.y - names[1].frame.y) < 0.01)
    let right = (28 + 156) * Self.mm - 15.7854
    #expect(names.map(\.end).max() ?? 0 <= right + 0.01, "G-29: one character in from the right")
  }

  @Test(arguments: 1...12) func aJointMarkLeavesRoomForText(_ count: Int) throws {
    let page = try #require(
      try lay { metadata in
        metadata.issuingOrgans = (0..<count).map { $0 % 2 == 0 ? "青溪县人力资源和社会保障局" : "青溪县财政局" }
          .joined(separator: "、")
        metadata.documentNumber = "青人社发〔2026〕3号"
      }.first)
    #expect(page.lines.contains { $0.role == .body }, "G-52: page 1 shows text under \(count) organs")
    let marks = page.lines.filter { $0.role == .organMark }.map(\.line)
    #expect(marks.allSatisfy { $0.start >= Self.left - 0.01 && $0.end <= Self.left + 156 * Self.mm + 0.01 })
    #expect(text(page, .organMark).joined().components(of: "文件") == 1, "G-26: 文件 once")
    guard count > 1 else { return }
    let names = marks.dropLast()
    #expect(Set(names.map { ($0.end * 100).rounded() }).count == 1, "G-26: names of one width")
  }

  /// Each organ of a joint paper that goes up has its 签发人: their rows take room too.
  @Test(arguments: 2...9) func aJointMarkLeavesRoomForTextBelowSignatories(_ count: Int) throws {
    let page = try #require(
      try lay { metadata in
        metadata.issuingOrgans = (0..<count).map { $0 % 2 == 0 ? "青溪县人力资源和社会保障局" : "青溪县财政局" }
          .joined(separator: "、")
        metadata.documentNumber = "青人社请〔2026〕3号"
        metadata.signatories = Array(repeating: "王明远", count: count).joined(separator: "、")
      }.first)
    #expect(page.lines.contains { $0.role == .body }, "G-52: page 1 shows text under \(count) organs")
  }

  /// Who issues 纪要 stands left and the date right, each one character in, above the red rule.
  @Test func theIssuerOfMinutesStandsAboveTheRule() throws {
    let page = try lay(typed: [
      (.organMark, "青溪县人民政府常务会议纪要"), (.documentNumber, "第8期"), (.byline, "青溪县人民政府办公室　　2026年3月12日"),
      (.body, "会议同意方案。"),
    ])
    let issue = page.lines.filter { $0.role == .byline }.map(\.line)
    #expect(text(page, .byline) == ["青溪县人民政府办公室", "2026年3月12日"])
    let number = try line(page, .documentNumber)
    let rule = try #require(rules(page).first)
    #expect(
      issue.allSatisfy { $0.frame.y > number.frame.y && abs(rule.y - $0.frame.y - 16 - 4 * Self.mm) < 0.5 })
    #expect(
      abs(issue[0].start - Self.left - 15.7854) < 0.1
        && abs(Self.left + 156 * Self.mm - issue[1].end - 15.7854) < 0.1)
  }

  /// A letter has no 签发人 by the standard; what is given or typed is printed all the same, below its number.
  @Test func signatoriesOfALetterStandBelowItsNumber() throws {
    let look = HeaderStyle(form: .letter, markSuffix: "", ruleThickness: 2, ruleWidth: 170 * Self.mm)
    let page = try #require(
      try lay(header: look) { metadata in
        metadata.issuingOrgans = "青溪县人民政府办公室"
        metadata.documentNumber = "青政办函〔2026〕3号"
        metadata.signatories = "王明远、李清"
      }.first)
    #expect(text(page, .signatory) == ["签发人：", "王明远", "李清"])
    let number = try line(page, .documentNumber)
    let names = page.lines.filter { $0.role == .signatory }.map(\.line)
    #expect(names.allSatisfy { $0.frame.y > number.frame.y + 16 })
    #expect(abs((names.map(\.end).max() ?? 0) - number.end) < 0.1, "one right edge")
    let title = try line(page, .title)
    #expect(names.allSatisfy { $0.frame.y + 16 < title.frame.y })
  }

  @Test func aLetterHasTwoRedLinesAndItsNumberOnTheRight() throws {
    let look = HeaderStyle(
      form: .letter, markTop: 30 * Self.mm, markSuffix: "", numberGap: 4.84 * Self.mm, ruleThickness: 2,
      ruleWidth: 170 * Self.mm)
    let page = try #require(
      try lay(header: look) { metadata in
        metadata.issuingOrgans = "青溪县人民政府办公室"
        metadata.documentNumber = "青政办函〔2026〕3号"
      }.first)
    let mark = try line(page, .organMark)
    #expect(abs(mark.frame.y - 30 * Self.mm) < 0.01, "G-100")
    let red = rules(page).filter { $0.colour == .red }
    #expect(red.count == 4)
    #expect(red.allSatisfy { abs($0.width - 170 * Self.mm) < 0.01 })
    #expect(
      red[0].height > red[1].height && red[2].height < red[3].height, "G-101: thick and thin, thin and thick")
    #expect(abs(red[0].y - mark.frame.y - mark.frame.height - 4 * Self.mm) < 0.01, "G-101")
    #expect(abs(red[3].y + red[3].height - 277 * Self.mm) < 0.01, "G-101: 20 mm above the foot")
    let number = try line(page, .documentNumber)
    #expect(abs(number.end - (28 + 156) * Self.mm) < 0.01, "G-102: flush right")
  }

  @Test(arguments: [(3, 2), (20, 2), (30, 2), (39, 4)])
  func theImprintStandsAtTheFootOfAnEvenPage(_ lines: Int, _ count: Int) throws {
    let pages = try lay(lines) { metadata in
      metadata.copyRecipients = "县委各部门，县人大常委会办公室，县政协办公室，县法院，县检察院，各人民团体，各民主党派，各新闻单位，县人武部"
      metadata.printingOrgan = "青溪县人民政府办公室"
      metadata.printingDate = "2026年1月5日"
    }
    #expect(pages.count == count, "G-84")
    let page = try #require(pages.last)
    let found = rules(page)
    #expect(found.map { ($0.height / Self.mm * 100).rounded() } == [35, 25, 35], "G-80")
    let last = try #require(found.last)
    #expect(abs(last.y + last.height - 262 * Self.mm) < 0.01, "G-80: the last line on the type area's edge")
    let parts = page.lines.filter { $0.role == .imprint }.map(\.line)
    let texts = text(page, .imprint)
    #expect(texts[0].hasPrefix("抄送：") && texts[1].hasSuffix("。"), "G-81")
    #expect(
      abs(parts[0].start - Self.left - 14) < 0.01 && abs(parts[1].start - Self.left - 14 * 4) < 0.01, "G-81")
    #expect(texts.suffix(2) == ["青溪县人民政府办公室", "2026年1月5日印发"], "in the order of reading")
    #expect(abs(parts[3].end - (28 + 156) * Self.mm + 14) < 0.01, "G-82")
    #expect(pages.map(\.number) == (count == 4 ? [1, 2, nil, nil] : [1, 2]), "G-93")
  }

  /// 抄送 of 900 names once stood above the head of its page, where nothing is drawn.
  @Test func anImprintHigherThanAPageGoesOnOverPages() throws {
    let names = String(repeating: "县委办公室，", count: 300)
    let pages = try lay { $0.copyRecipients = names }
    let area = 37 * Self.mm - 0.01...262 * Self.mm + 0.01
    var printed = 0
    for page in pages {
      for line in page.lines where line.role == .imprint {
        #expect(area.contains(line.line.frame.y) && area.contains(line.line.frame.y + line.line.frame.height))
      }
      for rule in rules(page) { #expect(area.contains(rule.y) && area.contains(rule.y + rule.height)) }
      printed += text(page, .imprint).joined().filter { $0 == "委" }.count
    }
    #expect(printed == 300)
    #expect(pages.map(rules).map(\.count).reduce(0, +) == 2)
    #expect(pages.last?.lines.filter { $0.role == .imprint }.last?.line.isLast == true)
  }

  @Test func typedElementsAreMovedToTheirPlaces() throws {
    let typed =
      "青溪县人民政府文件\n青政发〔2026〕3号\n关于做好防汛工作的通知\n请认真落实。\n抄送：县委办公室。\n青溪县人民政府办公室　2026年1月5日印发"
    let source = SourceText(name: "a", text: typed)
    let roles: [ParagraphRole] = [.organMark, .documentNumber, .title, .body, .imprint, .imprint]
    var start = 0
    let blocks = zip(roles, typed.split(separator: "\n")).enumerated().map { index, line in
      let span = SourceSpan(start, start + line.1.utf8.count)
      start = span.upperBound + 1
      return Block(ElementID(index), .paragraph(Paragraph(line.0, TracedText(source, span))), origin: span)
    }
    let document = DocumentGrouping.document(of: blocks, metadata: DocumentMetadata())
    #expect(document.header?.organs.count == 1 && document.header?.number != nil)
    #expect(document.imprint?.copies.count == 1)
    #expect(document.imprint?.printingOrgan?.paragraph?.text.string == "青溪县人民政府办公室")
    #expect(document.imprint?.printingDate?.paragraph?.text.string == "2026年1月5日印发")
    #expect(document.body.count == 2)
    let engine = LayoutEngine(style: TestStyle.standard(), shaper: FakeShaper())
    let pages = try engine.layOut(document).pages
    var printed = ""
    for item in pages.pages.flatMap(\.items) {
      if case .element = item.owner, let run = item.run {
        printed += String(decoding: run.text, as: UTF8.self)
      }
    }
    for line in typed.split(whereSeparator: { $0 == "\n" || $0 == "\u{3000}" }) {
      #expect(printed.contains(String(line)))
    }
  }
}

extension String {
  /// How often a part stands in it.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
