internal import GongwenModel

/// The rows at the head of a table that hold the title of its page and the line of fields below it, each over all columns, as
/// tables that came from a spreadsheet have them.
///
/// In the table they would be rows in the type of its cells, and the paper would have no title.
enum TitleRows {
  /// The least columns of such a table: a frame or a pair of cells around text is none.
  private static let leastColumns = 3
  /// A title is larger than 小三, and not longer than two lines.
  private static let (leastSize, longest) = (16.0, 56)
  /// The size of text whose file names none.
  private static let usualSize = 10.5

  /// Whether a table below these blocks may have the title: above it stands nothing, or 附件1.
  static func mayFollow(_ blocks: [StoryBlock]) -> Bool {
    let shown = blocks.suffix(16).filter { !$0.isBlank }
    guard blocks.count <= 16, shown.count <= 1 else { return false }
    guard case .paragraph(let label)? = shown.first else { return shown.isEmpty }
    let text = label.text.filter { $0 > 0x20 }
    return text.count <= 24 && ["附件", "附表"].contains { text.starts(with: $0.utf8) }
  }

  /// How many rows at the head are such rows.
  static func count(of rows: [StoryTable.Row], columns: Int) -> Int {
    guard columns >= leastColumns, rows.count > 2, let title = line(of: rows[0], columns) else { return 0 }
    let text = String(decoding: title.text, as: UTF8.self)
    let size = title.hints.size ?? usualSize
    guard title.hints.alignment == .centre, size >= leastSize, text.count <= longest,
      !text.contains(where: { "：:。；".contains($0) }),
      rows.dropFirst().allSatisfy({ $0.cells.allSatisfy { largest(in: $0) < size } })
    else { return 0 }
    guard let fields = line(of: rows[1], columns) else { return 1 }
    let words = String(decoding: fields.text, as: UTF8.self).unicodeScalars.map(\.value)
    return TableUnit.isFormLine(words[...]) || TableUnit.isUnit(words[...]) ? 2 : 1
  }

  /// The one paragraph of a row that is one cell over all columns.
  private static func line(of row: StoryTable.Row, _ columns: Int) -> StoryParagraph? {
    guard row.cells.count == 1, row.cells[0].columnSpan == columns, row.cells[0].rowSpan == 1 else {
      return nil
    }
    let shown = row.cells[0].blocks.filter { !$0.isBlank }
    guard shown.count == 1, case .paragraph(let paragraph)? = shown.first, !paragraph.text.contains(0x0A)
    else {
      return nil
    }
    return paragraph
  }

  private static func largest(in cell: StoryTable.Cell) -> Double {
    cell.blocks.reduce(0) { largest, block in
      guard case .paragraph(let paragraph) = block, !paragraph.isBlank else { return largest }
      return max(largest, paragraph.hints.size ?? usualSize)
    }
  }
}
