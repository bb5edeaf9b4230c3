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
      for placement in filling.pages[index] {
        draw(placement, filling, number, &page)
        if filling.paragraphs[placement.paragraph].table != nil {
          filling.paragraphs[placement.paragraph].release(filling.slices[placement.line])
        }
      }
      FootDrawing(style: style, notes: filling.footNotes).draw(
        filling.feet[index], left: style.page.left(ofPage: number), on: &page)
      pages.append(page)
      let next = index + 1 < filling.pages.count ? filling.pages[index + 1].first?.paragraph : nil
      while drawn < next ?? 0 {
        filling.paragraphs[drawn].release()
        drawn += 1
      }
    }
    return pages
  }

  private func draw(_ placement: Placement, _ filling: PageFilling, _ number: Int, _ page: inout Page) {
    let paragraph = filling.paragraphs[placement.paragraph]
    let top = style.page.headMargin + placement.top
    let left = style.page.left(ofPage: number)
    switch paragraph.box {
    case .table(let table) where table.isTurned:
      return TurnedTable(style: style, left: left).draw(table, filling.slices[placement.line], on: &page)
    case .table(let table):
      return TableDrawing(table: table, slice: filling.slices[placement.line], left: left, top: top)
        .draw(on: &page)
    case .header(let box): return box.draw(x: left, y: top, on: &page)
    case nil: break
    }
    let composed = paragraph.composed
    let em = placement.gridLine == nil ? composed.size : max(composed.size, style.grid.bodySize)
    LineDrawing(composed: composed, owners: paragraph.owners, node: paragraph.node).append(
      placement.line, x: left + composed.lines[placement.line].x, top: top, em: em,
      gridLine: placement.gridLine, to: &page)
  }
}
