import GongwenModel
import Testing

@Suite struct NumberingCheckTests {
  /// A block whose ordinal and role are read off its text.
  static func block(_ text: String) -> Paragraph {
    let match = OrdinalMatch.find(in: text.unicodeScalars.map(\.value))
    let role: ParagraphRole =
      switch match?.ordinal.form {
      case .hanComma: .heading(.one)
      case .hanParenthesized: .heading(.two)
      case .digitDot: .heading(.three)
      case .digitParenthesized: .heading(.four)
      case .chapter, .section: .chapter
      case .article: .article
      case .decimal: .heading(.two)
      default: .body
      }
    return Paragraph(role, TracedText(generated: text), ordinal: match?.ordinal)
  }

  static func diagnostics(_ texts: [String]) -> [String] {
    NumberingCheck.run(Document(paragraphs: texts.map(block))).map {
      ([$0.id] + $0.arguments).joined(separator: " ")
    }
  }

  /// Each of the parts 2026年工作总结 and 2027年工作计划 counts from 一、, or runs on; without such a heading 一、 is again.
  @Test(arguments: [
    (["一、甲", "二、乙", "part", "一、丙", "二、丁"], []), (["一、甲", "二、乙", "part", "三、丙"], []),
    (["一、甲", "part", "（一）丙", "1.丁"], []), (["一、甲", "二、乙", "一、丙"], ["numbering.repeat"]),
    (["第一条　甲", "part", "第二条　乙", "第三条　丙"], []), (["一、甲", "part", "三、丙"], ["numbering.start"]),
  ])
  func aPartWithoutANumberCountsAnew(_ texts: [String], _ expected: [String]) {
    let blocks = texts.map {
      $0 == "part" ? Paragraph(.chapter, TracedText(generated: "2027年工作计划")) : Self.block($0)
    }
    let ids = NumberingCheck.run(Document(paragraphs: blocks)).map(\.id)
    #expect(ids.filter { $0 == "numbering.repeat" || $0 == "numbering.start" } == expected, "\(ids)")
  }

