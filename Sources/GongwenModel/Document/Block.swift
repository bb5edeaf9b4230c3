/// The identity of an element of a document, unique in it.
public struct ElementID: Sendable, Hashable {
  /// The number.
  public let index: Int

  /// Creates an identity.
  public init(_ index: Int) { self.index = index }
}

/// One element of a document: a paragraph, or something that holds others.
public struct Block: Sendable, Equatable, Identifiable {
  /// What an element is.
  public indirect enum Content: Sendable, Equatable {
    /// A paragraph
    case paragraph(Paragraph)
    /// 署名、成文日期 and 附注: one unit
    case signature(Signature)
    /// A table
    case table(Table)
    /// A picture
    case figure(Figure)
    /// Elements that belong together
    case group(GroupKind, [Block])
  }

  /// Its identity.
  public let id: ElementID
  /// What it is.
  public var content: Content
  /// Where it stands in the source; `nil` for an element made from metadata.
  public var origin: SourceSpan?

  /// Creates an element.
  public init(_ id: ElementID, _ content: Content, origin: SourceSpan? = nil) {
    self.id = id
    self.content = content
    self.origin = origin
  }

  /// The paragraph that it is; `nil` for other elements.
  public var paragraph: Paragraph? {
    if case .paragraph(let paragraph) = content { paragraph } else { nil }
  }
}

/// One paragraph.
public struct Paragraph: Sendable, Equatable {
  /// What it is.
  public var role: ParagraphRole
  /// Its text with its marks, the ordinal included as it is to be printed.
  public var inline: InlineText
  /// The ordinal at its start (一、), when it has one.
  public var ordinal: Ordinal?
  /// How its source sets it where the paragraphs of its cell stand differently; `nil` elsewhere.
  public var alignment: Hints.Alignment?

  /// Creates a paragraph.
  ///
  /// - Parameters:
  ///   - role: What it is.
  ///   - text: Its text.
  ///   - ordinal: The ordinal at the start of the text.
  ///   - marks: The marks on the text.
  public init(_ role: ParagraphRole, _ text: TracedText, ordinal: Ordinal? = nil, marks: [InlineMark] = []) {
    self.role = role
    self.inline = InlineText(text, marks: marks)
    self.ordinal = ordinal
  }

  /// Its text.
  public var text: TracedText {
    get { inline.text }
    set { inline.text = newValue }
  }

  /// The heading that runs into its text (连排标题), with the bytes that it takes; `nil` without one.
  public var lead: (level: HeadingLevel, range: Range<Int>)? {
    for mark in inline.marks {
      if case .lead(let level) = mark.kind { return (level, mark.range) }
    }
    return nil
  }

  /// The level of the heading that it is or begins with; `nil` when it has neither.
  public var headingLevel: HeadingLevel? { role.level ?? lead?.level }
}

/// 署名、成文日期 and 附注 at the end of a document or an attachment, which stand or move together (G-62…70).
public struct Signature: Sendable, Equatable {
  /// Its paragraphs of roles `signature`, `date` and `remarks`, as they were typed.
  public var lines: [Block]

  /// Creates a signature.
  public init(lines: [Block]) { self.lines = lines }
}

/// Why elements belong together.
public enum GroupKind: String, Sendable, Hashable {
  /// The items of a list
  case list
  /// A quotation
  case quote
  /// The table of contents (目录)
  case contents
  /// A cover (封面)
  case cover
}
