import GongwenLayout
import GongwenModel
import GongwenStyle

/// Sets the preliminary pages of a volume, cover and table of contents, with the layout of reports: they are documents
/// of their own, in a style whose title, byline, subtitle and contents are those of the cover or the table.
struct PreliminaryPages {
  let style: ResolvedStyle
  let look: VolumeStyle
  let shaper: any TextShaper
  let segmenter: (any WordSegmenter)?

  /// The cover: title, unit, date.
  ///
  /// It bears no number.
  func cover(_ request: VolumeRequest) throws(Fault) -> PagedDocument {
    var paragraphs = [Paragraph(.title, TracedText(generated: request.title))]
    if let unit = request.unit { paragraphs.append(Paragraph(.byline, TracedText(generated: unit))) }
    if let date = request.date { paragraphs.append(Paragraph(.subtitle, TracedText(generated: date))) }
    var cover = try pages(
      of: paragraphs, [.title: look.coverTitle, .byline: look.coverUnit, .subtitle: look.coverDate])
    for index in cover.pages.indices { cover.pages[index].label = "封面" }
    // Layout drops the space above what stands first on a page, which is right for everything but a cover.
    // One that fills its page has less of it: nothing may be moved over the edge.
    let foot = style.page.headMargin + style.page.typeAreaHeight
    let last = cover.pages[0].lines.map { $0.frame.y + $0.frame.height }.max() ?? 0
    cover.pages[0].move(
      x: 0, y: max(0, min(look.coverTitle.linesBefore * style.grid.linePitch, foot - last)))
    return cover
  }

  /// The table of contents (目录), its entries paragraphs of role `contents`, each with its number.
  func contents(_ entries: [VolumeEntry]) throws(Fault) -> PagedDocument {
    var paragraphs = [Paragraph(.title, TracedText(generated: look.contentsHeadingText))]
    paragraphs += entries.map { entry in
      var paragraph = Paragraph(.contents, TracedText(generated: entry.text))
      paragraph.inline.marks = entry.name.map { [InlineMark(.keepTogether, $0)] } ?? []
      return paragraph
    }
    var contents = try pages(of: paragraphs, [.title: look.contentsHeading, .contents: look.contentsEntry])
    try ContentsLeaders.add(to: &contents, entries, style: style, look: look, shaper: shaper)
    let isNumbered =
      look.contentsNumbering == .roman || look.contentsNumbering == .romanIfLong && contents.pages.count > 1
    for index in contents.pages.indices {
      contents.pages[index].label = isNumbered ? Roman.numeral(index + 1) : "目录"
    }
    return contents
  }

  private func pages(
    of paragraphs: [Paragraph], _ looks: [ParagraphRole: ParagraphStyle]
  ) throws(Fault) -> PagedDocument {
    var own = style
    own.paragraphs.merge(looks) { _, new in new }
    let engine = LayoutEngine(style: own, shaper: shaper, segmenter: segmenter)
    var set = try engine.layOut(Document(paragraphs: paragraphs)).pages
    for index in set.pages.indices { set.pages[index].number = nil }
    return set
  }
}
