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
    let columns = Columns(
      size: size, edges: edges, padding: look.sidePadding, isTurned: isTurned,
      alignment: ColumnAlignment(
        texts, grid, headRows: headRows, cell: composer.cell(for: size),
        rooms: widths.map { $0 - 2 * look.sidePadding }),
      crowded: crowdedCells)
    var cells = [[SetTable.CellLine]](repeating: [], count: grid.places.count)
    for index in texts.indices {
      let text = texts[index]
      let lines =
        if let picture = text.source.picture {
          lines(of: picture, text.source, in: columns)
        } else {
          try lines(of: text, in: columns, &outcome)
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

  func shape(
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
}
