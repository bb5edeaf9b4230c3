internal import GongwenModel

/// A table that stands where none can be set, in a cell or a note: its rows become lines.
extension StoryTable {
  /// What parts two cells of a row that is one line.
  private static let gap = Array("\u{3000}".utf8)

  /// What stands in each row.
  var linedRows: [[StoryBlock]] { rows.map { Self.linedRow($0, gap: Self.gap) } }

  /// What stands in a row: one line with its cells side by side, or one after the other what is no line.
  static func linedRow(_ row: Row, gap: [UInt8]) -> [StoryBlock] {
    let cells = row.cells.map { $0.blocks.filter { !$0.isBlank } }
    guard cells.allSatisfy({ $0.count <= 1 && $0.allSatisfy(\.isLine) }) else {
      return cells.flatMap { $0 }
    }
    let paragraphs = cells.compactMap { cell -> StoryParagraph? in
      if case .paragraph(let paragraph)? = cell.first { paragraph } else { nil }
    }
    guard var line = paragraphs.first else { return [] }
    for next in paragraphs.dropFirst() {
      let start = line.text.count + gap.count
      line.text += gap + next.text
      line.marks += next.marks.map {
        InlineMark($0.kind, start + $0.range.lowerBound..<start + $0.range.upperBound)
      }
    }
    return [.paragraph(line)]
  }
}

extension StoryBlock {
  /// Whether it is a paragraph without line breaks.
  fileprivate var isLine: Bool {
    if case .paragraph(let paragraph) = self { !paragraph.text.contains(0x0A) } else { false }
  }
}