  @Test func findsNothingInOrder() {
    #expect(
      Self.diagnostics(["一、甲", "（一）甲", "1.甲", "2.乙", "（二）乙", "1.甲", "（1）甲", "（2）乙", "二、乙", "（一）甲"]) == [])
  }

  /// 2. below `注：1.……` was said to have no beginning.
  @Test func aListBeginsBehindItsLabel() {
    #expect(Self.diagnostics(["注：1.值班时间为八点。", "2.不得离岗。", "3.及时报告。"]) == [])
    #expect(Self.diagnostics(["注：1.值班时间为八点。", "3.及时报告。"]) == ["numbering.gap 3. 2."])
    #expect(Self.diagnostics(["注：值班时间为八点。", "2.不得离岗。"]) == ["numbering.start 2. 1."])
  }

  /// 一、 below a typed 目录 begins the text; it was said to come again, and renumbering made it 三、.
  @Test func numbersOfATableOfContentsAreNotThoseOfTheText() {
    let contents = ["一、基本情况 1", "二、主要做法 3"].map { text in
      var paragraph = Self.block(text)
      paragraph.role = .contents
      return paragraph
    }
    let document = Document(paragraphs: contents + ["一、基本情况", "二、主要做法"].map(Self.block))
    #expect(NumberingCheck.run(document).isEmpty)
    #expect(Renumbering(document).diagnostics.isEmpty)
    let missing = Document(paragraphs: contents + ["一、基本情况", "三、存在问题"].map(Self.block))
    #expect(NumberingCheck.run(missing).map(\.id) == ["numbering.gap"])
  }

  @Test func namesTheExpectedValueOfAGap() {
    #expect(Self.diagnostics(["一、甲", "二、乙", "四、丁"]) == ["numbering.gap 四、 三、"])
    #expect(Self.diagnostics(["（一）甲", "（三）丙"]) == ["numbering.gap （三） （二）"])
  }

  @Test func findsARepetition() {
    #expect(Self.diagnostics(["一、甲", "二、乙", "二、丙"]) == ["numbering.repeat 二、 三、"])
  }

  @Test func findsALateStart() {
    #expect(Self.diagnostics(["一、甲", "（二）乙"]) == ["numbering.start （二） （一）"])
  }

  @Test func findsASkippedLevel() {
    #expect(Self.diagnostics(["一、甲", "（1）乙"]) == ["numbering.jump （1） （一）"])
  }

  @Test func onlyMentionsTheUsualTwoLevels() {
    let diagnostics = NumberingCheck.run(Document(paragraphs: ["一、甲", "1.乙", "2.丙"].map(Self.block)))
    #expect(diagnostics.map(\.id) == ["numbering.jump"])
    #expect(diagnostics.map(\.severity) == [.info])
  }

  @Test func reportsTwoSpellingsOnce() {
    #expect(Self.diagnostics(["一、甲", "（一）甲", "(二)乙", "(三)丙"]) == ["numbering.mixed (二) （一）"])
  }

  @Test func letsArticlesAndSentencesRunOnAcrossChapters() {
    #expect(Self.diagnostics(["第一章甲", "第一条甲", "第二条乙", "第二章乙", "第三条丙"]) == [])
    #expect(Self.diagnostics(["第一章甲", "一、甲", "二、乙", "第二章乙", "三、丙"]) == [])
  }

  @Test func countsDecimalsInTheirGroup() {
    #expect(Self.diagnostics(["1.1甲", "1.2乙", "2.1丙", "2.3丁"]) == ["numbering.gap 2.3 2.2"])
  }

  @Test func beginsAgainBehindAnotherTitle() {
    var blocks = ["一、甲", "二、乙"].map(Self.block)
    blocks.append(Paragraph(.title, TracedText(generated: "述职报告")))
    blocks += ["一、甲", "二、乙"].map(Self.block)
    #expect(NumberingCheck.run(Document(paragraphs: blocks)) == [])
  }

  @Test func pointsAtTheOrdinal() {
    let source = SourceText(name: "t", text: "一、甲\n三、丙")
    var blocks = [Self.block("一、甲"), Self.block("三、丙")]
    blocks[0].text = TracedText(source, SourceSpan(0, 9))
    blocks[1].text = TracedText(source, SourceSpan(10, 19))
    #expect(NumberingCheck.run(Document(paragraphs: blocks)).map(\.span) == [SourceSpan(10, 16)])
  }
}

@Suite struct RenumberingTests {
  @Test func writesSequenceAndStandardSpelling() {
    let blocks = ["一、甲", "(一)甲", "（三）乙", "三、丙", "1、甲", "1、乙"].map(NumberingCheckTests.block)
    let result = Renumbering(Document(paragraphs: blocks))
    #expect(result.document.paragraphs.map(\.text.string) == ["一、甲", "（一）甲", "（二）乙", "二、丙", "1.甲", "2.乙"])
    #expect(
      result.ledger.map { "\($0.removed)→\($0.added)" } == ["(一)→（一）", "（三）→（二）", "三、→二、", "1、→1.", "1、→2."])
    #expect(result.diagnostics.count == 5)
  }

  @Test func changesNothingTheSecondTime() {
    let once = Renumbering(Document(paragraphs: ["二、甲", "四、乙"].map(NumberingCheckTests.block))).document
    #expect(Renumbering(once).ledger == [])
  }

  @Test func keepsTheLengthOfARunInHeadingRight() {
    var block = NumberingCheckTests.block("（三）抓学习。坚持自学。")
    block.role = .body
    block.inline.marks = [InlineMark(.lead(.two), 0..<"（三）抓学习。".utf8.count)]
    let renumbered = Renumbering(Document(paragraphs: [block])).document.paragraphs[0]
    #expect(renumbered.text.string == "（一）抓学习。坚持自学。")
    #expect(renumbered.paragraph.lead?.range == 0..<"（一）抓学习。".utf8.count)
  }
}
