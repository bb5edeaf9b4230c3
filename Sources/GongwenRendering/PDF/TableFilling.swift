/// Fills the rows of tables up, so that all have as many columns as the widest: a reader that counts cells to find the
/// head of a column finds the right one (PDF/UA-1 7.2).
enum TableFilling {
  /// Fills all tables of a structure.
  static func fill(_ structure: inout ArchiveStructure) {
    for number in structure.nodes.indices where structure[number].kind == .table {
      fill(rows(of: number, structure), &structure)
    }
  }

  /// The rows of a table, also those in its head and its body.
  private static func rows(of table: Int, _ structure: ArchiveStructure) -> [Int] {
    structure[table].children.flatMap { part -> [Int] in
      switch structure[part].kind {
      case .tableRow: [part]
      case .tableHead, .tableBody: structure[part].children
      default: []
      }
    }
  }

  private static func fill(_ rows: [Int], _ structure: inout ArchiveStructure) {
    clampSpans(rows, &structure)
    // How many columns of each row are taken, also by cells of rows above it.
    var taken = [Int](repeating: 0, count: rows.count)
    for (index, row) in rows.enumerated() {
      for cell in structure[row].children {
        let below = index..<index + structure[cell].rowSpan
        for place in below { taken[place] += structure[cell].columnSpan }
      }
    }
    let width = taken.max() ?? 0
    for (index, row) in rows.enumerated() {
      for _ in taken[index]..<width { _ = structure.add(.dataCell, to: row) }
    }
  }

  /// A cell reaches no further than its table.
  private static func clampSpans(_ rows: [Int], _ structure: inout ArchiveStructure) {
    for (index, row) in rows.enumerated() {
      for cell in structure[row].children {
        structure[cell].columnSpan = max(1, structure[cell].columnSpan)
        structure[cell].rowSpan = min(max(1, structure[cell].rowSpan), rows.count - index)
      }
    }
  }
}
