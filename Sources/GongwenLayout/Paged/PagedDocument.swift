public import GongwenModel

/// A document set on pages: fixed positions and whose each thing is, nothing of any drawing library.
///
/// The only thing that exporters, previews, reports and the conservation check read. Reading order is the order of
/// pages and items; outline, contents, tags and reports are walks of `structure`.
public struct PagedDocument: Sendable, Equatable {
  /// The faces that the runs name by number.
  public var fonts: [FontReference] = []
  /// What stands on the pages, as a tree.
  public var structure = StructureTree()
  /// The pages in order.
  public var pages: [Page] = []
  /// What the document says of itself.
  public var metadata = DocumentMetadata()

  /// Creates an empty document.
  public init() {}
}

/// A face, named so that it means the same in another process.
public struct FontReference: Sendable, Hashable, Codable {
  /// Its PostScript name, such as `FandolFang-Regular`.
  public var postScriptName: String
  /// The name of its file without the folder, which tells two faces of one name apart.
  public var fileName: String
  /// Its number in the file, from 0; other than 0 only in collections.
  public var index: Int

  /// Creates a reference.
  public init(postScriptName: String, fileName: String, index: Int = 0) {
    self.postScriptName = postScriptName
    self.fileName = fileName
    self.index = index
  }
}

/// One page; lengths in pt from its top left corner.
public struct Page: Sendable, Equatable {
  /// Width of the page.
  public var width: Double
  /// Height of the page.
  public var height: Double
  /// The page's number, or `nil` on a page without one.
  public var number: Int?
  /// What readers show for the page where that is not its number, such as `ii`; `nil` shows the number.
  public var label: String?
  /// What is on the page, in reading order; furniture such as the page number comes last.
  public var items: [PageItem] = []
  /// The lines on it, each with its items.
  public var lines: [PageLine] = []
  /// The links on it.
  public var links: [PageLink] = []
  /// The pages of the document that lie on this one, where it is a sheet of a booklet; empty for a page by itself.
  package var parts: [PagePart] = []

  /// Creates an empty page.
  public init(width: Double, height: Double, number: Int? = nil) {
    self.width = width
    self.height = height
    self.number = number
  }
}

