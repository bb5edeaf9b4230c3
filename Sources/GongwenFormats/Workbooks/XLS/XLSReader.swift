internal import GongwenModel

/// Reads an .xls: its stream → the records that say how cells are shown → FreeXL for the texts → sheets.
struct XLSReader {
  private let name: String
  private let limits: FormatLimits
  private let book: BIFFBook
  private var budget: SheetBudget

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path, for messages.
  ///   - limits: What it may ask for.
  ///   - wants: Whether the rows of a sheet are needed, by its name and whether it is hidden.
  /// - Returns: All sheets; those that are not wanted have no rows.
  /// - Throws: A `Fault` of category input that says what is wrong with the file.
  static func read(
    _ bytes: [UInt8], name: String, limits: FormatLimits, wants: (String, Bool) -> Bool
  ) throws(Fault) -> Workbook {
    guard let file = CompoundFile(bytes) else {
      throw Fault(.input, "sheet.damaged", [name, "OLE"], path: name)
    }
    guard let stream = file.stream(named: ["Workbook", "Book"]) else {
      let isWord = file.stream(named: ["WordDocument"]) != nil
      throw Fault(
        .input, isWord ? "sheet.foreign" : "sheet.damaged", [name, isWord ? "Word" : "OLE"], path: name)
    }
    guard let book = BIFFBook(stream) else {
      throw Fault(.input, "sheet.damaged", [name, "BIFF"], path: name)
    }
    guard !book.isEncrypted else { throw Fault(.input, "sheet.encrypted", [name], path: name) }
    var pass = XLSReader(name: name, limits: limits, book: book, budget: SheetBudget(limits))
    return try pass.workbook(bytes, wants)
  }

  private mutating func workbook(_ bytes: [UInt8], _ wants: (String, Bool) -> Bool) throws(Fault) -> Workbook
  {
    let texts = try FreeXLBook(bytes, name: name)
    let count = try texts.count()
    guard count == book.entries.count, count > 0 else {
      throw Fault(.input, "sheet.damaged", [name, "BOUNDSHEET"], path: name)
    }
    var workbook = Workbook(sheets: [])
    for (index, entry) in book.entries.enumerated() where entry.isWorksheet {
      var sheet = Sheet(name: try texts.name(of: index), isHidden: entry.isHidden)
      if wants(sheet.name, entry.isHidden) { try read(index, entry, texts, into: &sheet) }
      workbook.sheets.append(sheet)
    }
    return workbook
  }

  private mutating func read(
    _ index: Int, _ entry: BIFFBook.Entry, _ texts: borrowing FreeXLBook, into sheet: inout Sheet
  ) throws(Fault) {
    let records = BIFFSheet(book, entry)
    // FreeXL makes room for every cell that a sheet claims to have, on each selection.
    let claimed = records.claimed.rows * records.claimed.columns
    guard claimed <= limits.sheetCells else {
      throw Fault(
        .input, "sheet.claims", [name, sheet.name, String(claimed), String(limits.sheetCells)], path: name)
    }
    guard records.merges.count <= limits.merges else {
      throw Fault(.input, "sheet.merges", [name, sheet.name, String(limits.merges)], path: name)
    }
    try texts.select(index)
    (sheet.merges, sheet.hiddenColumns) = (records.merges, records.hiddenColumns)
    let sorted = records.cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    for (row, column, value) in sorted {
      let cell =
        switch value {
        case .shown(let text, let flaw): SheetCell(column: column, text: text, flaw: flaw)
        case .text: SheetCell(column: column, text: texts.text(row: row, column: column))
        }
      guard !cell.text.isEmpty || cell.flaw != nil else { continue }
      try budget.count(cell, file: name, part: sheet.name)
      append(cell, row: row, isHidden: records.hiddenRows.contains(row), to: &sheet)
    }
  }

  private func append(_ cell: SheetCell, row: Int, isHidden: Bool, to sheet: inout Sheet) {
    guard let last = sheet.rows.indices.last, sheet.rows[last].index == row else {
      sheet.rows.append(SheetRow(index: row, isHidden: isHidden, cells: [cell]))
      return
    }
    // Of two records for one cell the later one counts.
    if sheet.rows[last].cells.last?.column == cell.column { sheet.rows[last].cells.removeLast() }
    sheet.rows[last].cells.append(cell)
  }
}
