import Gongwen
import GongwenModel

/// Columns of text, aligned by their width in a terminal: Han and full-width marks take two columns.
enum TextTable {
  /// The lines of a table; all columns but the last are padded.
  static func lines(_ rows: [[String]]) -> [PrintableText] {
    let rows = rows.map { $0.map { PrintableText($0).string } }
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.dropLast().enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(cell))
      }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        guard column + 1 < row.count else { return cell }
        return cell + String(repeating: " ", count: widths[column] - width(cell) + 2)
      }
      return PrintableText(cells.joined())
    }
  }

  /// The columns of a cell; marks of ambiguous width count as one, as most terminals draw them.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1, inChineseText: false) }
  }
}
