import GongwenModel
import GongwenStyle

/// A document in lines, with the tree that they belong to.
struct Flow {
  /// The paragraphs in reading order.
  var paragraphs: [FlowParagraph] = []
  /// What they belong to.
  var structure = StructureTree()
  /// The notes that the text calls, for the feet of pages.
  var notes = FootNotes()
  /// The signs of notes that stand in the place of the source's.
  var ledger: [LedgerEntry] = []
  /// 版记, for the foot of the last page.
  var imprint: SetBox?
  /// What could not be set as it is.
  var diagnostics: [Diagnostic] = []

  /// The paragraphs, which are then the caller's alone: a long document would be held twice.
  mutating func takeParagraphs() -> [FlowParagraph] {
    defer { paragraphs = [] }
    return paragraphs
  }

  /// The notes, which are then the caller's alone.
  mutating func takeNotes() -> FootNotes {
    defer { notes = FootNotes() }
    return notes
  }
}

/// Sets the elements of a document in lines, each paragraph in the style of its role.
struct BlockComposer {
  let composer: ParagraphComposer
  private let segmenter: (any WordSegmenter)?
  /// The pictures of the document.
  var resources: [ResourceID: Resource] = [:]
  /// The notes of the document.
  var notes = NoteNumbers()
  var flow = Flow()
  var style: ResolvedStyle { composer.style }

  init(composer: ParagraphComposer, segmenter: (any WordSegmenter)?) {
    self.composer = composer
    self.segmenter = segmenter
  }

  /// All elements in order; the signature and its date are then moved against each other (G-65).
  consuming func compose(_ document: Document) throws(Fault) -> Flow {
    flow.paragraphs.reserveCapacity(document.body.count)
    resources = document.resources
    notes = NoteNumbers(document.notes)
    let root = flow.structure.add(.document, to: nil)
    if let header = document.header { try add(header, to: root) }
    try add(document.body, to: root)
    for attachment in document.attachments {
      let node = flow.structure.add(.attachment, to: root)
      try add(attachment.heading, to: node)
      try add(attachment.body, to: node)
    }
    try addUncalledNotes(to: root)
    if let imprint = document.imprint { try add(imprint, to: root) }
    SignatureBlock(style: style).place(&flow.paragraphs)
    return flow
  }

  /// Adds elements to the flow; how deep they lie in each other is bounded by the formats (`Limits`).
  private mutating func add(_ blocks: [Block], to parent: NodeID) throws(Fault) {
    var next = 0
    while next < blocks.count {
      let block = blocks[next]
      let rows = pastedRows(blocks[next...])
      if let (table, count) = PastedTable.leading(rows) {
        next += count
        try add(table, origin: blocks[next - count..<next].span, to: parent)
        continue
      }
      next += max(1, rows.count)
      if rows.count > 1 {
        for row in blocks[next - rows.count..<next] {
          if let paragraph = row.paragraph { try add(paragraph, origin: row.origin, to: parent) }
        }
        continue
      }
      switch block.content {
      case .paragraph(let paragraph): try add(paragraph, origin: block.origin, to: parent)
      case .signature(let signature):
        let node = flow.structure.add(.signature, to: parent, origin: block.origin)
        try add(signature.lines, to: node)
      case .group(let kind, let blocks):
        try add(blocks, to: flow.structure.add(.group(kind), to: parent, origin: block.origin))
      case .table(let table): try add(table, origin: block.origin, to: parent)
      case .figure(let figure): try add(figure, origin: block.origin, to: parent)
      }
    }
  }

  /// The rows of a table pasted as text at the start of some elements.
  private func pastedRows(_ blocks: ArraySlice<Block>) -> [(id: ElementID, paragraph: Paragraph)] {
    var rows: [(id: ElementID, paragraph: Paragraph)] = []
    for block in blocks {
      guard let paragraph = block.paragraph, paragraph.role == .tableRow else { break }
      rows.append((block.id, paragraph))
    }
    return rows
  }

