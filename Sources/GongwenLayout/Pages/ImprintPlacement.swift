import GongwenStyle

/// Puts 版记 at the foot of the last page, an even one (G-80, G-84), and decides which pages then bear no number (G-93).
struct ImprintPlacement {
  let style: ResolvedStyle

  /// Adds an imprint to finished pages, and pages for it where the last one has no room.
  ///
  /// One that is higher than a page fills pages from their heads, and only its rest stands at a foot.
  func add(_ box: SetBox, to pages: inout [Page]) {
    var parts = box.parts(atMost: style.page.typeAreaHeight)
    let rest = parts.removeLast()
    for part in parts {
      append(to: &pages)
      let last = pages.count - 1
      part.draw(
        x: style.page.left(ofPage: pages[last].number ?? pages.count), y: style.page.headMargin,
        on: &pages[last])
    }
    addAtFoot(rest, to: &pages)
  }

  private func addAtFoot(_ box: SetBox, to pages: inout [Page]) {
    let top = style.page.headMargin + style.page.typeAreaHeight - box.height
    let text = pages.count
    if pages.isEmpty || bottom(of: pages[text - 1]) + style.grid.bodySize > top { append(to: &pages) }
    if style.imprint.isOnEvenPage, (pages.last?.number ?? 0) % 2 == 1 { append(to: &pages) }
    let last = pages.count - 1
    let left = style.page.left(ofPage: pages[last].number ?? last + 1)
    // A blank page before it, and then this one, bear no number.
    if pages.count - text > 1 { for page in text..<pages.count { pages[page].number = nil } }
    box.draw(x: left, y: top, on: &pages[last])
  }

  private func append(to pages: inout [Page]) {
    let number = (pages.last?.number).map { $0 + 1 } ?? style.pageNumber.first
    pages.append(Page(width: style.page.width, height: style.page.height, number: number))
  }

  /// The bottom of what stands on a page, in pt.
  private func bottom(of page: Page) -> Double {
    let lines = page.lines.map { $0.frame.y + $0.frame.height }.max() ?? 0
    let others =
      page.items.map { item in
        switch item.content {
        case .rule(let rule): rule.colour == .black ? rule.y + rule.height : 0
        case .picture(let picture): picture.y + picture.height
        case .glyphs: 0
        }
      }.max() ?? 0
    return max(lines, others)
  }
}
