internal import GongwenModel

/// Checks that the figures of a style agree: the page holds the type area, the type area the grid, the grid
/// the paragraphs.
struct GeometryCheck {
  let style: ResolvedStyle
  let values: StyleValues
  private var found: [StyleDiagnostic] = []

  /// Room for rounding, in pt: a hundredth of what a printed page can show.
  private static let rounding = 0.02
  /// Frames may overlap a little (28 × 三号 is 1.3 % wider than 156 mm, F-03); beyond this glyphs touch.
  private static let closestCell = 0.95

  init(style: ResolvedStyle, values: StyleValues) {
    self.style = style
    self.values = values
  }

  /// All disagreements.
  consuming func diagnostics() -> [StyleDiagnostic] {
    checkPage()
    checkWidth()
    checkHeight()
    checkParagraphs()
    return found
  }

  private mutating func checkPage() {
    let page = style.page
    if page.typeAreaWidth < Self.rounding
      || page.gutterMargin + page.typeAreaWidth > page.width + Self.rounding
    {
      report(
        "style.page.wide", [page.gutterMargin, page.typeAreaWidth, page.width],
        keys: ["page.width", "page.gutterMargin", "page.typeAreaWidth", "page.foreEdgeMargin"])
    }
    if page.typeAreaHeight < Self.rounding
      || page.headMargin + page.typeAreaHeight > page.height + Self.rounding
    {
      report(
        "style.page.high", [page.headMargin, page.typeAreaHeight, page.height],
        keys: ["page.height", "page.headMargin", "page.typeAreaHeight", "page.footMargin"])
    }
    let foot = page.height - page.headMargin - page.typeAreaHeight
    if style.pageNumber.placement != .none, style.pageNumber.distance + style.pageNumber.size / 2 > foot {
      report(
        "style.pageNumber.outside", [style.pageNumber.distance, foot],
        keys: ["pageNumber.distance", "pageNumber.size", "page.footMargin", "page.typeAreaHeight"])
    }
  }

  private mutating func checkWidth() {
    let (grid, width) = (style.grid, style.page.typeAreaWidth)
    let keys = ["grid.charactersPerLine", "grid.characterPitch", "grid.bodySize", "page.typeAreaWidth"]
    let needed = Double(grid.charactersPerLine - 1) * grid.characterPitch + grid.bodySize
    let count = String(grid.charactersPerLine)
    if needed > width + Self.rounding {
      report("style.grid.wide", [needed, width], [count], keys: keys)
    } else if grid.characterPitch < grid.bodySize * Self.closestCell {
      let least = (Double(grid.charactersPerLine - 1) * Self.closestCell + 1) * grid.bodySize
      report("style.grid.crowded", [least, width], [count, Self.points(grid.bodySize)], keys: keys)
    }
  }

  private mutating func checkHeight() {
    let (grid, height) = (style.grid, style.page.typeAreaHeight)
    let keys = [
      "grid.linesPerPage", "grid.linePitch", "grid.firstLineOffset", "grid.bodySize", "page.typeAreaHeight",
    ]
    let needed = grid.firstLineOffset + Double(grid.linesPerPage - 1) * grid.linePitch + grid.bodySize
    let count = String(grid.linesPerPage)
    if needed > height + Self.rounding {
      report("style.grid.high", [needed, height], [count], keys: keys)
    } else if grid.linePitch < grid.bodySize {
      let least = Double(grid.linesPerPage) * grid.bodySize
      report("style.grid.dense", [least, height], [count, Self.points(grid.bodySize)], keys: keys)
    }
    if style.attachmentTitleLine > grid.linesPerPage {
      report(
        "style.attachment.titleLine", [], [String(style.attachmentTitleLine), count],
        keys: ["attachment.titleLine", "grid.linesPerPage"])
    }
  }

  private mutating func checkParagraphs() {
    if let body = style.paragraphs[.body], (body.size - style.grid.bodySize).magnitude > Self.rounding {
      let texts = [Self.points(body.size), Self.points(style.grid.bodySize)]
      report(
        "style.grid.bodySize", [], texts,
        keys: ["paragraphs.body.size", "paragraphs.default.size", "grid.bodySize"])
    }
    for kind in ParagraphRole.allCases {
      guard let paragraph = style.paragraphs[kind] else { continue }
      checkIndents(paragraph, "paragraphs." + kind.rawValue)
    }
  }

  /// At least four characters must stand between the indents, or no line could be composed.
  private mutating func checkIndents(_ paragraph: ParagraphStyle, _ group: String) {
    let taken = max(paragraph.firstLineIndent, paragraph.hangingIndent ?? 0) + paragraph.endIndent
    let room = style.page.typeAreaWidth - taken * style.grid.characterPitch - paragraph.size
    let pitch = paragraph.size == style.grid.bodySize ? style.grid.characterPitch : paragraph.size
    let free = max(0, (room / pitch + 0.001).rounded(.down) + 1)
    let keys = ["firstLineIndent", "hangingIndent", "endIndent", "size"].map { group + "." + $0 }
    if free < 4 {
      report("style.paragraph.narrow", [], [group, FigureFormat.text(free)], keys: keys)
    }
  }

  private mutating func report(_ id: String, _ lengths: [Double], _ others: [String] = [], keys: [String]) {
    found.append(values.diagnostic(id, others + lengths.map(StyleResolver.millimetres), keys: keys))
  }

  private static func points(_ value: Double) -> String { FigureFormat.text(value) + "pt" }
}
