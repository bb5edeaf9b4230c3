import GongwenModel
import Testing

@testable import GongwenFormats

/// Characters of symbol fonts, and signs before paragraphs.
struct DocxSymbolTests {
  @Test(arguments: [
    (0xF02D, "Symbol", "−"), (0xCE, "Symbol", "∈"), (0xF061, "Symbol", "α"), (0xF0A2, "Symbol", "′"),
    (0xF0F2, "Symbol", "∫"), (0xF094, "Symbol", "•"), (0xF081, "Wingdings", "①"), (0x95, "Wingdings", "⑩"),
    (0xF06B, "Wingdings 2", "②"), (0x52, "Wingdings 2", "☑"), (0xF053, "Wingdings 2", "☒"),
    (0xF0FE, "Wingdings", "☑"), (0xF0FD, "Wingdings", "☒"), (0xF0FC, "Wingdings", "√"), (0x41, "宋体", "A"),
  ])
  func codes(_ code: Int, _ font: String, _ text: String) {
    #expect(SymbolFont.text(code, font: font) == text)
  }

  private func run(_ text: String, _ font: String) -> String {
    r(text, "<w:rFonts w:ascii='\(font)' w:hAnsi='\(font)'/>")
  }

  @Test func runsOfSymbolFontsShowSigns() throws {
    let body =
      "<w:p>\(run("R", "Wingdings 2"))\(run("\u{F0FE}同意", "Wingdings"))\(run("\u{F062}", "Symbol"))</w:p>"
    #expect(try DocxBytes(body).text() == "☑☑同意β")
  }

  /// Bullets that were pasted from slides keep their codes and lose their font.
  @Test func codesWithoutTheirFontShowSigns() throws {
    let body = "<w:p>\(r("\u{F06C}甲 \u{F0D8}乙 \u{F0FC} \u{F023}"))</w:p>"
    #expect(try DocxBytes(body).text() == "●甲 ▶乙 √ \u{F023}", "what no table has stays")
  }

  /// Letters that were typed in Symbol are Greek.
  @Test(arguments: [
    ("aD", "αΔ"), ("a", "α"), ("x=a+b", "ξ=α+β"), ("\u{B3}5%", "≥5%"), ("\u{B1}", "±"), ("@", "≅"),
    ("0871-65", "0871-65"), ("共a", "共a"), ("\u{A0}", "\u{A0}"), ("abcd", "abcd"), ("\u{90}", "\u{90}"),
  ])
  func lettersInSymbolAreGreek(_ typed: String, _ shown: String) throws {
    #expect(try DocxBytes("<w:p>\(r("甲"))\(run(typed, "Symbol"))</w:p>").text() == "甲" + shown)
  }

  @Test func wholeWordsInSymbolFontsStayWords() throws {
    let body = "<w:p>\(run("http", "Symbol"))\(run("note", "Wingdings"))\(run("a", "Wingdings"))</w:p>"
    #expect(try DocxBytes(body).text() == "httpnotea")
    let theme = "<w:rFonts w:asciiTheme='minorHAnsi' w:ascii='Wingdings 2'/>"
    #expect(try DocxBytes("<w:p>\(r("R", theme))</w:p>").text() == "R")
  }

  private func bullet(_ text: String, _ font: String) throws -> String {
    var docx = DocxBytes(p("甲", list(1)))
    docx.numbering =
      "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\(text)'/>"
      + "<w:rPr><w:rFonts w:ascii='\(font)' w:hAnsi='\(font)'/></w:rPr></w:lvl></w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    return try docx.text()
  }

  @Test func bulletsAreSignsOfTheirFace() throws {
    #expect(try bullet("§", "Wingdings") == "■ 甲")
    #expect(try bullet("·", "Symbol") == "• 甲")
    #expect(try bullet("\u{F0A8}", "Symbol") == "♦ 甲")
    #expect(try bullet("?", "Wingdings") == "• 甲")
    #expect(try bullet("?", "宋体") == "? 甲")
    #expect(try bullet("☒", "宋体") == "☒ 甲")
    #expect(try bullet("☐", "宋体") == "□ 甲")
    #expect(try bullet(" ", "宋体") == "甲")
  }

  @Test func hiddenNumbersCountUnseen() throws {
    var docx = DocxBytes(p("甲", list(1)) + p("乙", list(1, 1)))
    docx.numbering =
      "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/>"
      + "<w:lvlText w:val='%1.'/><w:rPr><w:vanish/></w:rPr></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/>"
      + "<w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    #expect(try docx.text() == "甲\n3.1 乙")
  }
}
