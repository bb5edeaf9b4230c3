import GongwenFormats
import GongwenModel

@testable import GongwenRoster

/// Tables in a drawing: a row a line, its cells between bars, an empty cell for one that is joined or blank.
struct DrawnTable {
  var text: String
  var name = "名册"
  var merges: [String] = []

  var cells: [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.replacing("⏎", with: "\n").trimming() }
    }
  }

  /// The table as a sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: name)
    for (index, line) in cells.enumerated() {
      let shown = line.enumerated().filter { !$0.element.isEmpty }
      guard !shown.isEmpty else { continue }
      sheet.rows.append(
        SheetRow(index: index, cells: shown.map { SheetCell(column: $0.offset, text: $0.element) }))
    }
    sheet.merges = merges.compactMap { merge in
      let parts = merge.split(separator: ":").compactMap { CellReference($0.utf8) }
      guard parts.count == 2 else { return nil }
      return CellRange(rows: parts[0].row...parts[1].row, columns: parts[0].column...parts[1].column)
    }
    return sheet
  }

  /// The table as separated values, every row of one width, as a spreadsheet saves it.
  var values: String {
    let width = cells.map(\.count).max() ?? 0
    return cells.map { line in
      (line + Array(repeating: "", count: width - line.count))
        .map { $0.contains("\n") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }.joined(separator: "\r\n")
  }

  func roster() throws(Fault) -> Roster {
    try WorkbookRoster.roster(of: Workbook(sheets: [sheet]), name: "r.xlsx", sheet: nil)
  }

  func rosterOfValues() throws(Fault) -> Roster {
    try RosterReader.read(Array(values.utf8), name: "r.csv", format: .csv)
  }
}

extension Substring {
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension String {
  fileprivate func trimming() -> String { self[...].trimming() }
}
