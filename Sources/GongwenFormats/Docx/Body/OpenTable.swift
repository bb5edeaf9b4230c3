internal import GongwenModel

/// A table that is being read.
struct OpenTable {
  private var rows: [StoryTable.Row] = []
  private var row = StoryTable.Row()
  private var cell = StoryTable.Cell()
  private var isRowDeleted = false
  private var isContinued = false
  private var isJoinedLeft = false
  /// The columns that a row leaves free at its end.
  private var freeColumns = 0
  /// The column, from 0, where the cell begins.
  private(set) var column = 0
  /// The cells that go on downwards, by their first column.
  private var open: [Int: (row: Int, cell: Int)] = [:]
  private let limits: FormatLimits
  let place: Place
  var widths: [Double] = []
  /// The borders that the table names, and whether one of them, or one of a cell's, is drawn.
  private var borders: Set<WordElement> = []
  private var drawsBorder = false
  /// The style that the table names, and whether it draws lines; `nil` where the file does not say.
  var style: String?
  var styleDrawsLines: Bool?

  init(place: Place, limits: FormatLimits) {
    self.place = place
    self.limits = limits
  }

  /// The row that is being read, from 1.
  var rowNumber: Int { rows.count + 1 }

  mutating func beginRow() {
    row = StoryTable.Row()
    isRowDeleted = false
    column = 0
    freeColumns = 0
  }

  mutating func beginCell() {
    cell = StoryTable.Cell()
    isContinued = false
    isJoinedLeft = false
  }

