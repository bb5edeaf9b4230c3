import Glibc
import GongwenFormats
import GongwenModel
import GongwenReading
import Testing

/// Whole texts, each line written as `role|text` in `Fixtures/`.
@Suite struct FixtureTests {
  static let names = [
    "01-no-title", "02-title-buried-in-site-lines", "03-title-in-two-lines-with-meeting",
    "04-rules-with-articles", "05-numbered-sentences-are-no-headings", "06-hard-wrapped-with-indents",
    "07-pages-cut-by-numbers", "08-two-reports-in-one-file", "09-decimals", "10-emoji-and-circled",
    "11-traditional-script", "12-glued-adverts-and-garbage", "13-names-and-placeholders",
    "14-organ-report-with-attachments", "15-speech-with-salutation", "16-list-of-shortcomings",
    "17-template-remains", "18-wrong-marks-after-numbers", "19-double-title", "20-speech-without-structure",
    "21-work-plan", "22-forum-post", "23-run-in-headings-of-level-one", "24-web-page-with-related-links",
    "25-duty-report-without-signature", "26-notice-and-its-plan", "27-short-run-in-items",
    "28-items-ending-in-semicolons", "29-pledge", "30-ordinals-inside-paragraphs",
    "31-spread-title-and-sections", "32-joint-notice", "33-signer-above-the-title", "34-account-page",
    "35-web-page-with-footer-fields", "36-points-as-stops", "37-title-in-three-lines", "38-letterhead",
    "39-plan-with-hosts-and-contacts", "40-sample-site", "41-pasted-markdown",
    "42-account-page-with-counters", "43-title-and-date-of-the-page", "44-date-to-fill-in",
    "45-notice-to-divisions", "46-rare-surname", "47-minutes-with-number", "48-address-and-time-of-a-page",
    "49-narrow-lines", "50-name-and-date-below-the-title", "51-list-of-members", "52-joint-title-with-number",
    "53-unit-name-and-date-below-the-title",
  ]

  @Test(arguments: names)
  func everyLineHasItsRole(name: String) throws {
    let lines = try Self.lines(of: name)
    let result = try read(lines.map(\.text).joined(separator: "\n"))
    let got = zip(result.roles, lines).map { "\($0)|\($1.text)" }
    #expect(got == lines.map { "\($0.role)|\($0.text)" })
  }

  /// Nothing is said or reasoned in words that the catalogue does not have.
  @Test(arguments: names)
  func everyMessageIsInTheCatalogue(name: String) throws {
    let result = try read(try Self.lines(of: name).map(\.text).joined(separator: "\n"))
    let ids = Set(result.diagnosticIDs + result.reading.lines.map(\.reason))
    #expect(
      ids.filter {
        MessageCatalogue([ModelMessages.table, FormatMessages.table, ReadingMessages.table]).entries[$0]
          == nil
      } == [])
  }

  /// The wrapped, cut and glued ones come out as the paragraphs that their authors wrote.
  @Test func wrappedLinesBecomeParagraphs() throws {
    let lines = try Self.lines(of: "06-hard-wrapped-with-indents")
    let result = try read(lines.map(\.text).joined(separator: "\n"))
    #expect(
      result.outline == [
        "title: 年度工作总结",
        "body: 一年来，在局党组领导下，我认真履行岗位职责，努力完成各项工作。全年起草文稿一百二十篇，办理来文六百余件。",
        "body: 在服务群众方面，坚持首问负责，接待来访二百余人次，答复率达到百分之百，群众满意度逐年提高，得到上级充分肯定。",
        "heading1: 一、今后打算", "body: 继续加强学习，改进工作方法，提高服务水平，争取更大成绩。",
      ])
  }

  @Test func pagesDoNotCutSentences() throws {
    let lines = try Self.lines(of: "07-pages-cut-by-numbers")
    let result = try read(lines.map(\.text).joined(separator: "\n"))
    #expect(result.outline[1].hasSuffix("初次信访化解率明显提高。主要做法如下。"))
    #expect(result.outline[3].hasSuffix("层层抓落实的工作格局。"))
    #expect(result.removed(.noise) == ["— 1 —", "第 2 页 共 3 页", "3"])
  }

  private static func lines(of name: String) throws -> [(role: String, text: String)] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(
      separator: "/")
    let file = try #require(fopen("\(folder)/Fixtures/\(name).txt", "rb"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = getc(file)
    while byte >= 0 {
      bytes.append(UInt8(byte))
      byte = getc(file)
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }
}
