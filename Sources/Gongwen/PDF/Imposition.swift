internal import GongwenLayout

/// How pages are laid on sheets of paper.
public enum Imposition: String, Sendable, Hashable, Codable, CaseIterable {
  /// A page a sheet, in order.
  case pages
  /// 手动双面: fronts in one file and backs in another, for a printer that is fed by hand.
  case manualDuplex = "manual-duplex"
  /// 骑马钉: two pages side by side, in the order of a booklet that is folded and stapled at its back.
  case booklet
}

extension Imposition {
  /// What the names of the files end in that a document becomes; one empty suffix where it is one file.
  package var suffixes: [String] { self == .manualDuplex ? ["-正面", "-反面"] : [""] }

  /// The files that a document becomes, each with what its name ends in.
  ///
  /// - Parameter document: The document.
  /// - Returns: One file, or fronts and backs.
  package func outputs(of document: PagedDocument) -> [(suffix: String, pages: PagedDocument)] {
    switch self {
    case .pages: return [("", document)]
    case .manualDuplex:
      let sheets = (document.pages.count + 1) / 2
      let fronts = (0..<sheets).map { Optional(2 * $0) }
      // The last back is blank where the pages are odd in number, so that both stacks have the same sheets.
      let backs = (0..<sheets).map { 2 * $0 + 1 < document.pages.count ? 2 * $0 + 1 : nil }
      return Array(zip(suffixes, [document.taking(fronts), document.taking(backs)]))
    case .booklet: return [("", document.booklet())]
    }
  }

  /// The pages on each side of a booklet's sheets, left and right; `nil` is blank.
  ///
  /// Folded once and laid into each other, the sheets have the pages in order: the first side bears the last page and
  /// the first, its back the second and the last but one.
  ///
  /// - Parameter count: How many pages there are.
  /// - Returns: The indices of the pages, a side each, fronts and backs by turns.
  static func bookletSides(of count: Int) -> [(left: Int?, right: Int?)] {
    let total = (count + 3) / 4 * 4
    func page(_ index: Int) -> Int? { index < count ? index : nil }
    return (0..<total / 2).map { side in
      let (outer, inner) = (page(total - 1 - side), page(side))
      // A front has the lower number on the right, a back on the left.
      return side % 2 == 0 ? (outer, inner) : (inner, outer)
    }
  }
}

extension PagedDocument {
  /// The document with some of its pages, in another order; `nil` is a blank page.
  fileprivate func taking(_ indices: [Int?]) -> PagedDocument {
    var document = self
    let (width, height) = (pages.first?.width ?? 0, pages.first?.height ?? 0)
    document.pages = indices.map { $0.map { pages[$0] } ?? Page(width: width, height: height) }
    return document
  }

  /// The document with two pages on each of its sheets.
  fileprivate func booklet() -> PagedDocument {
    var document = self
    let width = pages.map(\.width).max() ?? 0
    let height = pages.map(\.height).max() ?? 0
    document.pages = Imposition.bookletSides(of: pages.count).map { left, right in
      var sheet = Page(width: 2 * width, height: height)
      let names = [left, right].map {
        $0.map { pages[$0].label ?? pages[$0].number.map(String.init) ?? "" } ?? ""
      }
      sheet.label = names.joined(separator: "|")
      if let left { sheet.put(pages[left], x: 0, order: left) }
      if let right { sheet.put(pages[right], x: width, order: right) }
      return sheet
    }
    return document
  }
}

extension Page {
  /// Puts what is on another page on this one, so far from its left edge, in pt; `order` is the other's place in the
  /// document.
  fileprivate mutating func put(_ other: Page, x: Double, order: Int) {
    var other = other
    other.move(x: x, y: 0)
    let first = items.count
    items += other.items
    lines += other.lines.map { line in
      var line = line
      line.items = line.items.lowerBound + first..<line.items.upperBound + first
      return line
    }
    links += other.links
    parts.append(PagePart(items: first..<items.count, order: order))
  }
}
