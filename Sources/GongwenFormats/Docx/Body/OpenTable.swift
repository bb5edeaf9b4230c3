internal import GongwenModel

/// A table that is being read.
struct OpenTable {
  private var rows: [StoryTable.Row] = []
  private var row = StoryTable.Row()
  private var cell = StoryTable.Cell()
  private var isRowDeleted = false
  private var isContinued = false
  /// The column, from 0, where the cell begins.
  private(set) var column = 0
  /// The cells that go on downwards, by their first column.
  private var open: [Int: (row: Int, cell: Int)] = [:]
  private let limits: FormatLimits
  let place: Place
  var widths: [Double] = []

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
  }

  mutating func beginCell() {
    cell = StoryTable.Cell()
    isContinued = false
  }

  /// Takes one element of `tblGrid`, `trPr` or `tcPr`.
  mutating func take(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .gridCol where widths.count < limits.tableColumns:
      widths.append(Double(max(0, min(1 << 20, attributes.integer("w", .word) ?? 0))))
    case .tblHeader: row.isHeader = attributes.flag("val", .word) ?? true
    case .del: isRowDeleted = true
    case .gridBefore: pad(attributes.integer("val", .word) ?? 0)
    case .gridSpan: cell.columnSpan = span(attributes.integer("val", .word) ?? 1)
    case .vMerge: isContinued = attributes.string("val", .word) ?? "continue" != "restart"
    default: break
    }
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
    if isContinued, let above = open[column], above.row < rows.count,
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
    if column > 0 { rows.append(row) }
    row = StoryTable.Row()
    column = 0
  }

  /// The cells that all rows have together.
  var cellCount: Int { rows.reduce(0) { $0 + $1.cells.count } }

  /// The table as a part of the story.
  func finished() -> StoryTable {
    StoryTable(rows: rows, columnWidths: widths, place: place)
  }

  /// What stands in the cells, in the order of reading.
  func flattened() -> [StoryBlock] { rows.flatMap { $0.cells.flatMap(\.blocks) } }
}

extension StoryBlock {
  /// Whether it shows nothing.
  var isBlank: Bool {
    if case .paragraph(let paragraph) = self { paragraph.isBlank } else { false }
  }
}
