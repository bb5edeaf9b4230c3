import GongwenLayout
import GongwenModel

/// Reads the finished volume back: every number printed in the table of contents against the page it names.
///
/// Nothing here uses what the composer computed: the numbers come from the glyph runs of the table, the pages
/// from the outline and from the numbers printed on them. A slip of the composer is a fault, not a wrong book.
enum VolumeProof {
  static func check(_ volume: PagedDocument, _ entries: [VolumeEntry]) throws(Fault) {
    let starts = volume.outline.filter {
      volume.isPartOfVolume($0.node) && volume.structure[$0.node].kind != .contents
    }
    let first = starts.first?.page ?? 0
    let printed = volume.pages[..<first].flatMap { numbers(of: $0, volume.structure) }
    guard starts.count == entries.count, printed.count == entries.count else {
      throw Fault(
        .internal, "volume.contents.count",
        [String(printed.count), String(starts.count), String(entries.count)])
    }
    for (number, start) in zip(printed, starts) {
      let page = volume.pages[start.page]
      guard page.number == number, printedNumber(of: page) == number else {
        throw Fault(
          .internal, "volume.contents.page",
          [start.title, String(number), page.number.map(String.init) ?? "-"])
      }
    }
  }

  /// The page numbers printed on a page of the table, in order.
  private static func numbers(of page: Page, _ structure: StructureTree) -> [Int] {
    page.items.compactMap { item in
      guard case .element(let node) = item.owner, structure[node].kind == .pageReference, let run = item.run
      else { return nil }
      return Int(String(decoding: run.text, as: UTF8.self))
    }
  }

  /// The number that stands at a page's foot; its dashes may be of another face and so in other runs.
  private static func printedNumber(of page: Page) -> Int? {
    let foot = page.items.filter { $0.owner == .artifact(.pageNumber) }
    let text = foot.reduce(into: [UInt8]()) { bytes, item in
      bytes += item.run?.text.filter { (0x30...0x39).contains($0) } ?? []
    }
    return text.isEmpty ? page.number : Int(String(decoding: text, as: UTF8.self))
  }
}
