import GongwenModel
import Testing

@testable import GongwenFormats

/// Records: strict, with the path of each error, and exact both ways.
struct RecordTests {
  private func fault(_ yaml: String) -> [String] {
    do {
      _ = try RecordFormat.read(Array(yaml.utf8), name: "a.yaml")
      return []
    } catch {
      return [error.diagnostic.id] + error.diagnostic.arguments.dropFirst()
    }
  }

  private func content(_ yaml: String) throws -> [Block.Content] {
    try RecordFormat.read(Array(yaml.utf8), name: "a.yaml").pieces.compactMap(\.object)
  }

  @Test func paragraphsAreTakenAsTheyStand() throws {
    let yaml = """
      gongwen: 1
      metadata: {title: 述职报告}
      body:
        - {role: title, text: 述职报告}
        - role: heading1
          text: 一、成绩
        - role: body
          text: 完成任务
          marks: [{kind: strong, from: 2, to: 4}]
      """
    let manuscript = try RecordFormat.read(Array(yaml.utf8), name: "a.yaml")
    #expect(manuscript.isComplete && manuscript.metadata.title == "述职报告")
    #expect(manuscript.source.string(in: manuscript.source.span) == "述职报告\n一、成绩\n完成任务")
    #expect(manuscript.source.places.place(of: 14) == .key("body[2]"))
    let paragraphs = manuscript.pieces.compactMap { piece -> Paragraph? in
      if case .paragraph(let paragraph)? = piece.object { paragraph } else { nil }
    }
    #expect(paragraphs[1].ordinal == Ordinal(.hanComma, 1, text: "一、"))
    #expect(paragraphs[2].inline.marks == [InlineMark(.strong, 6..<12)])
  }

