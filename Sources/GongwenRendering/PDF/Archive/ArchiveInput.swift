import GongwenLayout

/// All that makes an archive of Cairo's file.
struct ArchiveInput {
  /// What the file claims to be.
  var level: PDFLevel
  /// What it says of itself.
  var description: ArchiveDescription
  /// The pages, as many as Cairo drew.
  var pages: [ArchivePage]
  /// The headings for the outline.
  var outline: [OutlineEntry] = []
  /// The structure that the plans of the pages speak of; `nil` writes no tags.
  var structure: ArchiveStructure?
  /// The files to put in, each with a name of its own.
  var attachments: [PDFAttachment] = []
  /// Whether glyphs were moved to stand level with others, which leaves room behind them.
  var hasLevelledFaces = false
}

/// What a page is beyond what is drawn on it.
struct ArchivePage {
  /// Its height in pt.
  var height: Double
  /// What readers call it.
  var label: String?
  /// What was drawn on it.
  var plan = PagePlan()
  /// Where it leads to other places.
  var links: [ArchiveLink] = []
  /// The page after trimming, where the sheet is larger.
  var trimBox: PDFRectangle?
  /// The page with its bleed, where the sheet is larger.
  var bleedBox: PDFRectangle?
}

/// A place of a page that leads elsewhere.
struct ArchiveLink {
  /// Where a link leads.
  enum Target {
    /// A place of the document: the page's index and the distance from its top, in pt.
    case page(Int, y: Double)
    /// An address.
    case address(String)
  }

  var rectangle: PDFRectangle
  var target: Target
  /// What it is, in words, for those who do not see the page.
  var contents: String
  /// The element it belongs to.
  var node: Int

  /// The same on a sheet that is larger than its pages by a margin, in pt.
  func moved(by margin: Double) -> ArchiveLink {
    var link = self
    link.rectangle = rectangle.moved(by: margin)
    if case .page(let page, let y) = target { link.target = .page(page, y: y + margin) }
    return link
  }
}
