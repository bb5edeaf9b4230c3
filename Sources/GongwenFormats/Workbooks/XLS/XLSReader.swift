internal import GongwenModel

/// Reads an .xls: its stream → the records that all sheets share → the records of each sheet → sheets.
struct XLSReader {
  /// How often the size of its stream the sheets of a workbook may be walked through.
  ///
  /// Sheets share nothing, so once is enough for good ones; one without an end runs on over those after it.
  private static let mostWalks = 8

  private let name: String
  private let limits: FormatLimits
  private let book: BIFFBook
  private var budget: SheetBudget
  private var walked = 0

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
    return try pass.workbook(wants)
  }

  private mutating func workbook(_ wants: (String, Bool) -> Bool) throws(Fault) -> Workbook {
    guard !book.entries.isEmpty else {
      throw Fault(.input, "sheet.damaged", [name, "BOUNDSHEET"], path: name)
    }
    var workbook = Workbook(sheets: [])
    for entry in book.entries where entry.isWorksheet {
      var sheet = Sheet(name: entry.name, isHidden: entry.isHidden)
      if wants(sheet.name, entry.isHidden) { try read(entry, into: &sheet) }
      workbook.sheets.append(sheet)
    }
    return workbook
  }

  private mutating func read(_ entry: BIFFBook.Entry, into sheet: inout Sheet) throws(Fault) {
    guard book.begins(at: entry.offset) else {
      throw Fault(.input, "sheet.damaged", [name, "BOF"], path: name)
    }
    let records = BIFFSheet(book, entry)
    walked += records.size
    // Any number of sheets may name one place, and each of them costs as much as the first.
    guard walked <= Self.mostWalks * book.size else {
      throw Fault(.input, "sheet.damaged", [name, "BOUNDSHEET"], path: name)
    }
    guard records.merges.count <= limits.merges else {
      throw Fault(.input, "sheet.merges", [name, sheet.name, String(limits.merges)], path: name)
    }
    (sheet.merges, sheet.hiddenColumns) = (records.merges, records.hiddenColumns)
    sheet.comments = records.comments
    let sorted = records.cells.sorted { ($0.row, $0.cell.column) < ($1.row, $1.cell.column) }
    for (row, cell) in sorted {
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
