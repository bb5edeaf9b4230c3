/// The part of a source line that a diagnostic shows, and the line of carets under it.
///
/// Only as much of the line is read as is shown, so that a line of megabytes costs no more than a short one.
struct SourceExcerpt: Equatable {
  /// The text, … at an end where the line goes on, controls made visible.
  var text: String
  /// Spaces, then `^` and `~` under the span.
  var carets: String

  /// The excerpt of at most `width` columns around the first line of `span`.
  init(_ source: SourceText, _ span: SourceSpan, line: Int, width: Int) {
    self = ExcerptPass(source, span, line: source.lineSpan(line), width: max(20, width)).run()
  }

  fileprivate init(text: String, carets: String) {
    self.text = text
    self.carets = carets
  }
}

/// One character as it is shown: its text, its columns, and where it stands in the source.
private struct Cell {
  var text: String
  var columns: Int
  var offset: Int
}

private struct ExcerptPass {
  let source: SourceText
  let span: SourceSpan
  let line: SourceSpan
  let width: Int

  init(_ source: SourceText, _ span: SourceSpan, line: SourceSpan, width: Int) {
    self.source = source
    self.span = SourceSpan(
      min(max(span.lowerBound, line.lowerBound), line.upperBound), min(span.upperBound, line.upperBound))
    self.line = line
    self.width = width
  }

  func run() -> SourceExcerpt {
    // A character has at most 4 bytes; twice the width on each side is surely enough to fill it.
    let from = boundary(before: max(line.lowerBound, span.lowerBound - 4 * width))
    let to = boundary(before: min(line.upperBound, span.lowerBound + 8 * width))
    var cells = makeCells(SourceSpan(from, to))
    let cutFront = trimFront(&cells) || from > line.lowerBound
    let cutBack = trimBack(&cells) || to < line.upperBound
    return draw(cells, cutFront: cutFront, cutBack: cutBack)
  }

  /// The first byte of the character that the byte at `offset` belongs to.
  private func boundary(before offset: Int) -> Int {
    var offset = offset
    while offset > line.lowerBound, offset < source.utf8.count, source.utf8[offset] & 0xC0 == 0x80 {
      offset -= 1
    }
    return offset
  }

  private func makeCells(_ part: SourceSpan) -> [Cell] {
    let scalars = source.string(in: part).unicodeScalars
    let chinese = scalars.contains { DisplayWidth.isWide($0.value) }
    var offset = part.lowerBound
    var cells: [Cell] = []
    for scalar in scalars {
      let shown = PrintableText.visible(scalar)
      let columns =
        shown.utf8.count > 1 && shown.unicodeScalars.count > 1
        ? shown.unicodeScalars.count : DisplayWidth.columns(of: scalar, inChineseText: chinese)
      cells.append(Cell(text: shown, columns: columns, offset: offset))
      offset += UTF8.width(scalar)
    }
    return cells
  }

  /// Drops cells in front so that the span begins within the first half of the width.
  private func trimFront(_ cells: inout [Cell]) -> Bool {
    var before = cells.prefix { $0.offset < span.lowerBound }.reduce(0) { $0 + $1.columns }
    let spanColumns = cells.filter { span.lowerBound <= $0.offset && $0.offset < span.upperBound }
      .reduce(0) { $0 + $1.columns }
    let total = cells.reduce(0) { $0 + $1.columns }
    guard total > width else { return false }
    let allowed = max(width / 4, min(width / 2, width - spanColumns - 4))
    var drop = 0
    while before > allowed, drop < cells.count {
      before -= cells[drop].columns
      drop += 1
    }
    cells.removeFirst(drop)
    return drop > 0
  }

  private func trimBack(_ cells: inout [Cell]) -> Bool {
    var used = 0
    guard
      let end = cells.firstIndex(where: { cell in
        used += cell.columns
        return used > width
      })
    else { return false }
    cells.removeLast(cells.count - end)
    return true
  }

  private func draw(_ cells: [Cell], cutFront: Bool, cutBack: Bool) -> SourceExcerpt {
    var text = cutFront ? "…" : ""
    var carets = cutFront ? "  " : ""
    var marked = false
    for cell in cells {
      text += cell.text
      if cell.offset < span.lowerBound {
        carets += String(repeating: " ", count: cell.columns)
      } else if !marked {
        carets += "^" + String(repeating: "~", count: max(0, cell.columns - 1))
        marked = true
      } else if cell.offset < span.upperBound {
        carets += String(repeating: "~", count: cell.columns)
      }
    }
    if !marked { carets += "^" }
    return SourceExcerpt(text: text + (cutBack ? "…" : ""), carets: carets)
  }
}
