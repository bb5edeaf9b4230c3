import GongwenModel
import GongwenStyle

/// Tables and figures: what stands on a page beside paragraphs.
extension BlockComposer {
  /// What parts two cells of a row that is set as a line.
  private static let gap = Array("\u{3000}".utf8)

  /// Adds a table: its caption above it, then its rows.
  mutating func add(_ table: Table, origin: SourceSpan?, to parent: NodeID) throws(Fault) {
    let node = flow.structure.add(.table, to: parent, origin: origin)
    if let caption = table.caption.map(CaptionText.spaced) {
      try add(Paragraph(.caption, caption.text, marks: caption.marks), origin: origin, to: node)
    }
    let grid = TableGrid(table.rows)
    let headRows = table.rows.prefix { $0.isHeader }.count
    let texts = addCells(of: table, grid, to: node)
    let outcome = try TableComposer(
      composer: composer, grid: grid, headRows: headRows < table.rows.count ? headRows : 0
    ).set(texts, shares: table.columnShares)
    if let set = outcome.table {
      flow.paragraphs.append(paragraph(.tableRow, of: .table(set), node))
    } else {
      try addLines(texts, grid, node)
    }
    tell(table, grid, outcome, origin)
  }

  /// The nodes of rows, cells and their paragraphs, and the texts to be set.
  private mutating func addCells(
    of table: Table, _ grid: TableGrid, to parent: NodeID
  ) -> [TableComposer.CellText] {
    var texts: [TableComposer.CellText] = []
    var next = 0
    for (index, row) in table.rows.enumerated() {
      let node = flow.structure.add(.row, to: parent)
      while next < grid.places.count, grid.places[next].row == index {
        let place = grid.places[next]
        let kind = StructureTree.Kind.cell(
          isHeader: row.isHeader, columnSpan: place.columns.count, rowSpan: place.rows.count)
        let part = flow.structure.add(kind, to: node)
        for block in row.cells[place.index].blocks {
          if case .figure(let figure) = block.content {
            texts.append(text(of: figure, cell: next, in: part))
            tellNamed(figure, origin: block.origin)
          }
          block.forEachParagraph { block, paragraph in
            guard !paragraph.text.isEmpty else { return }
            texts.append(text(of: paragraph, block, cell: next, isHeader: row.isHeader, to: part))
          }
        }
        next += 1
      }
    }
    return texts
  }

  private mutating func text(
    of paragraph: Paragraph, _ block: Block, cell: Int, isHeader: Bool, to parent: NodeID
  ) -> TableComposer.CellText {
    let element = flow.structure.add(.paragraph(.tableRow), to: parent, origin: block.origin)
    let look = ParagraphStyle(font: isHeader ? style.table.headFont : style.table.font)
    return TableComposer.CellText(
      cell: cell, node: element,
      owners: [OwnedStretch(end: paragraph.text.utf8.count, owner: .element(element))],
      text: paragraph.text, runs: runs(of: paragraph, look), marks: drawnMarks(of: paragraph.inline))
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
    _ texts: [TableComposer.CellText], _ grid: TableGrid, _ node: NodeID
  ) throws(Fault) {
    var start = 0
    while start < texts.count {
      let row = grid.places[texts[start].cell].row
      var text = TracedText()
      var owners: [OwnedStretch] = []
      while start < texts.count, grid.places[texts[start].cell].row == row {
        if !text.isEmpty {
          text.append(Self.gap, from: nil)
          owners.append(OwnedStretch(end: text.utf8.count, owner: .generated(node)))
        }
        text.append(texts[start].text)
        owners.append(OwnedStretch(end: text.utf8.count, owner: .element(texts[start].node)))
        start += 1
      }
      flow.paragraphs.append(try set(Paragraph(.tableRow, text), node, owners))
    }
  }

  private mutating func tell(
    _ table: Table, _ grid: TableGrid, _ outcome: TableComposer.Outcome, _ origin: SourceSpan?
  ) {
    func add(_ id: String, _ severity: Severity, _ arguments: [String] = []) {
      flow.diagnostics.append(Diagnostic(id, severity, arguments, span: origin))
    }
    guard grid.columnCount > 0 else { return add("layout.table.empty", .warning) }
    guard let set = outcome.table else {
      return add("layout.table.rows", .warning, [String(grid.columnCount)])
    }
    if grid.reachesOver { add("layout.table.span", .warning) }
    if grid.isUneven { add("layout.table.uneven", .warning) }
    if outcome.isCut { add("layout.table.cut", .warning) }
    if outcome.isSmaller { add("layout.table.smaller", .info, [Self.points(set.size)]) }
  }

  private static func points(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
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
