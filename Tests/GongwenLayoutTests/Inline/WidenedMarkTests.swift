import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Half-width marks take a cell where they stand for Chinese ones (C-01, C-02), and their own width elsewhere.
@Suite struct WidenedMarkTests {
  /// The widths of the marks of a text, in cells.
  private func widths(_ text: String, of marks: String) throws -> [Float] {
    let paragraph = try Compose.paragraph(text, measure: 28)
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.filter { marks.unicodeScalars.contains(scalars[$0]) }
      .map { paragraph.items.width[$0] }
  }

  @Test(arguments: ["坚持,落实", "甲:乙", "甲;乙", "占比8.5%,其中", "助力AI:提速", "全文完."])
  func aMarkBesideHanTakesACell(_ text: String) throws {
    #expect(try widths(text, of: ",:;.").last == 1, "\(text)")
  }

  @Test(arguments: ["the Report, the economy", "于Vol. 3中", "1,234个", "8.5个", "格式.docx文件"])
  func aMarkOfWesternTextKeepsItsWidth(_ text: String) throws {
    #expect(try widths(text, of: ",.") == [0.5], "\(text)")
  }

  @Test func bracketsArePairs() throws {
    #expect(try widths("责任(含督查)制", of: "()") == [1, 1])
    #expect(try widths("甲发[2024]12号", of: "[]") == [1, 1], "the second has digits on both sides")
    #expect(try widths("见uscan(1)one", of: "()") == [0.5, 0.5])
    #expect(try widths("甲)乙", of: ")") == [1], "a bracket without a partner harms nothing")
  }

  /// [1] and [J] of references are as narrow as they are typed; the point behind them is like that behind a name.
  @Test func bracketsOfReferencesKeepTheirWidth() throws {
    for text in ["[1]张建云", "成因分析[J]", "年鉴[EB/OL]", "研究[12]表明"] {
      #expect(try widths(text, of: "[]") == [0.5, 0.5], "\(text)")
    }
    for text in ["责任[县级]制", "甲发[2024]12号", "方案[a]等"] {
      #expect(try widths(text, of: "[]") == [1, 1], "\(text): it stands for a Chinese bracket")
    }
    #expect(try widths("等.成因分析[J].水科学", of: ".") == [1, 1])
    #expect(try widths("drainage[J].Water", of: ".") == [0.5])
  }

  @Test func straightQuotesArePairsWhereTheirNumberIsEven() throws {
    #expect(try widths("做到\"两个维护\"了", of: "\"") == [1, 1])
    let paragraph = try Compose.paragraph("配备86\"屏和65\"屏", measure: 28)
    #expect(!paragraph.items.classes.contains(.opening), "inches open nothing")
    #expect(try widths("做到\"两个维护。", of: "\"") == [0.5], "an odd one stays as it is")
  }

  @Test func aLineThatEndsWithOneIsFlushWithItsFrame() throws {
    let paragraph = try Compose.paragraph("一二三四五六七八九,一二三四五六七八九十一二", measure: 10)
    let line = paragraph.lines[0]
    let last = try #require(line.set.range.last)
    #expect(paragraph.string(of: line).hasSuffix(","))
    // The glyph is half an em wide and stands a tenth from the Han before it.
    let glyphEnd = line.set.edges[line.set.range.count - 1] + Double(paragraph.items.glyphOffset[last]) + 0.5
    #expect(abs(glyphEnd - (line.set.edges.last ?? 0)) < 0.01)
  }
}
