/// One line of the list that explains every difference between the input's characters and the pages'.
public struct LedgerEntry: Sendable, Equatable {
  /// Why a character was taken away or put in.
  public enum Kind: String, Sendable, CaseIterable {
    /// Site names, page numbers, control characters: quarantined, not part of the report.
    case noise
    /// The lines of the front matter and its fences.
    case frontMatter
    /// An ordinal written anew.
    case number
    /// A correction that was asked for.
    case fix
    /// White space folded or put in; not counted by the conservation check.
    case space
    /// Text that the engine made, such as a title given by an option.
    case generated
    /// A line of the input that metadata stands for, so that it is not printed twice.
    case metadata
    /// A sign of a markup language, such as the `#` of a Markdown heading; the colon of `附件1：名单`, where a line ends in print;
    /// the bars of a pasted row.
    case markup
  }

  /// Why.
  public var kind: Kind
  /// Where in the source the removed text stood, or the added text belongs; `nil` when it has no place there.
  public var span: SourceSpan?
  /// What was taken away.
  public var removed: String
  /// What was put in.
  public var added: String

  /// Creates an entry.
  public init(_ kind: Kind, span: SourceSpan? = nil, removed: String = "", added: String = "") {
    self.kind = kind
    self.span = span
    self.removed = removed
    self.added = added
  }
}
