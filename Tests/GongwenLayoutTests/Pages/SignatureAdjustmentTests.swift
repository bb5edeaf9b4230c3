import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// A signature shares a page with text (G-67, G-68), and stands where the standard puts it (G-63, G-65).
@Suite struct SignatureAdjustmentTests {
  private func lay(
    _ bodyLines: Int, _ names: [String] = ["述职人：王明"], date: String? = "2024年1月5日", seal: Double = 0
  ) throws -> LayoutEngine.Result {
    var blocks = [PageFillingTests.body(bodyLines, last: 9)]
    blocks += names.map { PageFillingTests.block(.signature, $0) }
    if let date { blocks.append(PageFillingTests.block(.date, date)) }
    return try PageFillingTests.lay(blocks, characters: 28, lines: 22, flow: FlowRules(sealDiameter: seal)) {
      sheet in
      sheet.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    }
  }

  /// Body lines that fill so many lines of 28 characters.
  private func document(_ lines: Int) throws -> LayoutEngine.Result {
    let text = String(repeating: "文", count: 28 * (lines - 1) + 20)
    let blocks = [
      PageFillingTests.block(.body, text), PageFillingTests.block(.signature, "述职人：王明"),
      PageFillingTests.block(.date, "2024年1月5日"),
    ]
    return try PageFillingTests.lay(blocks, characters: 28, lines: 22) { sheet in
      sheet.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    }
  }

  @Test(arguments: 17...26)
  func noPageHoldsTheSignatureAlone(_ lines: Int) throws {
    let result = try document(lines)
    for page in result.pages.views {
      let roles = Set(page.lines.map(\.role))
      #expect(roles.contains(.body), "\(lines) lines of text: a page holds \(roles) only (G-67)")
    }
  }

