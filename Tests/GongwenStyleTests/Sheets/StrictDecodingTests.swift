import GongwenModel
import GongwenStyle
import Testing

/// Faults of a sheet: the first three lines are `schema`, `description` and `extends`.
@Suite struct StrictDecodingTests {
  @Test func unknownKeyNamesTheNearest() throws {
    #expect(
      try diagnostics("page:\n  gutterMargn: 30mm\n")
        == ["5:3 style.key.unknown.near page.gutterMargn page.gutterMargin"])
    #expect(try diagnostics("pages:\n  width: 1mm\n") == ["4:1 style.key.unknown.near pages page"])
  }

  @Test func misplacedKeyNamesItsGroup() throws {
    #expect(
      try diagnostics("gutterMargin: 30mm\n") == ["4:1 style.key.unknown.near gutterMargin page.gutterMargin"]
    )
  }

  @Test func unknownKeyWithNothingNear() throws {
    #expect(try diagnostics("page:\n  colour: red\n") == ["5:3 style.key.unknown page.colour"])
  }

  @Test func badValuesAreShownWithTheirForm() throws {
    let found = try diagnostics(
      """
      page: { gutterMargin: 30, headMargin: 2ch }
      grid:
        charactersPerLine: many
        model: "words"
      paragraphs:
        title: { size: 大号 }
        body: { firstLineIndent: 99字 }
      """)
    #expect(
      found == [
        "4:23 style.value.unit.missing page.gutterMargin 30 156mm, 16pt",
        "4:39 style.value.unit page.headMargin 2ch ch 156mm, 16pt",
        "6:22 style.value.form grid.charactersPerLine many 28 | fill",
        "7:10 style.value.form grid.model words flush | word",
        "9:18 style.value.form paragraphs.title.size 大号 三号, 16pt",
        "10:28 style.value.range paragraphs.body.firstLineIndent 99字 0ch 50ch",
      ])
  }

  @Test func columnsCountCharacters() throws {
    #expect(
      try diagnostics("pageNumber: { prefix: \"第〇页\", size: 14 }\n")
        == ["4:36 style.value.unit.missing pageNumber.size 14 三号, 16pt"])
  }

  @Test func spanCoversTheValue() throws {
    let folder = try StyleFolder(["office": sheet("page:\n  width: 9km\n")])
    let diagnostic = try #require(folder.diagnostics(in: "office").first)
    let text = Array(sheet("page:\n  width: 9km\n").utf8)
    let span = try #require(diagnostic.diagnostic.span)
    #expect(String(decoding: text[span.lowerBound..<span.upperBound], as: UTF8.self) == "9km")
    #expect(diagnostic.path == folder.path + "/office.yaml")
    #expect(diagnostic.category == .usage)
  }

  @Test func wrongShapes() throws {
    #expect(try diagnostics("page: A4\n") == ["4:7 style.group.expected page"])
    #expect(try diagnostics("seal: [42mm]\n") == ["4:7 style.value.expected seal"])
    #expect(try diagnostics("page:\n  - width\n") == ["5:3 style.group.expected page"])
    #expect(try diagnostics("? [a, b]\n: c\n") == ["4:3 style.key.form"])
  }

  @Test func sourcesAreStrictToo() throws {
    #expect(
      try diagnostics("page:\n  source: somewhere\n  sources: { widht: a; 应 }\n") == [
        "5:11 style.source.form page somewhere", "6:14 style.key.unknown.near page.widht page.width",
      ])
  }

  @Test func yamlFaults() throws {
    #expect(
      try diagnostics("page: {width: 1mm\n").first?.hasPrefix("5:1 style.yaml.syntax ") == true)
    #expect(try diagnostics("seal: none\nseal: 42mm\n") == ["4:1 style.key.duplicate seal"])
    #expect(try diagnostics("page: *nothing\n") == ["4:7 style.yaml.syntax found undefined alias"])
    #expect(try diagnostics("page: &p {}\n? *p\n: 1\n") == ["5:3 style.key.form"])
  }

  @Test func schemaIsRequired() throws {
    let folder = try StyleFolder([
      "bare": "extends: gongwen\n", "future": "schema: gongwen-style/9\nextends: gongwen\n", "empty": "",
      "list": "- a\n",
    ])
    #expect(outline(folder.diagnostics(in: "bare")) == ["1:1 style.schema.missing gongwen-style/1"])
    #expect(
      outline(folder.diagnostics(in: "future"))
        == ["1:9 style.schema.unknown gongwen-style/9 gongwen-style/1"])
    #expect(outline(folder.diagnostics(in: "empty")) == ["1:1 style.empty"])
    #expect(folder.diagnostics(in: "list").map(\.diagnostic.id) == ["style.group.expected"])
  }

  @Test func everyMessageHasWordsInBothLanguages() throws {
    let found = try StyleFolder([
      "office": sheet("page: { widht: 1, width: 1, height: 1ch, headMargin: x }\n")
    ]).diagnostics(in: "office")
    #expect(found.count == 4)
    for diagnostic in found {
      let chinese = MessageCatalogue([StyleMessages.table]).message(for: diagnostic.diagnostic, in: .chinese)
      let english = MessageCatalogue([StyleMessages.table]).message(for: diagnostic.diagnostic, in: .english)
      #expect(!chinese.contains("style.") && chinese.contains("page."), "\(chinese)")
      #expect(!english.contains("style.") && english.contains("page."), "\(english)")
      #expect(MessageCatalogue([StyleMessages.table]).hint(for: diagnostic.diagnostic, in: .chinese) != nil)
    }
  }
}
