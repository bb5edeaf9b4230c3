/// A whole document: what is known about it, and its elements in reading order.
public struct Document: Sendable, Equatable {
  /// Title, author, date and the like.
  public var metadata: DocumentMetadata
  /// Where values of the metadata stand in the source, by the English names of their keys; for messages about them.
  package var valuePlaces: [String: SourceSpan] = [:]
  /// 版头, above the title; `nil` on papers without one.
  public var header: HeaderBlock?
  /// The elements from the title to the last line before the attachments.
  public var body: [Block]
  /// The attachments (附件), each on pages of its own.
  public var attachments: [Attachment]
  /// 版记, at the foot of the last page; `nil` on papers without one.
  public var imprint: Imprint?
  /// What the references to notes (脚注) lead to.
  public var notes: [NoteID: [Block]]
  /// The pictures.
  public var resources: [ResourceID: Resource]

  /// Creates a document.
  public init(
    metadata: DocumentMetadata = DocumentMetadata(), header: HeaderBlock? = nil, body: [Block] = [],
    attachments: [Attachment] = [], imprint: Imprint? = nil, notes: [NoteID: [Block]] = [:],
    resources: [ResourceID: Resource] = [:]
  ) {
    self.metadata = metadata
    self.header = header
    self.body = body
    self.attachments = attachments
    self.imprint = imprint
    self.notes = notes
    self.resources = resources
  }

  /// Creates a document of paragraphs in reading order.
  ///
  /// Paragraphs of the closing become one signature, and what follows a label 附件 becomes an attachment.
  ///
  /// - Parameters:
  ///   - metadata: What is known about it.
  ///   - paragraphs: The paragraphs.
  public init(metadata: DocumentMetadata = DocumentMetadata(), paragraphs: [Paragraph]) {
    let blocks = paragraphs.enumerated().map { Block(ElementID($0), .paragraph($1)) }
    self = DocumentGrouping.document(of: blocks, metadata: metadata)
  }
}

/// One attachment (附件): its label, its title, and what stands below them.
public struct Attachment: Sendable, Equatable, Identifiable {
  /// Its identity.
  public let id: ElementID
  /// The label 附件1 and the title, each a paragraph.
  public var heading: [Block]
  /// Its elements.
  public var body: [Block]

  /// Creates an attachment.
  public init(_ id: ElementID, heading: [Block], body: [Block] = []) {
    self.id = id
    self.heading = heading
    self.body = body
  }
}
