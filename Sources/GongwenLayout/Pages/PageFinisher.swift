import GongwenModel
import GongwenStyle

/// Turns placed lines into pages of glyph runs, records and outline entries.
struct PageFinisher {
  /// The part of the em box above the baseline, the same for every face: the em box of Chinese faces is
  /// 0.88 over 0.12, and a common baseline keeps a fallback character on the line.
  static let ascent = 0.88

  let style: ResolvedStyle
  let numberer: PageNumberer

  /// Draws up all pages of a filling, which is used up: what stands on finished pages is freed at once, since
  /// items and glyphs of a long document together are half as much again as either.
  func finish(_ filling: consuming PageFilling, metadata: DocumentMetadata) throws(Fault) -> PagedDocument {
    var document = PagedDocument()
    document.metadata = metadata
    document.pages.reserveCapacity(filling.pages.count)
    var drawn = 0
    for index in filling.pages.indices {
      let placements = filling.pages[index]
      let number = style.pageNumber.first + index
      var page = Page(width: style.page.width, height: style.page.height, number: number)
      for placement in placements { draw(placement, filling, number, &page) }
      page.items += try numberer.items(for: number)
      document.pages.append(page)
      document.outline += outline(placements, filling, page: index)
      let next = index + 1 < filling.pages.count ? filling.pages[index + 1].first?.paragraph : nil
      while drawn < next ?? 0 {
        filling.paragraphs[drawn].composed.release()
        drawn += 1
      }
    }
    return document
  }

  private func draw(_ placement: Placement, _ filling: PageFilling, _ number: Int, _ page: inout Page) {
    let paragraph = filling.paragraphs[placement.paragraph]
    let composed = paragraph.composed
    let line = composed.lines[placement.line]
    let em = placement.slot == nil ? composed.size : max(composed.size, style.grid.bodySize)
    let baseline = style.page.headMargin + placement.top + PageFinisher.ascent * em
    let x = style.page.left(ofPage: number) + line.x
    appendRuns(composed, line, paragraph.role, x: x, baseline: baseline, to: &page)
    page.lines.append(
      LineRecord(
        role: paragraph.role, index: placement.line, isLast: placement.line == composed.lines.count - 1,
        slot: placement.slot, baseline: baseline, start: x, end: x + composed.width(of: line),
        text: composed.string(of: line), trimmed: line.set.trimmed, stretchPerGap: line.set.stretchPerGap,
        rule: line.rule))
  }

  private func appendRuns(
    _ composed: ComposedParagraph, _ line: ComposedParagraph.Line, _ role: BlockRole, x: Double,
    baseline: Double, to page: inout Page
  ) {
    let shaped = composed.items.shaped
    var run = GlyphRun(face: FaceKey(0), size: composed.size, role: .block(role))
    var start = 0
    func flush(_ end: Int) {
      guard !run.text.isEmpty else { return }
      run.span = composed.text.span(of: start..<end)
      page.items.append(.glyphs(run))
    }
    for (position, index) in line.set.range.enumerated() {
      let cluster = shaped.clusters[index]
      let offset = Int(cluster.textStart)
      if run.text.isEmpty || !run.takes(cluster) {
        flush(offset)
        run = GlyphRun(for: cluster, size: composed.size, role: .block(role))
        run.reserve(line.set.range.count)
        start = offset
      }
      let inSlot = Double(composed.items.glyphOffset[index] - line.set.leftTrim[position])
      let place = x + (line.set.edges[position] + inSlot) * composed.cell
      run.append(cluster, of: shaped, text: composed.text.utf8, x: place, baseline: baseline)
    }
    flush(composed.textRange(of: line).upperBound)
    appendHyphen(composed, line, x: x, baseline: baseline, to: &page)
  }

  /// The hyphen of a divided word, as a soft one (U+00AD): who copies or searches the text finds the word whole.
  private func appendHyphen(
    _ composed: ComposedParagraph, _ line: ComposedParagraph.Line, x: Double, baseline: Double,
    to page: inout Page
  ) {
    guard let start = line.set.hyphen, let shaped = composed.items.hyphen?.shaped,
      var cluster = shaped.clusters.first
    else { return }
    let text = Array("\u{AD}".utf8)
    cluster.textCount = UInt16(text.count)
    var run = GlyphRun(for: cluster, size: composed.size, role: .hyphen)
    run.append(cluster, of: shaped, text: text, x: x + start * composed.cell, baseline: baseline)
    page.items.append(.glyphs(run))
  }

  private func outline(_ placements: [Placement], _ filling: PageFilling, page: Int) -> [OutlineEntry] {
    placements.compactMap { placement in
      let paragraph = filling.paragraphs[placement.paragraph]
      guard placement.line == 0, let level = paragraph.outlineLevel else { return nil }
      let bytes = paragraph.composed.text.utf8.prefix(paragraph.headingLength ?? Int.max)
      return OutlineEntry(
        level: level, title: String(decoding: bytes, as: UTF8.self), page: page,
        y: style.page.headMargin + placement.top)
    }
  }
}

extension GlyphRun {
  mutating func reserve(_ count: Int) {
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
    text.reserveCapacity(count * 3)
  }
}
