import GongwenChecking
import GongwenLayout
import GongwenModel
import Testing

@Suite struct CheckerTests {
  private func ids(_ text: String, _ checker: Checker = Checker()) -> [String] {
    let (document, source) = PlainDocument.make(text)
    return checker.check(document, source: source).map(\.id)
  }

  @Test func diagnosticsComeInTheOrderOfTheirPlaces() {
    #expect(ids("其它单位,2024年01月。\n干部*名") == ["L-53", "L-17", "L-42", "L-52", "check.placeholders"])
  }

  @Test func disabledRulesAreSilentAndNoOtherRuleTakesTheirPlace() {
    #expect(ids("(一)学习", Checker(disabled: ["L-04"])) == [])
  }

  @Test func aFindingCarriesItsClauseAndWords() throws {
    let (document, source) = PlainDocument.make("加强学习,提高")
    let diagnostic = try #require(Checker().check(document, source: source).first)
    #expect(
      diagnostic
        == Diagnostic("L-17", .error, [",", "，"], span: SourceSpan(12, 13), clause: "GB/T 15834-2011 5.1"))
    #expect(
      MessageCatalogue([CheckingMessages.table]).message(for: diagnostic, in: .chinese) == "中文里的“,”应为全角“，”")
  }

  @Test func blanksThatReadingFoldedAreStillSeen() {
    let source = SourceText(name: "a", text: "开展了  “清风”行动")
    var text = TracedText(source, SourceSpan(0, 9))
    text.append(TracedText(source, SourceSpan(11, source.utf8.count)))
    let diagnostics = Checker().check(Document(paragraphs: [Paragraph(.body, text)]), source: source)
    #expect(diagnostics.map(\.id) == ["L-19"])
    #expect(diagnostics.first?.span == SourceSpan(9, 11))
  }

  /// What `--fix` leaves alone is no fault either.
  @Test(arguments: [#"比例\(a中/b\)。"#, "附件&gt;名称。", "甲方：　　　　乙方："])
  func marksOfMarkupAndRoomAreRight(_ text: String) { #expect(ids(text) == [], "\(text)") }

  @Test func aFurtherNameInAnAttachmentNoteHasNoStop() {
    #expect(ids("附件：1.报表\n2.名单。") == ["L-34"])
  }

  /// A number that the engine put in stands nowhere: its heading does.
  @Test func aFaultOfAnOwnNumberIsToldAtItsHeading() {
    let source = SourceText(name: "a", text: "强化学习\n改进作风")
    func heading(_ level: HeadingLevel, _ number: String, _ span: SourceSpan) -> Paragraph {
      var text = TracedText(generated: number)
      text.append(TracedText(source, span))
      return Paragraph(
        .heading(level), text,
        ordinal: Ordinal(level == .one ? .hanComma : .digitParenthesized, 1, text: number))
    }
    let document = Document(paragraphs: [
      heading(.one, "一、", SourceSpan(0, 12)), heading(.four, "（1）", SourceSpan(13, 25)),
    ])
    let found = Checker().check(document, source: source).filter { $0.id == "L-07" }
    #expect(found.map(\.span) == [SourceSpan(13, 16)])
  }

  @Test func aCellNeedsNoFinalMark() {
    let text = TracedText(generated: "单日限一千次，包括网上核验；超出部分按每次三角计算收取费用")
    let cell = Table.Cell(blocks: [Block(ElementID(2), .paragraph(Paragraph(.body, text)))])
    let table = Block(ElementID(1), .table(Table(rows: [Table.Row(cells: [cell])])))
    let end = Block(ElementID(3), .paragraph(Paragraph(.body, TracedText(generated: "特此通知。"))))
    func ids(_ body: [Block]) -> [String] {
      Checker().check(Document(body: body), source: SourceText(name: "a", text: "")).map(\.id)
    }
    #expect(ids([table, end]) == [])
    #expect(ids(cell.blocks + [end]) == ["check.final-mark"], "the same words as text")
  }

  @Test func diagnosticsOfOneRuleAreBounded() {
    let diagnostics = ids("甲" + String(repeating: ",乙", count: 1500))
    #expect(diagnostics.count { $0 == "L-17" } == 1000)
    #expect(diagnostics.last == "check.more")
  }

  @Test func lengthLimit() {
    let text = "一二A 三\n四"
    #expect(ids(text, Checker(maximumCharacters: 5)) == [])
    let (document, source) = PlainDocument.make(text)
    let diagnostics = Checker(maximumCharacters: 3).check(document, source: source)
    #expect(diagnostics.map(\.arguments) == [["5", "3", "2"]])
  }

  @Test func houseTerms() {
    let terms = [
      TermRule(wrong: "老百姓", right: "群众"), TermRule(wrong: "书记", right: "党委书记"), TermRule(wrong: "绝对第一"),
    ]
    let (document, source) = PlainDocument.make("老百姓找书记，党委书记答复，绝对第一。")
    let diagnostics = Checker(terms: terms).check(document, source: source)
    #expect(diagnostics.map(\.arguments) == [["老百姓", "群众"], ["书记", "党委书记"], ["绝对第一", ""]])
    #expect(diagnostics.map(\.span) == [SourceSpan(0, 9), SourceSpan(12, 18), SourceSpan(42, 54)])
  }

  @Test func partsOfADutyReport() {
    let (document, source) = PlainDocument.make("2024年度述职述法报告\n加强学习，遵守廉洁纪律。")
    let missing = Checker().check(document, source: source).filter { $0.id == "check.parts" }
    #expect(missing.flatMap(\.arguments) == ["存在问题", "下一步打算", "结束语", "述法"])
    #expect(missing.allSatisfy { $0.severity == .info })
  }

  @Test func traditionalTextIsReportedOnce() {
    let text = "關於加強學習的通知，請各單位認真組織實施，並將執行情況報縣委辦公室備案。"
    #expect(ids(text) == ["check.script"])
  }

  @Test func connectorsAtLineStartsAreSeenOnPages() {
    var pages = PagedDocument()
    let node = pages.structure.add(.document, to: nil)
    var page = Page(width: 595, height: 842)
    for (index, text) in ["2013年至", "—2015年", "——这是", "年末"].enumerated() {
      let run = GlyphRun(face: FaceKey(0), size: 16, text: Array(text.utf8))
      page.items.append(PageItem(.glyphs(run), owner: .element(node)))
      page.lines.append(line(index, of: node))
    }
    pages.pages = [page]
    let diagnostics = Checker().check(pages)
    #expect(diagnostics.map(\.arguments) == [["—2015年"]])
    #expect(diagnostics.map(\.page) == [1])
    #expect(Checker(disabled: ["L-36"]).check(pages) == [])
  }

  private func line(_ index: Int, of node: NodeID) -> PageLine {
    PageLine(
      items: index..<index + 1, element: node, index: index, isLast: false, gridLine: index,
      frame: Frame(x: 0, y: 0, width: 0, height: 16), baseline: 0,
      adjustment: PageLine.Adjustment(trimmed: 0, stretchPerGap: 0))
  }
}

@Suite struct TermListTests {
  @Test func readsWrongAndRight() throws {
    let terms = try TermList.read("# 用语\n老百姓: 群众\n绝对第一:\n'a: b': ~\n是: \"null\"\n", path: "t.yaml")
    #expect(
      terms == [
        TermRule(wrong: "老百姓", right: "群众"), TermRule(wrong: "绝对第一"), TermRule(wrong: "a: b"),
        TermRule(wrong: "是", right: "null"),
      ])
  }

  @Test(arguments: ["", "# 空\n", "~\n"]) func anEmptyListIsNoFault(yaml: String) throws {
    #expect(try TermList.read(yaml, path: "t.yaml") == [])
  }

  @Test(arguments: [
    ("- 甲\n", "check.terms.malformed", "1"), ("甲: [乙]\n", "check.terms.malformed", "1"),
    ("甲: 乙\n丙:\n  丁: 戊\n", "check.terms.malformed", "3"),
    ("甲: &a 乙\n*a : 丙\n", "check.terms.malformed", "2"),
  ])
  func otherShapesAreFaults(yaml: String, id: String, line: String) {
    #expect(throws: Fault(.usage, id, [line], path: "t.yaml")) { try TermList.read(yaml, path: "t.yaml") }
  }

  @Test func brokenYAMLIsAFault() {
    #expect { try TermList.read("甲: 'x\n", path: "t.yaml") } throws: { error in
      (error as? Fault)?.diagnostic.id == "check.terms.syntax"
    }
  }
}

@Suite struct RuleTextTests {
  @Test func explanation() throws {
    let rule = try #require(RuleRegistry.description(of: "l-08"))
    #expect(
      RuleText.explanation(rule, .chinese) == """
        L-08  同级序号连续
        级别：错误
        依据：GB/T 9704-2012 7.3.3

        同一层次的序号从第一个起连续，不缺不重。正文里“1.”“（1）”的列举可以各自从头编号。

          ✗ 一、强化学习
            三、改进作风
          ✗ 一、强化学习
            （一）集体学习
            （一）个人自学
          ✗ 二、改进作风
            三、严守纪律

          ✓ 一、强化学习
            （一）集体学习
            （二）个人自学
            二、改进作风
            （一）深入基层
            （二）精简会议

        """)
  }

  @Test func listIsInTheOrderOfIds() {
    let lines = RuleText.list(RuleRegistry.descriptions, .english).split(separator: "\n")
    #expect(lines.first == "L-01                         error    a Han ordinal takes 、")
    #expect(lines.count == RuleRegistry.descriptions.count)
  }
}
