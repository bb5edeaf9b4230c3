/// Where the names of a joint signature (联合行文署名) stand, each below the centre of its seal (G-64).
///
/// Rows are filled in the order of the organs, as many to a row as the seals and the names allow; columns are
/// evenly apart and the same in every row. The last row is filled from the right, because the date belongs
/// under the last name, at its indent (G-63), and a name must not stand right of it.
///
/// Where one name is so long that no two columns fit all rows, each row has columns of its own: better than a
/// seal to a row, which three organs more would take off the page.
struct SealRows: Equatable {
  /// The centres of the names of each row from the type area's left edge, in pt.
  private(set) var rows: [[Double]] = []

  /// What has to fit, all in pt.
  struct Measures {
    /// The width of the type area.
    var width: Double
    /// The diameter of a seal.
    var diameter: Double
    /// The clear space between two seals.
    var gap: Double
    /// The width of a character, which two names keep between them.
    var character: Double
    /// The widths of the names, in the order of the organs; the whole width for one of several lines.
    var names: [Double]
    /// The width of the date below the last name, or of that name when there is no date.
    var date: Double
    /// How far the date stands from the right edge (G-63).
    var dateIndent: Double

    /// The centre above the date.
    var wanted: Double { width - dateIndent - date / 2 }

    /// More seals than this never stand side by side, however short their names are.
    var mostColumns: Int { max(1, Int((width + gap) / (diameter + gap))) }
  }

  /// Finds the rows.
  init(_ measures: Measures) {
    let count = measures.names.count
    for columns in stride(from: min(count, measures.mostColumns), to: 1, by: -1) {
      let starts = Array(stride(from: 0, to: count, by: columns))
      let sizes = starts.map { min(columns, count - $0) }
      guard let centres = SealRows.centres(of: sizes, measures, hasDate: true) else { continue }
      rows = sizes.map { Array(centres.suffix($0)) }
      return
    }
    fillRows(measures)
  }

  /// As many names to a row as fit it, whatever the other rows are.
  private mutating func fillRows(_ measures: Measures) {
    var rest = measures.names[...]
    while !rest.isEmpty {
      for size in stride(from: min(rest.count, measures.mostColumns), to: 0, by: -1) {
        var row = measures
        row.names = Array(rest.prefix(size))
        let isLast = size == rest.count
        guard let centres = SealRows.centres(of: [size], row, hasDate: isLast) ?? alone(row) else {
          continue
        }
        rows.append(centres)
        rest = rest.dropFirst(size)
        break
      }
    }
  }

  /// A name that is wider than the type area with its seal still stands somewhere: in the middle.
  private func alone(_ row: Measures) -> [Double]? { row.names.count == 1 ? [row.width / 2] : nil }

  /// The centres of columns that hold rows of these sizes, the names of a row in its last columns; `nil` when the
  /// type area is too narrow for them.
  private static func centres(of sizes: [Int], _ measures: Measures, hasDate: Bool) -> [Double]? {
    let columns = sizes.max() ?? 1
    // Half of what each column needs, and the least distance from one to the next.
    var half = [Double](repeating: measures.diameter / 2, count: columns)
    if hasDate { half[columns - 1] = max(half[columns - 1], measures.date / 2) }
    var step = measures.diameter + measures.gap
    var name = 0
    for size in sizes {
      for column in columns - size..<columns {
        half[column] = max(half[column], measures.names[name] / 2)
        if column > columns - size {
          step = max(step, (measures.names[name - 1] + measures.names[name]) / 2 + measures.character)
        }
        name += 1
      }
    }
    return place(half, step, measures)
  }

  private static func place(_ half: [Double], _ least: Double, _ measures: Measures) -> [Double]? {
    func steps(_ column: Int) -> Double { Double(half.count - 1 - column) }
    let from = half.indices.map { half[$0] + steps($0) * least }.max() ?? 0
    let upTo = half.indices.map { measures.width - half[$0] + steps($0) * least }.min() ?? 0
    guard from <= upTo + 1e-9 else { return nil }
    let last = max(from, min(measures.wanted, upTo))
    // Where there is room to spare the row stands as far from the left edge as from the right one.
    let reach = half.indices.dropLast().map { (last - half[$0]) / steps($0) }.min() ?? least
    let step = max(least, min(reach, (2 * last - measures.width) / Double(max(1, half.count - 1))))
    return half.indices.map { last - steps($0) * step }
  }
}
