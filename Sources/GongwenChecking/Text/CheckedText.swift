internal import GongwenModel

/// A document as rules see it.
struct CheckedText: Sendable {
  /// What is known about the document.
  let metadata: DocumentMetadata
  /// Its paragraphs.
  var paragraphs: [CheckedParagraph]

  /// Reads a document whose spans refer to `source`.
  init(_ document: Document, source: SourceText) {
    metadata = document.metadata
    paragraphs = document.paragraphs.enumerated().map { CheckedParagraph($1, index: $0, source: source) }
  }

  /// Some paragraphs of a document.
  init(paragraphs: [CheckedParagraph], metadata: DocumentMetadata) {
    self.paragraphs = paragraphs
    self.metadata = metadata
  }
}