extension Page {
  /// The text of a line: what of it belongs to elements, without the space that its end swallows.
  public func text(of line: PageLine) -> String {
    var bytes: [UInt8] = []
    for item in items(of: line) {
      if case .element = item.owner, let run = item.run { bytes += run.text }
    }
    if bytes.last == " " { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A page of the document that lies on a sheet with others.
package struct PagePart: Sendable, Equatable {
  /// What of the sheet's items stands on it.
  package var items: Range<Int>
  /// Its place in the document: the text is read in this order, not in that of the sheets.
  package var order: Int

  /// Describes a page on a sheet.
  package init(items: Range<Int>, order: Int) {
    self.items = items
    self.order = order
  }
}

/// A thing at a fixed place of a page.
public struct PageItem: Sendable, Equatable {
  /// What is drawn.
  public enum Content: Sendable, Equatable {
    /// Glyphs of one face and size on one baseline
    case glyphs(GlyphRun)
    /// A filled rectangle
    case rule(Rule)
    /// A picture
    case picture(Picture)
  }

  /// What is drawn.
  public var content: Content
  /// Whose it is.
  public var owner: Owner

  /// Creates an item.
  public init(_ content: Content, owner: Owner) {
    self.content = content
    self.owner = owner
  }

  /// The glyphs that it is; `nil` for other items.
  public var run: GlyphRun? { if case .glyphs(let run) = content { run } else { nil } }
  /// The picture that it is; `nil` for other items.
  public var picture: Picture? { if case .picture(let picture) = content { picture } else { nil } }
}

/// Whose an item is.
public enum Owner: Sendable, Hashable {
  /// Part of an element of the text
  case element(NodeID)
  /// Printed for an element and not of its text, such as the hyphen at a line's end
  case generated(NodeID)
  /// Of the page, not of the text
  case artifact(ArtifactKind)
}

/// The things on a page that are not of the text.
public enum ArtifactKind: String, Sendable, Hashable {
  /// 页码
  case pageNumber
  /// The dots between an entry of the contents and its number
  case leader
  /// A line that parts or frames
  case rule
  /// The head of a table once more, on a page that it goes on to
  case repeatedHead
  /// A dot below a character that is set off (着重号)
  case emphasis
  /// A caption or frame of a contact sheet
  case sheet
}

/// A link to a place in the document or outside.
public struct PageLink: Sendable, Equatable {
  /// Where it leads.
  public enum Target: Sendable, Equatable {
    /// The first page of an element
    case element(NodeID)
    /// An address
    case address(String)
  }

  /// Where it can be clicked.
  public var frame: Frame
  /// Where it leads.
  public var target: Target
  /// The element whose text it is.
  public var owner: NodeID

  /// Creates a link.
  public init(frame: Frame, target: Target, owner: NodeID) {
    self.frame = frame
    self.target = target
    self.owner = owner
  }
}

/// A rectangle on a page, in pt from its top left corner.
public struct Frame: Sendable, Equatable {
  /// Left edge.
  public var x: Double
  /// Top edge.
  public var y: Double
  /// Width.
  public var width: Double
  /// Height.
  public var height: Double

  /// Creates a frame.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// How one line came out: what `--report` prints and what tests of composition read.
public struct PageLine: Sendable, Equatable {
  /// What was done to bring a line to its measure, in em of its size.
  public struct Adjustment: Sendable, Equatable {
    /// Sum of what marks gave up beside each other and at the edges.
    public var trimmed: Double
    /// What each gap was given beyond its natural width; negative when shrunk.
    public var stretchPerGap: Double

    /// Creates an adjustment.
    public init(trimmed: Double, stretchPerGap: Double) {
      self.trimmed = trimmed
      self.stretchPerGap = stretchPerGap
    }
  }

  /// The items on it, as indices of the page's.
  public var items: Range<Int>
  /// The element that it belongs to.
  public var element: NodeID
  /// Which line of its paragraph, from 0.
  public var index: Int
  /// Whether it is the last of its paragraph.
  public var isLast: Bool
  /// The line of the page's grid, from 0; `nil` off the grid (titles of several lines).
  public var gridLine: Int?
  /// The em boxes of its characters, from the first frame's left edge to the last one's right edge, trims at its end
  /// counted.
  public var frame: Frame
  /// The baseline, in pt from the top of the page.
  public var baseline: Double
  /// What was done to bring it to its measure.
  public var adjustment: Adjustment
  /// Why it ends where it does, when that is unusual.
  public var breakReason: BreakReason?

  /// Creates a line.
  public init(
    items: Range<Int>, element: NodeID, index: Int, isLast: Bool, gridLine: Int?, frame: Frame,
    baseline: Double,
    adjustment: Adjustment, breakReason: BreakReason? = nil
  ) {
    self.items = items
    self.element = element
    self.index = index
    self.isLast = isLast
    self.gridLine = gridLine
    self.frame = frame
    self.baseline = baseline
    self.adjustment = adjustment
    self.breakReason = breakReason
  }

  /// Left edge of the first frame.
  public var start: Double { frame.x }
  /// Right edge of the last frame.
  public var end: Double { frame.x + frame.width }
}

/// Why a line or a page ends at an unusual place; the raw value is the rule's id.
public enum BreakReason: String, Sendable, Hashable {
  /// A mark that should not begin a line does (行首禁则)
  case lineStart = "C-10"
  /// A word is divided, or cut in an emergency
  case word = "C-21"
  /// A unit that should stay whole is divided
  case unit = "C-22"
  /// Two Han characters at least stand on a last line (孤字)
  case orphanCharacter = "C-70"
  /// No last line stands alone on a page (孤行)
  case widowLine = "C-71"
  /// A heading stays with its text
  case headingKept = "C-72"
  /// Pages are full
  case fullPage = "C-73"
  /// A code or address is divided
  case code = "C-83"
  /// Titles are divided in a trapezoid or diamond (梯形、菱形)
  case titleShape = "G-40"
  /// 附件说明 stands on one page
  case attachmentNoteKept = "G-60"
  /// A signature stays with text
  case signatureKept = "G-67"
  /// 版记 stands on the page of the last text where that is an even one
  case imprintKept = "G-84"
  /// A wide table is turned on pages of its own
  case turnedTable = "G-95"
  /// A note stands on the page of its sign
  case noteKept = "N-01"
}
