import GongwenModel
import GongwenStyle

/// Items of lists: their marks and numbers have a tag of their own, and turned lines hang below the text by style.
extension BlockComposer {
  /// Signs that word processors put before items.
  private static let bullets: CharacterGroup = "•●○■□☐☑☒◆◇▪▫·–—-*➢✓√"

  /// Whether elements under a node are items of a list.
  func isList(_ node: NodeID) -> Bool { flow.structure[node].kind == .group(.list) }

  /// How many bytes at the start of an item are its mark or number, white space after it included.
  func labelLength(of paragraph: Paragraph) -> Int {
    let utf8 = paragraph.text.utf8
    var end = paragraph.ordinal?.text.utf8.count ?? 0
    if end == 0, let first = utf8.first, first > 0 {
      let (scalar, length) = decodeScalar(utf8, at: 0)
      end = Self.bullets.contains(scalar) ? length : 0
    }
    guard end > 0, end < utf8.count else { return 0 }
    while end < utf8.count {
      let (scalar, length) = decodeScalar(utf8, at: end)
      guard ScalarSet.isWhiteSpace(scalar) else { break }
      end += length
    }
    return end < utf8.count ? end : 0
  }

  /// The shape of an item: further in on deeper levels, and turned lines below its text where the style hangs them.
  func listShape(
    _ shape: ParagraphComposer.Shape, under node: NodeID, label: ComposedParagraph?, labelLength: Int
  ) -> ParagraphComposer.Shape {
    var shape = shape
    let indent = Double(depth(of: node)) * style.list.levelIndent
    shape.firstIndent += indent
    shape.restIndent += indent
    if style.list.hanging, let label, labelLength > 0 {
      let clusters = label.items.clusters(of: 0..<labelLength)
      let width = clusters.reduce(0.0) { $0 + Double(label.items.width[$1]) } * label.cell
      shape.restIndent = shape.firstIndent + width / style.grid.characterPitch
    }
    return shape
  }

  /// How many lists a list lies in.
  private func depth(of node: NodeID) -> Int {
    var depth = 0
    var parent = flow.structure[node].parent
    while let current = parent {
      if isList(current) { depth += 1 }
      parent = flow.structure[current].parent
    }
    return depth
  }
}
