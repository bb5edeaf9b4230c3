import GongwenModel
import GongwenStyle

/// A paragraph set in lines, each at its measure; nothing is known yet of pages.
struct ComposedParagraph {
  /// One line.
  struct Line {
    /// Clusters and their places.
    var set: LineAdjustment.Result
    /// From the type area's left edge to the line's start, in pt.
    var x: Double
    /// The rule behind its break, when it is an odd one.
    var reason: BreakReason?
  }

  /// Its text, with where it came from.
  var text: TracedText
  /// Its shaped clusters.
  var items: InlineItems
  /// Its size, in pt.
  var size: Double
  /// Its cell along the line, in pt.
  var cell: Double
  /// Its lines.
  var lines: [Line]
  /// The marks on its text that are drawn beside it: lines, links, dots.
  var marks = MarkIndex()
  /// What stands below characters that are set off; `nil` where none are.
  var dot: EmphasisDot?

  /// Makes a paragraph of no lines.
  init(size: Double) {
    self.init(text: TracedText(), items: InlineItems(), size: size, cell: size, lines: [])
  }

  /// Makes a paragraph of lines.
  init(text: TracedText, items: InlineItems, size: Double, cell: Double, lines: [Line]) {
    (self.text, self.items, self.size, self.cell, self.lines) = (text, items, size, cell, lines)
  }

  /// Frees what is needed to draw it or to set it again.
  mutating func release() {
    items = InlineItems()
    lines = []
    marks = MarkIndex()
  }

  /// Width of a line from its start to the end of its last frame, in pt.
  func width(of line: Line) -> Double {
    guard let last = line.set.edges.last else { return 0 }
    return last * cell
  }

  /// What the break after a line costs; 0 for an ordinary one.
  func penalty(of line: Line) -> Double {
    guard let last = line.set.range.last else { return 0 }
    return items.breaks[last].penalty
  }

  /// The text of a line.
  func string(of line: Line) -> String {
    let bytes = textRange(of: line)
    return String(decoding: text.utf8[bytes], as: UTF8.self)
  }

  /// The word space that a line's end swallows: the cluster after its last one; `nil` for a line that ends otherwise, or
  /// ends the paragraph.
  func swallowedSpace(after line: Line) -> Int? {
    let next = line.set.range.upperBound
    guard next < items.count, items.classes[next] == .space, line.set.range.isEmpty == false else {
      return nil
    }
    return items.shaped.clusters[next].glyphCount == 1 ? next : nil
  }

  /// The bytes of a line, without the spaces at its end.
  func textRange(of line: Line) -> Range<Int> {
    let clusters = items.shaped.clusters
    guard let first = line.set.range.first, let last = line.set.range.last else { return 0..<0 }
    return Int(clusters[first].textStart)..<Int(clusters[last].textStart) + Int(clusters[last].textCount)
  }
}

/// Sets paragraphs: shape, classify and space, choose breaks, adjust each line.
struct ParagraphComposer {
  /// The style.
  let style: ResolvedStyle
  /// The text engine.
  let shaper: any TextShaper
  /// The names of persons that lines keep whole where they can.
  var names = PersonNames()
  /// Where English words divide; `nil` keeps them whole.
  var hyphenator: (any Hyphenator)?

  /// What bounds the lines of one paragraph, in pt and cells.
  struct Shape: Equatable {
    var size: Double
    var alignment: ParagraphStyle.Alignment
    var firstIndent: Double
    var restIndent: Double
    var endIndent: Double
    var ordinalLength = 0
    /// Whether names of persons are never divided.
    var keepsNames = false
    /// UTF-8 bytes of the label and number whose width the turned lines stand below; 0 without any.
    var labelLength = 0
    var lineBias = 0.0
    /// The width that it is set in, in pt; `nil` for that of the type area.
    var width: Double?
  }

  /// Composes a text whose runs cover it.
  func compose(
    _ text: TracedText, runs: [ShapingRun], shape: Shape, marks: [InlineMark] = []
  ) throws(Fault) -> ComposedParagraph {
    try compose(
      text, shaped: try shaper.shape(text.utf8, runs: runs), runs: runs, shape: shape, marks: marks)
  }

  /// Composes a text that is shaped.
  func compose(
    _ text: TracedText, shaped: ShapedText, runs: [ShapingRun], shape: Shape, marks: [InlineMark] = []
  ) throws(Fault) -> ComposedParagraph {
    let cell = self.cell(for: shape.size)
    let items = items(of: text, shaped, shape, marks: marks)
    var paragraph = ComposedParagraph(text: text, items: items, size: shape.size, cell: cell, lines: [])
    // Those that stand higher or lower are in the items.
    paragraph.marks = MarkIndex(
      marks.filter { ![.superscript, .subscript, .keepTogether].contains($0.kind) })
    if marks.contains(where: { $0.kind == .strong || $0.kind == .emphasis }) {
      paragraph.dot = try EmphasisDot(shaper)
    }
    paragraph = setLines(paragraph, shape)
    guard let divided = try divideWords(of: paragraph, runs, shape) else { return paragraph }
    return setLines(divided, shape)
  }

