import GongwenModel
import GongwenReading
import Testing

/// Pictures where a Markdown text is no paragraph: in cells and in notes.
@Suite struct MarkdownPictureTests {
  private func cells(_ text: String) throws -> [[String]] {
    let document = try read(text, name: "a.md").document
    let table = document.body.compactMap { block -> Table? in
      if case .table(let table) = block.content { table } else { nil }
    }.first
    return try #require(table).rows.flatMap(\.cells).map { cell in
      cell.blocks.map { block in
        guard case .figure(let figure) = block.content else { return block.paragraph?.text.string ?? "?" }
        return "<\(figure.name ?? "") \(figure.alternativeText ?? "")>"
      }
    }
  }

  @Test func aPictureInACellIsSet() throws {
    #expect(try cells("| 名称 | 照片 |\n|---|---|\n| 水库 | ![](a.jpg) |\n")[3] == ["<a.jpg >"])
    #expect(
      try cells("| 名称 | 照片 |\n|---|---|\n| ![大坝](a%20b.jpg \"题\") | 甲 |\n")[2...] == [
        ["<a%20b.jpg 大坝>"], ["甲"],
      ])
  }

  @Test func amongWordsItStandsBelowTheirLine() throws {
    #expect(
      try cells("| 甲 | 乙 |\n|---|---|\n| 前![图](a.png)后<br>次行![](b.png) | [![](c.png)](d.html) |\n")[2...]
        == [["前后", "<a.png 图>", "次行", "<b.png >"], ["<c.png >"]])
    // Escapes and prices are no pictures.
    #expect(try cells("| 甲 | 乙 |\n|---|---|\n| \\![](a.png) | 好![] |\n")[3] == ["好![]"])
  }

  /// Words that are not printed are no text that got lost.
  @Test(arguments: ["![水库大坝全景](a.jpg)", "甲![水库大坝全景](a.jpg)", "![](a.jpg \"水库大坝全景\")"])
  func longWordsLeaveTheTextMarkdown(_ picture: String) throws {
    #expect(try cells("| 甲 | 乙 |\n|---|---|\n| 丙 | \(picture) |\n")[3].last?.hasPrefix("<a.jpg") == true)
    let result = try read("正文。\n\n\(picture)\n\n# 甲\n", name: "a.md")
    #expect(!result.outline.contains { $0.contains("大坝") }, "\(result.outline)")
  }

  @Test func aPictureInANoteIsToldAndItsWordsStay() throws {
    let result = try readDocument(Array("正文[^1]。\n\n[^1]: 注![示意](a.jpg)文![](b.jpg)。\n".utf8), name: "a.md")
    #expect(
      result.document.notes.values.flatMap { $0 }.compactMap { $0.paragraph?.text.string } == ["注示意文。"])
    let told = result.diagnostics.filter { $0.id == "markdown.note.picture" }
    #expect(told.map(\.arguments) == [["a.jpg"], ["b.jpg"]])
    #expect(told.allSatisfy { $0.span.map { result.source.lineIndex(of: $0.lowerBound) } == 2 })
    #expect(try !read("正文![图](a.jpg)。\n", name: "a.md").diagnosticIDs.contains("markdown.note.picture"))
  }
}
