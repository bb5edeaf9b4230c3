public import GongwenModel

/// How a text is to be read.
public struct ReadingOptions: Sendable, Hashable, Codable {
  /// What is known from outside, by `--set` or a roster; it wins over the front matter.
  public var metadata: DocumentMetadata
  /// Whether noise stays on the pages.
  ///
  /// Invisible control characters are left out all the same.
  public var keepNoise: Bool
  /// Whether ordinals are written anew instead of being kept as typed.
  public var renumber: Bool
  /// The name of the format that the file is read in; `nil` goes by its content and its name.
  public var format: String?
  /// LibreOffice, for the formats that it turns into .docx; `nil` refuses those.
  public var office: OfficeProgram?
  /// Whether pictures that a text names are looked for in the folder of its file.
  ///
  /// Off by default: a program that takes texts from others shall not print files of its own into them.
  public var opensPictures = false
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
