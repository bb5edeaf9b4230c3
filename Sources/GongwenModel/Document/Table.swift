/// A table (表格).
public struct Table: Sendable, Equatable {
  /// A row, its cells from left to right; a cell that spans rows stands in the first of them only.
  public struct Row: Sendable, Equatable {
    /// The cells.
    public var cells: [Cell]
    /// Whether it is part of the head, which is repeated on each page.
    public var isHeader: Bool
    /// The least height that the source gives it, in whole pt, as rows of forms have it that are to be written in.
    public var height: Int?

    /// Creates a row.
    public init(cells: [Cell], isHeader: Bool = false, height: Int? = nil) {
      self.cells = cells
      self.isHeader = isHeader
      self.height = height
    }
  }

  /// A cell.
  public struct Cell: Sendable, Equatable {
    /// What stands in it.
    public var blocks: [Block]
    /// The columns that it takes, from 1.
    public var columnSpan: Int
    /// The rows that it takes, from 1.
    public var rowSpan: Int
    /// How the source sets its lines where it does not leave that to the style: centred or flush right.
    public var alignment: Hints.Alignment?

    /// Creates a cell.
    public init(
      blocks: [Block] = [], columnSpan: Int = 1, rowSpan: Int = 1, alignment: Hints.Alignment? = nil
    ) {
      self.blocks = blocks
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.alignment = alignment
    }
  }

  /// The rows from the top.
  public var rows: [Row]
  /// The widths that the source gives its columns, as shares of the whole; empty when it gives none.
  public var columnShares: [Double]
  /// Whether the source draws no lines around its cells: they only lay out what stands in them.
  public var isBorderless = false
  /// The caption (表题).
  public var caption: InlineText?
  /// What its numbers count (计量单位), as it stands below the caption: 单位：万元.
  public var unit: InlineText?

  /// Creates a table.
  public init(
    rows: [Row], columnShares: [Double] = [], caption: InlineText? = nil, unit: InlineText? = nil
  ) {
    self.rows = rows
    self.columnShares = columnShares
    self.caption = caption
    self.unit = unit
  }
}

/// A picture that stands between paragraphs (图).
public struct Figure: Sendable, Equatable {
  /// The picture; `nil` when the source only names it.
  public var resource: ResourceID?
  /// What a reader who cannot see it is told (替代文字).
  public var alternativeText: String?
  /// The caption (图题).
  public var caption: InlineText?
  /// The width that the source gives it, in pt.
  public var width: Double?
  /// What the source calls it, such as the address of its file: said where it is not there.
  public var name: String?

  /// Creates a figure.
  public init(
    resource: ResourceID?, alternativeText: String? = nil, caption: InlineText? = nil, width: Double? = nil,
    name: String? = nil
  ) {
    self.resource = resource
    self.alternativeText = alternativeText
    self.caption = caption
    self.width = width
    self.name = name
  }
}

/// An embedded picture as its file has it.
public struct Resource: Sendable, Equatable {
  /// The formats that can be drawn.
  public enum Format: String, Sendable {
    /// PNG
    case png
    /// JPEG
    case jpeg
  }

  /// Its name in the source, for messages.
  public var name: String
  /// Its format.
  public var format: Format
  /// The bytes of the file.
  public var bytes: [UInt8]
  /// How many pixels it is wide as it is shown: turned, where its camera notes that.
  public var width: Int
  /// How many pixels it is high as it is shown.
  public var height: Int

  /// Creates a resource; width and height in pixels.
  public init(name: String, format: Format, bytes: [UInt8], width: Int, height: Int) {
    self.name = name
    self.format = format
    self.bytes = bytes
    self.width = width
    self.height = height
  }
}
