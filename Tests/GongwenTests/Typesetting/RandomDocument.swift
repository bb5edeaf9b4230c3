import GongwenModel
import RenderingTestSupport
import TestSupport

/// Documents as no reading makes them: every element in every other, texts and marks of all kinds.
struct RandomDocument {
  private var random: SeededGenerator
  private var notes = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> Document {
    var document = Document(body: blocks(depth: 0, upTo: 8))
    document.metadata.style = pick(["gongwen", "duty-report", "minutes", nil])
    if chance(3) {
      document.header = HeaderBlock(
        marks: lines([.copyNumber, .securityLevel, .urgency]), organs: lines([.organMark]),
        number: lines([.documentNumber]).first, signatories: lines([.signatory]))
    }
    if chance(3) {
      document.imprint = Imprint(
        copies: lines([.imprint]), printingOrgan: lines([.imprint]).first,
        printingDate: lines([.imprint]).first)
    }
    for _ in 0..<number(3) {
      document.attachments.append(
        Attachment(
          ElementID(number(4)), heading: lines([.attachmentLabel, .attachmentTitle, .body]),
          body: blocks(depth: 0, upTo: 4)))
    }
    for note in 0..<number(4) { document.notes[NoteID(note)] = blocks(depth: 1, upTo: 2) }
    if chance(2) {
      document.resources[ResourceID(0)] = Resource(
        name: "a.png", format: .png, bytes: SamplePictures.png.bytes, width: number(9), height: number(9))
    }
    return document
  }

  private mutating func blocks(depth: Int, upTo most: Int) -> [Block] {
    (0..<number(most + 1)).map { _ in block(depth: depth) }
  }

  private mutating func block(depth: Int) -> Block {
    let id = ElementID(number(20))
    switch number(depth > 3 ? 5 : 9) {
    case 5: return Block(id, .signature(Signature(lines: lines([.signature, .date, .remarks]))))
    case 6: return Block(id, .table(table(depth: depth)))
    case 7:
      let resource = chance(2) ? ResourceID(number(2)) : nil
      return Block(
        id,
        .figure(
          Figure(
            resource: resource, alternativeText: pick(["图", nil]), caption: chance(2) ? inline() : nil,
            width: pick([nil, 1, 90, 5_000]), name: pick(["图.png", nil]))))
    case 8:
      return Block(id, .group(pick([.list, .quote, .contents, .cover]), blocks(depth: depth + 1, upTo: 4)))
    default: return Block(id, .paragraph(paragraph(pick(Self.roles))))
    }
  }

  private mutating func table(depth: Int) -> Table {
    let rows = (0..<number(6)).map { _ in
      Table.Row(
        cells: (0..<number(6)).map { _ in
          Table.Cell(
            blocks: blocks(depth: depth + 1, upTo: 2), columnSpan: 1 + number(3), rowSpan: 1 + number(4),
            alignment: pick([.centre, nil]))
        }, isHeader: chance(4), height: pick([nil, 0, 40, 3_000]))
    }
    return Table(
      rows: rows, columnShares: (0..<number(5)).map { _ in Double(number(3)) },
      caption: chance(2) ? inline() : nil, unit: chance(3) ? inline() : nil)
  }

  private mutating func lines(_ roles: [ParagraphRole]) -> [Block] {
    (0..<number(4)).map { _ in Block(ElementID(number(9)), .paragraph(paragraph(pick(roles)))) }
  }

  private mutating func paragraph(_ role: ParagraphRole) -> Paragraph {
    var paragraph = Paragraph(role, TracedText())
    paragraph.inline = inline()
    if chance(4) {
      let text = String(paragraph.text.string.prefix(2))
      paragraph.ordinal = Ordinal(pick(OrdinalForm.allCases), number(40), text: text)
    }
    return paragraph
  }

  private mutating func inline() -> InlineText {
    let text = (0..<number(5)).map { _ in pick(Self.pieces) }.joined()
    var marks: [InlineMark] = []
    var ends = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    ends.append(text.utf8.count)
    for _ in 0..<number(3) {
      let (one, two) = (pick(ends), pick(ends))
      marks.append(InlineMark(mark(), min(one, two)..<max(one, two)))
    }
    return InlineText(TracedText(generated: text), marks: marks)
  }

  private mutating func mark() -> InlineMark.Kind {
    pick([
      .lead(.two), .strong, .emphasis, .underline, .strikethrough, .superscript, .subscript,
      .link("https://example.org/"), .note(NoteID(number(4))), .image(ResourceID(number(2))), .keepTogether,
    ])
  }

  private static let roles: [ParagraphRole] = [
    .title, .subtitle, .byline, .salutation, .heading(.one), .heading(.four), .chapter, .article, .body,
    .body,
    .signature, .date, .attachmentNote, .attachmentLabel, .attachmentTitle, .remarks, .attendance, .tableRow,
    .caption, .tableUnit, .copyNumber, .organMark, .documentNumber, .imprint, .contents,
  ]

  private static let pieces = [
    "一、", "述职报告", "，", "（一）", "2025年", "reservoirs", "　", "\t", "甲　乙", " ", "“引”", "①", "附件：", "e\u{301}",
    "🙂",
    "今年以来，认真履行职责，完成各项任务，推动工作取得新进展。", "————", "1 234 567", "\u{FEFF}", "\u{AD}", "\n",
  ]

  private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
  private mutating func chance(_ one: Int) -> Bool { number(one) == 0 }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(values.count)] }
}
