import GongwenModel
import GongwenStyle

/// Tables and figures as lines of text.
///
/// Each row of a table stands on lines of its own, its cells side by side; a figure is named where it stands. Both keep
/// their place in the structure and are told.
extension BlockComposer {
  /// What parts two cells of a row.
  private static let gap = Array("\u{3000}".utf8)

  mutating func add(_ table: Table, origin: SourceSpan?, to parent: NodeID) throws(Fault) {
    let node = flow.structure.add(.table, to: parent, origin: origin)
    if let caption = table.caption { try add(Paragraph(.tableRow, caption.text), origin: origin, to: node) }
    for row in table.rows { try add(row, to: node) }
    flow.diagnostics.append(Diagnostic("layout.table.rows", .warning, span: origin))
  }

  private mutating func add(_ row: Table.Row, to parent: NodeID) throws(Fault) {
    let node = flow.structure.add(.row, to: parent)
    var text = TracedText()
    var owners: [OwnedStretch] = []
    for cell in row.cells {
      let kind = StructureTree.Kind.cell(
        isHeader: row.isHeader, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan)
      let part = flow.structure.add(kind, to: node)
      for block in cell.blocks {
        if case .figure(let figure) = block.content {
          // Told with the table: its place stays visible among the words of the cell.
          text.append(Self.name(of: figure).utf8, from: nil)
          owners.append(OwnedStretch(end: text.utf8.count, owner: .generated(node)))
        }
        block.forEachParagraph { block, paragraph in
          guard !paragraph.text.isEmpty else { return }
          if !text.isEmpty {
            text.append(Self.gap, from: nil)
            owners.append(OwnedStretch(end: text.utf8.count, owner: .generated(node)))
          }
          let element = flow.structure.add(.paragraph(paragraph.role), to: part, origin: block.origin)
          text.append(paragraph.text)
          owners.append(OwnedStretch(end: text.utf8.count, owner: .element(element)))
        }
      }
    }
    guard !text.isEmpty else { return }
    flow.paragraphs.append(try set(Paragraph(.tableRow, text), node, owners))
  }

  mutating func add(_ figure: Figure, origin: SourceSpan?, to parent: NodeID) throws(Fault) {
    let node = flow.structure.add(.figure, to: parent, origin: origin)
    let text = TracedText(generated: Self.name(of: figure))
    let owner = OwnedStretch(end: text.utf8.count, owner: .generated(node))
    flow.paragraphs.append(try set(Paragraph(.body, text), node, [owner]))
    if let caption = figure.caption { try add(Paragraph(.body, caption.text), origin: origin, to: node) }
    flow.diagnostics.append(Diagnostic("layout.figure.named", .warning, [text.string], span: origin))
  }

  /// What stands for a figure that is not drawn.
  private static func name(of figure: Figure) -> String {
    let name = figure.alternativeText ?? figure.caption?.text.string ?? ""
    return "〔图" + (name.isEmpty ? "" : "：" + name) + "〕"
  }
}
