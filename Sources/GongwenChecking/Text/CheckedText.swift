internal import GongwenModel

/// A document as rules see it.
struct CheckedText: Sendable {
  /// What is known about the document.
  let metadata: DocumentMetadata
  /// Where its values stand in the source, by the English names of their keys.
  let valuePlaces: [String: SourceSpan]
  /// Its paragraphs.
  var paragraphs: [CheckedParagraph]
  /// What is wrong with its ordinals, by the places of their paragraphs.
  let numberingFaults: [NumberingFault]

  /// Reads a document whose spans refer to `source`.
  init(_ document: Document, source: SourceText) {
    metadata = document.metadata
    valuePlaces = document.valuePlaces
    let placed = document.paragraphs
    let cells = Self.blocksOfCells(in: document)
    paragraphs = placed.enumerated().map { index, block in
      var paragraph = CheckedParagraph(block, index: index, of: document, source: source)
      paragraph.isInCell = cells.contains(block.id)
      return paragraph
    }
    numberingFaults = NumberingCheck.faults(in: placed)
  }

  /// The elements that stand in cells of tables.
  private static func blocksOfCells(in document: Document) -> Set<ElementID> {
    var result: Set<ElementID> = []
    var rest = document.body + document.attachments.flatMap { $0.heading + $0.body }
    while let block = rest.popLast() {
      switch block.content {
      case .group(_, let blocks): rest += blocks
      case .table(let table):
        for row in table.rows {
          for cell in row.cells {
            for block in cell.blocks {
              block.forEachParagraph { inner, _ in result.insert(inner.id) }
            }
          }
        }
      default: break
      }
    }
    return result
  }

  /// Some paragraphs of a document.
  init(
    paragraphs: [CheckedParagraph], metadata: DocumentMetadata, valuePlaces: [String: SourceSpan] = [:]
  ) {
    self.paragraphs = paragraphs
    self.metadata = metadata
    self.valuePlaces = valuePlaces
    numberingFaults = []
  }
}