  mutating func add(_ paragraph: Paragraph, origin: SourceSpan?, to parent: NodeID) throws(Fault) {
    guard !paragraph.text.isEmpty else { return }
    let node = flow.structure.add(.paragraph(paragraph.role), to: parent, origin: origin)
    var paragraph = paragraph
    if paragraph.role == .caption { paragraph = Paragraph(caption: CaptionText.spaced(paragraph.inline)) }
    let (signs, calls) = callNotes(in: &paragraph.inline, of: node)
    var owners: [OwnedStretch] = []
    let count = paragraph.text.utf8.count
    if let lead = paragraph.lead {
      let title = Self.title(paragraph.text, lead.range, without: signs)
      let part = flow.structure.add(.lead(lead.level), to: node, title: title)
      owners.append(OwnedStretch(end: lead.range.upperBound, owner: .element(part)))
    } else if isList(parent) {
      let end = labelLength(of: paragraph)
      if end > 0 {
        let label = flow.structure.add(.label, to: node)
        owners.append(OwnedStretch(end: end, owner: .element(label)))
      }
    } else if paragraph.role.isInOutline {
      flow.structure.setTitle(Self.title(paragraph.text, 0..<count, without: signs), of: node)
    }
    // What metadata adds is no part of the source.
    let isAdded = paragraph.role == .attendance && origin == nil
    if owners.last?.end ?? 0 < count {
      owners.append(OwnedStretch(end: count, owner: isAdded ? .generated(node) : .element(node)))
    }
    owners.give(signs)
    var set = try set(paragraph, node, owners)
    set.calls = Self.reaching(try setCalledNotes(to: parent), calls)
    flow.paragraphs.append(set)
  }

  /// The words of a heading in the outline, without the signs of notes.
  private static func title(
    _ text: TracedText, _ range: Range<Int>, without signs: [(range: Range<Int>, owner: Owner)]
  ) -> String {
    var bytes: [UInt8] = []
    var start = range.lowerBound
    for sign in signs where sign.range.lowerBound >= start && sign.range.upperBound <= range.upperBound {
      bytes += text.utf8[start..<sign.range.lowerBound]
      start = sign.range.upperBound
    }
    return String(decoding: bytes + text.utf8[start..<range.upperBound], as: UTF8.self)
  }

  func set(
    _ paragraph: Paragraph, _ node: NodeID, _ owners: [OwnedStretch]
  ) throws(Fault) -> FlowParagraph {
    let previous = flow.paragraphs.last
    let role = paragraph.role
    var look = style.paragraphs[role] ?? style.paragraphs[.body] ?? ParagraphStyle()
    var shape = ParagraphComposer.Shape(
      size: look.size, alignment: look.alignment, firstIndent: look.firstLineIndent,
      restIndent: look.hangingIndent ?? look.firstLineIndent, endIndent: look.endIndent,
      ordinalLength: paragraph.ordinal?.text.utf8.count ?? 0)
    shape.keepsNames = role == .byline || role == .signature
    if role == .documentNumber, previous?.role == .title {
      // 第3号 of 公告 stands below its title in the middle, as 令号 does below its mark.
      (shape.alignment, look.linesAfter) = (.centred, max(1, look.linesAfter))
    }
    // A number whose mark is a picture, or is not there, stands above the title and not on it.
    if role == .title, previous?.role == .documentNumber { look.linesBefore = max(1, look.linesBefore) }
    let isForm = FormLine.isOne(paragraph)
    if isForm { shape.alignment = .left }
    if role == .body, Courtesy.isGreeting(paragraph.text, below: previous) { shape.firstIndent = 0 }
    LabelIndent.apply(to: &shape, of: paragraph, look)
    let (runs, marks) = (runs(of: paragraph, look), drawnMarks(of: paragraph.inline))
    var composed = try composer.compose(paragraph.text, runs: runs, shape: shape, marks: marks)
    if let list = flow.structure[node].parent, isList(list), style.list != ListStyle() {
      shape = listShape(shape, under: list, label: composed, labelLength: labelLength(of: paragraph))
      composed = composer.recompose(composed, shape: shape)
    }
    if isForm { FormLine.spread(&composed, width: style.page.typeAreaWidth) }
    if look.shape == .trapezoid { reshape(&composed, look) }
    if role == .signature, composed.lines.count > 1 { narrow(&composed, shape) }
    // What is taller than a page in a pitch of its own goes on over pages on the grid.
    let height = Double(composed.lines.count) * (look.linePitch ?? 0)
    if height > style.page.typeAreaHeight { look.linePitch = nil }
    return FlowParagraph(
      role: role, node: node, owners: owners, style: look, composed: composed, shape: shape,
      linesBefore: Self.runsOn(role, after: previous) ? 0 : look.linesBefore,
      linesAfter: look.linesAfter, startsPage: role == .attachmentLabel || isIssuedPaper(role),
      fixedGridLine: role == .attachmentTitle && previous?.startsPage == true
        ? style.attachmentTitleLine - 1 : nil)
  }

