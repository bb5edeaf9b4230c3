import GongwenModel
import GongwenReading
import Testing

/// Lines with more marks than a byte counts ended the command by a signal.
@Suite struct ManyMarksTests {
  @Test(arguments: ["，", "、", "。", "；", "：", "（", "　"]) func aParagraphOfMarksIsRead(mark: String) throws {
    let names = (1...400).map { "陆启明\($0)" }.joined(separator: mark)
    let heading = "一、提高政治站位深化思想认识切实增强贯彻落实的思想自觉和行动自觉以及责任担当意识"
    for text in ["\(heading)\n\(names)。\n", "关于表彰的决定\n\(heading)\n\(names)\n\(names)。\n\(heading)\n"] {
      let result = try read(text)
      #expect(result.outline.joined().filter { !$0.isWhitespace }.contains("陆启明400"))
    }
  }
}
