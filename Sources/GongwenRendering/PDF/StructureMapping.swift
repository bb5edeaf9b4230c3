import GongwenLayout
import GongwenModel

/// A document's structure in the terms of PDF: its elements, whose each item is, and its links.
///
/// Where the two differ: a heading that runs into its paragraph is an element beside it, as PDF has no heading inside a
/// paragraph; entries of a table of contents are gathered in one (`TOC`) and are links; rows of a table are
/// filled up to one number of cells; documents bound in a volume, attachments and covers are sections.
struct StructureMapping {
  /// The elements.
  private(set) var structure = ArchiveStructure()
  /// For each page the mark of each item.
  private(set) var marks: [[PagePlan.Mark]] = []
  /// For each page its links.
  private(set) var links: [[ArchiveLink]] = []
  /// Whether a picture is drawn that nothing says in words.
  private(set) var hasSilentFigure = false

  /// The element of each node of the document.
  private var elements: [Int] = []
  /// How many rows the head of each table has, by its element; none for a table without a head or a body.
  private var headRows: [Int: Int] = [:]
  private let tree: StructureTree

  /// Maps a document.
  init(_ document: PagedDocument) {
    tree = document.structure
    mapElements()
    for page in document.pages { marks.append(marks(of: page)) }
    links = LinkMapping(document, elements: elements).links(&structure, &marks)
    LanguageMapping.apply(to: document, &structure, &marks)
  }

  /// Takes elements, marks and links as they are given.
  init(structure: ArchiveStructure, marks: [[PagePlan.Mark]], links: [[ArchiveLink]]) {
    tree = StructureTree()
    self.structure = structure
    self.marks = marks
    self.links = links
  }

  // MARK: Elements

  /// A node stands before its parts, so one pass makes every element under one that is there.
  private mutating func mapElements() {
    elements = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices {
      let id = NodeID(index)
      let parent = tree[id].parent.map { elements[Int($0.index)] } ?? 0
      elements[index] = element(id, in: parent)
      structure[elements[index]].alternative =
        tree[id].alternativeText ?? structure[elements[index]].alternative
    }
    TableFilling.fill(&structure)
  }

  private mutating func element(_ id: NodeID, in parent: Int) -> Int {
    let node = tree[id]
    guard let outer = node.parent else { return 0 }
    switch node.kind {
    case .volume: return structure.add(.section, to: parent)
    // The pages of a cover or a table of contents were set as documents of their own.
    case .document: return tree[outer].kind == .volume ? structure.add(.section, to: parent) : parent
    case .cover, .contents, .attachment, .group(.cover), .group(.contents):
      return structure.add(.section, to: parent)
    case .group(.list): return structure.add(.list, to: lastItem(of: parent))
    case .group(.quote): return structure.add(.blockQuotation, to: parent)
    case .paragraph(let role): return paragraph(id, role, in: parent)
    // It stands before the paragraph that it begins.
    case .lead(let level): return structure.insert(.heading(level: level.rawValue), before: parent)
    // It stands before the words of its item.
    case .label: return structure.insert(.label, before: parent)
    case .pageReference, .signature: return parent
    case .table:
      let table = structure.add(.table, to: parent)
      headRows[table] = countHeadRows(of: id)
      return table
    case .row: return structure.add(.tableRow, to: partOfTable(parent))
    case .cell(let isHeader, let columnSpan, let rowSpan):
      let cell = structure.add(isHeader ? .headerCell(.column) : .dataCell, to: parent)
      structure[cell].columnSpan = columnSpan
      structure[cell].rowSpan = rowSpan
      return cell
    // What is named in words is text; only what is drawn needs words beside it.
    case .figure: return structure.add(node.alternativeText == nil ? .paragraph : .figure, to: parent)
    case .note: return structure.add(.note, to: parent)
    case .noteText: return structure.add(.paragraph, to: parent)
    case .noteReference: return structure.add(.reference, to: parent)
    }
  }

  /// How many of a table's first rows are its head: all their cells are, and none reaches into the body.
  private func countHeadRows(of table: NodeID) -> Int {
    let rows = tree[table].children.filter { tree[$0].kind == .row }
    var (count, reach) = (0, 0)
    for (index, row) in rows.enumerated() {
      let spans = tree[row].children.map { cell -> Int? in
        if case .cell(isHeader: true, _, let rowSpan) = tree[cell].kind { rowSpan } else { nil }
      }
      guard !spans.isEmpty, !spans.contains(nil) else { break }
      count = index + 1
      reach = max(reach, index + (spans.compactMap { $0 }.max() ?? 1))
    }
    return reach > count || count == rows.count ? 0 : count
  }

  /// The head or the body that the next row of a table is in; the table itself where it has neither.
  private mutating func partOfTable(_ table: Int) -> Int {
    guard let count = headRows[table], count > 0 else { return table }
    let last = structure[table].children.last {
      structure[$0].kind == .tableHead || structure[$0].kind == .tableBody
    }
    guard let last else { return structure.add(.tableHead, to: table) }
    let isFull = structure[last].kind == .tableHead && structure[last].children.count == count
    return isFull ? structure.add(.tableBody, to: table) : last
  }

