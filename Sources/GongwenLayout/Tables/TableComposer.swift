import GongwenModel
import GongwenStyle

/// Sets the cells of tables: shape each text once, find the size and the widths of the columns, then set the lines.
struct TableComposer {
  /// A paragraph in a cell.
  struct CellText {
    /// The cell, by its place in the grid.
    var cell: Int
    /// Its node in the structure.
    var node: NodeID
    /// Whose its bytes are.
    var owners: [OwnedStretch]
    /// Its text.
    var text: TracedText
    /// The faces.
    var runs: [ShapingRun]
    /// The marks on it that are drawn.
    var marks: [InlineMark] = []
    /// A picture that stands there instead of text.
    var picture: CellPicture?
    /// How the source sets it; `nil` where its length decides.
    var alignment: Hints.Alignment?
  }

  /// What came out otherwise than the source has it.
  struct Outcome {
    /// The table; `nil` when it has more columns than the page has characters, also when it is turned.
    var table: SetTable?
    /// Whether it is set smaller than the style wants.
    var isSmaller = false
    /// Whether something that should stay whole is cut, or is wider than its column.
    var isCut = false
  }

  /// A text of more lines is set at both edges whatever its source says: centred or ragged on the left it is hard to read.
  private static let mostAligned = 3.0
  /// The widest gap between two characters of a cell that is set at both edges, in em.
  private static let openGap = 0.25
  /// The same where a line has a dozen characters at most: there the cells below each other show it sooner, in em.
  private static let (narrow, narrowGap) = (12.0, 0.05)
  /// No column is made narrower than this for the sake of the type size, in em.
  static let readable = 4.0
  /// Steps from one type size to the next smaller one (小四、五号、小五), in pt.
  static let sizeStep = 1.5

  let composer: ParagraphComposer
  let look: TableStyle
  let grid: TableGrid
  let headRows: Int
  private(set) var texts: [MeasuredText] = []
  /// A column that holds a longer word than this share of the type area turns no table: the word is cut.
  static let widestWord = 0.25

  /// A text with what it asks for, in em.
  struct MeasuredText {
    var source: CellText
    var shaped: ShapedText
    var least: Double
    var most: Double
    /// From its start to its decimal point, when it is a number.
    var beforePoint: Double?
    /// Whether it is a line to sign or to date in a form.
    var isSignLine = false
  }

  /// Prepares a table.
  init(composer: ParagraphComposer, grid: TableGrid, headRows: Int, isBorderless: Bool = false) {
    self.composer = composer
    var look = composer.style.table
    if isBorderless { look.rules = .none }
    self.look = look
    self.grid = grid
    self.headRows = headRows
  }

  /// Sets a table.
  ///
  /// - Parameters:
  ///   - content: The paragraphs of its cells in reading order.
  ///   - shares: The widths that the source gives its columns.
  ///   - heights: The least height of each row, in pt.
  /// - Returns: The table, and what came out otherwise.
  /// - Throws: A `Fault` of category fonts when a face cannot be used.
  consuming func set(
    _ content: [CellText], shares: [Double], heights: [Double]
  ) throws(Fault) -> Outcome {
    try measure(content, heights)
    guard !grid.isTooWide, let (size, widths, isTurned) = columns(shares) else { return Outcome() }
    var outcome = Outcome(isSmaller: size < look.size)
    var edges = [0.0]
    for width in widths { edges.append((edges.last ?? 0) + width) }
    let columns = ColumnAlignment(
      texts, grid, headRows: headRows, cell: composer.cell(for: size),
      rooms: widths.map { $0 - 2 * look.sidePadding })
    var cells = [[SetTable.CellLine]](repeating: [], count: grid.places.count)
    let crowded = crowdedCells
    for index in texts.indices {
      let text = texts[index]
      let lines =
        if let picture = text.source.picture {
          lines(of: picture, text.source, size, edges, isTurned)
        } else {
          try lines(
            of: text, size, edges, columns, isCrowded: crowded.contains(text.source.cell), &outcome)
        }
      cells[text.source.cell] += lines
      // Its clusters are no longer needed: a table of thousands of rows would hold all of them.
      texts[index].shaped = ShapedText()
    }
    // What is deeper than half a page would be cut at a line.
    let page = composer.style.page
    let deepest = (isTurned ? TurnedTable.depth(page) : page.typeAreaHeight) * TableSlicer.deepRow
    outcome.table = SetTable(
      grid: grid, cells: cells, edges: edges, headRows: headRows, size: size, look: look,
      least: heights.map { min($0, deepest) })
    outcome.table?.isTurned = isTurned
    return outcome
  }

  // MARK: What texts ask for

  private mutating func measure(_ content: [CellText], _ heights: [Double]) throws(Fault) {
    texts.reserveCapacity(content.count)
    for text in content {
      var measured = try measure(text)
      let isInForm = heights[grid.places[text.cell].row] > 0
      let isFirst = text.cell != texts.last?.source.cell
      measured.isSignLine =
        isInForm
        && (isFirst ? SignLine.isOneByItself(text.text.utf8) : SignLine.isOne(text.text.utf8))
      texts.append(measured)
    }
    SignLine.markEnds(of: &texts)
  }