  @Test func jsonIsReadTheSameWay() throws {
    let found = try content(#"{"gongwen": 1, "body": [{"role": "body", "text": "甲\u4e59"}]}"#)
    guard case .paragraph(let paragraph)? = found.first else { throw Fault(.internal, "none") }
    #expect(paragraph.text.string == "甲乙")
  }

  @Test func errorsNamePathAndNearest() {
    #expect(
      fault("gongwen: 1\nbody:\n  - {rolle: body, text: x}") == ["record.key", "body[1].rolle", "role"])
    #expect(
      fault("gongwen: 1\nbody:\n  - {role: headng1, text: x}") == [
        "record.choice", "body[1].role", "headng1", "heading1",
      ])
    #expect(fault("gongwen: 1\nbody:\n  - {role: body}") == ["record.missing", "body[1]", "text"])
    #expect(fault("gongwen: 1\nbody: x") == ["record.sequence", "body"])
    #expect(fault("body: []").first == "record.version")
    #expect(fault("gongwen: 1\nmetadata: {titel: x}\nbody: []") == ["record.key", "metadata.titel", "title"])
    let marks = "gongwen: 1\nbody:\n  - {role: body, text: 甲乙, marks: [{kind: strong, from: 1, to: 3}]}"
    #expect(fault(marks) == ["record.range", "body[1].marks[1].to", "1", "2"])
    let caption =
      "gongwen: 1\nbody:\n  - figure: {resource: 0, caption: 图, captionMarks: [{kind: strong, from: 0, to: 2}]}"
    #expect(fault(caption) == ["record.range", "body[1].figure.captionMarks[1].to", "0", "1"])
    #expect(fault("gongwen: 1\nbody:\n  - {role: body, text: x, ordinal: 一、}").first == "record.ordinal")
    #expect(fault("{{{").first == "record.malformed")
    #expect(fault("gongwen: &a 1\n*a : x\nbody: []").last?.hasPrefix("2:1: ") == true)
    #expect(fault("gongwen: 1\nbody: " + String(repeating: "[", count: 100)).first == "record.depth")
    #expect(fault(String(repeating: "- ", count: 100_000)).first == "record.depth")
  }

  @Test func aDocumentComesBackTheSame() throws {
    let id = ElementID(0)
    func paragraph(_ role: ParagraphRole, _ text: String, _ marks: [InlineMark] = []) -> Block {
      Block(id, .paragraph(Paragraph(role, TracedText(generated: text), marks: marks)))
    }
    var heading = Paragraph(.heading(.one), TracedText(generated: "一、成绩"))
    heading.ordinal = Ordinal(.hanComma, 1, text: "一、")
    var signed = Paragraph(.body, TracedText(generated: "李明"))
    signed.alignment = .end
    var table = Table(
      rows: [
        Table.Row(
          cells: [
            Table.Cell(
              blocks: [paragraph(.body, "甲"), Block(id, .paragraph(signed))], columnSpan: 2, alignment: .end)
          ],
          isHeader: true, height: 96)
      ],
      columnShares: [0.25, 0.75],
      caption: InlineText(TracedText(generated: "表1 名单①"), marks: [InlineMark(.note(NoteID(0)), 11..<14)]),
      unit: InlineText(TracedText(generated: "单位：万元"), marks: [InlineMark(.strong, 9..<15)]))
    table.isBorderless = true
    let picture = InlineText(TracedText(generated: "图1 甲"), marks: [InlineMark(.strong, 5..<8)])
    var document = Document(body: [
      paragraph(.title, "述职\"报告\\"), Block(id, .paragraph(heading)), paragraph(.heading(.two), "（二）无序号"),
      paragraph(
        .body, "甲乙丙", [InlineMark(.link("http://a.cn/?a=1"), 0..<3), InlineMark(.lead(.three), 0..<6)]),
      Block(id, .table(table)),
      Block(id, .figure(Figure(resource: nil, alternativeText: "图", caption: picture, width: 12.5))),
      Block(id, .group(.quote, [paragraph(.body, "引")])),
    ])
    document.notes[NoteID(0)] = [paragraph(.body, "注")]
    let once = RecordWriter.yaml(document)
    let manuscript = try RecordFormat.read(once, name: "a.yaml")
    var again = Document(body: manuscript.pieces.compactMap { piece in piece.object.map { Block(id, $0) } })
    again.notes = manuscript.notes
    for case .table(let found)? in manuscript.pieces.map(\.object) {
      #expect(found.caption?.marks == table.caption?.marks)
      #expect(found.isBorderless)
      #expect(found.rows.map(\.height) == [96] && found.rows[0].isHeader)
      #expect(found.rows[0].cells.map(\.alignment) == [.end])
      #expect(found.rows[0].cells[0].blocks.map(\.paragraph?.alignment) == [nil, .end])
      #expect(found.unit?.text.string == "单位：万元" && found.unit?.marks == table.unit?.marks)
    }
    for case .figure(let found)? in manuscript.pieces.map(\.object) {
      #expect(found.caption?.marks == picture.marks)
    }
    #expect(
      String(decoding: RecordWriter.yaml(again), as: UTF8.self) == String(decoding: once, as: UTF8.self))
  }

  @Test(arguments: [[], [1], [1, 2], [1, 2, 3], [0xFF, 0xFE, 0, 0x80]] as [[UInt8]])
  func base64ComesBack(_ bytes: [UInt8]) {
    #expect(Base64.decode(Base64.encode(bytes)) == bytes)
  }

  @Test func theSchemaIsJSONThatNamesEveryRole() throws {
    let schema = RecordSchema.json()
    #expect(ParagraphRole.allCases.allSatisfy { schema.contains("\"\($0.rawValue)\"") })
    #expect(schema.count { $0 == "{" } == schema.count { $0 == "}" })
  }

  @Test func notesThatAreNotThereAndMarksOnNothingAreRefused() {
    func record(_ mark: String) -> String {
      "gongwen: 1\nbody:\n  - {role: body, text: 甲, marks: [{kind: note, \(mark)}]}\nnotes:\n  - blocks: []"
    }
    #expect(fault(record("note: 8, from: 0, to: 1")) == ["record.note", "body[1].marks[1].note", "8", "1"])
    #expect(fault(record("note: 1, from: 1, to: 1")) == ["record.mark.empty", "body[1].marks[1]"])
    #expect(fault(record("note: 1, from: 0, to: 1")).isEmpty)
  }

  @Test func nullIsNoValueAndOneKeyHasOneName() throws {
    let record = #"{"gongwen": 1, "metadata": {"name": null, "title": "null"}, "body": []}"#
    let metadata = try RecordFormat.read(Array(record.utf8), name: "a.json").metadata
    #expect(metadata.name == nil && metadata.title == "null")
    #expect(
      fault("gongwen: 1\nmetadata: {title: 甲, 标题: 乙}\nbody: []") == ["record.twice", "metadata.标题", "title"])
  }

  /// 版头 and 版记 that a caller builds have no place in a source either.
  @Test func headerAndImprintAreWrittenUnlessMetadataSayThem() throws {
    func line(_ role: ParagraphRole, _ text: String) -> Block {
      Block(ElementID(0), .paragraph(Paragraph(role, TracedText(generated: text))))
    }
    var document = Document(body: [line(.body, "正文")])
    document.header = HeaderBlock(
      organs: [line(.organMark, "甲县人民政府文件")], number: line(.documentNumber, "甲〔2026〕3号"))
    document.imprint = Imprint(copies: [line(.imprint, "抄送：乙局。")])
    let record = String(decoding: RecordWriter.yaml(document), as: UTF8.self)
    let order = ["甲县人民政府文件", "甲〔2026〕3号", "正文", "抄送：乙局。"].map { record.ranges(of: $0).count }
    #expect(order == [1, 1, 1, 1], "\(record)")
    document.metadata.issuingOrgans = "甲县人民政府"
    document.metadata.documentNumber = "甲〔2026〕3号"
    #expect(!String(decoding: RecordWriter.yaml(document), as: UTF8.self).contains("role: documentNumber"))
  }

  /// Groups in groups by the thousand are written in bounded depth, and what is written can be read.
  @Test func whatLiesTooDeepIsWrittenAsItsParagraphs() throws {
    var block = Block(ElementID(0), .paragraph(Paragraph(.body, TracedText(generated: "底"))))
    for _ in 0..<400 { block = Block(ElementID(0), .group(.list, [block])) }
    let record = RecordWriter.yaml(Document(body: [block]))
    #expect(record.count < 200_000)
    let manuscript = try RecordFormat.read(record, name: "a.yaml")
    #expect(manuscript.source.string(in: manuscript.source.span) == "底")
  }

  @Test func whatThePageCannotShowIsWrittenSoThatItIsRead() throws {
    let text = TracedText(generated: "甲乙")
    let marks = [
      InlineMark(.note(NoteID(4)), 0..<3), InlineMark(.strong, -9 ..< -3), InlineMark(.strong, 0..<99),
    ]
    let blocks = [
      Block(ElementID(0), .paragraph(Paragraph(.body, text, marks: marks))),
      Block(ElementID(1), .table(Table(rows: []))),
    ]
    let manuscript = try RecordFormat.read(RecordWriter.yaml(Document(body: blocks)), name: "a.yaml")
    #expect(manuscript.pieces.count == 2)
  }
}
