import GongwenModel
import GongwenStyle

/// Tables and figures: what stands on a page beside paragraphs.
extension BlockComposer {
  /// What parts two cells of a row that is set as a line.
  private static let gap = Array("\u{3000}".utf8)

  /// Adds a table: its caption and its unit above it, then its rows.
  mutating func add(_ table: Table, origin: SourceSpan?, to parent: NodeID) throws(Fault) {
    let node = flow.structure.add(.table, to: parent, origin: origin)
    let first = flow.paragraphs.count
    if let caption = table.caption {
      try add(Paragraph(caption: caption), origin: origin, to: node)
    }
    if let unit = table.unit { try add(Paragraph(unit: unit), origin: origin, to: node) }
    guard table.rows.contains(where: { !$0.cells.isEmpty }) else {
      return flow.diagnostics.append(Diagnostic("layout.table.empty", .warning, span: origin))
    }
    let nested = NestedGrid(table)
    let grid = nested.grid
    var cells = CellTexts(grid: nested)
    try addCells(of: table, to: node, &cells)
    var (texts, calls) = (cells.texts, cells.calls)
    let outcome = try TableComposer(
      composer: composer, grid: grid, headRows: nested.headRows < grid.rowCount ? nested.headRows : 0,
      isBorderless: table.isBorderless
    ).set(texts, shares: nested.shares, heights: nested.heights)
    if var set = outcome.table {
      let head = set.isTurned ? attachmentHead(before: first) : first
      let startsPage = head < first && flow.paragraphs[head].startsPage
      if set.isTurned { calls = turn(&set, head: head..<flow.paragraphs.count, calls) }
      var box = paragraph(.tableRow, of: .table(set), node)
      box.startsPage = startsPage
      box.calls = calls
      flow.paragraphs.append(box)
    } else {
      for index in texts.indices {
        guard let picture = texts[index].picture else { continue }
        texts[index] = text(of: picture.figure, cell: texts[index].cell, in: texts[index].node)
        tellNamed(picture.figure, origin: picture.origin)
      }
      try addLines(texts, calls, grid, node)
    }
    tell(nested, outcome, origin)
  }

  /// Where the label and title of an attachment begin that is nothing but the table below them, or the title of a whole
  /// document.
  ///
  /// They are turned with it: on a page of their own they said nothing. The table itself where other text stands between.
  private func attachmentHead(before table: Int) -> Int {
    var start = table
    var lines = 0
    while start > 0, [.attachmentTitle, .title].contains(flow.paragraphs[start - 1].role) {
      start -= 1
      lines += flow.paragraphs[start].composed.lines.count
    }
    guard lines <= Self.deepestHead else { return table }
    guard start > 0 else { return start }
    return flow.paragraphs[start - 1].role == .attachmentLabel ? start - 1 : table
  }

  /// The most lines of a title that stand above a turned table.
  private static let deepestHead = 3

  /// Puts what stands above a turned table, the last paragraphs so far, above it on its page.
  ///
  /// - Returns: The calls of the table with those of its caption.
  private mutating func turn(_ table: inout SetTable, head: Range<Int>, _ calls: [NoteCall]) -> [NoteCall] {
    guard let last = flow.paragraphs[head].last else { return calls }
    var lines: [SetTable.CellLine] = []
    for part in flow.paragraphs[head] {
      var shape = part.shape
      shape.width = TurnedTable.width(style.page)
      let composed = composer.recompose(part.composed, shape: shape)
      let drawing = LineDrawing(composed: composed, owners: part.owners, node: part.node)
      for index in composed.lines.indices {
        var page = Page(width: 0, height: 0)
        drawing.append(
          index, x: composed.lines[index].x, top: 0, em: composed.size, gridLine: nil, to: &page)
        lines.append(SetTable.CellLine(items: page.items, lines: page.lines, links: page.links))
      }
      if part.role == .attachmentLabel, part.linesAfter > 0 {
        lines.append(SetTable.CellLine(items: [], lines: []))
      }
    }
    let size = flow.paragraphs[head].map(\.composed.size).max() ?? last.composed.size
    let called = flow.paragraphs[head].flatMap(\.calls).last
    flow.paragraphs.removeSubrange(head)
    table.caption = SetTable.Caption(
      lines: lines, pitch: size + style.grid.linePitch - style.grid.bodySize)
    guard let called, calls.first?.place != 0 else { return calls }
    return [NoteCall(place: 0, count: called.count)] + calls
  }

