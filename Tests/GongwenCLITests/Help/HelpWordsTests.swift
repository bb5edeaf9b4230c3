import Testing

@testable import GongwenCLI

/// The Chinese of help, against every page that the command prints.
@Suite struct HelpWordsTests {
  @Test func everyTextHasItsChineseAndNoChineseIsLeftOver() throws {
    var (texts, values, titles): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    let pages = try HelpPages.all()
    #expect(pages.count > 16, "\(pages.keys)")
    for (call, page) in pages {
      let said = Self.texts(of: page)
      for text in said where HelpWords.chinese(text) == nil {
        Issue.record("gongwen \(call): no Chinese for “\(text)”")
      }
      texts.formUnion(said)
      values.formUnion(
        Self.values(in: ([page.usage] + page.footer + page.sections.flatMap(\.rows).map(\.label))))
      titles.formUnion(Self.titles(of: page))
      for line in page.footer { #expect(HelpWords.chineseFooter(line) != line) }
    }
    #expect(values.filter { HelpWords.values[$0] == nil }.sorted() == [], "values without Chinese")
    #expect(titles.filter { HelpWords.titles[$0] == nil }.sorted() == [], "heads without Chinese")
    let known = Set(HelpWords.tables.dropLast().flatMap(\.keys))
    #expect(known.subtracting(texts).sorted() == [], "Chinese of nothing that is said")
    #expect(Set(HelpWords.values.keys).subtracting(values).sorted() == [])
    #expect(Set(HelpWords.titles.keys).subtracting(titles).sorted() == [])
  }

  @Test func noTextStandsInTwoTables() {
    let keys = HelpWords.tables.flatMap(\.keys)
    #expect(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  /// Chinese marks in Chinese, and nothing at the ends that a line would show.
  @Test func theChineseIsWrittenAsChinese() {
    for (english, chinese) in HelpWords.tables.joined() {
      #expect(!chinese.isEmpty && chinese.trimmingBlanks == chinese, "\(english)")
      #expect(chinese.firstMatch(of: /\p{Han}[,;?!()]|[,;?!()]\p{Han}/) == nil, "\(chinese)")
    }
  }

  private static func texts(of page: HelpPage) -> Set<String> {
    let blocks = page.discussion.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text), .list(let text): [text]
      case .example(_, let note): [note]
      case .heading: []
      }
    }
    let rows = page.sections.flatMap(\.rows).map(\.text)
    return Set(([page.abstract] + blocks + rows).filter { !$0.isEmpty })
  }

  private static func values(in labels: [String]) -> [String] {
    labels.flatMap { $0.matches(of: /<([^>]+)>/).map { String($0.1) } }
  }

  private static func titles(of page: HelpPage) -> [String] {
    page.sections.map(\.title)
      + page.discussion.compactMap { if case .heading(let title) = $0 { title } else { nil } }
  }
}

/// The pages of help of all commands.
enum HelpPages {
  /// Each page by the words of its command, as ArgumentParser writes it in English.
  static func all() throws -> [String: HelpPage] {
    var pages: [String: HelpPage] = [:]
    var calls: [[String]] = [[]]
    while let call = calls.popLast() {
      let run = try CommandRun(call + ["--help"], environment: ["COLUMNS": "100000"])
      let page = try #require(HelpPage(String(decoding: run.output, as: UTF8.self)))
      pages[call.joined(separator: " ")] = page
      for row in page.sections.filter({ $0.title == "SUBCOMMANDS" }).flatMap(\.rows) {
        calls.append(call + [String(row.label.prefix { $0 != " " })])
      }
    }
    return pages
  }
}
