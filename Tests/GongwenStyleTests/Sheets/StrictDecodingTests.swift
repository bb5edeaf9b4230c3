import GongwenModel
import GongwenStyle
import Testing

/// Faults of a sheet: the first three lines are `schema`, `description` and `extends`.
@Suite struct StrictDecodingTests {
  @Test func unknownKeyNamesTheNearest() throws {
    #expect(
      try problems("page:\n  gutterMargn: 30mm\n")
        == ["5:3 style.key.unknown.near page.gutterMargn page.gutterMargin"])
    #expect(try problems("pages:\n  width: 1mm\n") == ["4:1 style.key.unknown.near pages page"])
  }

  @Test func misplacedKeyNamesItsGroup() throws {
    #expect(
      try problems("gutterMargin: 30mm\n") == ["4:1 style.key.unknown.near gutterMargin page.gutterMargin"])
  }

  @Test func unknownKeyWithNothingNear() throws {
    #expect(try problems("page:\n  colour: red\n") == ["5:3 style.key.unknown page.colour"])
  }

  @Test func badValuesAreShownWithTheirForm() throws {
    let found = try problems(
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
      try problems("pageNumber: { prefix: \"第〇页\", size: 14 }\n")
        == ["4:36 style.value.unit.missing pageNumber.size 14 三号, 16pt"])
  }

  @Test func spanCoversTheValue() throws {
    let folder = try StyleFolder(["office": sheet("page:\n  width: 9km\n")])
    let problem = try #require(folder.problems(in: "office").first)
    let text = Array(sheet("page:\n  width: 9km\n").utf8)
    let span = try #require(problem.diagnostic.span)
    #expect(String(decoding: text[span.lowerBound..<span.upperBound], as: UTF8.self) == "9km")
    #expect(problem.path == folder.path + "/office.yaml")
    #expect(problem.category == .usage)
  }

  @Test func wrongShapes() throws {
    #expect(try problems("page: A4\n") == ["4:7 style.group.expected page"])
    #expect(try problems("seal: [42mm]\n") == ["4:7 style.value.expected seal"])
    #expect(try problems("page:\n  - width\n") == ["5:3 style.group.expected page"])
    #expect(try problems("? [a, b]\n: c\n") == ["4:3 style.key.form"])
  }

  @Test func sourcesAreStrictToo() throws {
    #expect(
      try problems("page:\n  source: somewhere\n  sources: { widht: a; 应 }\n") == [
        "5:11 style.source.form page somewhere", "6:14 style.key.unknown.near page.widht page.width",
      ])
  }

  @Test func yamlFaults() throws {
    #expect(
      try problems("page: {width: 1mm\n").first?.hasPrefix("5:1 style.yaml.syntax ") == true)
    #expect(try problems("seal: none\nseal: 42mm\n") == ["4:1 style.key.duplicate seal"])
    #expect(try problems("page: *nothing\n") == ["4:7 style.yaml.syntax found undefined alias"])
  }

  @Test func schemaIsRequired() throws {
    let folder = try StyleFolder([
      "bare": "extends: gongwen\n", "future": "schema: gongwen-style/9\nextends: gongwen\n", "empty": "",
      "list": "- a\n",
    ])
    #expect(outline(folder.problems(in: "bare")) == ["1:1 style.schema.missing gongwen-style/1"])
    #expect(
      outline(folder.problems(in: "future"))
        == ["1:9 style.schema.unknown gongwen-style/9 gongwen-style/1"])
    #expect(outline(folder.problems(in: "empty")) == ["1:1 style.empty"])
    #expect(folder.problems(in: "list").map(\.diagnostic.id) == ["style.group.expected"])
  }

  @Test func everyMessageHasWordsInBothLanguages() throws {
    let found = try StyleFolder([
      "office": sheet("page: { widht: 1, width: 1, height: 1ch, headMargin: x }\n")
    ]).problems(in: "office")
    #expect(found.count == 4)
    for problem in found {
      let chinese = MessageCatalogue.message(for: problem.diagnostic, in: .chinese)
      let english = MessageCatalogue.message(for: problem.diagnostic, in: .english)
      #expect(!chinese.contains("style.") && chinese.contains("page."), "\(chinese)")
      #expect(!english.contains("style.") && english.contains("page."), "\(english)")
      #expect(MessageCatalogue.hint(for: problem.diagnostic, in: .chinese) != nil)
    }
  }
}
