public import GongwenModel

/// A text with what each of its lines was taken for.
public struct TextReading: Sendable {
  /// The decoded text.
  public var source: SourceText
  /// What the text says of itself in its front matter, under what was given from outside.
  public var metadata: DocumentMetadata
  /// Every line of the source, in order.
  public var lines: [LineReading]
}

/// One line of the source and what it was taken for.
public struct LineReading: Sendable {
  /// The line's number, from 1.
  public var number: Int
  /// Its bytes in the source.
  public var span: SourceSpan
  /// What it was taken for.
  public var label: LineLabel
  /// The ordinal at its start, as typed.
  public var ordinal: Ordinal?
  /// The ordinal's bytes in the source.
  public var numberSpan: SourceSpan?
  /// The bytes of the heading, or of the whole text where there is none.
  public var textSpan: SourceSpan
  /// The bytes after a run-in heading; empty at the end of the line for other roles.
  public var restSpan: SourceSpan
  /// How sure the role is, from 0 to 1.
  public var confidence: Double
  /// Why the line has this role, as the id of a message in the catalogue.
  public var reason: String
  /// Whether it goes on with the paragraph of the line above.
  public var continues = false
  /// The places inside the line that are noise, such as a site name glued to its end.
  public var noise: [SourceSpan] = []
  /// The paragraphs of a line that holds several of them (`一、…（一）…` glued together); empty otherwise.
  public var parts: [LineReading] = []
}
