import GongwenLayout
import GongwenModel
import GongwenStyle

/// Sets the cover and the table of contents of a volume with the layout of reports: their blocks are documents
/// of their own, in a style whose title, byline and body are those of the cover or the table.
struct FrontMatterComposer {
  let style: ResolvedStyle
  let look: VolumeStyle
  let shaper: any TextShaper
  let segmenter: (any WordSegmenter)?

  /// The cover: title, unit, date.
  ///
  /// It bears no number.
  func cover(_ request: VolumeRequest) throws(Fault) -> [Page] {
    var blocks = [Block(.title, TracedText(generated: request.title))]
    if let unit = request.unit { blocks.append(Block(.byline, TracedText(generated: unit))) }
    if let date = request.date { blocks.append(Block(.subtitle, TracedText(generated: date))) }
    var pages = try pages(
      of: blocks, [.title: look.coverTitle, .byline: look.coverUnit, .subtitle: look.coverDate])
    for index in pages.indices { pages[index].label = "封面" }
    // Layout drops the space above what stands first on a page, which is right for everything but a cover.
    pages[0].move(x: 0, y: look.coverTitle.linesBefore * style.grid.linePitch)
    return pages
  }

  /// The table of contents (目录), numbered in roman where the style says so.
  func contents(_ entries: [VolumeEntry], numberer: PageNumberer) throws(Fault) -> [Page] {
    var blocks = [Block(.title, TracedText(generated: look.contentsHeadingText))]
    blocks += entries.map { Block(.body, TracedText(generated: $0.text)) }
    var pages = try pages(of: blocks, [.title: look.contentsHeading, .body: look.contentsEntry])
    try ContentsLeaders.add(to: &pages, entries, style: style, look: look, shaper: shaper)
    let isNumbered =
      look.contentsNumbering == .roman || look.contentsNumbering == .romanIfLong && pages.count > 1
    for index in pages.indices {
      pages[index].label = isNumbered ? Roman.numeral(index + 1) : "目录"
      if isNumbered {
        pages[index].items += try numberer.items(for: index + 1, label: Roman.numeral(index + 1))
      }
      pages[index].lines = []
    }
    return pages
  }

  private func pages(
    of blocks: [Block], _ looks: [ParagraphKind: ParagraphStyle]
  ) throws(Fault) -> [Page] {
    var own = style
    own.paragraphs.merge(looks) { _, new in new }
    own.pageNumber.placement = .none
    let engine = LayoutEngine(style: own, shaper: shaper, segmenter: segmenter)
    var pages = try engine.layOut(Document(blocks: blocks)).pages.pages
    for index in pages.indices { pages[index].number = nil }
    return pages
  }
}

/// Roman numerals in small letters.
enum Roman {
  private static let digits = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// The numeral of a number from 1.
  static func numeral(_ number: Int) -> String {
    var rest = number
    var numeral = ""
    for (value, digit) in digits {
      while rest >= value {
        numeral += digit
        rest -= value
      }
    }
    return numeral
  }
}
