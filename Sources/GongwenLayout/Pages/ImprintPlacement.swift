import GongwenStyle

/// Puts 版记 at the foot of the last page, an even one (G-80, G-84), and decides which pages then bear no number (G-93).
struct ImprintPlacement {
  let style: ResolvedStyle
  let structure: StructureTree
  /// Where the seals on the last page of the text end, from the top of the type area in pt: no seal is pressed on 版记.
  let seals: Double

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
    let isOnNext = style.imprint.isOnEvenPage && (pages.last?.number ?? 0) % 2 == 1
    if !isOnNext, text > 0 { raiseNotes(on: &pages[text - 1], above: top) }
    let isUnderSeal = style.page.headMargin + seals > top
    if pages.isEmpty || isUnderSeal || bottom(of: pages[text - 1]) + style.imprint.gap > top {
      append(to: &pages)
    }
    if style.imprint.isOnEvenPage, (pages.last?.number ?? 0) % 2 == 1 { append(to: &pages) }
    let last = pages.count - 1
    let left = style.page.left(ofPage: pages[last].number ?? last + 1)
    // A blank page before it, and then this one, bear no number.
    if pages.count - text > 1 { for page in text..<pages.count { pages[page].number = nil } }
    box.draw(x: left, y: top, on: &pages[last])
  }

  /// A first page that bears no number, as in a letter (信函格式), counts all the same.
  private func append(to pages: inout [Page]) {
    let number = (pages.last?.number).map { $0 + 1 } ?? style.pageNumber.first + pages.count
    pages.append(Page(width: style.page.width, height: style.page.height, number: number))
  }

  /// Moves the notes of a page above the imprint where they stay clear of the text.
  private func raiseNotes(on page: inout Page, above top: Double) {
    guard let first = page.lines.firstIndex(where: { structure[$0.element].kind == .noteText }),
      let last = page.lines.last, last.frame.y + last.frame.height + style.imprint.gap > top
    else { return }
    let rise = last.frame.y + last.frame.height + style.imprint.gap - top
    let items = page.lines[first].items.lowerBound - (style.notes.ruleThickness > 0 ? 1 : 0)
    var text = page
    text.lines.removeSubrange(first...)
    text.items.removeSubrange(max(0, items)...)
    guard page.lines[first].frame.y - rise - bottom(of: text) >= style.notes.gap else { return }
    for index in max(0, items)..<page.items.count { page.items[index].content.move(x: 0, y: -rise) }
    for index in first..<page.lines.count {
      page.lines[index].frame.y -= rise
      page.lines[index].baseline -= rise
    }
    for index in page.links.indices where page.links[index].frame.y >= bottom(of: text) {
      page.links[index].frame.y -= rise
    }
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
