import GongwenModel
import GongwenStyle

/// The lines of the cells, once the size of the type and the columns are known.
extension TableComposer {
  /// What all cells of a table are set by.
  struct Columns {
    /// The size of the type, in pt.
    let size: Double
    /// The left edge of each column from that of the table, and the right edge of the last, in pt.
    let edges: [Double]
    /// What stays free on both sides of a cell, in pt.
    let padding: Double
    let isTurned: Bool
    /// Which columns are set flush, and where their numbers stand.
    let alignment: ColumnAlignment
    /// The cells whose lines all begin at one edge.
    let crowded: Set<Int>

    func left(of place: TableGrid.Place) -> Double { edges[place.columns.lowerBound] + padding }

    func room(in place: TableGrid.Place) -> Double {
      edges[place.columns.upperBound] - padding - left(of: place)
    }
  }

  /// A text in its cell.
  private struct PlacedText {
    let text: MeasuredText
    let place: TableGrid.Place
    /// How wide its lines may be, in pt.
    let room: Double
    let isHead: Bool
    let alignment: ParagraphStyle.Alignment
  }

  /// A text of more lines is set at both edges whatever its source says: centred or ragged on the left it is hard to read.
  private static let mostAligned = 3.0
  /// The widest gap between two characters of a cell that is set at both edges, in em.
  private static let openGap = 0.25
  /// The same where a line has a dozen characters at most: there the cells below each other show it sooner, in em.
  private static let (narrow, narrowGap) = (12.0, 0.05)

  func lines(of picture: CellPicture, _ text: CellText, in columns: Columns) -> [SetTable.CellLine] {
    let place = grid.places[text.cell]
    let page = composer.style.page
    let deepest = (columns.isTurned ? TurnedTable.depth(page) : page.typeAreaHeight) * CellPicture.deepest
    return picture.lines(
      left: columns.left(of: place), room: columns.room(in: place), deepest: deepest, size: columns.size,
      pitch: columns.size + look.lineGap, owner: .element(text.node))
  }

  func lines(
    of text: MeasuredText, in columns: Columns, _ outcome: inout Outcome
  ) throws(Fault) -> [SetTable.CellLine] {
    let place = grid.places[text.source.cell]
    let (room, isHead) = (columns.room(in: place), place.row < headRows)
    let placed = PlacedText(
      text: text, place: place, room: room, isHead: isHead,
      alignment: isHead ? .centred : alignment(of: text, size: columns.size, room: room))
    var composed = try compose(placed, size: columns.size, &outcome)
    for index in composed.lines.indices {
      let indent = indent(ofLine: index, of: composed, placed, columns)
      composed.lines[index].x = columns.left(of: place) + (indent ?? composed.lines[index].x)
    }
    let drawing = LineDrawing(composed: composed, owners: text.source.owners, node: text.source.node)
    return composed.lines.indices.map { index in
      var page = Page(width: 0, height: 0)
      drawing.append(
        index, x: composed.lines[index].x, top: 0, em: columns.size, gridLine: nil, to: &page)
      return SetTable.CellLine(
        items: page.items, lines: page.lines, links: page.links, isSignLine: text.isSignLine)
    }
  }

  /// Breaks a text into the lines of its cell.
  private func compose(
    _ placed: PlacedText, size: Double, _ outcome: inout Outcome
  ) throws(Fault) -> ComposedParagraph {
    let (text, room) = (placed.text, placed.room)
    var composed = try composer.compose(
      text.source.text, shaped: text.shaped, runs: text.source.runs,
      shape: shape(size: size, width: room, alignment: placed.alignment),
      marks: text.source.marks)
    if composed.lines.contains(where: { $0.reason == .word || $0.set.shortfall < -0.01 }) {
      outcome.isCut = true
    }
    // Between two characters more than a quarter em is open (C-65): narrow cells are ragged rather than full of holes, or
    // cut a word that would stand on the next line whole.
    let open = room < Self.narrow * composed.cell ? Self.narrowGap : Self.openGap
    let cut = BreakOpportunity.withinCode.penalty
    if composed.lines.contains(where: { $0.set.stretchPerGap > open || composed.penalty(of: $0) >= cut }) {
      composed = composer.recompose(composed, shape: shape(size: size, width: room, alignment: .left))
    }
    return company(of: composed, size: size, room: room)
  }