  /// What is found on the way through the cells of a table.
  private struct CellTexts {
    let grid: NestedGrid
    /// The texts to be set.
    var texts: [TableComposer.CellText] = []
    /// The rows that call notes.
    var calls: [NoteCall] = []
    private var next = 0

    init(grid: NestedGrid) { self.grid = grid }

    /// The cell of the next stretch of content.
    mutating func nextCell() -> Int {
      defer { next += 1 }
      return grid.cells[next]
    }

    /// A row of an inner table may stand above one that was read before it: its notes go with that one.
    mutating func call(_ count: Int, in cell: Int) {
      let row = max(grid.grid.places[cell].row, calls.last?.place ?? 0)
      calls.append(NoteCall(place: row, count: count))
    }
  }

  /// Adds the nodes of rows, cells and their paragraphs, and finds the texts to be set.
  ///
  /// It calls itself for the tables in cells, which lie no deeper than the formats read them.
  private mutating func addCells(
    of table: Table, to parent: NodeID, _ found: inout CellTexts
  ) throws(Fault) {
    let grid = TableGrid(table.rows)
    var next = 0
    for (index, row) in table.rows.enumerated() {
      let node = flow.structure.add(.row, to: parent)
      while next < grid.places.count, grid.places[next].row == index {
        let place = grid.places[next]
        let kind = StructureTree.Kind.cell(
          isHeader: row.isHeader, columnSpan: place.columns.count, rowSpan: place.rows.count)
        let part = flow.structure.add(kind, to: node)
        let cell = row.cells[place.index]
        let stretches = found.grid.isDivided ? cell.stretches : [.blocks(cell.flattened)]
        for stretch in stretches {
          switch stretch {
          case .blocks(let blocks):
            let first = found.texts.count
            try addTexts(blocks, isHeader: row.isHeader, to: part, &found)
            for text in found.texts.indices[first...] {
              found.texts[text].alignment = found.texts[text].alignment ?? cell.alignment
            }
          case .table(let inner, let origin):
            try addCells(of: inner, to: flow.structure.add(.table, to: part, origin: origin), &found)
          }
        }
        next += 1
      }
    }
  }

  private mutating func addTexts(
    _ blocks: [Block], isHeader: Bool, to part: NodeID, _ found: inout CellTexts
  ) throws(Fault) {
    let cell = found.nextCell()
    for block in blocks {
      if case .figure(let figure) = block.content {
        found.texts.append(self.figure(figure, origin: block.origin, cell: cell, in: part))
      }
      block.forEachParagraph { block, paragraph in
        guard !paragraph.text.isEmpty else { return }
        found.texts.append(text(of: paragraph, block, cell: cell, isHeader: isHeader, to: part))
      }
    }
    if let count = try setCalledNotes(to: part) { found.call(count, in: cell) }
  }

  private mutating func text(
    of paragraph: Paragraph, _ block: Block, cell: Int, isHeader: Bool, to parent: NodeID
  ) -> TableComposer.CellText {
    let element = flow.structure.add(.paragraph(.tableRow), to: parent, origin: block.origin)
    let look = ParagraphStyle(font: isHeader ? style.table.headFont : style.table.font)
    var paragraph = paragraph
    let signs = callNotes(in: &paragraph.inline, of: element).signs
    var owners = [OwnedStretch(end: paragraph.text.utf8.count, owner: .element(element))]
    owners.give(signs)
    var text = TableComposer.CellText(
      cell: cell, node: element, owners: owners, text: paragraph.text, runs: runs(of: paragraph, look),
      marks: drawnMarks(of: paragraph.inline))
    text.alignment = paragraph.alignment
    return text
  }

