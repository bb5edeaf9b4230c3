import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Figures and names that signs part stay on one line (C-21, R-25).
@Suite struct SignedNumbersTests {
  /// At one width or another the text before it brings each of its places to the end of a line.
  @Test(arguments: [
    "“3·18”", "-3.2%", "1 234 567", "W/(m²·K)", "C++", "AI+", "5G+", "1#", "X≥Y", "22：30", "1：500",
    "0571-87654321",
    "400-820-8820", "36114—2018", "US$15", "建+", "28 μg/m³", "110 kV", "12 h", "100 Mbps", "27(4)", "f(x)",
  ])
  func aUnitIsNotParted(_ unit: String) throws {
    // The number of a standard has its letters before it.
    let lead = unit.contains("—") ? "GB/T " : ""
    for measure in 24...32 {
      let text = "为保障各项建设任务按期完成，资金按照既定的比例关系为\(lead)\(unit)时统筹安排，由各部门分别组织实施"
      let paragraph = try Compose.paragraph(text, measure: measure)
      let lines = paragraph.lines.map { paragraph.string(of: $0) }
      #expect(lines.contains { $0.contains(unit) }, "\(measure) characters: \(lines)")
    }
  }

  /// A line may end after the sign that belongs to the word before it.
  @Test func aLineEndsAfterTheSignOfAWord() throws {
    let composition = Composition()
    for (text, place) in [("建设5G+工业互联网", 4), ("学习C++语言", 4), ("推进互联网+政务", 5)] {
      let paragraph = try Compose.paragraph(text, measure: 28, composition: composition)
      #expect(
        paragraph.items.breaks[place].isAllowed && !paragraph.items.breaks[place - 1].isAllowed, "\(text)")
    }
    let sum = try Compose.paragraph("升温+5度", measure: 28, composition: composition)
    #expect(
      sum.items.breaks[1].isAllowed && !sum.items.breaks[2].isAllowed, "the sign of a number stays with it")
  }

  /// A blank before a word parts a number from it, and a bracket around Chinese text is none of the word before it.
  @Test(arguments: [("增加12 apps等", 4), ("推广3 in等", 3), ("接种HPV(宫颈)疫苗", 4)])
  func whatIsNoUnitMayBeParted(text: String, place: Int) throws {
    let items = try Compose.paragraph(text, measure: 28).items
    #expect(items.breaks[place].isAllowed, "\(text): \(items.breaks)")
  }

  /// A unit that is long for its line breaks at its signs, and a narrow cell takes every part.
  @Test func aLongUnitMayBreakAtItsSigns() throws {
    let narrow = try Compose.paragraph("8：30—17：30", measure: 3)
    #expect(narrow.lines.map { narrow.string(of: $0) }.contains("17：30"))
    let ratio = try Compose.paragraph("按1：20：300：4000：50000：60000：70000的比例", measure: 12)
    #expect(ratio.items.breaks.contains(.looseUnit))
    #expect(ratio.lines.allSatisfy { ratio.width(of: $0) < 12.1 * ratio.cell })
  }

  /// `22： 30` on a line with gaps to fill.
  @Test func nothingIsSpreadInsideAUnit() throws {
    for unit in ["22：30", "3·18", "1 234 567", "C++", "0571-87654321", "110 kV"] {
      let items = try Compose.paragraph("于\(unit)时", measure: 28).items
      let inside = 1..<items.count - 2
      #expect(inside.allSatisfy { !items.stretchable[$0] && items.spaceStretch[$0] == 0 }, "\(unit)")
    }
  }
}