  private func measure(_ text: CellText) throws(Fault) -> MeasuredText {
    if let picture = text.picture {
      let most = picture.width(upTo: composer.style.page.typeAreaWidth) / composer.cell(for: look.size)
      return MeasuredText(source: text, shaped: ShapedText(), least: min(most, Self.readable), most: most)
    }
    let shaped = try composer.shaper.shape(text.text.utf8, runs: text.runs)
    let items = composer.items(
      of: text.text, shaped, shape(size: look.size, width: nil), marks: text.marks)
    let sums = LineSums(items)
    guard items.count > 0 else {
      return MeasuredText(source: text, shaped: shaped, least: 0, most: 0)
    }
    var least = 0.0
    var start = 0
    for index in 0..<items.count {
      let place = items.breaks[index]
      let isEnd = index + 1 == items.count
      guard isEnd || (place.isAllowed && place.penalty < BreakOpportunity.syllable.penalty) else { continue }
      least = max(least, sums.fit(start, index + 1).natural)
      start = index + 1
    }
    var result = MeasuredText(
      source: text, shaped: shaped, least: least, most: sums.fit(0, items.count).natural)
    if let point = NumberText.integerEnd(text.text.utf8) {
      let end = items.shaped.clusters.firstIndex { Int($0.textStart) >= point } ?? items.count
      result.beforePoint = end > 0 ? sums.fit(0, end).natural : 0
    }
    return result
  }

  private func shape(
    size: Double, width: Double?, alignment: ParagraphStyle.Alignment = .justified
  ) -> ParagraphComposer.Shape {
    ParagraphComposer.Shape(
      size: size, alignment: alignment, firstIndent: 0, restIndent: 0, endIndent: 0, width: width)
  }

  /// Cells with three paragraphs or more, such as a curriculum vitae, apart from those to sign, and those with an opinion
  /// above where it is signed: each line begins where the others do.
  private var crowdedCells: Set<Int> {
    var counts: [Int: Int] = [:]
    for text in texts where grid.places[text.source.cell].row >= headRows && !text.isSignLine {
      counts[text.source.cell, default: 0] += 1
    }
    let signed = texts.filter(\.isSignLine).map(\.source.cell)
    return Set(counts.filter { $0.value >= 3 }.keys).union(signed)
  }

  // MARK: Lines

  private func lines(
    of picture: CellPicture, _ text: CellText, _ size: Double, _ edges: [Double], _ isTurned: Bool
  ) -> [SetTable.CellLine] {
    let columns = grid.places[text.cell].columns
    let left = edges[columns.lowerBound] + look.sidePadding
    let page = composer.style.page
    let deepest = (isTurned ? TurnedTable.depth(page) : page.typeAreaHeight) * CellPicture.deepest
    return picture.lines(
      left: left, room: edges[columns.upperBound] - look.sidePadding - left, deepest: deepest, size: size,
      pitch: size + look.lineGap, owner: .element(text.node))
  }

  private func lines(
    of text: MeasuredText, _ size: Double, _ edges: [Double], _ columns: ColumnAlignment, isCrowded: Bool,
    _ outcome: inout Outcome
  ) throws(Fault) -> [SetTable.CellLine] {
    let place = grid.places[text.source.cell]
    let left = edges[place.columns.lowerBound] + look.sidePadding
    let room = edges[place.columns.upperBound] - look.sidePadding - left
    let isHead = place.row < headRows
    let alignment = isHead ? .centred : alignment(of: text, size: size, room: room)
    var composed = try composer.compose(
      text.source.text, shaped: text.shaped, runs: text.source.runs,
      shape: shape(size: size, width: room, alignment: alignment),
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
    composed = company(of: composed, size: size, room: room)
    let parts = columns.numbers[place.columns.lowerBound]
    for index in composed.lines.indices {
      let spare = room - composed.width(of: composed.lines[index])
      if !isHead, let parts, let before = text.beforePoint, composed.lines.count == 1 {
        composed.lines[index].x =
          (room - parts.before - parts.after) / 2 + parts.before - before * composed.cell
      } else if text.isSignLine {
        // One em from the edge, as a signature in the text stands off it.
        composed.lines[index].x = max(0, spare - composed.cell)
      } else if !isHead, parts != nil, NumberText.isPlaceholder(text.source.text.utf8) {
        // — stands for a number that there is none of: below the others, wherever the source has these.
        composed.lines[index].x = max(0, spare / 2)
      } else if alignment == .right {
        composed.lines[index].x = max(0, spare)
      } else if alignment == .centred
        || text.source.alignment != .start && !isCrowded && isCentred(composed, place, columns)
      {
        composed.lines[index].x = max(0, spare / 2)
      }
      composed.lines[index].x += left
    }
    let drawing = LineDrawing(composed: composed, owners: text.source.owners, node: text.source.node)
    return composed.lines.indices.map { index in
      var page = Page(width: 0, height: 0)
      drawing.append(index, x: composed.lines[index].x, top: 0, em: size, gridLine: nil, to: &page)
      return SetTable.CellLine(
        items: page.items, lines: page.lines, links: page.links, isSignLine: text.isSignLine)
    }
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
