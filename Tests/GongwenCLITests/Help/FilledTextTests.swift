import Testing

@testable import GongwenCLI

@Suite struct FilledTextTests {
  @Test(
    arguments: [
      ("", 10, []),
      ("公文", 10, ["公文"]),
      // Two columns each, and a mark stays with what it belongs to.
      ("一二三四五六", 10, ["一二三四五", "六"]),
      ("一二三四五。六", 10, ["一二三四", "五。六"]),
      ("一二三四（五六）", 10, ["一二三四", "（五六）"]),
      ("一二三四，。五", 10, ["一二三", "四，。五"]),
      // Words and options stay whole; a blank at the end of a line goes.
      ("用 --set 给出", 6, ["用", "--set", "给出"]),
      ("见 report.txt，或", 12, ["见", "report.txt，", "或"]),
      ("写一个<文件夹>名", 12, ["写一个", "<文件夹>名"]),
      ("甲 乙", 3, ["甲", "乙"]),
      ("默认\u{A0}一 和", 5, ["默", "认 一", "和"]), ("加 -正面", 4, ["加", "-正", "面"]),
      // What is too long stands alone.
      ("看 SOURCE_DATE_EPOCH 吧", 8, ["看", "SOURCE_DATE_EPOCH", "吧"]),
      ("一二三四五", 1, ["一", "二", "三", "四", "五"]),
    ] as [(String, Int, [String])])
  func linesOfAWidth(text: String, width: Int, expected: [String]) {
    #expect(FilledText.lines(text, width: width) == expected)
  }

  /// Whatever the width: nothing is lost, and no line begins with a closing mark or ends with an opening one.
  @Test(arguments: 4...40) func anyWidth(width: Int) {
    for text in HelpWords.tables.dropLast().joined().map(\.value) where !text.contains("\n") {
      let lines = FilledText.lines(text, width: width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for line in lines.dropFirst() {
        #expect(!"，。、；：？！）”》…,;".contains(line.first ?? "，"), "\(line)")
      }
      for line in lines.dropLast() { #expect(!"（“《〔(".contains(line.last ?? "（"), "\(line)") }
      for line in lines where FilledText.columns(line) > width {
        #expect(!line.contains(" "), "\(line) could be divided")
      }
    }
  }
}
