import GongwenModel

/// Writes the structure tree: elements, what of the pages belongs to each, and the way back from the pages.
struct StructureWriter {
  /// What an element is made of, in reading order.
  private enum Kid {
    case element(Int)
    case marked(page: Int, identifier: Int)
    case annotation(number: Int, page: Int)
  }

  /// The number tree's leaves have so many pages.
  private static let leafSize = 64

  private let structure: ArchiveStructure
  private let tags: [String]
  private var kids: [[Kid]]
  private var isAttached: [Bool]
  private var numbers: [Int]

  /// Prepares a tree.
  ///
  /// - Parameters:
  ///   - structure: The elements.
  ///   - tags: Their tags.
  init(_ structure: ArchiveStructure, tags: [String]) {
    self.structure = structure
    self.tags = tags
    kids = [[Kid]](repeating: [], count: structure.nodes.count)
    isAttached = [Bool](repeating: false, count: structure.nodes.count)
    numbers = [Int](repeating: 0, count: structure.nodes.count)
  }

  /// Notes what the pages hold of each element.
  ///
  /// - Parameters:
  ///   - pages: For each page the parts of its content.
  ///   - links: The annotations.
  mutating func collect(pages: [[MarkedPart]], links: [PlacedLink]) {
    var linksOfPage: [Int: [PlacedLink]] = [:]
    for link in links { linksOfPage[link.page, default: []].append(link) }
    let stretches = Self.stretches(of: pages)
    // The links of a sheet come after all its text, so that none stands before the words around it.
    var lastOfPage = [Int](repeating: 0, count: pages.count)
    for (index, stretch) in stretches.enumerated() { lastOfPage[stretch.page] = index }
    for (index, stretch) in stretches.enumerated() {
      for identifier in stretch.identifiers {
        let element = pages[stretch.page][identifier].node
        attach(element)
        kids[element].append(.marked(page: stretch.page, identifier: identifier))
      }
      guard lastOfPage[stretch.page] == index else { continue }
      for link in linksOfPage[stretch.page] ?? [] {
        attach(link.node)
        kids[link.node].append(.annotation(number: link.number, page: stretch.page))
      }
    }
    order(0)
  }

  /// The pages of the document in its own order, each as a stretch of identifiers on a page of the file.
  ///
  /// On the first sheet of a booklet the last page stands beside the first: read in the order of the sheets, a paragraph
  /// that goes on over the page would end before it begins.
  private static func stretches(of pages: [[MarkedPart]]) -> [(page: Int, identifiers: Range<Int>)] {
    var stretches: [(order: Int, page: Int, identifiers: Range<Int>)] = []
    for (page, parts) in pages.enumerated() {
      var start = 0
      while start < parts.count {
        let order = parts[start].order
        let end = parts[start...].firstIndex { $0.order != order } ?? parts.count
        stretches.append((order, page, start..<end))
        start = end
      }
      if parts.isEmpty { stretches.append((page, page, 0..<0)) }
    }
    return stretches.sorted { ($0.order, $0.page) < ($1.order, $1.page) }.map { ($0.page, $0.identifiers) }
  }

  /// Puts an element among its parent's kids, and that among its own parent's, when first met.
  private mutating func attach(_ element: Int) {
    var element = element
    while !isAttached[element], let parent = structure[element].parent {
      isAttached[element] = true
      kids[parent].append(.element(element))
      element = parent
    }
    isAttached[0] = true
  }

  /// Elements that hold no text of their own have their parts in the order of the structure, not of drawing; what is
  /// empty is left out, but for cells.
  private mutating func order(_ root: Int) {
    for (number, node) in structure.nodes.enumerated() where !isAttached[number] && node.kind.isKeptEmpty {
      attach(number)
    }
    for number in kids.indices {
      let hasText = kids[number].contains { if case .element = $0 { false } else { true } }
      guard !hasText else { continue }
      kids[number] = structure[number].children.filter { isAttached[$0] }.map(Kid.element)
    }
  }

  /// Writes everything.
  ///
  /// - Parameters:
  ///   - writer: Where to.
  ///   - pages: The objects of the pages.
  ///   - contents: For each page the element of each marked-content identifier.
  ///   - links: The annotations.
  /// - Returns: The number of the tree's root.
  /// - Throws: A `Fault` of category internal when an object cannot be compressed.
  mutating func write(
    to writer: inout ObjectWriter, pages: [Int], contents: [[Int]], links: [PlacedLink]
  ) throws(Fault) -> Int {
    let root = writer.reserve()
    for number in numbers.indices where isAttached[number] { numbers[number] = writer.reserve() }
    for number in numbers.indices where isAttached[number] {
      try writer.add(numbers[number], element(number, root: root, pages))
    }
    let parents = try parentTree(to: &writer, contents, links)
    let names = try nameTree(to: &writer).map { "/IDTree \($0) 0 R" } ?? ""
    try writer.add(
      root,
      "<</Type/StructTreeRoot/K \(numbers[0]) 0 R/ParentTree \(parents) 0 R/ParentTreeNextKey \(contents.count + links.count)\(names)/RoleMap<</Title/H1>>>>"
        .utf8)
    return root
  }

  // MARK: Elements

