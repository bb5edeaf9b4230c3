import GongwenModel

/// Rows whose cells were aligned with blanks, some of which lack a cell: what stands below a cell of the first row is in its column.
struct CellColumns {
  /// The cells of all rows, those that are empty with them.
  let rows: [[Range<Int>]]

  /// How far beside its column a cell may begin, in half cells; fewer columns prove nothing.
  private static let (slack, fewest) = (2, 3)

  /// Finds them; `nil` where a cell stands in no column.
  ///
  /// - Parameters:
  ///   - texts: the rows in UTF-8.
  ///   - cells: where their cells are.
  init?(_ texts: [ArraySlice<UInt8>], _ cells: [[Range<Int>]]) {
    guard let first = cells.first, first.count >= Self.fewest, first.count <= TableGrid.mostColumns else {
      return nil
    }
    let heads = Self.places(of: first, in: texts[0])
    var rows: [[Range<Int>]] = []
    for (text, row) in zip(texts, cells) {
      var (filled, column) = ([Range<Int>](), 0)
      for (cell, place) in zip(row, Self.places(of: row, in: text)) {
        while column < heads.count, heads[column] + Self.slack < place {
          filled.append(cell.lowerBound..<cell.lowerBound)
          column += 1
        }
        guard column < heads.count, abs(heads[column] - place) <= Self.slack else { return nil }
        filled.append(cell)
        column += 1
      }
      guard row.count > 1 else { return nil }
      let end = row.last?.upperBound ?? 0
      rows.append(filled + [Range<Int>](repeating: end..<end, count: heads.count - filled.count))
    }
    self.rows = rows
  }

  /// Where cells begin, in half cells.
  private static func places(of cells: [Range<Int>], in text: ArraySlice<UInt8>) -> [Int] {
    var (places, width, offset) = ([Int](), 0, 0)
    let bytes = Array(text)
    for cell in cells {
      while offset < cell.lowerBound {
        let (scalar, length) = decodeScalar(bytes, at: offset)
        width += scalar == 0x09 ? 4 : scalar < 0x0600 ? 1 : 2
        offset += length
      }
      places.append(width)
    }
    return places
  }
}