  /// A box among the paragraphs.
  func paragraph(_ role: ParagraphRole, of box: FlowBox, _ node: NodeID) -> FlowParagraph {
    let look = ParagraphStyle(size: style.grid.bodySize)
    return FlowParagraph(
      role: role, node: node, owners: [], style: look, composed: ComposedParagraph(size: look.size),
      shape: ParagraphComposer.Shape(
        size: look.size, alignment: .left, firstIndent: 0, restIndent: 0, endIndent: 0),
      linesBefore: 0, linesAfter: 0, box: box)
  }

  /// A table with more columns than the page has characters: each row on lines of its own, its cells side by side.
  private mutating func addLines(
    _ texts: [TableComposer.CellText], _ calls: [NoteCall], _ grid: TableGrid, _ node: NodeID
  ) throws(Fault) {
    var start = 0
    var calls = calls[...]
    while start < texts.count {
      let row = grid.places[texts[start].cell].row
      var text = TracedText()
      var owners: [OwnedStretch] = []
      while start < texts.count, grid.places[texts[start].cell].row == row {
        if !text.isEmpty {
          text.append(Self.gap, from: nil)
          owners.append(OwnedStretch(end: text.utf8.count, owner: .generated(node)))
        }
        owners += texts[start].owners.map { OwnedStretch(end: text.utf8.count + $0.end, owner: $0.owner) }
        text.append(texts[start].text)
        start += 1
      }
      var line = try set(Paragraph(.tableRow, text), node, owners)
      while let call = calls.first, call.place <= row {
        line.calls = [NoteCall(place: 0, count: call.count)]
        calls.removeFirst()
      }
      flow.paragraphs.append(line)
    }
  }

  private mutating func tell(
    _ nested: NestedGrid, _ outcome: TableComposer.Outcome, _ origin: SourceSpan?
  ) {
    let grid = nested.grid
    func add(_ id: String, _ severity: Severity, _ arguments: [String] = []) {
      flow.diagnostics.append(Diagnostic(id, severity, arguments, span: origin))
    }
    guard let set = outcome.table else {
      return add("layout.table.rows", .warning, [String(grid.columnCount)])
    }
    if grid.reachesOver { add("layout.table.span", .warning) }
    if grid.isUneven { add("layout.table.uneven", .warning) }
    if nested.isFlattened { add("layout.table.inner", .warning) }
    if outcome.isCut { add("layout.table.cut", .warning) }
    if set.isTurned { add("layout.table.turned", .info, [String(grid.columnCount)]) }
    if outcome.isSmaller { add("layout.table.smaller", .info, [Self.points(set.size)]) }
  }

  private static func points(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// A figure in a cell: its picture, or what stands for one that is not there.
  private mutating func figure(
    _ figure: Figure, origin: SourceSpan?, cell: Int, in part: NodeID
  ) -> TableComposer.CellText {
    guard let picture = figure.resource.flatMap({ resources[$0] }) else {
      tellNamed(figure, origin: origin)
      return text(of: figure, cell: cell, in: part)
    }
    let node = flow.structure.add(.figure, to: part, origin: origin)
    setAlternativeText(of: figure, node, origin: origin)
    return TableComposer.CellText(
      cell: cell, node: node, owners: [], text: TracedText(), runs: [],
      picture: CellPicture(figure: figure, resource: picture, origin: origin))
  }

  /// What stands for a figure in a cell.
  private func text(of figure: Figure, cell: Int, in part: NodeID) -> TableComposer.CellText {
    let text = TracedText(generated: figure.shownName)
    let count = text.utf8.count
    return TableComposer.CellText(
      cell: cell, node: part, owners: [OwnedStretch(end: count, owner: .generated(part))], text: text,
      runs: [
        ShapingRun(range: 0..<count, role: style.table.font, latinRole: style.composition.latinRole)
      ])
  }
}
