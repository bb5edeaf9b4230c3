/// One paragraph-level element of a document.
public struct Block: Sendable, Equatable {
  /// What it is.
  public var role: BlockRole
  /// Its text, the ordinal included as it is to be printed.
  public var text: TracedText
  /// The ordinal at its start (一、), when it has one.
  public var ordinal: Ordinal?
  /// In a run-in heading the number of UTF-8 bytes of number and heading, its 。 included.
  public var headingLength: Int?
  /// Where it stands in the source; `nil` for a block made from metadata.
  public var span: SourceSpan?

  /// Creates a block.
  public init(
    _ role: BlockRole, _ text: TracedText, ordinal: Ordinal? = nil, headingLength: Int? = nil,
    span: SourceSpan? = nil
  ) {
    self.role = role
    self.text = text
    self.ordinal = ordinal
    self.headingLength = headingLength
    self.span = span
  }
}

/// A whole document: what is known about it, and its blocks in reading order.
public struct Document: Sendable, Equatable {
  /// Title, author, date and the like.
  public var metadata: DocumentMetadata
  /// The blocks from the title to the last line.
  public var blocks: [Block]

  /// Creates a document.
  public init(metadata: DocumentMetadata = DocumentMetadata(), blocks: [Block] = []) {
    self.metadata = metadata
    self.blocks = blocks
  }
}
