import GongwenModel
import Testing

@Suite struct DiagnosticTextTests {
  private func lines(
    _ text: String, marking part: String, width: Int = 100, language: MessageLanguage = .english
  ) throws -> [String] {
    let source = SourceText(name: "a.txt", text: text)
    let span = try #require(Self.span(of: part, in: text))
    var writer = DiagnosticText(
      source: source, options: .init(language: language, width: width), catalogue: MessageCatalogue([]))
    let output = writer.text(for: Diagnostic("x.y", .warning, ["one"], span: span, clause: "GB/T 1"))
    return output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func span(of part: String, in text: String) -> SourceSpan? {
    guard let range = text.firstRange(of: part) else { return nil }
    return SourceSpan(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  @Test func caretsCountFullWidthCharactersAsTwoColumns() throws {
    let lines = try lines("第一行\n加强a学习,再提高\n", marking: "学习,")
    #expect(
      lines == [
        "a.txt:2:4: warning: x.y one [x.y]",
        "    加强a学习,再提高",
        "         ^~~~~",
        "    source: GB/T 1",
        "",
      ])
  }

  @Test func ambiguousMarksTakeTwoColumnsInChineseTextOnly() throws {
    #expect(try lines("“甲”——乙…#", marking: "#")[2] == String(repeating: " ", count: 4 + 14) + "^")
    #expect(try lines("“a”#", marking: "#")[2] == String(repeating: " ", count: 4 + 3) + "^")
  }

  @Test func longLinesAreWindowedAroundTheSpan() throws {
    let text = String(repeating: "前", count: 5000) + "错" + String(repeating: "后", count: 5000)
    let lines = try lines(text, marking: "错", width: 44)
    #expect(lines[0].hasPrefix("a.txt:1:5001: "))
    #expect(lines[1] == "    …前前前前前前前前前前错后后后后后后后后后…")
    #expect(lines[2] == "      " + String(repeating: " ", count: 20) + "^~")
  }

  @Test func aSpanOverSeveralLinesIsMarkedOnItsFirst() throws {
    let lines = try lines("甲乙\n丙丁", marking: "乙\n丙")
    #expect(lines[1] == "    甲乙")
    #expect(lines[2] == "      ^~")
  }

  @Test func controlsOfTheSourceAreShownNotSent() throws {
    let lines = try lines("甲\u{1B}[31m\u{200B}乙", marking: "乙")
    #expect(lines[1] == "    甲<U+001B>[31m<U+200B>乙")
    #expect(lines[2] == "    " + String(repeating: " ", count: 2 + 8 + 4 + 8) + "^~")
  }

  @Test func chineseLabels() throws {
    let lines = try lines("甲", marking: "甲", language: .chinese)
    #expect(lines[0] == "a.txt:1:1: 警告：x.y one [x.y]")
    #expect(lines[3] == "    依据：GB/T 1")
  }

  @Test func aFindingWithoutPlaceNamesTheFileOrTheProgram() {
    let diagnostic = Diagnostic("x.y", .error)
    var named = DiagnosticText(
      path: "b.md", options: .init(language: .english), catalogue: MessageCatalogue([]))
    #expect(named.text(for: diagnostic) == "b.md: error: x.y [x.y]\n")
    var nameless = DiagnosticText(options: .init(language: .english), catalogue: MessageCatalogue([]))
    #expect(nameless.text(for: diagnostic) == "gongwen: error: x.y [x.y]\n")
  }

  @Test func jsonIsOneObjectALine() {
    let source = SourceText(name: "a\"b.txt", text: "甲乙\n丙")
    var writer = DiagnosticText(
      source: source, options: .init(language: .english), catalogue: MessageCatalogue([]))
    let diagnostic = Diagnostic("x.y", .info, ["\u{1}\n"], span: SourceSpan(3, 10), page: 2, clause: "G-1")
    #expect(
      writer.json(for: diagnostic) == #"{"id":"x.y","severity":"info","message":"x.y \u0001\n","#
        + #""path":"a\"b.txt","line":1,"column":2,"endLine":2,"endColumn":2,"page":2,"clause":"G-1"}"# + "\n")
  }

  @Test func placesAreRightInAnyOrder() {
    let source = SourceText(name: "a", text: "甲乙丙\n丁戊\n")
    var writer = DiagnosticText(
      source: source, options: .init(language: .english), catalogue: MessageCatalogue([]))
    let heads = [13, 3, 10, 6, 17].map { offset in
      writer.text(for: Diagnostic("x", .info, span: SourceSpan(offset, offset))).prefix { $0 != " " }
    }
    #expect(heads == ["a:2:2:", "a:1:2:", "a:2:1:", "a:1:3:", "a:3:1:"])
  }
}

@Suite struct MessageLanguageTests {
  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], MessageLanguage.chinese), (["LANG": "en_GB.UTF-8"], .english), ([:], .english),
    (["LC_ALL": "C", "LANG": "zh_CN"], .english), (["LC_ALL": "", "LC_MESSAGES": "zh_TW"], .chinese),
    (["GONGWEN_LANG": "en", "LC_ALL": "zh_CN"], .english), (["GONGWEN_LANG": "zh", "LC_ALL": "C"], .chinese),
    (["LANGUAGE": "zh_CN:en", "LANG": "en_US.UTF-8"], .chinese),
    (["LANGUAGE": "en:zh", "LANG": "zh_CN"], .english),
    (["LANGUAGE": "fr:zh_CN:en", "LANG": "fr_FR"], .chinese),
    (["LANGUAGE": "fr", "LANG": "zh_CN"], .chinese),
    (["LANGUAGE": "", "LANG": "zh_CN"], .chinese), (["LANGUAGE": "zh", "GONGWEN_LANG": "en"], .english),
    (["LANGUAGE": "zh"], .english), (["LANGUAGE": "zh", "LANG": "C.UTF-8"], .english),
    (["LANGUAGE": "zh", "LC_ALL": "POSIX", "LANG": "en_US"], .english),
  ])
  func environment(variables: [String: String], expected: MessageLanguage) {
    #expect(MessageLanguage(environment: { variables[$0] }) == expected)
  }
}
