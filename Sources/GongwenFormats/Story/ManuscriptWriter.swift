internal import GongwenModel

/// Writes a story down as a manuscript: a line for each paragraph, and what is known of the lines beside it.
struct ManuscriptWriter {
  private let name: String
  private var utf8: [UInt8] = []
  private var places = PlaceMap()
  private var pieces: [Piece] = []
  private var signs: [Sign] = []
  private var diagnostics: [Diagnostic] = []
  private var nextElement = 0

  /// The manuscript of a story.
  ///
  /// - Parameters:
  ///   - story: What the file holds.
  ///   - name: Its path.
  /// - Returns: The manuscript, without metadata and diagnostics.
  static func write(_ story: Story, name: String) -> Manuscript {
    ManuscriptWriter(name: name).run(story)
  }

  private init(name: String) { self.name = name }

  private consuming func run(_ story: Story) -> Manuscript {
    for block in story.blocks { write(block) }
    let notes = story.notes.map { blocks($0) }
    // The last line feed would begin an empty line.
    if utf8.last == 0x0A { utf8.removeLast() }
    var manuscript = Manuscript(source: SourceText(name: name, utf8: utf8, places: places))
    manuscript.paragraphs = .lines
    manuscript.pieces = pieces
    manuscript.signs = signs
    manuscript.diagnostics = diagnostics
    manuscript.resources = story.resources
    for (index, blocks) in notes.enumerated() { manuscript.notes[NoteID(index)] = blocks }
    return manuscript
  }

  private mutating func write(_ block: StoryBlock) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    }
  }

  /// A paragraph; its line breaks make lines, for that is how people part paragraphs with them.
  private mutating func write(_ paragraph: StoryParagraph) {
    let paragraph = paragraph.withoutBreaksInBrackets
    let start = utf8.count
    places.append(paragraph.place, at: start)
    utf8 += paragraph.text
    if paragraph.isContents, !paragraph.isBlank {
      signs.append(Sign(SourceSpan(start, utf8.count), .noise))
    }
    var line = 0
    while line <= paragraph.text.count {
      let end = paragraph.text[line...].firstIndex(of: 0x0A) ?? paragraph.text.count
      if end > line {
        var hints = paragraph.hints
        hints.beginsParagraph = true
        if line > 0 { hints.hasAutomaticNumber = false }
        let marks = paragraph.marks.within(line..<end)
        pieces.append(Piece(SourceSpan(start + line, start + end), hints: hints, marks: marks))
      }
      line = end + 1
    }
    utf8.append(0x0A)
  }

  private mutating func write(_ figure: StoryFigure) {
    places.append(figure.place, at: utf8.count)
    pieces.append(Piece(SourceSpan(utf8.count, utf8.count), object: .figure(Self.figure(figure))))
    utf8.append(0x0A)
  }

  private mutating func write(_ table: StoryTable) {
    let start = utf8.count
    let content = self.table(table)
    pieces.append(Piece(SourceSpan(start, utf8.count - 1), object: .table(content)))
  }

  /// A table, its cells one below the other; it has a line at least.
  private mutating func table(_ table: StoryTable) -> Table {
    let start = utf8.count
    places.append(table.place, at: start)
    let rows = table.rows.map { row in
      Table.Row(
        cells: row.cells.map { cell in
          Table.Cell(
            blocks: blocks(cell.withOwnAlignments, holdTables: true), columnSpan: cell.columnSpan,
            rowSpan: cell.rowSpan,
            alignment: cell.alignment ?? (table.isBorderless ? .start : nil))
        }, isHeader: row.isHeader, height: row.height)
    }
    if utf8.count == start { utf8.append(0x0A) }
    let sum = table.columnWidths.reduce(0, +)
    var result = Table(rows: rows, columnShares: sum > 0 ? table.columnWidths.map { $0 / sum } : [])
    result.isBorderless = table.isBorderless
    return result
  }

  /// Elements whose characters stand on lines of their own, which reading leaves alone.
  ///
  /// - Parameters:
  ///   - story: What stands there.
  ///   - holdTables: Whether tables among them stay tables, as in cells; in notes their rows are lines.
  /// - Returns: The elements.
  private mutating func blocks(_ story: [StoryBlock], holdTables: Bool = false) -> [Block] {
    var result: [Block] = []
    for block in story {
      switch block {
      case .paragraph(let paragraph) where paragraph.isBlank: continue
      case .paragraph(let paragraph):
        places.append(paragraph.place, at: utf8.count)
        var line = 0
        while line < paragraph.text.count {
          let end = paragraph.text[line...].firstIndex(of: 0x0A) ?? paragraph.text.count
          if end > line, let block = element(paragraph, line..<end) { result.append(block) }
          line = end + 1
        }
      case .figure(let figure): result.append(element(figure))
      case .table(let table) where holdTables:
        let start = utf8.count
        let content = self.table(table)
        result.append(Block(makeID(), .table(content), origin: SourceSpan(start, utf8.count - 1)))
      case .table(let table):
        let start = utf8.count
        result += table.linedRows.flatMap { blocks($0) }
        let span = SourceSpan(start, max(start, utf8.count - 1))
        let size = [String(table.rows.count), String(table.rows.map(\.cells.count).max() ?? 0)]
        diagnostics.append(Diagnostic("docx.nested", .warning, size, span: span))
      }
    }
    return result
  }

  private mutating func element(_ paragraph: StoryParagraph, _ line: Range<Int>) -> Block? {
    let origin = SourceSpan(utf8.count, utf8.count + line.count)
    let folded = FoldedText(paragraph.text[line], at: utf8.count, marks: paragraph.marks.within(line))
    utf8 += paragraph.text[line]
    utf8.append(0x0A)
    guard !folded.text.isEmpty else { return nil }
    var content = Paragraph(.body, folded.text, marks: folded.marks)
    content.alignment = paragraph.ownAlignment
    return Block(makeID(), .paragraph(content), origin: origin)
  }

  /// A figure among elements; it has a line of its own, so that messages find it.
  private mutating func element(_ figure: StoryFigure) -> Block {
    places.append(figure.place, at: utf8.count)
    let origin = SourceSpan(utf8.count, utf8.count)
    utf8.append(0x0A)
    return Block(makeID(), .figure(Self.figure(figure)), origin: origin)
  }

  private mutating func makeID() -> ElementID {
    defer { nextElement += 1 }
    return ElementID(nextElement)
  }

  private static func figure(_ figure: StoryFigure) -> Figure {
    Figure(
      resource: figure.resource, alternativeText: figure.description, width: figure.width, name: figure.name)
  }
}

extension [InlineMark] {
  /// The marks inside a range, counted from its start.
  func within(_ range: Range<Int>) -> [InlineMark] {
    compactMap { mark in
      let part = mark.range.clamped(to: range)
      guard !part.isEmpty else { return nil }
      return InlineMark(
        mark.kind, part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound)
    }
  }
}
