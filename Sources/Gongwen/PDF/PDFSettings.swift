public import GongwenRendering

/// How a PDF is made of pages, apart from what is on them.
public struct PDFSettings: Sendable, Hashable, Codable {
  /// What the file promises to those who keep and read it.
  public var level: PDFLevel
  /// Whether the source lies in the file; in a volume, those of all its reports.
  public var attachesSource: Bool
  /// What a printer needs around a page; `nil` makes pages of the size they have.
  public var press: PressMarks?
  /// How pages are laid on sheets.
  public var imposition: Imposition

  /// Creates settings; the defaults are those of the command.
  public init(
    level: PDFLevel = .a2a, attachesSource: Bool = false, press: PressMarks? = nil,
    imposition: Imposition = .pages
  ) {
    self.level = level
    self.attachesSource = attachesSource
    self.press = press
    self.imposition = imposition
  }
}

/// One of the files that pages became.
public struct PDFOutput: Sendable, Equatable {
  /// What its name ends in before `.pdf`; empty when it is the only one.
  public var suffix: String
  /// Its bytes.
  public var bytes: [UInt8]
}
