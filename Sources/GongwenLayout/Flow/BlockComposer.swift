import GongwenModel
import GongwenStyle

/// Sets the blocks of a document in lines, each in the style of its role.
struct BlockComposer {
  private let composer: ParagraphComposer
  private let segmenter: (any WordSegmenter)?
  private var style: ResolvedStyle { composer.style }

  init(composer: ParagraphComposer, segmenter: (any WordSegmenter)?) {
    self.composer = composer
    self.segmenter = segmenter
  }

  /// All blocks in order; the signature and its date are then moved against each other (G-65).
  func compose(_ document: Document) throws(Fault) -> [FlowParagraph] {
    var result: [FlowParagraph] = []
    result.reserveCapacity(document.blocks.count)
    for block in document.blocks where !block.text.isEmpty {
      result.append(try paragraph(block, after: result.last))
    }
    SignatureBlock(style: style).place(&result)
    return result
  }

  private func paragraph(_ block: Block, after previous: FlowParagraph?) throws(Fault) -> FlowParagraph {
    let kind = kind(of: block, after: previous)
    let look = style.paragraphs[kind] ?? ParagraphStyle()
    var shape = ParagraphComposer.Shape(
      size: look.size, alignment: look.alignment, firstIndent: look.firstLineIndent,
      restIndent: look.hangingIndent, endIndent: look.endIndent,
      ordinalLength: block.ordinal?.text.utf8.count ?? 0)
    if kind == .attachmentNote { AttachmentIndent.apply(block.text, &shape) }
    var composed = try composer.compose(block.text, runs: runs(of: block, look), shape: shape)
    if look.shape == .trapezoid { reshape(&composed, look) }
    return FlowParagraph(
      role: block.role, style: look, composed: composed, shape: shape,
      linesBefore: kind == .attachmentNote && previous?.role == .attachmentNote ? 0 : look.linesBefore,
      linesAfter: look.linesAfter, startsPage: kind == .attachmentLabel,
      fixedSlot: kind == .attachmentTitle ? 2 : nil, headingLength: block.headingLength, span: block.span)
  }

  private func kind(of block: Block, after previous: FlowParagraph?) -> ParagraphKind {
    switch block.role {
    case .title: previous?.startsPage == true ? .attachmentTitle : .title
    case .subtitle: .subtitle
    case .byline: .byline
    case .salutation: .salutation
    case .heading(let level): BlockComposer.headingKind(level)
    case .runInHeading, .body: .body
    case .chapter: .chapter
    case .article: .article
    case .signature: .signature
    case .date: .date
    case .attachmentNote: .attachmentNote
    // The label 附件1 and the title behind it are blocks of one role (G-71).
    case .attachment: previous?.startsPage == true ? .attachmentTitle : .attachmentLabel
    case .remarks: .remarks
    case .tableRow: .tableRow
    }
  }

  private static func headingKind(_ level: HeadingLevel) -> ParagraphKind {
    switch level {
    case .one: .heading1
    case .two: .heading2
    case .three: .heading3
    case .four: .heading4
    }
  }

  /// A run-in heading changes its face at the end of its first sentence (G-57).
  private func runs(of block: Block, _ look: ParagraphStyle) -> [ShapingRun] {
    let latin = style.composition.latinRole
    let count = block.text.utf8.count
    guard case .runInHeading(let level) = block.role, let length = block.headingLength, length < count else {
      if case .runInHeading(let level) = block.role {
        let font = style.paragraphs[BlockComposer.headingKind(level)]?.font ?? look.font
        return [ShapingRun(range: 0..<count, role: font, latinRole: latin)]
      }
      return [ShapingRun(range: 0..<count, role: look.font, latinRole: latin)]
    }
    let heading = style.paragraphs[BlockComposer.headingKind(level)]?.font ?? look.font
    return [
      ShapingRun(range: 0..<length, role: heading, latinRole: latin),
      ShapingRun(range: length..<count, role: look.font, latinRole: latin),
    ]
  }

  private func reshape(_ composed: inout ComposedParagraph, _ look: ParagraphStyle) {
    let measure = style.page.typeAreaWidth / composed.cell
    let words = segmenter?.wordStarts(in: composed.text.utf8) ?? []
    let sums = LineSums(composed.items)
    guard
      let lines = TitleShape.lines(
        of: sums, utf8: composed.text.utf8, wordStarts: words, measure: measure)
    else { return }
    composed.lines = lines.map { line in
      let set = LineAdjustment.adjust(sums, line, target: nil, limit: measure)
      return ComposedParagraph.Line(set: set, x: 0, rule: line.rule)
    }
    for index in composed.lines.indices {
      let spare = style.page.typeAreaWidth - composed.width(of: composed.lines[index])
      composed.lines[index].x = spare / 2
    }
  }
}

/// The indents of 附件说明 (G-60, G-61): turned lines stand under the name, later numbers under the first.
enum AttachmentIndent {
  static func apply(_ text: TracedText, _ shape: inout ParagraphComposer.Shape) {
    let string = text.string
    let label = string.hasPrefix("附件：") ? 3.0 : 0
    let rest = string.dropFirst(label > 0 ? 3 : 0)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let hasNumber = !digits.isEmpty && rest.dropFirst(digits.count).first == "."
    let number = hasNumber ? Double(digits.count + 1) / 2 : 0
    shape.firstIndent = label > 0 ? 2 : 5
    shape.restIndent = shape.firstIndent + label + number
  }
}
