/// Where the names of a joint signature (联合行文署名) stand, each below the centre of its seal (G-64).
///
/// Rows are filled in the order of the organs, as many to a row as the seals and the names allow; columns are
/// evenly apart and the same in every row. The last row is filled from the right, because the date belongs
/// under the last name, four characters in (G-63), and a name must not stand right of it.
struct SealColumns: Equatable {
  /// The centre of each column from the type area's left edge, in pt.
  private(set) var centres: [Double]
  /// The number of names.
  private let count: Int

  /// What has to fit, all in pt.
  struct Measures {
    /// The width of the type area.
    var width: Double
    /// The diameter of a seal.
    var diameter: Double
    /// The width of a character, which two names keep between them.
    var character: Double
    /// The widths of the names, in the order of the organs.
    var names: [Double]
    /// The width of the date below the last name, or of that name when there is no date.
    var date: Double
  }

  /// Finds the columns.
  ///
  /// - Parameters:
  ///   - measures: What has to fit.
  ///   - most: The most names a row may have; 1 where a name needs several lines.
  init(_ measures: Measures, most: Int) {
    count = measures.names.count
    for columns in stride(from: min(most, count), to: 1, by: -1) {
      guard let centres = SealColumns.centres(columns, measures) else { continue }
      self.centres = centres
      return
    }
    // A column of its own: as far right as the widest name and the seal allow.
    let half = max(measures.diameter, measures.date, measures.names.max() ?? 0) / 2
    centres = [max(half, min(SealColumns.wanted(measures), measures.width - half))]
  }

  /// Row and column of a name.
  func place(of name: Int) -> (row: Int, column: Int) {
    SealColumns.place(of: name, in: centres.count, count)
  }

  private static func place(of name: Int, in columns: Int, _ count: Int) -> (row: Int, column: Int) {
    let row = name / columns
    let isLast = row == (count - 1) / columns
    let missing = isLast ? (columns - count % columns) % columns : 0
    return (row, name % columns + missing)
  }

  /// The centre above a date that ends four characters in (G-63).
  private static func wanted(_ measures: Measures) -> Double {
    measures.width - 4 * measures.character - measures.date / 2
  }

  private static func centres(_ columns: Int, _ measures: Measures) -> [Double]? {
    let names = measures.names
    // Half of what each column needs, and the least distance from one to the next.
    var half = [Double](repeating: measures.diameter / 2, count: columns)
    half[columns - 1] = max(half[columns - 1], measures.date / 2)
    var step = measures.diameter + SealRoom.gap
    for name in names.indices {
      let (row, column) = place(of: name, in: columns, names.count)
      half[column] = max(half[column], names[name] / 2)
      guard name > 0, place(of: name - 1, in: columns, names.count).row == row else { continue }
      step = max(step, (names[name - 1] + names[name]) / 2 + measures.character)
    }
    func steps(_ column: Int) -> Double { Double(columns - 1 - column) }
    let least = half.indices.map { half[$0] + steps($0) * step }.max() ?? 0
    let most = half.indices.map { measures.width - half[$0] + steps($0) * step }.min() ?? 0
    guard least <= most else { return nil }
    let last = max(least, min(wanted(measures), most))
    // Where there is room to spare the row stands as far from the left edge as from the right one.
    let reach = half.indices.dropLast().map { (last - half[$0]) / steps($0) }.min() ?? step
    step = max(step, min(reach, (2 * last - measures.width) / Double(columns - 1)))
    return half.indices.map { last - steps($0) * step }
  }
}