  /// With 附注 below the date the page is set as much closer as that needs, too (G-67).
  @Test(arguments: 15...22)
  func remarksGoWithTheSignature(_ lines: Int) throws {
    let blocks = [
      PageFillingTests.block(.body, String(repeating: "文", count: 28 * (lines - 1) + 20)),
      PageFillingTests.block(.signature, "述职人：王明"), PageFillingTests.block(.date, "2024年1月5日"),
      PageFillingTests.block(.remarks, "（此件公开发布）"),
    ]
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22) { sheet in
      sheet.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    }
    for page in result.pages.views {
      let roles = Set(page.lines.map(\.role))
      #expect(roles.contains(.body), "\(lines) lines of text: a page holds \(roles) only")
    }
    // Two lines more than the grid has are no reason for a page.
    #expect(lines > 20 || result.pages.pages.count == 1, "\(lines) lines of text")
  }

  @Test(arguments: 40...48)
  func noLaterPageHoldsItAloneEither(_ lines: Int) throws {
    let result = try document(lines)
    let last = try #require(result.pages.views.last)
    #expect(last.lines.contains { $0.role == .body })
  }

  @Test(arguments: 18...22)
  func theSignaturesOfAReportAndItsAttachmentAreBothCured(_ lines: Int) throws {
    func part(_ lines: Int) -> [Paragraph] {
      [
        PageFillingTests.block(.body, String(repeating: "文", count: 28 * (lines - 1) + 20)),
        PageFillingTests.block(.signature, "述职人：王明"), PageFillingTests.block(.date, "2024年1月5日"),
      ]
    }
    let attachment = [
      PageFillingTests.block(.attachmentLabel, "附件1"), PageFillingTests.block(.attachmentTitle, "名单"),
    ]
    let blocks = part(lines) + attachment + part(lines - 4)
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22) { sheet in
      sheet.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    }
    for (index, page) in result.pages.views.enumerated() {
      #expect(page.lines.contains { $0.role == .body }, "page \(index + 1) holds \(page.lines.map(\.text))")
    }
    #expect(!result.diagnostics.contains { $0.id == "layout.signature.alone" })
  }

  /// G-68: two lines of text go over with the signature, not the last one alone.
  @Test func twoLinesGoWithASignature() throws {
    let page = try #require(try document(23).pages.views.last)
    #expect(page.lines.filter { $0.role == .body }.count == 2)
    #expect(page.lines.count == 4)
  }

  @Test func aRemedyIsTold() throws {
    let result = try document(20)
    #expect(result.pages.views.count == 1)
    let told = try #require(result.diagnostics.first { $0.id.hasPrefix("layout.page.") })
    #expect(told.arguments.first == "1", "the page that was changed, counted from 1")
  }

  @Test func theDateStandsTwoCharactersRightOfAShorterName() throws {
    let page = try #require(try lay(3).pages.views.first)
    let name = try #require(page.lines.first { $0.role == .signature })
    let date = try #require(page.lines.first { $0.role == .date })
    let unit = 15.7854
    let right = (28 + 156) * Length.pointsPerMillimetre
    // 述职人：王明 is 6 em; 2024年1月5日 is 3 Han and 6 digits: 6 em, not longer than the name.
    let width = 5 * unit + 16
    #expect(abs(date.start - name.start - 2 * unit) < 0.01, "G-65: the date two characters right of the name")
    #expect(
      abs(right - (name.start + width) - 2 * unit) < 0.01, "G-65: the name two characters in from the right")
  }

  @Test func aLongerDateStandsTwoCharactersInAndTheNameGivesWay() throws {
    let page = try #require(try lay(3, ["王明"], date: "2024年12月25日").pages.views.first)
    let name = try #require(page.lines.first { $0.role == .signature })
    let date = try #require(page.lines.first { $0.role == .date })
    let unit = 15.7854
    let right = (28 + 156) * Length.pointsPerMillimetre
    #expect(
      abs(date.end - (right - 2 * unit)) < 0.01, "G-65: a date longer than the name ends two characters in")
    #expect(abs(date.start - name.start - 2 * unit) < 0.01)
  }

  @Test func oneBlankLineStandsAboveTheSignature() throws {
    let page = try #require(try lay(3).pages.views.first)
    let last = try #require(page.lines.last { $0.role == .body }?.gridLine)
    let name = try #require(page.lines.first { $0.role == .signature }?.gridLine)
    #expect(name == last + 2)
  }

  @Test func jointNamesStandBelowEachOther() throws {
    let page = try #require(try lay(3, ["县委组织部", "县人力资源局"]).pages.views.first)
    let names = page.lines.filter { $0.role == .signature }
    #expect(names.count == 2)
    #expect(names[1].gridLine == (names[0].gridLine ?? 0) + 1)
    #expect(abs(names[0].start - names[1].start) < 0.01)
  }

  @Test func aPostStandsLeftOfItsStamp() throws {
    let stamp = 40 * Length.pointsPerMillimetre
    let blocks = [
      PageFillingTests.body(3, last: 9), PageFillingTests.block(.signature, "县长"),
      PageFillingTests.block(.date, "2024年1月5日"),
    ]
    let flow = FlowRules(stampWidth: stamp)
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22, flow: flow)
    let page = try #require(result.pages.views.first)
    let text = try #require(page.lines.last { $0.role == .body }?.gridLine)
    let post = try #require(page.lines.first { $0.role == .signature })
    let date = try #require(page.lines.first { $0.role == .date })
    let unit = 15.7854
    let right = (28 + 156) * Length.pointsPerMillimetre
    #expect(abs(post.end - (right - 6 * unit - stamp)) < 0.01, "G-66: two characters left of the stamp")
    #expect(abs(date.end - (right - 4 * unit)) < 0.01, "G-66: the date four characters in")
    // A stamp of 20 mm takes two rows after two blank ones; the date follows after one more.
    #expect(post.gridLine == text + 3)
    #expect(date.gridLine == text + 6)
  }

  /// A name that is typed stands where the stamp would, and leaves no room for one.
  @Test(arguments: ["县长　李　明", "县长：李明", "县长李明", "代县长　欧阳文静", "县公安局局长　×××"])
  func aTypedNameStandsInThePlaceOfTheStamp(text: String) throws {
    let blocks = [
      PageFillingTests.body(3, last: 9), PageFillingTests.block(.signature, text),
      PageFillingTests.block(.date, "2024年1月5日"),
    ]
    let flow = FlowRules(stampWidth: 40 * Length.pointsPerMillimetre)
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22, flow: flow)
    let page = try #require(result.pages.views.first)
    let last = try #require(page.lines.last { $0.role == .body }?.gridLine)
    let post = try #require(page.lines.first { $0.role == .signature })
    let date = try #require(page.lines.first { $0.role == .date })
    let right = (28 + 156) * Length.pointsPerMillimetre
    #expect(abs(post.end - (right - 4 * 15.7854)) < 0.01, "G-66: four characters in, as the stamp")
    #expect(abs(date.end - post.end) < 0.01)
    #expect([post.gridLine, date.gridLine] == [last + 3, last + 5])
  }

  @Test(arguments: [
    "县长", "主任委员", "县委书记　县长", "院长　党委书记", "云岭县公安局", "总经理　董事长", "代县长", "局务会 主任", "云岭县人民政府　县长",
  ]) func aPostAloneIsNoName(text: String) {
    #expect(!SignerName.isTyped(text))
  }

  @Test func aSealHasRoomAndTheNameIsCentredOverTheDate() throws {
    let page = try #require(try lay(3, seal: 42 * Length.pointsPerMillimetre).pages.views.first)
    let name = try #require(page.lines.first { $0.role == .signature })
    let date = try #require(page.lines.first { $0.role == .date })
    let unit = 15.7854
    let right = (28 + 156) * Length.pointsPerMillimetre
    #expect(abs(date.end - (right - 4 * unit)) < 0.01, "G-63: the date four characters in")
    #expect(
      abs((name.start + name.end) / 2 - (date.start + date.end) / 2) < 0.01,
      "G-63: the name centred over the date")
    // The seal is centred between the two lines: its top must not rise above the bottom of the text.
    let middle = (name.baseline + date.baseline - 0.88 * 16 + 0.12 * 16) / 2
    let text = try #require(page.lines.last { $0.role == .body }).baseline + 0.12 * 16
    let top = middle - 21 * Length.pointsPerMillimetre
    #expect(top > text, "the seal would lie on the text")
    #expect(top - text <= 29.6093, "G-63: the top of the seal within one line of the text")
  }
}
