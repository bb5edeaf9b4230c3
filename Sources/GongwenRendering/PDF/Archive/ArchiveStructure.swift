/// The structure of a document as PDF has it: standard elements (ISO 32000-1 14.8.4), flat, with places for numbers.
///
/// The exporter makes it of the document's own structure; the first node is the whole document.
struct ArchiveStructure: Equatable {
  /// The kind of an element.
  enum Kind: Equatable {
    case document, section, title
    /// A heading; 1 for the outermost level, whatever its number.
    case heading(level: Int)
    case paragraph, blockQuotation
    case list, listItem, label, listBody
    case table, tableHead, tableBody, tableRow, headerCell(Scope), dataCell
    case figure, caption, formula, note, reference
    case contents, contentsItem, link, span
  }

  /// What a table's head is the head of.
  enum Scope: String {
    case row = "Row"
    case column = "Column"
    case both = "Both"
  }

  /// How a list counts (ISO 32000-1 14.8.5.5); what PDF has no word for, such as 一、 and ①, is decimal.
  enum Numbering: String {
    case decimal = "Decimal"
    case upperAlpha = "UpperAlpha"
    case lowerAlpha = "LowerAlpha"
    case upperRoman = "UpperRoman"
    case lowerRoman = "LowerRoman"
    case disc = "Disc"
    case circle = "Circle"
    case square = "Square"

    /// The numbering whose first label is a text, such as `a)`.
    init(label: some StringProtocol) {
      let sign = label.trimmingPrefix { !$0.isLetter && !$0.isNumber && !"●•○◦■□▪☐☑☒".contains($0) }.first
      switch sign {
      case "i": self = .lowerRoman
      case "I": self = .upperRoman
      case "●", "•": self = .disc
      case "○", "◦": self = .circle
      case "■", "□", "▪", "☐", "☑", "☒": self = .square
      // A dash, an arrow.
      case nil: self = label.isEmpty ? .decimal : .disc
      case .some(let sign) where sign.isASCII && sign.isLetter:
        self = sign.isLowercase ? .lowerAlpha : .upperAlpha
      default: self = .decimal
      }
    }
  }

  /// One element.
  struct Node: Equatable {
    var kind: Kind
    /// The element it is part of; `nil` for the document alone.
    var parent: Int?
    /// Its parts that are elements, in reading order.
    var children: [Int] = []
    /// Its language where that is another than the document's, such as `en`.
    var language: String?
    /// What it shows, in words: for figures and formulas.
    var alternative: String?
    /// The text it stands for, where the glyphs have another.
    var actualText: String?
    /// The box around a figure and the page it stands on.
    var box: PDFRectangle?
    /// How many columns and rows a cell takes.
    var columnSpan = 1
    var rowSpan = 1
    /// How the items of a list are numbered; `nil` where they are not.
    var numbering: Numbering?

    init(_ kind: Kind, parent: Int? = nil) {
      self.kind = kind
      self.parent = parent
    }
  }

  private(set) var nodes: [Node] = [Node(.document)]

  /// Adds an element at the end of another, and returns its number.
  mutating func add(_ kind: Kind, to parent: Int) -> Int {
    nodes.append(Node(kind, parent: parent))
    nodes[parent].children.append(nodes.count - 1)
    return nodes.count - 1
  }

  /// Adds an element right before another, as a part of the same, and returns its number.
  mutating func insert(_ kind: Kind, before sibling: Int) -> Int {
    let parent = nodes[sibling].parent ?? 0
    nodes.append(Node(kind, parent: parent))
    let place = nodes[parent].children.lastIndex(of: sibling) ?? nodes[parent].children.count
    nodes[parent].children.insert(nodes.count - 1, at: place)
    return nodes.count - 1
  }

  /// The structure of pages around which a margin was added on every side.
  consuming func moved(by margin: Double) -> ArchiveStructure {
    guard margin > 0 else { return self }
    for number in nodes.indices { nodes[number].box = nodes[number].box?.moved(by: margin) }
    return self
  }

  /// One element, to read or change.
  subscript(number: Int) -> Node {
    get { nodes[number] }
    set { nodes[number] = newValue }
  }

  /// The tag of each element, with headings on levels that skip none (PDF/UA-1 7.4.2).
  ///
  /// A report may begin with （一）, or go from 一、 to 1.: what is printed stays, and only the tags count the levels that
  /// are really there. The title stands above all of them.
  ///
  /// - Parameter hasContent: Whether each element has anything of its own on a page; a heading on a page that was left out
  ///   counts for nothing.
  /// - Returns: A tag for each element.
  func tags(hasContent: [Bool]) -> [String] {
    let isPresent = presence(hasContent)
    // A section is a report of its own: its headings begin anew, and after it those around it go on.
    let sections = sections()
    var open: [Int: [Int]] = [:]
    var last = 0
    return nodes.enumerated().map { number, node in
      switch node.kind {
      case .title where !isPresent[number], .heading where !isPresent[number]: return node.kind.tag
      case .title:
        open[sections[number]] = [0]
        last = 1
        return node.kind.tag
      case .heading(let level):
        var levels = open[sections[number], default: []]
        while let last = levels.last, last >= level { levels.removeLast() }
        levels.append(level)
        open[sections[number]] = levels
        // What stood in the section counts, too: read on from there, no level may be skipped.
        last = min(levels.count, last + 1, 6)
        return "H\(last)"
      default: return node.kind.tag
      }
    }
  }

  /// The section that each element lies in, by its number; 0 for the document.
  private func sections() -> [Int] {
    var result = [Int](repeating: 0, count: nodes.count)
    // The number of a part is above that of what it is part of.
    for (number, node) in nodes.enumerated() {
      result[number] = node.kind == .section ? number : node.parent.map { result[$0] } ?? 0
    }
    return result
  }

  /// Whether each element or one of its parts has content: a heading may be a link and nothing else.
  private func presence(_ hasContent: [Bool]) -> [Bool] {
    var isPresent = hasContent
    // The number of a part is above that of what it is part of.
    for number in nodes.indices.reversed() where isPresent[number] {
      if let parent = nodes[number].parent { isPresent[parent] = true }
    }
    return isPresent
  }
}

extension ArchiveStructure.Kind {
  /// The tag; of a heading without its level.
  var tag: String {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .title: "Title"
    case .heading: "H"
    case .paragraph: "P"
    case .blockQuotation: "BlockQuote"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .dataCell: "TD"
    case .figure: "Figure"
    case .caption: "Caption"
    case .formula: "Formula"
    case .note: "Note"
    case .reference: "Reference"
    case .contents: "TOC"
    case .contentsItem: "TOCI"
    case .link: "Link"
    case .span: "Span"
    }
  }

  /// Whether it holds other elements and no text of its own.
  var holdsElementsOnly: Bool {
    switch self {
    case .document, .section, .list, .listItem, .table, .tableHead, .tableBody, .tableRow, .contents: true
    default: false
    }
  }

  /// Whether an empty one is kept: a table needs all its cells, a list item its body.
  var isKeptEmpty: Bool {
    switch self {
    case .tableRow, .headerCell, .dataCell, .document: true
    default: false
    }
  }
}
