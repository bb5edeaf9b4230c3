public import GongwenRendering

/// How a PDF is made of pages, apart from what is on them.
public struct PDFSettings: Sendable, Hashable, Codable {
  /// What the file promises to those who keep and read it.
  public var level: PDFLevel
  /// Whether the source lies in the file.
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

extension PDFAttachment {
  /// The source of a document, as it lies in its PDF.
  ///
  /// - Parameters:
  ///   - path: The path or name of the source; the folder is left out.
  ///   - bytes: Its bytes.
  public init(source path: String, bytes: [UInt8]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let isMarkdown = name.lowercased().hasSuffix(".md") || name.lowercased().hasSuffix(".markdown")
    self.init(
      name: name == "-" ? "stdin.txt" : name, mediaType: isMarkdown ? "text/markdown" : "text/plain",
      bytes: bytes)
  }
}
