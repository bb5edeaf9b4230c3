import GongwenModel
import GongwenStyle

/// Turns placed lines into pages of glyph runs and lines, each item with its owner.
struct PageFinisher {
  /// The part of the em box above the baseline, the same for every face: the em box of Chinese faces is
  /// 0.88 over 0.12, and a common baseline keeps a fallback character on the line.
  static let ascent = 0.88

  let style: ResolvedStyle

  /// Draws up all pages of a filling, which is used up: what stands on finished pages is freed at once, since
  /// items and glyphs of a long document together are half as much again as either.
  func finish(_ filling: consuming PageFilling) -> [Page] {
    var pages: [Page] = []
    pages.reserveCapacity(filling.pages.count)
    var drawn = 0
    for index in filling.pages.indices {
      let number = style.pageNumber.first + index
      var page = Page(width: style.page.width, height: style.page.height, number: number)
      for placement in filling.pages[index] { draw(placement, filling, number, &page) }
      pages.append(page)
      let next = index + 1 < filling.pages.count ? filling.pages[index + 1].first?.paragraph : nil
      while drawn < next ?? 0 {
        filling.paragraphs[drawn].composed.release()
        drawn += 1
      }
    }
    return pages
  }

  private func draw(_ placement: Placement, _ filling: PageFilling, _ number: Int, _ page: inout Page) {
    let paragraph = filling.paragraphs[placement.paragraph]
    let composed = paragraph.composed
    let line = composed.lines[placement.line]
    let em = placement.gridLine == nil ? composed.size : max(composed.size, style.grid.bodySize)
    let top = style.page.headMargin + placement.top
    let baseline = top + PageFinisher.ascent * em
    let x = style.page.left(ofPage: number) + line.x
    let first = page.items.count
    appendRuns(paragraph, line, x: x, baseline: baseline, to: &page)
    page.lines.append(
      PageLine(
        items: first..<page.items.count, element: paragraph.node, index: placement.line,
        isLast: placement.line == composed.lines.count - 1, gridLine: placement.gridLine,
        frame: Frame(x: x, y: top, width: composed.width(of: line), height: em), baseline: baseline,
        adjustment: PageLine.Adjustment(
          trimmed: line.set.trimmed, stretchPerGap: line.set.stretchPerGap),
        breakReason: line.reason))
  }

  private func appendRuns(
    _ paragraph: FlowParagraph, _ line: ComposedParagraph.Line, x: Double, baseline: Double,
    to page: inout Page
  ) {
    let composed = paragraph.composed
    let shaped = composed.items.shaped
    var run = GlyphRun(face: FaceKey(0), size: composed.size)
    var start = 0
    // Whose the next bytes are: the stretch that the line begins in.
    let first = composed.textRange(of: line).lowerBound
    var stretch = paragraph.owners.firstIndex { first < $0.end } ?? 0
    func flush(_ end: Int) {
      guard !run.text.isEmpty else { return }
      run.span = composed.text.span(of: start..<end)
      page.items.append(PageItem(.glyphs(run), owner: paragraph.owners[stretch].owner))
    }
    func add(_ index: Int, at place: Double) {
      let cluster = shaped.clusters[index]
      let offset = Int(cluster.textStart)
      let isOwnersEnd = offset >= paragraph.owners[stretch].end && stretch + 1 < paragraph.owners.count
      if run.text.isEmpty || isOwnersEnd || !run.takes(cluster) {
        flush(offset)
        run = GlyphRun(for: cluster, size: composed.size)
        run.reserve(line.set.range.count)
        start = offset
      }
      if isOwnersEnd { stretch += 1 }
      run.append(cluster, of: shaped, text: composed.text.utf8, x: place, baseline: baseline)
    }
    for (position, index) in line.set.range.enumerated() {
      let inCell = Double(composed.items.glyphOffset[index] - line.set.leftTrim[position])
      add(index, at: x + (line.set.edges[position] + inCell) * composed.cell)
    }
    var end = composed.textRange(of: line).upperBound
    // Without the space the words of two lines would be one word to who reads the text (ISO 32000-1 14.8.2.5).
    if let space = composed.swallowedSpace(behind: line) {
      add(space, at: x + composed.width(of: line))
      end += Int(shaped.clusters[space].textCount)
    }
    flush(end)
    appendHyphen(paragraph, line, x: x, baseline: baseline, to: &page)
  }

  /// The hyphen of a divided word, as a soft one (U+00AD): who copies or searches the text finds the word whole.
  private func appendHyphen(
    _ paragraph: FlowParagraph, _ line: ComposedParagraph.Line, x: Double, baseline: Double,
    to page: inout Page
  ) {
    let composed = paragraph.composed
    guard let start = line.set.hyphen, let shaped = composed.items.hyphen?.shaped,
      var cluster = shaped.clusters.first
    else { return }
    let text = Array("\u{AD}".utf8)
    cluster.textCount = UInt16(text.count)
    var run = GlyphRun(for: cluster, size: composed.size)
    run.append(cluster, of: shaped, text: text, x: x + start * composed.cell, baseline: baseline)
    page.items.append(PageItem(.glyphs(run), owner: .generated(paragraph.node)))
  }
}

extension GlyphRun {
  mutating func reserve(_ count: Int) {
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
    text.reserveCapacity(count * 3)
  }
}
