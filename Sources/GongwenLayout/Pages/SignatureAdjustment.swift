import GongwenModel
import GongwenStyle

/// Keeps a signature on a page with text (G-67, G-68): first by a tighter pitch on the page before, then by
/// a looser one on the two pages before, at last by moving two lines over.
///
/// Never 此页无正文.
struct SignatureAdjustment {
  /// How many paragraphs are placed again in one part of a document for the sake of its signatures.
  ///
  /// A report has one signature. Each remedy places the part again, and a file of nothing but signatures would place it
  /// again for each of its pages.
  static let mostPlaced = 400_000

  let composer: ParagraphComposer
  private var style: ResolvedStyle { composer.style }

  init(composer: ParagraphComposer) { self.composer = composer }

  /// What was done for a signature: the id of its message and the page it was done to, from 1.
  struct Remedy: Equatable {
    var id: String
    var page: Int
    /// The grid lines at the end of that page that it left empty.
    var gridLines = 0
  }

  /// The filling with every lonely signature brought together with text where a remedy does it, and what was done.
  ///
  /// A report and each of its attachments may have a signature of its own, so there can be several.
  func settle(_ filling: PageFilling) -> (PageFilling, [Remedy]) {
    var settled = filling
    var done: [Remedy] = []
    var incurable = 0
    var tries = max(4, SignatureAdjustment.mostPlaced / max(1, filling.paragraphs.count))
    var lonely = lonelyPages(settled)
    // Each round cures a page or passes one by.
    while true {
      guard incurable < lonely.count else { return (settled, done) }
      let page = lonely[incurable]
      if let (tried, remedy) = cure(settled, page, lonely: lonely.count, &tries) {
        settled = tried
        done.append(remedy)
        lonely = lonelyPages(settled)
      } else {
        done.append(Remedy(id: "layout.signature.alone", page: page + 1))
        incurable += 1
      }
    }
  }

  /// The first of the remedies that leaves fewer lonely pages and needs no more of them.
  private func cure(
    _ filling: PageFilling, _ page: Int, lonely: Int, _ tries: inout Int
  ) -> (PageFilling, Remedy)? {
    guard tries > 0 else { return nil }
    for (id, grids) in remedies(filling, page) where tries > 0 {
      tries -= 1
      let tried = PageFiller.fill(
        filling.paragraphs, composer: composer, grids: filling.grids.merging(grids) { $1 })
      guard lonelyPages(tried).count < lonely, tried.pages.count <= filling.pages.count else { continue }
      let used = (tried.pages[page - 1].compactMap(\.gridLine).max() ?? 0) + 1
      return (tried, Remedy(id: id, page: page, gridLines: max(0, style.grid.linesPerPage - used)))
    }
    return nil
  }

  /// The indices of pages that hold a signature and no text; attachments may follow them.
  private func lonelyPages(_ filling: PageFilling) -> [Int] {
    filling.pages.indices.dropFirst().filter { page in
      let placements = filling.pages[page]
      return !placements.isEmpty && placements.allSatisfy { filling.paragraphs[$0.paragraph].isSignature }
    }
  }

  private func remedies(_ filling: PageFilling, _ page: Int) -> [(String, [Int: PageGrid])] {
    let before = page - 1
    let lines = style.grid.linesPerPage
    let height = Double(lines - 1) * style.grid.linePitch
    func grid(_ count: Int) -> PageGrid { PageGrid(lines: count, pitch: height / Double(max(1, count - 1))) }
    var result: [(String, [Int: PageGrid])] = []
    let used = (filling.pages[before].compactMap(\.gridLine).max() ?? lines - 1) + 1
    let needed = used + signatureSlots(filling, page)
    // A seal takes more grid lines where they are closer: a grid line or two above the count for the style's own pitch.
    for count in needed...needed + 2
    where grid(count).pitch >= style.grid.linePitch * style.flow.minimumPitchRatio {
      result.append(("layout.page.tightened", [before: grid(count)]))
    }
    if before > 0, grid(lines - 1).pitch <= style.grid.linePitch * style.flow.maximumPitchRatio + 1e-6 {
      result.append(("layout.page.loosened", [before - 1: grid(lines - 1), before: grid(lines - 1)]))
    }
    // A signature with seals may be too deep for a page that is half empty: its last two lines go over all the same.
    let kept = min(used, lines) - 2
    if kept > 0 {
      result.append(("layout.page.short", [before: PageGrid(lines: kept, pitch: style.grid.linePitch)]))
    }
    return result
  }

  /// The grid lines that the signature needs on the page before: its lines, the blank ones above it, and what a seal
  /// takes below it.
  private func signatureSlots(_ filling: PageFilling, _ page: Int) -> Int {
    let gridLines = filling.pages[page].compactMap(\.gridLine)
    guard let first = filling.pages[page].first, let top = gridLines.min(), let bottom = gridLines.max()
    else {
      return 0
    }
    let (pitch, size) = (style.grid.linePitch, style.grid.bodySize)
    let below = filling.pages[page].compactMap { placement -> Int? in
      let paragraph = filling.paragraphs[placement.paragraph]
      let lines = paragraph.composed.lines.count
      guard let gridLine = placement.gridLine, let seal = paragraph.seal else { return nil }
      return gridLine + seal.linesAtEnd(lines: lines, pitch: pitch, size: size)
    }
    let end = max(bottom, below.max() ?? bottom)
    return end - top + 1 + filling.paragraphs[first.paragraph].blanksAbove(pitch: pitch, size: size)
  }
}
