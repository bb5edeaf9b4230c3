import GongwenModel
import GongwenReading
import Testing

@Suite struct ReviewSheetTests {
  private let text =
    "述职报告\n沈清\n\n一、学习情况\n（一）抓自学。全年读书十二本，撰写笔记三万字。\n（二）抓培训。参加集中培训五次，都有记录。\n述职人：沈清\n2024年1月5日"

  private func sheet(_ language: MessageLanguage = .chinese) throws -> String {
    ReviewSheet.text(try read(text).reading, language: language)
  }

  private func reviewed(_ sheet: String, of text: String? = nil) throws -> ReadResult {
    let accepted = try AcceptedRoles(Array(sheet.utf8), name: "report.roles")
    return try read(text ?? self.text, options: ReadingOptions(accepted: accepted))
  }

  @Test func saysHowToUseItAndHasALineForEachThatHoldsSomething() throws {
    let lines = try sheet().split(separator: "\n")
    #expect(lines.prefix(4).allSatisfy { $0.hasPrefix("# ") })
    let rows = lines.filter { !$0.hasPrefix("#") }
    #expect(rows.count == 7)
    #expect(rows[0].hasPrefix("1") && rows[0].hasSuffix("| 述职报告"))
    #expect(rows[3].contains("二级连排标题") && rows[3].hasSuffix("| （一）抓自学。‖全年读书十二本，撰写笔记三万字。"))
  }

  @Test(arguments: [MessageLanguage.chinese, .english]) func goesBackInAsItCameOut(language: MessageLanguage)
    throws
  {
    let first = try read(text)
    let second = try reviewed(try sheet(language))
    #expect(second.outline == first.outline)
    #expect(second.document == first.document)
    #expect(second.reading.lines.allSatisfy { $0.confidence == 1 })
    #expect(!second.diagnosticIDs.contains { $0.hasPrefix("reading.accepted") })
  }

  /// A sheet shows what was typed, and the text is read as what it stands for.
  @Test(arguments: ["a.md", "a.txt"]) func whatStandsForAnotherGoesBackIn(_ name: String) throws {
    let text = "# 情况报告\n\n- [x] 投资&lt;500万元的项目已完成。\n\n另有&ldquo;附则&rdquo;三条已印发。\n"
    let sheet = ReviewSheet.text(try read(text, name: name).reading, language: .chinese)
    let accepted = try AcceptedRoles(Array(sheet.utf8), name: "report.roles")
    let result = try read(text, name: name, options: ReadingOptions(accepted: accepted))
    #expect(!result.diagnosticIDs.contains { $0.hasPrefix("reading.accepted") }, "\(result.diagnostics)")
  }

  @Test func aCorrectionIsTaken() throws {
    let sheet = "# 只改一行\n5 一级连排标题 | （一）抓自学。全年读书十二本，‖撰写笔记三万字。\n 6 正文+ | （二）抓培训。参加集中培训五次，都有记录。\n"
    let result = try reviewed(sheet)
    #expect(result.outline.contains("runIn1: （一）抓自学。全年读书十二本，撰写笔记三万字。（二）抓培训。参加集中培训五次，都有记录。"))
  }

  @Test func aDoubtfulLineIsMarkedAndNamedFirst() throws {
    var reading = try read(text).reading
    for index in reading.lines.indices { reading.lines[index].confidence = index == 1 ? 0.5 : 1 }
    let lines = ReviewSheet.text(reading, language: .english).split(separator: "\n")
    #expect(lines.contains("# Look at these 1 lines first: 2"))
    #expect(lines.filter { !$0.hasPrefix("#") && $0.contains(" ? ") }.count == 1)
  }

  @Test func aLineThatMovedIsNamedWithItsPlace() throws {
    let result = try reviewed(try sheet(), of: "党支部书记\n" + text)
    let moved = result.diagnostics.filter { $0.id == "reading.accepted.moved" }
    #expect(moved.map(\.arguments).first == ["1", "2"])
    #expect(moved.count == 7)
  }

  @Test func aLineOfOtherWordsIsNamed() throws {
    let result = try reviewed("1 标题 | 述廉报告\n")
    #expect(result.diagnostics.filter { $0.id == "reading.accepted.mismatch" }.map(\.arguments) == [["1"]])
  }

  @Test(arguments: [
    ("# 说明\n1 标题", "malformed", "2"), ("1 题目 | 述职报告", "role", "1"),
    ("1 标题 | 述职报告\n1 正文 | 述职报告", "twice", "2"),
    ("5 二级连排标题 | （一）抓自学。全年读书十二本。", "leadEnd", "1"), ("一 标题 | 述职报告", "malformed", "1"),
  ])
  func whatIsWrongIsNamedByItsLine(sheet: String, kind: String, line: String) throws {
    let fault = #expect(throws: Fault.self) { try AcceptedRoles(Array(sheet.utf8), name: "report.roles") }
    #expect(fault?.diagnostic.id == "reading.accepted.\(kind)")
    #expect(fault?.diagnostic.arguments.first == line)
  }
}