  /// How far a line stands off the left edge of its cell, in pt; `nil` where composing has said it.
  private func indent(
    ofLine index: Int, of composed: ComposedParagraph, _ placed: PlacedText, _ columns: Columns
  ) -> Double? {
    let (text, room) = (placed.text, placed.room)
    let spare = room - composed.width(of: composed.lines[index])
    // Numbers stand below each other by their decimal points; heads stand in the middle above them.
    let parts = placed.isHead ? nil : columns.alignment.numbers[placed.place.columns.lowerBound]
    if let parts, let before = text.beforePoint, composed.lines.count == 1 {
      return (room - parts.before - parts.after) / 2 + parts.before - before * composed.cell
    }
    // One em from the edge, as a signature in the text stands off it.
    if text.isSignLine { return max(0, spare - composed.cell) }
    // — stands for a number that there is none of: below the others, wherever the source has these.
    if parts != nil, NumberText.isPlaceholder(text.source.text.utf8) { return max(0, spare / 2) }
    if placed.alignment == .right { return max(0, spare) }
    let isFree = text.source.alignment != .start && !columns.crowded.contains(text.source.cell)
    if placed.alignment == .centred || isFree && isCentred(composed, placed.place, columns.alignment) {
      return max(0, spare / 2)
    }
    return nil
  }

  /// 最低 | 分数线 for 最低分数 | 线: a last character alone has others come down to it (C-70), in as many lines.
  private func company(of composed: ComposedParagraph, size: Double, room: Double) -> ComposedParagraph {
    func isAlone(_ composed: ComposedParagraph) -> Bool {
      guard let last = composed.lines.last else { return false }
      let characters = composed.string(of: last).unicodeScalars
      return characters.count <= 2 && characters.count(where: { ScalarSet.isHan($0.value) }) == 1
    }
    guard composed.lines.count > 1, isAlone(composed) else { return composed }
    for less in stride(from: 0.25, through: 2, by: 0.25) where room / composed.cell - less >= 2 {
      let narrower = shape(size: size, width: room - less * composed.cell, alignment: .left)
      let other = composer.recompose(composed, shape: narrower)
      if other.lines.count == composed.lines.count, !isAlone(other),
        other.lines.allSatisfy({ $0.set.shortfall > -0.01 && $0.reason != .word && $0.reason != .unit })
      {
        return other
      }
    }
    return composed
  }

  /// How a text below the head is set: as its source says where it takes few lines, for those that are stretched to both
  /// edges of a narrow cell would fall apart; at both edges otherwise.
  private func alignment(of text: MeasuredText, size: Double, room: Double) -> ParagraphStyle.Alignment {
    guard text.most * composer.cell(for: size) <= Self.mostAligned * room else { return .justified }
    switch text.source.alignment {
    case .centre: return .centred
    case .end: return .right
    case .start, nil: return .justified
    }
  }

  /// Whether the text of a cell stands in its middle: short ones, and over several columns or in a form those of one line.
  ///
  /// - Parameters:
  ///   - composed: The text.
  ///   - place: Its cell.
  ///   - columns: How the columns are set.
  /// - Returns: Whether it does.
  private func isCentred(
    _ composed: ComposedParagraph, _ place: TableGrid.Place, _ columns: ColumnAlignment
  ) -> Bool {
    columns.isForm || place.columns.count > 1
      ? composed.lines.count == 1 : !columns.flush.contains(place.columns.lowerBound)
  }
}
