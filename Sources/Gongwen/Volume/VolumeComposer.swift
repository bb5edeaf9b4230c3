public import GongwenLayout
public import GongwenModel
public import GongwenStyle

/// Binds reports to one paged document (汇编): cover, blank back, 目录, reports on pages of their own with one
/// run of numbers (R-30…R-32).
///
/// Drawn on one surface, it embeds each face once.
public struct VolumeComposer {
  private let request: VolumeRequest
  private let style: ResolvedStyle
  private let look: VolumeStyle
  private let shaper: any TextShaper
  private let segmenter: (any WordSegmenter)?
  private let numberer: PageNumberer
  private var volume = PagedDocument()
  /// The number behind the last page of the reports so far.
  private var nextNumber: Int

  /// Binds a volume.
  ///
  /// - Parameters:
  ///   - parts: The reports in their order, all set with the faces of `shaper`.
  ///   - request: Cover and imposition.
  ///   - style: A style with the look of volumes.
  ///   - shaper: The text engine of the cover and the table of contents.
  ///   - segmenter: Word boundaries for a cover title of several lines.
  /// - Returns: The volume.
  /// - Throws: A `Fault` of category input for no reports, of category usage for a style that is not for volumes,
  ///   of category fonts when shaping fails, of category internal when the table of contents is wrong.
  public static func compose(
    _ parts: [VolumePart], request: VolumeRequest, style: ResolvedStyle, shaper: any TextShaper,
    segmenter: (any WordSegmenter)? = nil
  ) throws(Fault) -> PagedDocument {
    guard !parts.isEmpty else { throw Fault(.input, "volume.empty") }
    guard let look = style.volume else { throw Fault(.usage, "volume.style", [style.name]) }
    var composer = try VolumeComposer(request, style, look, shaper, segmenter)
    let entries = composer.numberedEntries(parts)
    try composer.addCover()
    try composer.addContents(entries)
    for (part, entry) in zip(parts, entries) { try composer.add(part, entry) }
    try VolumeProof.check(composer.volume, entries)
    return composer.volume
  }

  private init(
    _ request: VolumeRequest, _ style: ResolvedStyle, _ look: VolumeStyle, _ shaper: any TextShaper,
    _ segmenter: (any WordSegmenter)?
  ) throws(Fault) {
    self.request = request
    self.style = style
    self.look = look
    self.shaper = shaper
    self.segmenter = segmenter
    numberer = try PageNumberer(style: style, shaper: shaper)
    nextNumber = style.pageNumber.first
    volume.metadata.title = request.title
    volume.metadata.unit = request.unit
    volume.metadata.date = request.date
  }

  private var startsRecto: Bool { request.duplex || look.startRecto }

  /// The entries with the numbers that their first pages will bear, which follow from the page counts alone.
  private func numberedEntries(_ parts: [VolumePart]) -> [VolumeEntry] {
    let titles = Set(parts.map(\.pages.metadata.title))
    var number = style.pageNumber.first
    return parts.map { part in
      if startsRecto && number % 2 == 0 { number += 1 }
      defer { number += part.pages.pages.count }
      return VolumeEntry(text: part.entry(sharesTitle: titles.count == 1 && parts.count > 1), number: number)
    }
  }

  private mutating func addCover() throws(Fault) {
    let composer = FrontMatterComposer(style: style, look: look, shaper: shaper, segmenter: segmenter)
    volume.pages += try composer.cover(request)
    if look.coverVersoBlank || startsRecto { addBlank(label: "封二") }
  }

  private mutating func addContents(_ entries: [VolumeEntry]) throws(Fault) {
    let composer = FrontMatterComposer(style: style, look: look, shaper: shaper, segmenter: segmenter)
    volume.outline.append(
      OutlineEntry(
        level: 1, title: String(look.contentsHeadingText.filter { !$0.isWhitespace }),
        page: volume.pages.count,
        y: style.page.headMargin))
    volume.pages += try composer.contents(entries, numberer: numberer)
    // The first report has an odd number and must lie on the right.
    if startsRecto && volume.pages.count % 2 == 1 { addBlank(label: nil) }
  }

  private mutating func add(_ part: VolumePart, _ entry: VolumeEntry) throws(Fault) {
    // A blank page between reports counts and bears no number.
    for number in nextNumber..<entry.number { addBlank(label: String(number)) }
    nextNumber = entry.number + part.pages.pages.count
    let firstPage = volume.pages.count
    volume.outline.append(
      OutlineEntry(level: 1, title: entry.text, page: firstPage, y: style.page.headMargin))
    for heading in part.pages.outline {
      volume.outline.append(
        OutlineEntry(
          level: heading.level + 1, title: heading.title, page: heading.page + firstPage, y: heading.y))
    }
    for (offset, page) in part.pages.pages.enumerated() {
      volume.pages.append(try renumbered(page, as: entry.number + offset))
    }
  }

  /// A page of a report under another number: the old one goes, the new one stands on its side of the page.
  private func renumbered(_ page: Page, as number: Int) throws(Fault) -> Page {
    var page = page
    while case .artifact? = page.items.last?.role { page.items.removeLast() }
    let former = style.page.left(ofPage: page.number ?? number)
    page.move(x: style.page.left(ofPage: number) - former, y: 0)
    page.items += try numberer.items(for: number)
    page.number = number
    // The records of lines are for reports on a single document; in a volume they would double its memory.
    page.lines = []
    return page
  }

  private mutating func addBlank(label: String?) {
    var page = Page(width: style.page.width, height: style.page.height)
    page.label = label
    volume.pages.append(page)
  }
}

/// An entry of the table of contents.
struct VolumeEntry: Equatable {
  /// Its words.
  var text: String
  /// The number of the report's first page.
  var number: Int
}

extension PageItem {
  /// What the item is for.
  var role: StructuralRole {
    switch self {
    case .glyphs(let run): run.role
    case .rule(let rule): rule.role
    }
  }
}

extension Page {
  /// Moves everything on the page, in pt.
  mutating func move(x: Double, y: Double) {
    guard x != 0 || y != 0 else { return }
    for index in items.indices {
      switch items[index] {
      case .glyphs(var run):
        for glyph in run.glyphs.indices {
          run.glyphs[glyph].x += x
          run.glyphs[glyph].y += y
        }
        items[index] = .glyphs(run)
      case .rule(var rule):
        rule.x += x
        rule.y += y
        items[index] = .rule(rule)
      }
    }
  }
}