  /// Takes one element of `tblGrid`, `trPr` or `tcPr`.
  mutating func take(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .gridCol where widths.count < limits.tableColumns:
      widths.append(Double(max(0, min(1 << 20, attributes.integer("w", .word) ?? 0))))
    case .tblHeader: row.isHeader = attributes.flag("val", .word) ?? true
    case .trHeight: row.height = Self.height(twips: attributes.integer("val", .word) ?? 0)
    case .del: isRowDeleted = true
    case .gridBefore: pad(attributes.integer("val", .word) ?? 0)
    case .gridAfter: freeColumns = attributes.integer("val", .word) ?? 0
    case .gridSpan: cell.columnSpan = span(attributes.integer("val", .word) ?? 1)
    case .hMerge: isJoinedLeft = attributes.string("val", .word) ?? "continue" != "restart"
    case .vMerge: isContinued = attributes.string("val", .word) ?? "continue" != "restart"
    default: break
    }
  }

  /// Takes one border of `tblBorders` or `tcBorders`.
  mutating func takeBorder(_ element: WordElement, _ attributes: XMLAttributes, ofCell: Bool) {
    let isNone = ["nil", "none"].contains(attributes.string("val", .word) ?? "none")
    if !isNone { drawsBorder = true }
    if !ofCell { borders.insert(element) }
  }

  /// Whether the file says of each border that there is none, by itself or by a style that draws none.
  ///
  /// By its style alone only a table that lays something out is without lines, the parties to a contract side by side or who
  /// signs: one of data is read by its lines, and those who wrote it with a program may never have seen that it has none.
  private func isBorderless(columns: Int) -> Bool {
    guard !drawsBorder else { return false }
    if borders.isSuperset(of: [.borderTop, .borderBottom, .insideH, .insideV]) { return true }
    return styleDrawsLines == false && min(columns, rows.count) <= 2
  }

  /// Word gives most rows a height of a line: only one with room to write is told, up to a page's.
  private static func height(twips: Int) -> Int? {
    let points = max(0, min(1 << 20, twips)) / 20
    return points >= 40 ? min(points, 800) : nil
  }

  /// The height of a row in which empty paragraphs make the room to write in; a line is 12 pt type.
  private static func roomHeight(_ row: StoryTable.Row) -> Int? {
    let lines = row.cells.filter(hasRoom).map(\.blocks.count).max() ?? 0
    let height = min(lines * 18, 800)
    return height >= 40 ? height : nil
  }

  /// Whether two empty paragraphs or more of a cell stand above others, below a colon, or alone.
  ///
  /// Those below a value are left over from cells that were joined.
  private static func hasRoom(_ cell: StoryTable.Cell) -> Bool {
    guard let last = cell.blocks.lastIndex(where: { !$0.isBlank }) else { return cell.blocks.count > 2 }
    if case .paragraph(let paragraph) = cell.blocks[last], paragraph.text.suffix(3).elementsEqual("：".utf8) {
      return cell.blocks.count(where: \.isBlank) > 1
    }
    return cell.blocks[..<last].count(where: \.isBlank) > 1
  }

  /// Columns that a row leaves free at its start.
  private mutating func pad(_ count: Int) {
    guard count > 0 else { return }
    let free = span(count)
    row.cells.append(StoryTable.Cell(columnSpan: free))
    column += free
  }

  private func span(_ count: Int) -> Int {
    max(1, min(limits.tableColumns - min(column, limits.tableColumns - 1), count))
  }

  mutating func endCell(_ blocks: [StoryBlock]) {
    if isJoinedLeft, let last = row.cells.indices.last {
      row.cells[last].columnSpan += cell.columnSpan
      row.cells[last].blocks += blocks.filter { !$0.isBlank }
    } else if isContinued, let above = open[column], above.row < rows.count,
      above.row + rows[above.row].cells[above.cell].rowSpan == rows.count
    {
      rows[above.row].cells[above.cell].rowSpan += 1
      rows[above.row].cells[above.cell].blocks += blocks.filter { !$0.isBlank }
    } else {
      cell.blocks = blocks
      row.cells.append(cell)
      open[column] = (rows.count, row.cells.count - 1)
    }
    column += cell.columnSpan
  }

  /// Ends a row; one without cells is none, and one that its file does not end is ended by its table.
  mutating func endRow() {
    // A row that was deleted goes with its text; cells that came down through it stay open.
    guard !isRowDeleted else {
      open = open.filter { $0.value.row < rows.count }
      return
    }
    // A row of nothing but cells that go on from above has none of its own, and still is one.
    if column > 0 {
      pad(freeColumns)
      row.height = row.height ?? Self.roomHeight(row)
      rows.append(row)
    }
    row = StoryTable.Row()
    column = 0
  }

  /// What a table comes to: tables, and between them what was only framed by it.
  enum Part {
    case table(StoryTable)
    case frame([StoryBlock])
  }

  /// The table as parts of the story.
  ///
  /// One cell is a frame around text, not a table. So is a row of one cell with tables in it, as forms have them: there
  /// the table is parted, and those in the row are set as tables; and so is a table that lays out 版头 or 版记.
  ///
  /// - Parameters:
  ///   - isNested: Whether it stands where no table can be set.
  ///   - opensPage: Whether nothing stands above it that could have its title.
  /// - Returns: The parts in their order.
  func parts(isNested: Bool, opensPage: Bool) -> [Part] {
    let columns = rows.map { $0.cells.reduce(0) { $0 + $1.columnSpan } }.max() ?? 0
    let isBorderless = isBorderless(columns: columns)
    if !isNested, let lines = ElementTable.lines(of: rows, isBorderless: isBorderless) {
      return [.frame(lines)]
    }
    var parts: [Part] = []
    var part: [StoryTable.Row] = []
    func close() {
      if part.count == 1, part[0].cells.count == 1 {
        parts.append(.frame(part[0].cells[0].blocks))
      } else if !part.isEmpty {
        var table = StoryTable(rows: part, columnWidths: widths, place: place)
        table.isBorderless = isBorderless
        parts.append(.table(table))
      }
      part = []
    }
    let titles = opensPage ? TitleRows.count(of: rows, columns: columns) : 0
    if titles > 0 { parts.append(.frame(rows.prefix(titles).flatMap { $0.cells[0].blocks })) }
    for row in rows.dropFirst(titles) {
      if !isNested, row.cells.count == 1, row.cells[0].columnSpan == columns, row.cells[0].rowSpan == 1,
        row.cells[0].blocks.contains(where: \.isTable)
      {
        close()
        parts.append(.frame(row.cells[0].blocks))
      } else {
        part.append(row)
      }
    }
    close()
    return parts
  }

  /// What stands in the cells, in the order of reading.
  func flattened() -> [StoryBlock] { rows.flatMap { $0.cells.flatMap(\.blocks) } }
}

extension StoryBlock {
  /// Whether it shows nothing.
  var isBlank: Bool {
    if case .paragraph(let paragraph) = self { paragraph.isBlank } else { false }
  }

  /// Whether it is a table.
  var isTable: Bool { if case .table = self { true } else { false } }
}
