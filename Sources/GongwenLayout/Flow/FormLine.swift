import GongwenModel

/// The fields above a form, 填报单位：　　　填报日期：　年　月　日: the first begins at the left edge, the last ends at the right one.
enum FormLine {
  /// The most characters of a label: 填报单位（盖章）.
  private static let longestLabel = 10

  /// Whether a paragraph is such a line.
  static func isOne(_ paragraph: Paragraph) -> Bool {
    paragraph.role == .tableUnit
      && TableUnit.isFormLine(paragraph.text.string.unicodeScalars.map(\.value)[...])
  }

  /// Gives what a line leaves over to the room between its fields.
  ///
  /// - Parameters:
  ///   - composed: The line, set at the left edge; one that takes several is left as it is.
  ///   - width: The width that it is set in, in pt.
  static func spread(_ composed: inout ComposedParagraph, width: Double) {
    guard composed.lines.count == 1, let line = composed.lines.first else { return }
    let fields = fieldStarts(composed)
    let spare = (width - line.x - composed.width(of: line)) / composed.cell
    guard !fields.isEmpty, spare > 0 else { return }
    let share = spare / Double(fields.count)
    var edges = line.set.edges
    for index in edges.indices {
      let cluster = line.set.range.lowerBound + index
      edges[index] += share * Double(fields.count { $0 <= cluster })
    }
    composed.lines[0].set.edges = edges
  }

  /// The clusters at which fields begin after room, in ascending order.
  private static func fieldStarts(_ composed: ComposedParagraph) -> [Int] {
    let (items, utf8) = (composed.items, composed.text.utf8)
    return (1..<max(1, items.count)).filter { index in
      items.classes[index - 1] == .ideographicSpace && items.classes[index] != .ideographicSpace
        && isLabel(index, items, utf8)
    }
  }

  private static func isLabel(_ start: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Bool {
    let label = (start..<min(items.count, start + longestLabel + 1)).prefix {
      items.classes[$0] != .ideographicSpace && !isColon(items.scalar($0, utf8))
    }
    return label.count > 1 && label.endIndex < items.count && isColon(items.scalar(label.endIndex, utf8))
  }

  private static func isColon(_ scalar: UInt32) -> Bool { scalar == "：" || scalar == ":" }
}
