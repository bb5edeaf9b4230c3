import GongwenLayout
import GongwenModel

/// The links of a document as PDF has them: an element of their own around the text that can be clicked, and words that
/// tell where they lead.
struct LinkMapping {
  private let document: PagedDocument
  private let elements: [Int]
  private let firstPages: [Int?]
  /// The element of a link by its owner: an entry over two lines is one link with two places.
  private var linkElements: [NodeID: Int] = [:]
  /// The last link, its element, and the item that ends it: on the next line it goes on.
  private var last: (link: PageLink, element: Int, page: Int, item: Int)?

  /// Prepares a document's links.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - elements: The element of each node of its structure.
  init(_ document: PagedDocument, elements: [Int]) {
    self.document = document
    self.elements = elements
    let hasLinks = document.pages.contains { !$0.links.isEmpty }
    firstPages = hasLinks ? document.firstPages() : []
  }

  /// The links of each page; their elements are added and the marks of their text changed.
  consuming func links(
    _ structure: inout ArchiveStructure, _ marks: inout [[PagePlan.Mark]]
  ) -> [[ArchiveLink]] {
    var result: [[ArchiveLink]] = []
    result.reserveCapacity(document.pages.count)
    for (index, page) in document.pages.enumerated() {
      var links: [ArchiveLink] = []
      for link in page.links where document.structure.nodes.indices.contains(Int(link.owner.index)) {
        guard let (target, contents) = target(of: link) else { continue }
        let items = items(of: link, on: page, marks[index])
        let node = element(of: link, on: index, items.first, marks, &structure)
        for item in items { marks[index][item] = .element(node) }
        last = items.last.map { (link, node, index, $0) }
        links.append(
          ArchiveLink(
            rectangle: PDFRectangle(
              left: link.frame.x, bottom: page.height - link.frame.y - link.frame.height,
              right: link.frame.x + link.frame.width, top: page.height - link.frame.y),
            target: target, contents: contents, node: node))
      }
      result.append(links)
    }
    return result
  }

  /// Where a link leads and the words for it; `nil` for a place that is on no page.
  private func target(of link: PageLink) -> (ArchiveLink.Target, String)? {
    switch link.target {
    case .address(let address): return (.address(address), Self.spoken(address))
    case .element(let node):
      guard firstPages.indices.contains(Int(node.index)), let page = firstPages[Int(node.index)] else {
        return nil
      }
      let place = document.pages[page]
      let y = place.lines.first { isWithin($0.element, node) }?.frame.y ?? 0
      let label = place.label ?? place.number.map(String.init) ?? String(page + 1)
      let title = document.structure[node].title ?? document.metadata.title ?? ""
      return (.page(page, y: y), title.isEmpty ? "第\(label)页" : "\(title)，第\(label)页")
    }
  }

  /// An address as it is read out: `%E5%85%AC` as 公; as it stands where that is no text.
  static func spoken(_ address: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
        value >= 0x80
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? address
  }

  /// Whether a node is another or lies in it.
  private func isWithin(_ node: NodeID, _ other: NodeID) -> Bool {
    var node: NodeID? = node
    while let current = node {
      if current == other { return true }
      node = document.structure[current].parent
    }
    return false
  }

  private mutating func element(
    of link: PageLink, on page: Int, _ first: Int?, _ marks: [[PagePlan.Mark]],
    _ structure: inout ArchiveStructure
  ) -> Int {
    if let known = linkElements[link.owner] { return known }
    if let first, let element = elementGoingOn(in: link, on: page, first, marks) { return element }
    let element = structure.add(.link, to: elements[Int(link.owner.index)])
    if isEntry(link.owner) { linkElements[link.owner] = element }
    return element
  }

  /// The element of the link before, where this is the same on the next line or page: nothing of its paragraph stands
  /// between the two.
  private func elementGoingOn(
    in link: PageLink, on page: Int, _ first: Int, _ marks: [[PagePlan.Mark]]
  ) -> Int? {
    guard let last, last.link.owner == link.owner, last.link.target == link.target else { return nil }
    let own = PagePlan.Mark.element(elements[Int(link.owner.index)])
    let isApart =
      switch page - last.page {
      case 0: first > last.item && marks[page][last.item..<first].contains(own)
      case 1: marks[last.page][last.item...].contains(own) || marks[page][..<first].contains(own)
      default: true
      }
    return isApart ? nil : last.element
  }

  /// The items of a link's text, by their index: of an entry of a table of contents all, number and all; of other elements
  /// what stands in its frame.
  private func items(of link: PageLink, on page: Page, _ marks: [PagePlan.Mark]) -> [Int] {
    let owner = PagePlan.Mark.element(elements[Int(link.owner.index)])
    let isWhole = isEntry(link.owner)
    return page.items.indices.filter {
      marks[$0] == owner && (isWhole || isInside(page.items[$0], link.frame))
    }
  }

  private func isEntry(_ node: NodeID) -> Bool { document.structure.role(of: node) == .contents }

  private func isInside(_ item: PageItem, _ frame: Frame) -> Bool {
    guard let first = item.run?.glyphs.first, let last = item.run?.glyphs.last else { return false }
    // What begins where the frame ends, such as a stop after the link, is not in it.
    return first.x >= frame.x - 1 && last.x < frame.x + frame.width - 0.5 && first.y >= frame.y
      && first.y <= frame.y + frame.height
  }
}
