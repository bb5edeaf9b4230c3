public import GongwenModel

/// Everything that reading finds out about a text.
public struct ReadResult: Sendable {
  /// The decoded text.
  public var source: SourceText
  /// What each of its lines is, and why.
  public var reading: TextReading
  /// The documents to be set, in the order of the text: one, or several where a text holds several; never none.
  public var documents: [Document]
  /// Every character that was taken away or put in on the way from `source` to `document`.
  public var ledger: [LedgerEntry]
  /// What there is to say about the text.
  public var diagnostics: [Diagnostic]

  /// The first document, which is most often the only one; an empty one when a caller took all away.
  public var document: Document { documents.first ?? Document() }
}

extension ReadResult {
  /// A document that was not read but built, with its own text as the source.
  package init(_ own: OwnSource, diagnostics: [Diagnostic]) {
    source = own.source
    reading = TextReading(source: own.source, metadata: own.document.metadata, lines: [])
    documents = [own.document]
    ledger = []
    self.diagnostics = diagnostics
  }
}
