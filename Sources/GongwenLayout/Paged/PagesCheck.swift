package import GongwenModel

extension PagedDocument {
  /// Refuses pages that no engine makes: the C libraries that draw them, and the walks over their structure, take for
  /// granted what a caller who builds pages may have got wrong.
  ///
  /// - Throws: A `Fault` of category usage that names the page and what is wrong there.
  package func requireSound() throws(Fault) {
    if pages.isEmpty { throw Fault(.usage, "output.no-pages") }
    for (index, page) in pages.enumerated() {
      guard let flaw = page.flaw(nodes: structure.nodes.count) else { continue }
      throw Fault(.usage, "output.pages", [String(index + 1), flaw])
    }
  }
}

extension Page {
  /// The longest side of a page of PDF in pt (ISO 32000-1 C.2).
  private static let longestSide = 14_400.0

  /// Refuses a page by itself, whose structure is not known.
  ///
  /// - Throws: A `Fault` of category usage that names what is wrong.
  package func requireSound() throws(Fault) {
    if let flaw = flaw(nodes: .max) { throw Fault(.usage, "output.page", [flaw]) }
  }

  /// The first field that cannot be, by its name.
  fileprivate func flaw(nodes: Int) -> String? {
    let isNode = { (id: NodeID) in id.index >= 0 && Int(id.index) < nodes }
    for (name, side) in [("width", width), ("height", height)] {
      guard side > 0, side <= Self.longestSide else { return "\(name) \(side)" }
    }
    for (index, item) in items.enumerated() {
      if let flaw = item.flaw(isNode) { return "items[\(index)].\(flaw)" }
    }
    for (index, line) in lines.enumerated() {
      guard line.items.lowerBound >= 0, line.items.upperBound <= items.count else {
        return "lines[\(index)].items"
      }
      guard isNode(line.element) else { return "lines[\(index)].element" }
      guard line.frame.isFinite, line.baseline.isFinite else { return "lines[\(index)].frame" }
    }
    for (index, link) in links.enumerated() {
      guard isNode(link.owner) else { return "links[\(index)].owner" }
      guard link.frame.isFinite else { return "links[\(index)].frame" }
      if case .element(let id) = link.target, !isNode(id) { return "links[\(index)].target" }
    }
    return nil
  }
}

extension PageItem {
  fileprivate func flaw(_ isNode: (NodeID) -> Bool) -> String? {
    switch owner {
    case .element(let id), .generated(let id): guard isNode(id) else { return "owner" }
    case .artifact: break
    }
    switch content {
    case .glyphs(let run): return run.flaw
    case .rule(let rule):
      return Frame(x: rule.x, y: rule.y, width: rule.width, height: rule.height).isFinite ? nil : "rule"
    case .picture(let picture):
      return Frame(x: picture.x, y: picture.y, width: picture.width, height: picture.height).isFinite
        ? nil : "picture"
    }
  }
}

extension GlyphRun {
  /// The first field that cannot be: clusters divide the text and the glyphs, whole characters each.
  fileprivate var flaw: String? {
    guard size.isFinite, levelShift.isFinite else { return "size" }
    guard glyphs.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return "glyphs" }
    var (bytes, count) = (0, 0)
    for cluster in clusters {
      bytes += Int(cluster.bytes)
      count += Int(cluster.glyphs)
      guard bytes <= text.count, bytes == text.count || text[bytes] & 0xC0 != 0x80 else { return "clusters" }
    }
    guard bytes == text.count, count == glyphs.count else { return "clusters" }
    return String(validating: text, as: UTF8.self) == nil ? "text" : nil
  }
}

extension Frame {
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite && width.isFinite && height.isFinite }
}

extension Page {
  /// The items of a line, as far as they are there.
  package func items(of line: PageLine) -> ArraySlice<PageItem> {
    items[line.items.clamped(to: items.indices)]
  }
}
