import GongwenStyle

/// How wide the columns of a table are: as their contents ask for, between what they need and what they would fill.
struct ColumnWidths {
  /// What the cells of a column ask for, in one unit.
  struct Wish: Equatable {
    /// The widest piece that cannot be divided.
    var least = 0.0
    /// The widest cell on one line.
    var most = 0.0
  }

  /// The wishes of columns, those of cells over several columns shared out among them.
  ///
  /// - Parameters:
  ///   - count: The number of columns.
  ///   - cells: The columns of each cell and its wish.
  /// - Returns: The wish of each column.
  static func wishes(_ count: Int, _ cells: [(columns: Range<Int>, wish: Wish)]) -> [Wish] {
    var wishes = [Wish](repeating: Wish(), count: count)
    for (columns, wish) in cells where columns.count == 1 {
      let column = columns.lowerBound
      wishes[column].least = max(wishes[column].least, wish.least)
      wishes[column].most = max(wishes[column].most, wish.most)
    }
    for (columns, wish) in cells where columns.count > 1 {
      let least = wishes[columns].reduce(0) { $0 + $1.least }
      let most = wishes[columns].reduce(0) { $0 + $1.most }
      let share = 1 / Double(columns.count)
      for column in columns {
        wishes[column].least += max(0, wish.least - least) * share
        wishes[column].most += max(0, wish.most - most) * share
      }
    }
    for column in wishes.indices { wishes[column].most = max(wishes[column].most, wishes[column].least) }
    return wishes
  }

  /// Wishes with some columns widened as far as all still fit one line each: places to write in have no contents that
  /// ask for room.
  ///
  /// - Parameters:
  ///   - wishes: The wishes of all columns.
  ///   - columns: The columns to be widened.
  ///   - width: What they are to have.
  ///   - total: The width of the table.
  /// - Returns: The wishes.
  static func widened(_ wishes: [Wish], _ columns: Set<Int>, to width: Double, total: Double) -> [Wish] {
    let spare = total - wishes.reduce(0) { $0 + $1.most }
    let wanted = columns.reduce(0) { $0 + max(0, width - wishes[$1].most) }
    guard spare > 0, wanted > 0 else { return wishes }
    let share = min(1, spare / wanted)
    var result = wishes
    for column in columns { result[column].most += max(0, width - wishes[column].most) * share }
    return result
  }

  /// Widths that fill `total`, which is at least the sum of what the columns need.
  ///
  /// Columns that fit on one line have what they would fill; the others share the rest by the square root of their
  /// contents, so that a column of long texts leaves the next one more than a character.
  static func fit(_ wishes: [Wish], total: Double) -> [Double] {
    let most = wishes.reduce(0) { $0 + $1.most }
    if most <= total {
      let spare = total - most
      return wishes.map { $0.most + spare * (most > 0 ? $0.most / most : 1 / Double(wishes.count)) }
    }
    var widths = [Double?](repeating: nil, count: wishes.count)
    while true {
      let open = wishes.indices.filter { widths[$0] == nil }
      let rest = total - widths.reduce(0) { $0 + ($1 ?? 0) }
      let weight = open.reduce(0) { $0 + wishes[$1].most.squareRoot() }
      let needed = open.reduce(0) { $0 + wishes[$1].least }
      func share(_ column: Int) -> Double { rest * wishes[column].most.squareRoot() / weight }
      func isModest(_ column: Int) -> Bool {
        let wish = wishes[column]
        return wish.most <= max(share(column), rest / Double(open.count))
          && rest - wish.most >= needed - wish.least
      }
      // What a column cannot do without is settled before what it would not use: the rest must hold it.
      let needy = open.filter { share($0) < wishes[$0].least }
      if !needy.isEmpty {
        for column in needy { widths[column] = wishes[column].least }
      } else if let modest = open.first(where: isModest) {
        widths[modest] = wishes[modest].most
      } else {
        let found = wishes.indices.map { widths[$0] ?? share($0) }
        let left = (total - found.reduce(0, +)) / Double(found.count)
        return found.map { $0 + left }
      }
    }
  }

  /// Widths in the proportions that the source gives, none less than its column needs.
  static func fit(_ wishes: [Wish], shares: [Double], total: Double) -> [Double] {
    let sum = shares.reduce(0, +)
    guard sum > 0, shares.count == wishes.count, shares.allSatisfy({ $0 >= 0 }) else {
      return fit(wishes, total: total)
    }
    let wanted = shares.map { $0 / sum * total }
    let short = zip(wishes, wanted).reduce(0) { $0 + max(0, $1.0.least - $1.1) }
    guard short > 0 else { return wanted }
    let spare = zip(wishes, wanted).reduce(0) { $0 + max(0, $1.1 - $1.0.least) }
    let given = min(1, short / max(spare, 1e-9))
    return zip(wishes, wanted).map { wish, width in
      width < wish.least ? wish.least : width - (width - wish.least) * given
    }
  }
}