  private mutating func paragraph(_ id: NodeID, _ role: ParagraphRole, in parent: Int) -> Int {
    switch structure[parent].kind {
    case .table, .figure:
      // A table has one caption: its unit is a part of that.
      if let last = structure[parent].children.last, structure[last].kind == .caption {
        return structure.add(.paragraph, to: last)
      }
      return structure.add(.caption, to: parent)
    // The caption of a figure that is named in words: a paragraph stands beside a paragraph, not in it.
    case .paragraph: return structure.add(.paragraph, to: structure[parent].parent ?? 0)
    case .list:
      let item = structure.add(.listItem, to: parent)
      return structure.add(.listBody, to: item)
    default: break
    }
    switch role {
    case .title, .attachmentTitle: return structure.add(.title, to: parent)
    case .attachmentLabel where isAlone(id): return structure.add(.title, to: parent)
    case .heading(let level): return structure.add(.heading(level: level.rawValue), to: parent)
    case .chapter: return structure.add(.heading(level: 1), to: parent)
    case .contents: return contentsEntry(in: parent)
    default: return structure.add(.paragraph, to: parent)
    }
  }

  /// The body of the last item of a list, where a list in it stands; the parent itself if it has none.
  private func lastItem(of parent: Int) -> Int {
    guard structure[parent].kind == .list, let item = structure[parent].children.last,
      structure[item].kind == .listItem, let body = structure[item].children.last
    else { return parent }
    return body
  }

  /// Whether an attachment has a label and no title after it.
  private func isAlone(_ label: NodeID) -> Bool {
    guard let parent = tree[label].parent else { return true }
    return !tree[parent].children.contains { tree.role(of: $0) == .attachmentTitle }
  }

  /// An entry in the table of contents that ends its parent so far, or in a new one.
  private mutating func contentsEntry(in parent: Int) -> Int {
    let last = structure[parent].children.last
    let isOpen = last.map { structure[$0].kind == .contents } ?? false
    let contents = isOpen ? last ?? parent : structure.add(.contents, to: parent)
    return structure.add(.contentsItem, to: contents)
  }

  // MARK: Items

  private mutating func marks(of page: Page) -> [PagePlan.Mark] {
    var marks: [PagePlan.Mark] = []
    marks.reserveCapacity(page.items.count)
    for item in page.items {
      if let picture = item.picture { note(picture, item.owner, page) }
      if let run = item.run { note(label: run, item.owner) }
      switch item.owner {
      case .element(let node): marks.append(.element(textElement(of: node)))
      case .generated(let node): marks.append(mark(of: item, generatedFor: node, after: marks.last))
      case .artifact(let kind): marks.append(.artifact(StructureMapping.artifact(kind, item, page)))
      }
    }
    return marks
  }

  /// How a list counts, as its first label shows (PDF/UA-1 7.6).
  private mutating func note(label run: GlyphRun, _ owner: Owner) {
    let node: NodeID
    switch owner {
    case .element(let id), .generated(let id): node = id
    case .artifact: return
    }
    guard elements.indices.contains(Int(node.index)) else { return }
    let element = structure[elements[Int(node.index)]]
    guard element.kind == .label, let item = element.parent, let list = structure[item].parent,
      structure[list].kind == .list, structure[list].numbering == nil
    else { return }
    structure[list].numbering = .init(label: String(decoding: run.text, as: UTF8.self))
  }

  /// Where a figure stands (PDF/UA-1 7.3), and whether it is told in words.
  private mutating func note(_ picture: Picture, _ owner: Owner, _ page: Page) {
    guard case .element(let node) = owner, elements.indices.contains(Int(node.index)) else { return }
    let element = elements[Int(node.index)]
    structure[element].box = PDFRectangle(
      left: picture.x, bottom: page.height - picture.y - picture.height, right: picture.x + picture.width,
      top: page.height - picture.y)
    hasSilentFigure = hasSilentFigure || structure[element].alternative == nil
  }

  /// A hyphen belongs to what it follows, and what parts two cells is no text; words and numbers that the engine put there
  /// belong to the element that they were put there for.
  private mutating func mark(
    of item: PageItem, generatedFor node: NodeID, after last: PagePlan.Mark?
  ) -> PagePlan.Mark {
    guard tree.nodes.indices.contains(Int(node.index)) else { return .element(textElement(of: node)) }
    switch tree[node].kind {
    case .row, .table: return .artifact(.layout)
    case _ where item.run?.text == Array("\u{AD}".utf8): return last ?? .element(textElement(of: node))
    default: return .element(textElement(of: node))
    }
  }

  /// The element for text of a node: its own, or a paragraph in one that holds elements only.
  ///
  /// Pages that a program made by itself may name nodes that are not there; their text is a paragraph of the document.
  private mutating func textElement(of node: NodeID) -> Int {
    let index = Int(node.index)
    guard elements.indices.contains(index) else {
      if elements.isEmpty { elements.append(0) }
      return textElement(of: NodeID(0))
    }
    if structure[elements[index]].kind.holdsElementsOnly {
      elements[index] = structure.add(.paragraph, to: elements[index])
    }
    return elements[index]
  }

  private static func artifact(_ kind: ArtifactKind, _ item: PageItem, _ page: Page) -> PagePlan.Artifact {
    switch kind {
    case .pageNumber:
      let y = item.run?.glyphs.first?.y ?? page.height
      return y > page.height / 2 ? .footer : .header
    case .leader, .rule, .sheet, .repeatedHead, .emphasis: return .layout
    }
  }
}
