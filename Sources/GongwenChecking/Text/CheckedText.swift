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
    paragraphs = placed.enumerated().map { CheckedParagraph($1, index: $0, of: document, source: source) }
    numberingFaults = NumberingCheck.faults(in: placed)
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
