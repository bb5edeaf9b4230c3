import GongwenFormats
import GongwenModel

/// What a row below the head of a table is.
enum TableRow: Equatable {
  case person
  /// A line that names the unit of the people below it.
  case group(String)
  /// A line that may name a unit or be a remark: harmless unless people without a unit follow.
  case unclear(String)
  /// The head once more.
  case head
  case sum, note
  /// Nothing, or a number alone: rows drawn to fill a page.
  case padding
}

/// Tells the rows below a head apart.
struct RowSorter {
  private let grid: Grid
  private let head: TableHead
  private let nameColumn: Int?
  private let fileColumn: Int?
  private let unitColumn: Int?
  private let serials: Set<Int>
  private let firstColumn: Int

  init(grid: Grid, head: TableHead) {
    (self.grid, self.head) = (grid, head)
    nameColumn = head.column("name")
    unitColumn = head.column("unit")
    fileColumn = head.columns.first { $0.meaning == .file }?.index
    serials = Set(head.columns.filter { TableWords.isSerial($0.name) }.map(\.index))
    firstColumn = head.columns.first?.index ?? 0
  }

  /// What the row at an index of the grid is.
  ///
  /// - Throws: A `Fault` of category input for a repeated head that differs from the first.
  func kind(of index: Int) throws(Fault) -> TableRow {
    let row = grid.rows[index]
    let cells = row.cells.filter { !$0.value.text.isEmpty || $0.flaw != nil }
    guard let first = cells.first, !cells.allSatisfy({ serials.contains($0.column) && Self.isCount($0) })
    else {
      return .padding
    }
    if try isHead(row, index) { return .head }
    let name = nameColumn.flatMap { row[$0] }
    if TableWords.isSum(first.value.text) || name.map({ TableWords.isSum($0.value.text) }) == true {
      return .sum
    }
    if cells.allSatisfy({ TableWords.isNote($0.value.text) }) { return .note }
    if let line = lineText(cells, row) { return line }
    let hasPerson = name != nil || fileColumn.flatMap { row[$0] } != nil
    if !hasPerson, TableWords.isNote(first.value.text) { return .note }
    return .person
  }

  private static func isCount(_ cell: Grid.Cell) -> Bool {
    cell.value.text.allSatisfy { $0.isNumber || $0 == "." }
  }

  // MARK: Heads

  /// Whether a row says again what the head says.
  ///
  /// - Throws: A `Fault` of category input when it names people as the head does and differs elsewhere: the columns
  ///   have moved.
  private func isHead(_ row: Grid.Row, _ index: Int) throws(Fault) -> Bool {
    if line(at: index) != nil { return true }
    guard let key = nameColumn ?? fileColumn, let cell = row[key],
      let expected = head.lines.first(where: { $0[key] != nil }),
      expected[key] == TableWords.folded(cell.value.text),
      let other = row.cells.first(where: { expected[$0.column] != TableWords.folded($0.value.text) })
    else { return false }
    throw Fault(
      .input, "table.head.changed", [other.value.text, expected[other.column] ?? ""], in: grid.source,
      at: other.value.offset)
  }

  /// The line of the head that a row says again, the lines above it having said theirs.
  private func line(at index: Int) -> Int? {
    let row = grid.rows[index]
    return head.lines.indices.first { line in
      let words = head.lines[line]
      guard row.cells.allSatisfy({ words[$0.column] == TableWords.folded($0.value.text) }) else {
        return false
      }
      if line == 0 { return row.cells.count > 1 || words.count == 1 }
      return index > 0 && grid.rows[index - 1].number == row.number - 1
        && self.line(at: index - 1) == line - 1
    }
  }

  // MARK: Lines of one text

  /// What a row is that has one text and nothing else; `nil` when it is a person all the same.
  private func lineText(_ cells: [Grid.Cell], _ row: Grid.Row) -> TableRow? {
    guard cells.count == 1, head.columns.count > 1, let cell = cells.first, cell.flaw == nil else {
      return nil
    }
    let isLine = isJoined(cell, row)
    guard cell.column == firstColumn || cell.column == nameColumn || cell.column == unitColumn || isLine
    else {
      return nil
    }
    let (unit, isUnit) = TableWords.unit(in: cell.value.text)
    if cell.column == unitColumn, !isLine { return .group(cell.value.text) }
    if cell.column == nameColumn, !isLine {
      if TableWords.isPersonName(cell.value.text) || !isUnit { return nil }
      return .group(unit)
    }
    if cell.column == fileColumn, !isLine { return nil }
    if TableWords.isTitle(cell.value.text) || TableWords.isSentence(cell.value.text) { return .note }
    return isUnit ? .group(unit) : .unclear(cell.value.text)
  }

  /// Whether a cell reaches over several columns of its row.
  private func isJoined(_ cell: Grid.Cell, _ row: Grid.Row) -> Bool {
    grid.merges.contains {
      $0.rows.contains(row.number - 1) && $0.columns.contains(cell.column) && $0.columns.count > 1
    }
  }
}

extension Fault {
  /// Creates a fault at a place of a text, which in a workbook is a cell.
  init(_ category: Category, _ id: String, _ arguments: [String], in source: SourceText, at offset: Int) {
    if let place = source.places.place(of: offset) {
      self.init(category, id, arguments, path: "\(source.name):\(place.text(in: .chinese))")
    } else {
      self.init(category, id, arguments, path: source.name, span: SourceSpan(offset, offset))
    }
  }
}