  private func element(_ number: Int, root: Int, _ pages: [Int]) -> [UInt8] {
    let node = structure[number]
    var result = Array("<</S/\(tags[number])/P \(node.parent.map { numbers[$0] } ?? root) 0 R".utf8)
    let page = kids[number].lazy.compactMap { kid -> Int? in
      if case .marked(let page, _) = kid { page } else { nil }
    }.first
    if let page { result += "/Pg \(pages[page]) 0 R".utf8 }
    append(kids[number], on: page, pages, to: &result)
    append(node, number, to: &result)
    result += ">>".utf8
    return result
  }

  private func append(_ kids: [Kid], on ownPage: Int?, _ pages: [Int], to result: inout [UInt8]) {
    guard !kids.isEmpty else { return }
    result += kids.count == 1 ? "/K".utf8 : "/K[".utf8
    for (index, kid) in kids.enumerated() {
      if index > 0 || kids.count == 1 { result.append(0x20) }
      switch kid {
      case .element(let number): result += "\(numbers[number]) 0 R".utf8
      case .marked(let page, let identifier) where page == ownPage: result += String(identifier).utf8
      case .marked(let page, let identifier):
        result += "<</Type/MCR/Pg \(pages[page]) 0 R/MCID \(identifier)>>".utf8
      case .annotation(let number, let page):
        result += "<</Type/OBJR/Obj \(number) 0 R/Pg \(pages[page]) 0 R>>".utf8
      }
    }
    if kids.count > 1 { result += "]".utf8 }
  }

  private func append(_ node: ArchiveStructure.Node, _ number: Int, to result: inout [UInt8]) {
    for (key, text) in [("Lang", node.language), ("Alt", node.alternative), ("ActualText", node.actualText)] {
      guard let text else { continue }
      result += "/\(key)".utf8
      result.append(textString: text)
    }
    // A note is found by its name (PDF/UA-1 7.9).
    if node.kind == .note { result += "/ID(\(Self.name(ofNote: number)))".utf8 }
    var table = ""
    if case .headerCell(let scope) = node.kind { table += "/Scope/\(scope.rawValue)" }
    if node.columnSpan > 1 { table += "/ColSpan \(node.columnSpan)" }
    if node.rowSpan > 1 { table += "/RowSpan \(node.rowSpan)" }
    if !table.isEmpty { result += "/A<</O/Table\(table)>>".utf8 }
    if let numbering = node.numbering { result += "/A<</O/List/ListNumbering/\(numbering.rawValue)>>".utf8 }
    if let box = node.box {
      result += "/A<</O/Layout/Placement/Block/BBox".utf8
      result.append(rectangle: box)
      result += ">>".utf8
    }
  }

  // MARK: The ways back

  private static func name(ofNote number: Int) -> String { "note-\(number)" }

  /// The name tree from the names of notes to them (ISO 32000-1 table 322); `nil` where there is none.
  private func nameTree(to writer: inout ObjectWriter) throws(Fault) -> Int? {
    let notes = numbers.indices.filter { isAttached[$0] && structure[$0].kind == .note }
    guard !notes.isEmpty else { return nil }
    // In the order of their bytes: note-10 stands before note-9.
    let entries = notes.map { (name: Self.name(ofNote: $0), number: numbers[$0]) }.sorted {
      $0.name < $1.name
    }
    var kids: [String] = []
    for start in stride(from: 0, to: entries.count, by: Self.leafSize) {
      let part = entries[start..<min(start + Self.leafSize, entries.count)]
      let pairs = part.map { "(\($0.name)) \($0.number) 0 R" }.joined(separator: " ")
      // A root has no limits; its leaves do.
      guard entries.count > Self.leafSize else { return try writer.add("<</Names[\(pairs)]>>".utf8) }
      let limits = "(\(entries[start].name))(\(entries[part.endIndex - 1].name))"
      kids.append("\(try writer.add("<</Limits[\(limits)]/Names[\(pairs)]>>".utf8)) 0 R")
    }
    return try writer.add("<</Kids[\(kids.joined(separator: " "))]>>".utf8)
  }

  /// The number tree from pages and annotations to elements.
  private func parentTree(
    to writer: inout ObjectWriter, _ contents: [[Int]], _ links: [PlacedLink]
  ) throws(Fault) -> Int {
    var entries = contents.map { elements in
      "[" + elements.map { "\(numbers[$0]) 0 R" }.joined(separator: " ") + "]"
    }
    entries += links.map { "\(numbers[$0.node]) 0 R" }
    guard entries.count > StructureWriter.leafSize else { return try writer.add(leaf(entries, 0, "").utf8) }
    var kids: [String] = []
    for start in stride(from: 0, to: entries.count, by: StructureWriter.leafSize) {
      let end = min(start + StructureWriter.leafSize, entries.count)
      let part = Array(entries[start..<end])
      kids.append("\(try writer.add(leaf(part, start, "/Limits[\(start) \(end - 1)]").utf8)) 0 R")
    }
    return try writer.add("<</Kids[\(kids.joined(separator: " "))]>>".utf8)
  }

  private func leaf(_ entries: [String], _ start: Int, _ limits: String) -> String {
    let pairs = entries.enumerated().map { "\(start + $0.offset) \($0.element)" }
    return "<<\(limits)/Nums[\(pairs.joined(separator: " "))]>>"
  }
}

/// A link that has a number in the file.
struct PlacedLink {
  /// Its object.
  var number: Int
  /// The index of the page it stands on.
  var page: Int
  /// The element it belongs to.
  var node: Int
}
