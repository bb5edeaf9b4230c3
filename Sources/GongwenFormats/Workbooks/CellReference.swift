/// The place of a cell in a sheet: `B7`.
package struct CellReference: Sendable, Equatable {
  /// Rows of a sheet: what Excel has.
  package static let rows = 1 << 20
  /// Columns of a sheet: what Excel has.
  package static let columns = 1 << 14

  /// The row, from 0.
  package var row: Int
  /// The column, from 0.
  package var column: Int

  /// Creates a place.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B7` or `$B$7`; `nil` when it is none, or lies outside of any sheet.
  package init?(_ text: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    var hasDigit = false
    for byte in text where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z"): column = column * 26 + Int(byte) - 96
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte) - 48
        hasDigit = true
      default: return nil
      }
      let isLetter = byte > UInt8(ascii: "9")
      guard column <= Self.columns, row <= Self.rows, !(isLetter && hasDigit) else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The place in letters and digits.
  package var text: String { Self.letters(of: column) + String(row + 1) }

  /// The letters of a column, from 0: A … Z, AA ….
  package static func letters(of column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellRange {
  /// Reads `A1:C3` or `B7`; `nil` when it is none.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ CellReference($0) }), parts.count <= 2,
      let last = CellReference(parts[parts.count - 1])
    else { return nil }
    self.init(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }
}
