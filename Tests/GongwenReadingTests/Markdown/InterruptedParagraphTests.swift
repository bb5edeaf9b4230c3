import GongwenModel
import GongwenReading
import Testing

/// A table that interrupts a paragraph: the positions that cmark gives are wrong there, and once ended the program.
struct InterruptedParagraphTests {
  private static let head = "# 述职报告\n\n## 一、工作\n\n- 第一项\n- 第二项\n\n> 引文\n\n"
  private static let line = "**重点**和*斜体*，[链接](http://a.cn)。\n"
  private static let table = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n"

  @Test(arguments: [
    head + line + table, line + table, head + line + table + line, head + line + table + table,
  ])
  func nothingIsLost(_ text: String) throws {
    let result = try read(text, name: "report.md")
    let printed = result.document.paragraphs.map(\.text.string).joined()
    for word in ["重点", "和", "斜体", "链接", "甲", "乙", "1", "2"] {
      #expect(printed.contains(word), "\(word)")
    }
    #expect(!printed.contains("\u{FFFD}"), "a character is cut: \(printed)")
  }
}
