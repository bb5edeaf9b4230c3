import GongwenStyle

/// Draws the notes of a page: their lines down to the bottom of the type area, and a short rule above them.
struct FootDrawing {
  let style: ResolvedStyle
  let notes: FootNotes
  private var look: NoteStyle { style.notes }

  /// Adds lines of notes to a page.
  ///
  /// - Parameters:
  ///   - lines: The lines, counted over all notes.
  ///   - left: The left edge of the type area, in pt.
  ///   - page: The page.
  func draw(_ lines: Range<Int>, left: Double, on page: inout Page) {
    guard !lines.isEmpty else { return }
    let grid = PageGrid(lines: style.grid.linesPerPage, pitch: style.grid.linePitch)
    let bottom =
      style.page.headMargin + style.grid.firstLineOffset + Double(grid.lines - 1) * grid.pitch
      + style.grid.bodySize
    let top = bottom - FootMeasures(style, grid).height(of: lines.count)
    if look.ruleThickness > 0 {
      let rule = Rule(
        x: left, y: top - look.ruleGap - look.ruleThickness, width: look.ruleLength,
        height: look.ruleThickness, colour: .black)
      page.items.append(PageItem(.rule(rule), owner: .artifact(.rule)))
    }
    for (index, line) in lines.enumerated() {
      guard let place = notes.place(of: line) else { continue }
      let paragraph = notes.paragraphs[place.paragraph]
      LineDrawing(composed: paragraph.composed, owners: paragraph.owners, node: paragraph.node).append(
        place.line, x: left + paragraph.composed.lines[place.line].x,
        top: top + Double(index) * look.linePitch, em: look.size, gridLine: nil, to: &page)
    }
  }
}
