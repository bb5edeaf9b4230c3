import GongwenLayout
import GongwenModel
import GongwenStyle

/// Puts leader dots and right-aligned numbers after the entries of a table of contents.
///
/// Leaders hang on one raster from the right edge, so that dots stand under dots whatever the entries' lengths.
struct ContentsLeaders {
  private let entries: [VolumeEntry]
  private let look: VolumeStyle
  private let shaper: any TextShaper
  /// Where numbers end, in pt.
  private var rightEdge = 0.0
  /// From where leaders end to where numbers do: the widest number, in pt.
  private let numberWidth: Double
  private var nextEntry = 0

  /// Adds the leaders and numbers of all entries to the pages that hold their lines; a number is a part of its entry.
  static func add(
    to contents: inout PagedDocument, _ entries: [VolumeEntry], style: ResolvedStyle, look: VolumeStyle,
    shaper: any TextShaper
  ) throws(Fault) {
    var pass = try ContentsLeaders(entries: entries, look: look, shaper: shaper)
    for index in contents.pages.indices {
      pass.rightEdge = rightEdge(ofPage: index, in: style.page)
      try pass.fill(&contents.pages[index], &contents.structure)
    }
  }

  /// Where the numbers on a page of the table end, in pt; the gutter of every second page may be on its right (G-13).
  ///
  /// - Parameters:
  ///   - index: The page's place in the table, from 0.
  ///   - geometry: The sides.
  /// - Returns: The distance from the page's left edge.
  static func rightEdge(ofPage index: Int, in geometry: PageGeometry) -> Double {
    geometry.left(ofPage: index + 1) + geometry.typeAreaWidth
  }

  private init(entries: [VolumeEntry], look: VolumeStyle, shaper: any TextShaper) throws(Fault) {
    self.entries = entries
    self.look = look
    self.shaper = shaper
    // Digits are of one width, so the last entry's number is the widest.
    numberWidth = try Self.set(String(entries.last?.number ?? 0), look, shaper).width
  }

  private var size: Double { look.contentsEntry.size }
  private var leaderEnd: Double { rightEdge - numberWidth - gap }
  /// Between entry, leader and number: a quarter of a character at least.
  private var gap: Double { size / 4 }

  /// Rebuilds a page's items in reading order: each entry's lines, then its leader and number.
  private mutating func fill(_ page: inout Page, _ structure: inout StructureTree) throws(Fault) {
    var items: [PageItem] = []
    for index in page.lines.indices {
      let line = page.lines[index]
      let first = items.count
      items += page.items[line.items]
      if structure.role(of: line.element) == .contents, line.isLast, nextEntry < entries.count {
        let number = structure.add(.pageReference, to: line.element)
        items += try ending(of: line, number: entries[nextEntry].number, number)
        nextEntry += 1
      }
      page.lines[index].items = first..<items.count
    }
    page.items = items
  }

  private func ending(of line: PageLine, number: Int, _ node: NodeID) throws(Fault) -> [PageItem] {
    // Nothing but a leader parts them, and that is an ornament: read, entry and number would be one word (ISO 32000-1
    // 14.8.2.5).
    var items = try set(" ").runs(x: line.end, baseline: line.baseline)
      .map { PageItem(.glyphs($0), owner: .generated(node)) }
    let step = look.contentsLeader.isEmpty ? 0 : try set(look.contentsLeader).width
    let count = step > 0 ? Int(((leaderEnd - line.end - gap) / step).rounded(.down)) : 0
    if count > 0 {
      let leader = try set(String(repeating: look.contentsLeader, count: count))
      items += leader.runs(x: leaderEnd - Double(count) * step, baseline: line.baseline)
        .map { PageItem(.glyphs($0), owner: .artifact(.leader)) }
    }
    let digits = try set(String(number))
    return items
      + digits.runs(x: rightEdge - digits.width, baseline: line.baseline)
      .map { PageItem(.glyphs($0), owner: .element(node)) }
  }

  private func set(_ text: String) throws(Fault) -> SetLine { try Self.set(text, look, shaper) }

  private static func set(
    _ text: String, _ look: VolumeStyle, _ shaper: any TextShaper
  ) throws(Fault) -> SetLine {
    let utf8 = Array(text.utf8)
    let run = ShapingRun(range: 0..<utf8.count, role: look.contentsEntry.font)
    return SetLine(try shaper.shape(utf8, runs: [run]), text: utf8, size: look.contentsEntry.size)
  }
}
