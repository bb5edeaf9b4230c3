/// How much a PDF promises to those who keep it.
public enum PDFLevel: String, Sendable, Hashable, Codable, CaseIterable {
  /// No promise: no tags, no profile, no XMP; the smallest file.
  case plain
  /// PDF/A-2u: to be kept, and its text to be copied.
  case a2u = "a-2u"
  /// PDF/A-2a and PDF/UA-1: to be kept, and to be read by everybody.
  case a2a = "a-2a"
}

/// A file that lies in a PDF.
public struct PDFAttachment: Sendable, Hashable, Codable {
  /// Its name, without a folder.
  public var name: String
  /// Its kind, such as `text/plain`.
  public var mediaType: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// Names a file.
  public init(name: String, mediaType: String, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
  }
}

/// What a printer needs around a page.
public struct PressMarks: Sendable, Hashable, Codable {
  /// How far the page's content may run over its edge, in pt: 0 to 20 mm.
  public var bleed: Double
  /// Whether the corners of the trimmed page are marked.
  public var hasCropMarks: Bool

  /// Describes the sheet around a page.
  public init(bleed: Double = 0, hasCropMarks: Bool = false) {
    self.bleed = bleed
    self.hasCropMarks = hasCropMarks
  }
}

/// What a PDF says of itself beyond its pages.
package struct PDFOptions: Sendable, Hashable, Codable {
  /// The time written as the date of creation, in seconds since 1970 UTC; `nil` writes none.
  ///
  /// There is no clock here: the same input gives the same bytes.
  package var date: Int64?
  /// The program named as creator.
  package var creator: String
  /// What the file promises.
  package var level: PDFLevel
  /// The sources, to lie in the file, each with a name of its own; they make part 3 of PDF/A of part 2.
  package var attachments: [PDFAttachment]
  /// What a printer needs; `nil` makes pages of the size they have.
  package var press: PressMarks?

  /// Creates options.
  package init(
    date: Int64?, creator: String, level: PDFLevel = .a2a, attachments: [PDFAttachment] = [],
    press: PressMarks? = nil
  ) {
    self.date = date
    self.creator = creator
    self.level = level
    self.attachments = attachments
    self.press = press
  }
}
