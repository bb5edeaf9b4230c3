/// A note of a document, by number from 0.
public struct NoteID: Sendable, Hashable {
  /// The number.
  public let index: Int

  /// Creates an identity.
  public init(_ index: Int) { self.index = index }
}

/// An embedded picture of a document, by number from 0.
public struct ResourceID: Sendable, Hashable {
  /// The number.
  public let index: Int

  /// Creates an identity.
  public init(_ index: Int) { self.index = index }
}

/// What a stretch of a text is, beyond its characters.
public struct InlineMark: Sendable, Hashable {
  /// The kinds of marks.
  public enum Kind: Sendable, Hashable {
    /// A heading that runs into its text (连排标题), its ordinal and its last mark included.
    case lead(HeadingLevel)
    /// Set off strongly, as by bold type
    case strong
    /// Set off, as by italic type
    case emphasis
    /// Underlined
    case underline
    /// Struck out
    case strikethrough
    /// 上标
    case superscript
    /// 下标
    case `subscript`
    /// The text of a link, with its target
    case link(String)
    /// The reference to a note
    case note(NoteID)
    /// The place of a picture inside a line
    case image(ResourceID)
    /// Not to be divided over two lines
    case keepTogether
  }

  /// The bytes of the text that it covers.
  public var range: Range<Int>
  /// What they are.
  public var kind: Kind

  /// Creates a mark.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A text with the marks on it.
public struct InlineText: Sendable, Equatable {
  /// The characters, with where they came from.
  public var text: TracedText
  /// The marks, in the order of their starts.
  public var marks: [InlineMark]

  /// Creates a text.
  public init(_ text: TracedText = TracedText(), marks: [InlineMark] = []) {
    self.text = text
    self.marks = marks
  }
}
