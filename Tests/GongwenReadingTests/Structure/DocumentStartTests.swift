import GongwenModel
import Testing

@testable import GongwenReading

/// Several documents in one text.
@Suite struct DocumentStartTests {
  static let two = """
    财务科长述职报告
    秦　越
    一、预算管理
    按时编制年度预算，执行进度始终高于平均水平。
    二、内部控制
    完善报销制度六项，审核票据九千余张，未发生差错。
    秦　越
    2023年12月20日
    行政科长述职报告
    江　河
    一、后勤保障
    完成维修项目三十二个，职工食堂满意度明显提升。
    江　河
    2023年12月21日
    """

  @Test func twoReportsAreTwoDocuments() throws {
    let result = try read(Self.two)
    #expect(result.documents.map { $0.title?.string } == ["财务科长述职报告", "行政科长述职报告"])
    #expect(result.documents.map(\.paragraphs.count) == [8, 6])
    #expect(result.documents.map { $0.body.last?.signatureText } == ["秦　越 2023年12月20日", "江　河 2023年12月21日"])
    #expect(result.diagnosticIDs.contains("reading.document.second"))
    // Each counts its headings for itself.
    #expect(!result.diagnosticIDs.contains { $0.hasPrefix("numbering.") })
  }

  /// The rules that a notice issues begin a page, without a label 附件.
  @Test func theRulesBehindANoticeAreADocument() throws {
    let result = try read(
      """
      关于印发档案管理办法的通知
      各科室：
      现将《档案管理办法》印发给你们，请遵照执行。
      青溪县水务局
      2024年3月1日
      档案管理办法
      第一条 为规范档案管理，制定本办法。
      第二条 本办法适用于局机关各科室。
      第三条 本办法自印发之日起施行。
      """)
    #expect(result.documents.map { $0.title?.string } == ["关于印发档案管理办法的通知", "档案管理办法"])
  }

  /// What stands below a label is an attachment, whatever its title.
  @Test func anAttachmentIsNoDocument() throws {
    let result = try read(
      """
      关于报送年度总结的通知
      各科室：
      请于12月20日前报送年度总结，格式见附件。
      附件：年度工作总结
      青溪县水务局
      2024年12月1日
      附件
      年度工作总结
      一、主要工作
      全年完成各项任务，群众满意。
      """)
    #expect(result.documents.count == 1)
    #expect(result.documents[0].attachments.count == 1)
  }

  /// The starts and titles in a list of roles, each surer or less sure than 0.8.
  private func starts(_ roles: [(LineLabel, Double)]) -> DocumentStarts {
    let units = roles.indices.map { Unit(text: [0x7532], origins: [Int32($0)], lines: $0...$0) }
    let decisions = roles.map { role, confidence in
      Decision(candidate: Candidate(role: role, score: 0, reason: "test"), confidence: confidence)
    }
    return DocumentStarts(units: units, decisions: decisions)
  }

  @Test func aTitleThatIsNotSureBeginsNoDocument() {
    let sure = starts([(.title, 0.9), (.body, 0.9), (.title, 0.85), (.body, 0.9)])
    #expect(sure.starts == [0, 2] && sure.titles == [.init(unit: 2, begins: true)])
    let doubtful = starts([(.title, 0.9), (.body, 0.9), (.title, 0.75), (.body, 0.9)])
    #expect(doubtful.starts == [0] && doubtful.titles == [.init(unit: 2, begins: false)], "it is told only")
  }

  @Test func aTitleInAnAttachmentBeginsNoDocument() {
    let found = starts([
      (.title, 0.9), (.body, 0.9), (.paragraph(.attachmentLabel), 0.9), (.title, 0.9), (.body, 0.9),
      (.title, 0.9),
    ])
    #expect(found.starts == [0] && found.titles == [.init(unit: 5, begins: false)])
  }

  /// What stands above a title in 版头 belongs to it.
  @Test func theMarkAboveATitleBeginsItsDocument() {
    let found = starts([
      (.title, 0.9), (.body, 0.9), (.paragraph(.organMark), 0.9), (.paragraph(.documentNumber), 0.9),
      (.title, 0.9),
    ])
    #expect(found.starts == [0, 2])
  }

  /// What is known from outside is said of the first; 版记 closes the whole.
  @Test func whatIsKnownGoesToTheFirstAndTheImprintToTheLast() throws {
    var options = ReadingOptions()
    options.metadata = metadata([
      "title": "述职报告", "year": "2023", "copyRecipients": "县委办公室。", "printingDate": "2023年12月30日",
    ])
    let documents = try readDocument(Array(Self.two.utf8), name: "two.txt", options: options).documents
    #expect(documents.map { $0.title?.string } == ["述职报告", "行政科长述职报告"])
    #expect(documents.map(\.metadata.year) == ["2023", "2023"])
    #expect(documents.map { $0.imprint == nil } == [true, false])
  }

  /// A note stands with the document that refers to it.
  @Test func notesGoWithTheirDocument() throws {
    let source = SourceText(name: "two", text: Self.two)
    var manuscript = Manuscript(source: source)
    for (line, id) in [(4, 0), (12, 1)] {
      let mark = InlineMark(.note(NoteID(id)), 0..<3)
      manuscript.pieces.append(Piece(source.lineSpan(line), marks: [mark]))
      let note = Paragraph(.body, TracedText(generated: ["见财务决算。", "见维修台账。"][id]))
      manuscript.notes[NoteID(id)] = [Block(ElementID(0), .paragraph(note))]
    }
    let documents = GongwenReading.readDocument(manuscript).documents
    let notes = documents.map { $0.notes.values.joined().compactMap { $0.paragraph?.text.string } }
    #expect(notes == [["见财务决算。"], ["见维修台账。"]])
  }
}

extension Block {
  /// The lines of a signature, with blanks between them.
  fileprivate var signatureText: String? {
    guard case .signature(let signature) = content else { return nil }
    return signature.lines.compactMap { $0.paragraph?.text.string }.joined(separator: " ")
  }
}
