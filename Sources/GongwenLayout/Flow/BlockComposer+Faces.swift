import GongwenModel
import GongwenStyle

/// The faces of a paragraph's words, and the marks on them that are drawn.
extension BlockComposer {
  /// The runs of a paragraph: a run-in heading changes its face at its end (G-57), and words that are set off have
  /// faces of their own.
  func runs(of paragraph: Paragraph, _ look: ParagraphStyle) -> [ShapingRun] {
    let count = paragraph.text.utf8.count
    if paragraph.role == .attendance {
      let label = LabelIndent.labelLength(of: paragraph.text)
      let names = runs(of: paragraph.inline, in: label..<count, font: look.font)
      return label > 0 ? [run(0..<label, style.attendanceLabelFont)] + names : names
    }
    guard let lead = paragraph.lead else {
      return runs(of: paragraph.inline, in: 0..<count, font: look.font)
    }
    // The look of a run-in heading is that of its level, whatever its author did to it.
    let heading = style.paragraphs[.heading(lead.level)]?.font ?? look.font
    let end = min(count, lead.range.upperBound)
    var runs = [run(0..<end, heading)]
    if end < count { runs += self.runs(of: paragraph.inline, in: end..<count, font: look.font) }
    return runs
  }

  private func run(_ range: Range<Int>, _ font: FontRole) -> ShapingRun {
    // 小标宋 is heavy, and its own digits are as dark; a regular weight among them would look like a hole.
    ShapingRun(range: range, role: font, latinRole: font == .title ? nil : style.composition.latinRole)
  }

  /// The runs of a stretch in one face, but for the words that are set off; headings are set off as a whole.
  private func runs(of inline: InlineText, in stretch: Range<Int>, font: FontRole) -> [ShapingRun] {
    guard font == .body || font == .pageNumber else { return [run(stretch, font)] }
    var runs: [ShapingRun] = []
    var start = stretch.lowerBound
    let marks = inline.marks.compactMap { mark in face(of: mark.kind).map { (mark.range, $0) } }
    for (range, face) in marks.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      let range = range.clamped(to: stretch)
      // Of two marks on one word the first holds.
      guard !range.isEmpty, range.lowerBound >= start else { continue }
      if range.lowerBound > start { runs.append(run(start..<range.lowerBound, font)) }
      runs.append(run(range, face))
      start = range.upperBound
    }
    if start < stretch.upperBound { runs.append(run(start..<stretch.upperBound, font)) }
    return runs
  }

  private func face(of kind: InlineMark.Kind) -> FontRole? {
    switch kind {
    case .strong: style.emphasis.strong
    case .emphasis: style.emphasis.emphasis
    default: nil
    }
  }

  /// The marks that are drawn on their words, as the style has it.
  func drawnMarks(of inline: InlineText) -> [InlineMark] {
    var marks: [InlineMark] = []
    for mark in inline.marks {
      switch mark.kind {
      case .superscript, .subscript, .strikethrough, .keepTogether: marks.append(mark)
      case .underline: if style.emphasis.underline { marks.append(mark) }
      case .strong: if style.emphasis.dots == .strong { marks.append(mark) }
      case .emphasis: if style.emphasis.dots == .emphasis { marks.append(mark) }
      case .link:
        marks.append(mark)
        if style.emphasis.links == .underline { marks.append(InlineMark(.underline, mark.range)) }
      default: continue
      }
    }
    return marks
  }
}
