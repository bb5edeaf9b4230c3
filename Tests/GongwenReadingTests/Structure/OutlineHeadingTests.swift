import GongwenModel
import GongwenReading
import Testing

/// What the outline of a word processor's file is worth.
struct OutlineHeadingTests {
  private func roles(_ lines: [(String, Int?)]) -> [ParagraphRole] {
    var manuscript = Manuscript(
      source: SourceText(name: "a.docx", text: lines.map(\.0).joined(separator: "\n")))
    manuscript.paragraphs = .lines
    var offset = 0
    for (text, level) in lines {
      var hints = Hints()
      hints.outlineLevel = level
      manuscript.pieces.append(Piece(SourceSpan(offset, offset + text.utf8.count), hints: hints))
      offset += text.utf8.count + 1
    }
    return readDocument(manuscript).document.paragraphs.map(\.role)
  }

  @Test func aPhraseInTheOutlineIsAHeadingAndASentenceIsNot() {
    let text = "一年来，在县委领导下，完成了各项工作任务，现将履职情况报告如下。"
    let read = roles([
      ("述职报告", 1), (text, nil), ("主要成绩", 1), (text, 1), ("存在不足", 2), (text, nil),
    ])
    #expect(read == [.title, .body, .heading(.one), .body, .heading(.two), .body])
  }

  @Test func eachLineIsOneParagraph() {
    let read = roles([("述职报告", nil), ("这一行没有写完，", nil), ("下一行接着写，也是单独的一段。", nil)])
    #expect(read.count == 3)
  }
}
