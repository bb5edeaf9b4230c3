import GongwenLayout
import GongwenModel
import GongwenStyle

/// Puts leader dots and right-aligned numbers behind the entries of a table of contents.
///
/// Leaders hang on one raster from the right edge, so that dots stand under dots whatever the entries' lengths.
struct ContentsLeaders {
  /// The role of the numbers, which tells them from the digits in an entry.
  static let numberRole = StructuralRole.block(.tableRow)

  private let entries: [VolumeEntry]
  private let look: VolumeStyle
  private let shaper: any TextShaper
  /// Where numbers end, in pt.
  private let rightEdge: Double
  /// Where leaders end: left of the widest number, in pt.
  private var leaderEnd: Double
  private var nextEntry = 0

  /// Adds the leaders and numbers of all entries to the pages that hold their lines.
  static func add(
    to pages: inout [Page], _ entries: [VolumeEntry], style: ResolvedStyle, look: VolumeStyle,
    shaper: any TextShaper
  ) throws(Fault) {
    var pass = ContentsLeaders(entries: entries, style: style, look: look, shaper: shaper)
    // Digits are of one width, so the last entry's number is the widest.
    let widest = try pass.width(of: String(entries.last?.number ?? 0))
    pass.leaderEnd = pass.rightEdge - widest - pass.gap
    for index in pages.indices { try pass.fill(&pages[index]) }
  }

  private init(entries: [VolumeEntry], style: ResolvedStyle, look: VolumeStyle, shaper: any TextShaper) {
    self.entries = entries
    self.look = look
    self.shaper = shaper
    rightEdge = style.page.left(ofPage: 1) + style.page.typeAreaWidth
    leaderEnd = rightEdge
  }

  private var size: Double { look.contentsEntry.size }
  /// Between entry, leader and number: a quarter of a character at least.
  private var gap: Double { size / 4 }

  /// Rebuilds a page's items in reading order: each entry's lines, then its leader and number.
  private mutating func fill(_ page: inout Page) throws(Fault) {
    var rest = page.items[...]
    var items: [PageItem] = []
    for line in page.lines {
      var length = line.text.utf8.count
      while length > 0, let item = rest.popFirst() {
        if case .glyphs(let run) = item { length -= run.text.count }
        items.append(item)
      }
      guard line.role == .body, line.isLast, nextEntry < entries.count else { continue }
      items += try ending(of: line, number: entries[nextEntry].number)
      nextEntry += 1
    }
    page.items = items + rest
  }

  private func ending(of line: LineRecord, number: Int) throws(Fault) -> [PageItem] {
    let digits = String(number)
    var items: [PageItem] = []
    let step = look.contentsLeader.isEmpty ? 0 : try width(of: look.contentsLeader)
    let count = step > 0 ? Int(((leaderEnd - line.end - gap) / step).rounded(.down)) : 0
    if count > 0 {
      let text = String(repeating: look.contentsLeader, count: count)
      items += try runs(text, x: leaderEnd - Double(count) * step, line.baseline, role: .artifact)
    }
    let start = rightEdge - (try width(of: digits))
    return items + (try runs(digits, x: start, line.baseline, role: Self.numberRole))
  }

  private func shape(_ text: String) throws(Fault) -> ShapedText {
    let utf8 = Array(text.utf8)
    return try shaper.shape(utf8, runs: [ShapingRun(range: 0..<utf8.count, role: look.contentsEntry.font)])
  }

  private func width(of text: String) throws(Fault) -> Double {
    try shape(text).clusters.reduce(0) { $0 + Double($1.advance) } * size
  }

  private func runs(
    _ text: String, x: Double, _ baseline: Double, role: StructuralRole
  ) throws(Fault) -> [PageItem] {
    let shaped = try shape(text)
    var x = x
    var runs: [GlyphRun] = []
    for cluster in shaped.clusters {
      if runs.last?.takes(cluster) != true { runs.append(GlyphRun(for: cluster, size: size, role: role)) }
      runs[runs.count - 1].append(cluster, of: shaped, text: Array(text.utf8), x: x, baseline: baseline)
      x += Double(cluster.advance) * size
    }
    return runs.map(PageItem.glyphs)
  }
}
