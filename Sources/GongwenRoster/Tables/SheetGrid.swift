import GongwenFormats
import GongwenModel

extension Grid {
  /// The table of a sheet: what is shown of it, and where it stands.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - name: The path of its file.
  init(_ sheet: Sheet, name: String) {
    var pass = SheetGrid(sheet)
    for row in sheet.rows { pass.take(row) }
    pass.carryWords()
    source = SourceText(name: name, utf8: pass.text, places: pass.places)
    (rows, hidden, merges) = (pass.rows, pass.hidden, pass.merges)
  }
}

/// Makes the table of a sheet as it is shown: a joined cell has its word in the first of its rows and columns that are.
private struct SheetGrid {
  private struct CellPlace: Hashable {
    var row: Int
    var column: Int
  }

  private let sheet: Sheet
  private(set) var text: [UInt8] = []
  private(set) var places = PlaceMap()
  private(set) var rows: [Grid.Row] = []
  private(set) var hidden: [Grid.Row] = []
  private(set) var merges: [Grid.Merge] = []
  /// Where the words of joined cells are shown whose own column is hidden.
  private var shownAt: [CellPlace: Int] = [:]
  private var letters: [String] = []

  init(_ sheet: Sheet) {
    self.sheet = sheet
    rows.reserveCapacity(sheet.rows.count)
    for merge in sheet.merges {
      guard let columns = sheet.hiddenColumns.rest(of: merge.columns) else { continue }
      if columns.lowerBound > merge.columns.lowerBound {
        let place = CellPlace(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
        shownAt[place] = columns.lowerBound
      }
      merges.append(Grid.Merge(rows: merge.rows, columns: columns, fileWidth: merge.columns.count))
    }
  }

  mutating func take(_ row: SheetRow) {
    if !row.isHidden {
      if let shown = self.row(row, withHidden: false) { return rows.append(shown) }
      // Nothing can be left of it then.
      if sheet.hiddenColumns.isEmpty { return }
    }
    if let all = self.row(row, withHidden: true) { hidden.append(all) }
  }

  /// A row with its cells, perhaps with those of hidden columns; `nil` when there are none.
  private mutating func row(_ row: SheetRow, withHidden: Bool) -> Grid.Row? {
    var result = Grid.Row(number: row.index + 1, offset: text.count, cells: [], width: nil)
    for cell in row.cells {
      guard let column = column(of: cell, in: row) ?? (withHidden ? cell.column : nil) else { continue }
      // What a file keeps under a joined cell is not shown.
      if result.cells.last?.column == column { continue }
      append(cell, at: column, to: &result)
    }
    guard !result.cells.isEmpty else { return nil }
    text[text.count - 1] = 0x0A
    return result
  }

  /// The column in which a cell is shown.
  private func column(of cell: SheetCell, in row: SheetRow) -> Int? {
    guard sheet.hides(column: cell.column) else { return cell.column }
    return shownAt[CellPlace(row: row.index, column: cell.column)]
  }

  private mutating func append(_ cell: SheetCell, at column: Int, to row: inout Grid.Row) {
    let value = DelimitedScanner.trimmed(cell.text)
    guard !value.isEmpty || cell.flaw != nil else { return }
    while letters.count <= cell.column { letters.append(CellReference.letters(of: letters.count)) }
    let place = Place.sheetCell(sheet: sheet.name, cell: letters[cell.column] + String(row.number))
    places.append(place, at: text.count)
    row.cells.append(
      Grid.Cell(
        column: column, value: RosterCell(value, offset: text.count), flaw: cell.flaw, day: cell.day,
        isStruck: cell.isStruck))
    text.append(contentsOf: value.utf8)
    text.append(0x09)
  }
}

extension SheetGrid {
  /// Gives the words of joined cells whose first row is hidden to the first of their rows that is shown.
  mutating func carryWords() {
    guard !hidden.isEmpty else { return }
    var carried: [Int: [Grid.Cell]] = [:]
    var taken: [Int: Set<Int>] = [:]
    for index in merges.indices where merges[index].rows.count > 1 {
      let (span, column) = (merges[index].rows, merges[index].columns.lowerBound)
      let from = Self.place(of: span.lowerBound + 1, in: hidden)
      guard from < hidden.count, hidden[from].number == span.lowerBound + 1, var cell = hidden[from][column]
      else { continue }
      let to = Self.place(of: span.lowerBound + 1, in: rows)
      guard to < rows.count, rows[to].number <= span.upperBound + 1 else { continue }
      merges[index].rows = rows[to].number - 1...span.upperBound
      cell.isCarried = true
      carried[to, default: []].append(cell)
      taken[from, default: []].insert(column)
    }
    for (row, cells) in carried {
      let columns = Set(cells.map(\.column))
      rows[row].cells.removeAll { columns.contains($0.column) }
      rows[row].cells = (rows[row].cells + cells).sorted { $0.column < $1.column }
    }
    for (row, columns) in taken { hidden[row].cells.removeAll { columns.contains($0.column) } }
  }

  /// The index of the first row that has a number or a higher one.
  private static func place(of number: Int, in rows: [Grid.Row]) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ColumnSet {
  /// A range without those of its first and last columns that are in the set; `nil` when all of it is.
  fileprivate func rest(of columns: ClosedRange<Int>) -> ClosedRange<Int>? {
    let first = range(around: columns.lowerBound).map { $0.upperBound + 1 } ?? columns.lowerBound
    let last = range(around: columns.upperBound).map { $0.lowerBound - 1 } ?? columns.upperBound
    return first <= last ? first...last : nil
  }

  /// The range that a column lies in.
  private func range(around column: Int) -> ClosedRange<Int>? {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < column { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(column) ? ranges[low] : nil
  }
}
