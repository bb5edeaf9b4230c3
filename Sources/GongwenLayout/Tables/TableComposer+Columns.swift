import GongwenModel
import GongwenStyle

/// The size of a table's type and the widths of its columns.
extension TableComposer {
  /// The size of the type and the widths of the columns, in pt, and whether the table is turned; `nil` when a character
  /// to a column is too much.
  func columns(_ shares: [Double]) -> (size: Double, widths: [Double], isTurned: Bool)? {
    let page = composer.style.page
    let wishes = ColumnWidths.wishes(
      grid.columnCount,
      texts.map { (grid.places[$0.source.cell].columns, ColumnWidths.Wish(least: $0.least, most: $0.most)) })
    let turning = wishesWithTurnedHeads()
    let readable = { (wish: ColumnWidths.Wish) in max(wish.least, min(wish.most, Self.readable)) }
    let narrow = [{ (wish: ColumnWidths.Wish) in wish.least }, { _ in 1.0 }]
    func fit(_ width: Double, _ least: (ColumnWidths.Wish) -> Double, _ sizes: [Double]) -> (
      Double, [Double]
    )? {
      for size in sizes {
        let bounds = bounds(wishes, size, least)
        guard bounds.reduce(0, { $0 + $1.least }) <= width else { continue }
        let wide = ColumnWidths.widened(bounds, emptyColumns, to: look.writingWidth, total: width)
        guard shares.isEmpty, wide.reduce(0, { $0 + $1.most }) > width else {
          return (size, ColumnWidths.fit(wide, shares: shares, total: width))
        }
        return (size, ColumnWidths.fit(self.bounds(turning, size, least), total: width))
      }
      return nil
    }
    if let found = writingColumns(shares, wishes, least: readable) {
      return (found.size, found.widths, false)
    }
    if let found = fit(page.typeAreaWidth, readable, sizes) { return (found.0, found.1, false) }
    let smallest = Array(sizes.suffix(1))
    if look.turnsWide, !isReadableUpright {
      let width = TurnedTable.width(page)
      if let found = fit(width, readable, sizes) { return (found.0, found.1, true) }
      for least in narrow {
        if let found = fit(width, least, smallest) { return (found.0, found.1, true) }
      }
    }
    for least in narrow {
      if let found = fit(page.typeAreaWidth, least, smallest) { return (found.0, found.1, false) }
    }
    return nil
  }

  /// What columns ask for where their heads take several lines: 年度投资 above figures leaves its room to columns of texts.
  private func wishesWithTurnedHeads() -> [ColumnWidths.Wish] {
    let empty = emptyColumns
    return ColumnWidths.wishes(
      grid.columnCount,
      texts.map { text in
        let place = grid.places[text.source.cell]
        var wish = ColumnWidths.Wish(least: text.least, most: text.most)
        let isHead = place.row < headRows && place.columns.count == 1
        if isHead, text.most > Self.shortHead, !empty.contains(place.columns.lowerBound) {
          let lines = text.most > Self.longHead ? 3.0 : 2
          wish.most = max(wish.least, (text.most / lines).rounded(.up), bracketWidth(text))
        }
        return (place.columns, wish)
      })
  }

  /// Heads of so many characters are never turned, and longer ones than these take three lines.
  private static let (shortHead, longHead) = (3.0, 8.0)

  /// The width of （万元） at the end of a head, in em: it stands on a line of its own.
  private func bracketWidth(_ text: MeasuredText) -> Double {
    let scalars = Array(text.source.text.string.unicodeScalars)
    guard let last = scalars.last, "）)".unicodeScalars.contains(last),
      let start = scalars.lastIndex(where: { "（(".unicodeScalars.contains($0) }), start > 0
    else { return 0 }
    return scalars[start...].reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
  }

  /// Columns to be written in at their full width beside texts on one line each, in the largest size that allows it:
  /// smaller type is better than a place too narrow for a name.
  private func writingColumns(
    _ shares: [Double], _ wishes: [ColumnWidths.Wish], least: (ColumnWidths.Wish) -> Double
  ) -> (size: Double, widths: [Double])? {
    let (empty, total) = (emptyColumns, composer.style.page.typeAreaWidth)
    guard !empty.isEmpty, look.writingWidth > 0 else { return nil }
    for size in sizes {
      let bounds = bounds(wishes, size, least)
      let wide = ColumnWidths.widened(bounds, empty, to: look.writingWidth, total: .infinity)
      guard wide.reduce(0, { $0 + $1.most }) <= total else { continue }
      return (size, ColumnWidths.fit(wide, shares: shares, total: total))
    }
    return nil
  }

  /// Columns with nothing below their head: they are to be written in.
  private var emptyColumns: Set<Int> {
    guard headRows < grid.rowCount else { return [] }
    var empty = Set(0..<grid.columnCount)
    for text in texts where text.most > 0 {
      let place = grid.places[text.source.cell]
      if place.rows.upperBound > headRows { empty.subtract(place.columns) }
    }
    return empty
  }

  /// The sizes that the style allows, from the largest.
  private var sizes: [Double] {
    Array(stride(from: look.size, through: min(look.size, look.minimumSize), by: -Self.sizeStep))
  }

  /// Whether the columns have room enough upright, but for words that are too long for any column.
  ///
  /// Cells over several columns ask for no more than they need: the columns of a form are many, and hold little alone.
  private var isReadableUpright: Bool {
    let width = composer.style.page.typeAreaWidth
    let size = sizes.last ?? look.size
    let longest = width * Self.widestWord / composer.cell(for: size)
    let wishes = ColumnWidths.wishes(
      grid.columnCount,
      texts.map { text in
        let columns = grid.places[text.source.cell].columns
        return (
          columns, ColumnWidths.Wish(least: text.least, most: columns.count > 1 ? text.least : text.most)
        )
      })
    let bounds = bounds(wishes, size) { wish in
      min(longest, max(wish.least, min(wish.most, Self.readable)))
    }
    return bounds.reduce(0) { $0 + $1.least } <= width
  }

  /// What columns ask for at a size, in pt.
  private func bounds(
    _ wishes: [ColumnWidths.Wish], _ size: Double, _ least: (ColumnWidths.Wish) -> Double
  ) -> [ColumnWidths.Wish] {
    let cell = composer.cell(for: size)
    return wishes.map { wish in
      ColumnWidths.Wish(
        least: max(1, least(wish)) * cell + 2 * look.sidePadding,
        // A hundredth of a point for the sums of single precision.
        most: max(2, wish.most) * cell + 2 * look.sidePadding + 0.01)
    }
  }
}
