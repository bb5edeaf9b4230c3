import GongwenModel
import Testing

@testable import GongwenFormats

/// Automatic numbers as the reader of the page sees them.
struct DocxNumberingTests {
  private func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl='\(index)'><w:start w:val='1'/><w:numFmt w:val='\(format)'/>\(more)<w:lvlText w:val='\(text)'/></w:lvl>"
  }

  private func lines(
    _ body: String, _ levels: String,
    nums: String = "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>", styles: String = ""
  )
    throws -> [String]
  {
    var docx = DocxBytes(body)
    docx.numbering = "<w:abstractNum w:abstractNumId='0'>\(levels)</w:abstractNum>\(nums)"
    docx.styles = styles
    return try docx.text().split(separator: "\n").map(String.init)
  }

  @Test func levelsCountAndRestart() throws {
    let levels =
      level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCounting", "（%2）")
      + level(2, "decimal", "%3.")
    let body =
      p("甲", list(1)) + p("乙", list(1, 1)) + p("丙", list(1, 1)) + p("丁", list(1, 2)) + p("戊", list(1))
      + p("己", list(1, 1))
    #expect(try lines(body, levels) == ["一、甲", "（一）乙", "（二）丙", "1.丁", "二、戊", "（一）己"])
  }

  @Test func hintsAndMarksKnowTheNumber() throws {
    var docx = DocxBytes("<w:p><w:pPr>\(list(1, 1))</w:pPr>\(r("甲"))\(r("乙", "<w:b/>"))</w:p>")
    docx.numbering =
      "<w:abstractNum w:abstractNumId='0'>\(level(1, "decimal", "%2."))</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    let piece = try docx.read().pieces[0]
    #expect(piece.hints.hasAutomaticNumber && piece.hints.listLevel == 1)
    #expect(piece.marks == [InlineMark(.strong, 5..<8)])
  }

  /// LibreOffice gives its headings levels that show nothing.
  @Test(arguments: [("none", "%1"), ("decimal", ""), ("none", "")])
  func aLevelWithoutASignMakesNoList(format: String, text: String) throws {
    var docx = DocxBytes("<w:p><w:pPr>\(list(1))<w:outlineLvl w:val='0'/></w:pPr>\(r("工作报告"))</w:p>")
    docx.numbering =
      "<w:abstractNum w:abstractNumId='0'>\(level(0, format, text))</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    let piece = try docx.read().pieces[0]
    #expect(piece.hints.listLevel == nil && piece.hints.outlineLevel == 1 && !piece.hints.hasAutomaticNumber)
  }

  @Test func aLevelUsedWithoutTheOneAboveBeginsIt() throws {
    let levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")
    #expect(
      try lines(p("甲", list(1, 1)) + p("乙", list(1)) + p("丙", list(1, 1)), levels) == [
        "1.1 甲", "2 乙", "2.1 丙",
      ])
  }

  @Test func aListWithAStartOfItsOwnBeginsAnewAndOthersGoOn() throws {
    let nums =
      "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
      + "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
    let body = p("甲", list(1)) + p("乙", list(2)) + p("丙", list(3)) + p("丁", list(3)) + p("戊", list(1))
    #expect(try lines(body, level(0, "decimal", "%1."), nums: nums) == ["1.甲", "2.乙", "1.丙", "2.丁", "3.戊"])
  }

  @Test func anOverriddenLevelIsWrittenItsOwnWay() throws {
    let nums =
      "<w:num w:numId='1'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>\(level(0, "upperRoman", "%1)"))</w:lvlOverride></w:num>"
    #expect(
      try lines(p("甲", list(1)) + p("乙", list(1)), level(0, "decimal", "%1."), nums: nums) == ["I)甲", "II)乙"])
  }

  @Test func restartsFollowTheirRule() throws {
    let levels =
      level(0, "decimal", "%1.") + level(1, "decimal", "%2)")
      + level(2, "lowerLetter", "%3.", "<w:lvlRestart w:val='1'/>")
    let body =
      p("a", list(1)) + p("b", list(1, 1)) + p("c", list(1, 2)) + p("d", list(1, 1)) + p("e", list(1, 2))
      + p("f", list(1))
      + p("g", list(1, 2))
    #expect(try lines(body, levels) == ["1.a", "1)b", "a.c", "2)d", "b.e", "2.f", "a.g"])
  }

  @Test func stylesAloneNumber() throws {
    let styles = """
      <w:style w:type='paragraph' w:styleId='a'><w:name w:val='条'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
      <w:style w:type='paragraph' w:styleId='b'><w:name w:val='款'/><w:basedOn w:val='a'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>
      <w:style w:type='paragraph' w:styleId='c'><w:name w:val='款二'/><w:basedOn w:val='b'/></w:style>
      """
    let levels =
      level(0, "chineseCounting", "第%1条", "<w:pStyle w:val='a'/>")
      + level(1, "decimal", "（%2）", "<w:pStyle w:val='b'/>")
    let body =
      p("甲", "<w:pStyle w:val='a'/>") + p("乙", "<w:pStyle w:val='b'/>") + p("丙", "<w:pStyle w:val='c'/>")
      + p("丁", "<w:pStyle w:val='b'/><w:numPr><w:numId w:val='0'/></w:numPr>")
    #expect(try lines(body, levels, styles: styles) == ["第一条 甲", "（1）乙", "（2）丙", "丁"])
  }

  @Test func legalNumbersAndTypedText() throws {
    let levels =
      level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
      + level(2, "none", "一．")
    let body = p("甲", list(1)) + p("乙", list(1, 1)) + p("丙", list(1, 2))
    #expect(try lines(body, levels) == ["第一章 甲", "1.1 乙", "一．丙"])
  }

  @Test func aNumberingStyleLeadsToItsList() throws {
    let styles =
      "<w:style w:type='numbering' w:styleId='n'><w:name w:val='n'/><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
    let nums =
      "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='n'/></w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
    #expect(try lines(p("甲", list(1)), level(0, "decimal", "%1."), nums: nums, styles: styles) == ["1.甲"])
    // A style that leads to itself leads nowhere.
    let ring = styles.replacing("w:val='2'", with: "w:val='1'")
    #expect(try lines(p("甲", list(1)), "", nums: nums, styles: ring) == ["甲"])
  }

  @Test(arguments: [
    ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("upperLetter", 27, "AA"), ("lowerRoman", 9, "ix"),
    ("chineseCounting", 21, "二十一"), ("chineseCountingThousand", 105, "一百零五"), ("japaneseCounting", 11, "十一"),
    ("ideographTraditional", 3, "丙"), ("ideographZodiac", 12, "亥"), ("ideographTraditional", 11, "11"),
    ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircleChinese", 51, "51"),
    ("decimalFullWidth", 12, "１２"),
    ("chineseLegalSimplified", 12, "拾贰"), ("ideographDigital", 20, "二〇"), ("none", 5, ""),
    ("unheardOf", 4, "4"), ("chineseCounting", 99, "九十九"), ("chineseCounting", 105, "一〇五"),
    ("taiwaneseCounting", 20, "二十"),
    ("japaneseCounting", 120, "百二十"), ("japaneseCounting", 1001, "千一"), ("japaneseCounting", 30, "三十"),
    ("japaneseCounting", 10_000, "10000"), ("ordinal", 2, "2nd"), ("ordinal", 12, "12th"),
    ("numberInDash", 3, "- 3 -"),
    ("decimalEnclosedParen", 2, "⑵"), ("upperRoman", Int.max, "9223372036854775807"),
  ])
  func formats(_ format: String, _ value: Int, _ text: String) {
    #expect(ListNumber.write(value, format) == text)
  }

  @Test func customFormatsCountWithTheirDigits() {
    #expect(ListNumber.write(7, "custom", pattern: "001, 002, 003, ...") == "007")
    #expect(ListNumber.write(7, "custom", pattern: "???") == "7")
  }

  @Test func bulletsOfSymbolFontsBecomeCharacters() throws {
    let body = p("甲", list(1)) + p("乙", list(1, 1))
    #expect(try lines(body, level(0, "bullet", "\u{F0B7}") + level(1, "bullet", "o")) == ["• 甲", "○ 乙"])
  }

  /// LibreOffice's own font has codes of its own: 0x95 is a bullet there and ⑩ in Wingdings.
  @Test func aBulletIsNoNumber() throws {
    func bullet(_ font: String?) throws -> [String] {
      let look = font.map { "<w:rPr><w:rFonts w:ascii='\($0)' w:hAnsi='\($0)'/></w:rPr>" } ?? ""
      return try lines(
        p("甲", list(1)),
        "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='bullet'/><w:lvlText w:val='\u{F095}'/>\(look)</w:lvl>"
      )
    }
    for font in ["starbats", "OpenSymbol", nil] { #expect(try bullet(font) == ["• 甲"], "\(font ?? "-")") }
    #expect(try bullet("Wingdings").first?.first == "⑩", "whoever chose it in Wingdings meant it")
  }

  @Test func paragraphsUnseenStillCount() throws {
    // Word begins the numbers of headings with such paragraphs.
    let hidden = "<w:rPr><w:vanish/></w:rPr>"
    let body =
      p("甲", list(1)) + "<w:p><w:pPr>\(list(1))\(hidden)</w:pPr>\(r("藏", "<w:vanish/>"))</w:p>"
      + p("乙", list(1, 1))
      + p("", list(1)) + p("丙", list(1))
    let levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")
    #expect(try lines(body, levels) == ["1.甲", "2.1 乙", "3.", "4.丙"])
  }

  @Test func hugeStartsDoNotOverflow() throws {
    let levels = level(0, "decimal", "%1.").replacing(
      "w:start w:val='1'", with: "w:start w:val='9223372036854775807'")
    #expect(try lines(p("甲", list(1)) + p("乙", list(1)), levels).count == 2)
  }
}
