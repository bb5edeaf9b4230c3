public import GongwenModel

/// How a text is to be read.
public struct ReadingOptions: Sendable {
  /// What is known from outside, by `--set` or a roster; it wins over the front matter.
  public var metadata: DocumentMetadata
  /// Whether noise stays on the pages.
  ///
  /// Invisible control characters are left out all the same.
  public var keepNoise: Bool
  /// Whether ordinals are written anew instead of being kept as typed.
  public var renumber: Bool
  /// Roles that a person has reviewed, by line.
  public var accepted: AcceptedRoles?

  /// Creates options.
  public init(
    metadata: DocumentMetadata = DocumentMetadata(), keepNoise: Bool = false, renumber: Bool = false,
    accepted: AcceptedRoles? = nil
  ) {
    self.metadata = metadata
    self.keepNoise = keepNoise
    self.renumber = renumber
    self.accepted = accepted
  }
}