  /// Whether it is the title of what an order or a notice issues, below their signature: it begins a page of its own, as
  /// an attachment does.
  private func isIssuedPaper(_ role: ParagraphRole) -> Bool {
    guard role == .title, flow.paragraphs.last?.isSignature == true else { return false }
    return flow.paragraphs.last { !$0.isSignature }?.isText == true
  }

  /// Whether a paragraph stands on the line below another of its kind: only the first of them has a line above it.
  private static func runsOn(_ role: ParagraphRole, after previous: FlowParagraph?) -> Bool {
    switch role {
    case .attachmentNote: previous?.role == role
    // 第一节 below 第二章, and 第一章 below the title: one line between the two is enough.
    case .chapter: previous?.linesAfter ?? 0 > 0
    // Typed above the text they stand below the line that the title has there already.
    case .attendance: previous?.role == role || previous?.linesAfter ?? 0 > 0
    default: false
    }
  }

  /// The lines of a long name are about as long as each other, so that it stands on the right as others do (G-65).
  private func narrow(_ composed: inout ComposedParagraph, _ shape: ParagraphComposer.Shape) {
    let count = composed.lines.count
    let total = composed.lines.reduce(0.0) { $0 + composed.width(of: $1) }
    let indents = (shape.endIndent + max(shape.firstIndent, shape.restIndent)) * style.grid.characterPitch
    var shape = shape
    for spare in [1.0, 3, 5] {
      shape.width = total / Double(count) + spare * composed.cell + indents
      let narrowed = composer.recompose(composed, shape: shape)
      guard narrowed.lines.count > count else {
        composed = narrowed
        return
      }
    }
  }

  private func reshape(_ composed: inout ComposedParagraph, _ look: ParagraphStyle) {
    let measure = style.page.typeAreaWidth / composed.cell
    let (sums, text) = (LineSums(composed.items), composed.text.utf8)
    guard
      let lines = TitleShape.lines(
        of: sums, utf8: text, measure: measure, look: style.title,
        wordStarts: { segmenter?.wordStarts(in: text) ?? [] })
    else { return }
    composed.lines = lines.map { line in
      let set = LineAdjustment.adjust(sums, line, target: nil, limit: measure)
      return ComposedParagraph.Line(set: set, x: 0, reason: line.reason)
    }
    for index in composed.lines.indices {
      let spare = style.page.typeAreaWidth - composed.width(of: composed.lines[index])
      composed.lines[index].x = spare / 2
    }
  }
}

extension ArraySlice<Block> {
  /// From the start of the first in the source to the end of the last.
  fileprivate var span: SourceSpan? {
    reduce(first?.origin) { span, block in span.flatMap { span in block.origin.map(span.union) } ?? span }
  }
}

extension ParagraphRole {
  /// Whether such a paragraph is an entry of the outline.
  fileprivate var isInOutline: Bool {
    switch self {
    case .heading, .chapter, .attachmentLabel: true
    default: false
    }
  }
}
