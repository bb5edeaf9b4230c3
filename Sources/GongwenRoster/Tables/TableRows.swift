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
  /// A post that nobody has.
  case vacancy
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
  /// The cells that reach over several columns of their row, by row and column from 0.
  private let wide: [CellPlace: ClosedRange<Int>]

  private struct CellPlace: Hashable {
    var row: Int
    var column: Int
  }

  init(grid: Grid, head: TableHead) {
    (self.grid, self.head) = (grid, head)
    nameColumn = head.column("name")
    unitColumn = head.column("unit")
    fileColumn = head.columns.first { $0.meaning == .file }?.index
    serials = Set(head.columns.filter { TableWords.isSerial($0.name) }.map(\.index))
    firstColumn = head.columns.first?.index ?? 0
    var wide: [CellPlace: ClosedRange<Int>] = [:]
    for merge in grid.merges where merge.isWide {
      wide[CellPlace(row: merge.rows.lowerBound, column: merge.columns.lowerBound)] = merge.columns
    }
    self.wide = wide
  }

  /// What the row at an index of the grid is.
  ///
  /// - Throws: A `Fault` of category input for a repeated head that differs from the first, and for the word of a head
  ///   where a name should be.
  func kind(of index: Int) throws(Fault) -> TableRow {
    let row = grid.rows[index]
    let cells = row.cells.filter { isOwn($0, of: row) && (!$0.value.text.isEmpty || $0.flaw != nil) }
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
    if let name, TableWords.isVacancy(name.value.text) { return .vacancy }
    let hasPerson = name != nil || fileColumn.flatMap { row[$0] } != nil
    if !hasPerson, TableWords.isNote(first.value.text) { return .note }
    try checkName(name)
    return .person
  }

  /// 单位 where a name should be is the head of something else: a form about one person, or another table.
  private func checkName(_ name: Grid.Cell?) throws(Fault) {
    guard let name, TableWords.isHead(name.value.text) else { return }
    throw Fault(.input, "table.name.head", [name.value.text], in: grid.source, at: name.value.offset)
  }

  /// Whether a cell is a row's own: one that is joined with rows above says nothing of what its row is, but the name of
  /// a unit over several columns does.
  private func isOwn(_ cell: Grid.Cell, of row: Grid.Row) -> Bool {
    !cell.isCarried || wide[CellPlace(row: row.number - 1, column: cell.column)] != nil
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

  // MARK: Hidden lines

  /// The unit that a line names of which nothing is shown, or what may be one; `nil` for people and all else.
  func hiddenLine(_ row: Grid.Row) -> TableRow? {
    guard let first = row.cells.first, first.flaw == nil else { return nil }
    let text = first.value.text
    if TableWords.isSum(text) || TableWords.isHead(text) || TableWords.isNote(text) { return nil }
    if row.cells.allSatisfy({ serials.contains($0.column) && Self.isCount($0) }) { return nil }
    if head.lines.contains(where: { line in
      row.cells.allSatisfy { line[$0.column] == TableWords.folded($0.value.text) }
    }) {
      return nil
    }
    if let line = lineText(row.cells, row) { return line }
    // In a column that is hidden too.
    guard row.cells.count == 1, !head.columns.contains(where: { $0.index == first.column }),
      GivenDate(text) == .unclear, !TableWords.isPersonName(text), !TableWords.isTitle(text),
      !TableWords.isSentence(text)
    else { return nil }
    let (unit, isUnit) = TableWords.unit(in: text)
    return isUnit ? .group(unit) : nil
  }

  // MARK: Lines of one text

  /// What a row is that has one text and nothing else; `nil` when it is a person all the same.
  private func lineText(_ cells: [Grid.Cell], _ row: Grid.Row) -> TableRow? {
    guard head.columns.count > 1, let cell = cells.first, cell.flaw == nil else { return nil }
    let span = wide[CellPlace(row: row.number - 1, column: cell.column)]
    let isLine = span != nil
    if cells.count > 1 {
      return countedLine(cells, isOverName: nameColumn.map { span?.contains($0) == true } == true)
    }
    guard cell.column == firstColumn || cell.column == nameColumn || cell.column == unitColumn || isLine
    else {
      return nil
    }
    // The day below a table, beside who made it.
    if GivenDate(cell.value.text) != .unclear { return .note }
    let (unit, isUnit) = TableWords.unit(in: cell.value.text)
    if cell.column == unitColumn, !isLine { return .group(cell.value.text) }
    if cell.column == nameColumn, !isLine {
      if TableWords.isPersonName(cell.value.text) || !isUnit { return nil }
      return .group(unit)
    }
    if cell.column == fileColumn, !isLine { return nil }
    let isMeasure = TableUnit.isUnit(cell.value.text)
    if isMeasure || TableWords.isTitle(cell.value.text) || TableWords.isSentence(cell.value.text) {
      return .note
    }
    return isUnit ? .group(unit) : .unclear(cell.value.text)
  }

  /// A unit with the number of its people beside it, or one that reaches over the column of names.
  private func countedLine(_ cells: [Grid.Cell], isOverName: Bool) -> TableRow? {
    let (unit, isUnit) = TableWords.unit(in: cells[0].value.text)
    guard isUnit, !TableWords.isPersonName(cells[0].value.text), !TableWords.isTitle(cells[0].value.text)
    else {
      return nil
    }
    let areCounts = cells.dropFirst().allSatisfy { TableWords.isCountOfPeople($0.value.text) }
    return isOverName || areCounts ? .group(unit) : nil
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