  /// The items of a shaped text.
  func items(
    of text: TracedText, _ shaped: ShapedText, _ shape: Shape, marks: [InlineMark] = []
  ) -> InlineItems {
    let cell = self.cell(for: shape.size)
    var items = InlineItems(
      shaped, utf8: text.utf8, composition: style.composition, tracking: Float(cell / shape.size - 1),
      measure: Float((shape.width ?? style.page.typeAreaWidth) / cell), ordinalLength: shape.ordinalLength,
      names: names)
    items.setScripts(marks)
    items.keepTogether(marks, shape.keepsNames ? names.ranges(in: items, text.utf8) : [])
    if style.composition.punctuationStyle != .strictCell { items.fixLabel(shape.labelLength, text.utf8) }
    return items
  }

  /// The paragraph with places of hyphenation, when a line of it is too wide to bear and a word has any.
  private func divideWords(
    of paragraph: ComposedParagraph, _ runs: [ShapingRun], _ shape: Shape
  ) throws(Fault) -> ComposedParagraph? {
    guard let hyphenator, style.composition.hyphenation, shape.alignment == .justified,
      let run = runs.last,
      paragraph.lines.contains(where: {
        $0.set.stretchPerGap > Hyphenation.tolerable || $0.set.shortfall > 0.05 || $0.reason == .word
      })
    else { return nil }
    let mark = try shaper.shape([0x2D], runs: [ShapingRun(range: 0..<1, role: run.latinRole ?? run.role)])
    // Its frame ends on the edge: of its size, not of the cell.
    let width = mark.clusters.reduce(0) { $0 + Double($1.advance) } * paragraph.size / paragraph.cell
    let hyphen = InlineItems.Hyphen(shaped: mark, width: width)
    var result = paragraph
    guard
      let items = Hyphenation.divide(
        paragraph.items, utf8: paragraph.text.utf8, hyphenator, hyphen: hyphen)
    else { return nil }
    result.items = items
    return result
  }

  /// The same paragraph with other breaks: more or fewer lines, as `shape.lineBias` asks.
  func recompose(_ paragraph: ComposedParagraph, shape: Shape) -> ComposedParagraph {
    setLines(paragraph, shape)
  }

  /// Body text stands on the grid's pitch; other sizes are set solid.
  func cell(for size: Double) -> Double {
    size == style.grid.bodySize ? style.grid.characterPitch : size
  }

  private func setLines(_ paragraph: ComposedParagraph, _ shape: Shape) -> ComposedParagraph {
    var result = paragraph
    let unit = style.grid.characterPitch
    let full = (shape.width ?? style.page.typeAreaWidth) - shape.endIndent * unit
    let first = (full - shape.firstIndent * unit) / paragraph.cell
    let rest = (full - shape.restIndent * unit) / paragraph.cell
    let limits = LineBreaker.Limits(
      first: max(1, first), rest: max(1, rest), maximumStretch: style.composition.maximumStretch,
      lineBias: shape.lineBias, isRagged: shape.alignment == .left && shape.width != nil)
    let sums = LineSums(paragraph.items)
    let breaks = LineBreaker.lines(of: sums, limits: limits)
    let isFlush = shape.alignment == .justified && style.composition.punctuationStyle != .strictCell
    result.lines = breaks.enumerated().map { index, line in
      let limit = index == 0 ? limits.first : limits.rest
      let isLast = index == breaks.count - 1
      let set = LineAdjustment.adjust(
        sums, line, target: isFlush && !isLast ? limit : nil, limit: limit)
      return ComposedParagraph.Line(
        set: set, x: (index == 0 ? shape.firstIndent : shape.restIndent) * unit, reason: line.reason)
    }
    align(&result, shape, endIndent: shape.endIndent * unit)
    return result
  }

  private func align(
    _ paragraph: inout ComposedParagraph, _ shape: Shape, endIndent: Double
  ) {
    guard shape.alignment == .centred || shape.alignment == .right else { return }
    for index in paragraph.lines.indices {
      let spare = (shape.width ?? style.page.typeAreaWidth) - paragraph.width(of: paragraph.lines[index])
      paragraph.lines[index].x = shape.alignment == .centred ? spare / 2 : spare - endIndent
    }
  }
}
