import GongwenModel
import GongwenStyle

/// Turns composed lines into glyph runs at their places, each with its owner: the one loop that places glyphs.
struct LineDrawing {
  /// The paragraph.
  let composed: ComposedParagraph
  /// Whose its bytes are, stretch by stretch; the last one ends with the text.
  let owners: [OwnedStretch]
  /// Its node in the structure.
  let node: NodeID
  /// Its colour.
  var colour = Colour.black

  /// Adds a line and its runs to a page.
  ///
  /// - Parameters:
  ///   - index: Which line of the paragraph.
  ///   - x: Its left edge from that of the page, in pt.
  ///   - top: The top of its frame from that of the page, in pt.
  ///   - em: The height of its frame, in pt.
  ///   - gridLine: The grid line that it stands on.
  ///   - page: The page.
  func append(_ index: Int, x: Double, top: Double, em: Double, gridLine: Int?, to page: inout Page) {
    let line = composed.lines[index]
    let baseline = top + PageFinisher.ascent * em
    let first = page.items.count
    appendRuns(line, x: x, baseline: baseline, to: &page)
    if !composed.marks.isEmpty {
      MarkDrawing(composed: composed, line: line, owners: owners, x: x, baseline: baseline, top: top)
        .draw(on: &page)
    }
    page.lines.append(
      PageLine(
        items: first..<page.items.count, element: node, index: index,
        isLast: index == composed.lines.count - 1, gridLine: gridLine,
        frame: Frame(x: x, y: top, width: composed.width(of: line), height: em), baseline: baseline,
        adjustment: PageLine.Adjustment(
          trimmed: line.set.trimmed, stretchPerGap: line.set.stretchPerGap),
        breakReason: line.reason))
  }

  private func appendRuns(
    _ line: ComposedParagraph.Line, x: Double, baseline: Double, to page: inout Page
  ) {
    var writer = RunWriter(self, line, links: linkEdges(line), baseline: baseline)
    for (position, index) in line.set.range.enumerated() {
      let inCell = Double(composed.items.glyphOffset[index] - line.set.leftTrim[position])
      writer.add(index, at: x + (line.set.edges[position] + inCell) * composed.cell, to: &page)
    }
    var end = composed.textRange(of: line).upperBound
    // Without the space the words of two lines would be one word to who reads the text (ISO 32000-1 14.8.2.5).
    if let space = composed.swallowedSpace(after: line) {
      writer.add(space, at: x + composed.width(of: line), to: &page)
      end += Int(composed.items.shaped.clusters[space].textCount)
    }
    writer.flush(upTo: end, to: &page)
    appendHyphen(line, x: x, baseline: baseline, to: &page)
  }

  /// The bytes at which links begin and end: their words are runs of their own, for they have a tag of their own.
  private func linkEdges(_ line: ComposedParagraph.Line) -> Set<Int> {
    guard !composed.marks.isEmpty else { return [] }
    var edges: Set<Int> = []
    for mark in composed.marks.marks(on: composed.textRange(of: line)) {
      if case .link = mark.kind { edges.formUnion([mark.range.lowerBound, mark.range.upperBound]) }
    }
    return edges
  }

  /// The hyphen of a divided word, as a soft one (U+00AD): who copies or searches the text finds the word whole.
  private func appendHyphen(
    _ line: ComposedParagraph.Line, x: Double, baseline: Double, to page: inout Page
  ) {
    guard let start = line.set.hyphen, let shaped = composed.items.hyphen?.shaped,
      var cluster = shaped.clusters.first
    else { return }
    let text = Array("\u{AD}".utf8)
    cluster.textCount = UInt16(text.count)
    var run = GlyphRun(for: cluster, size: composed.size, colour: colour)
    run.append(cluster, of: shaped, text: text, x: x + start * composed.cell, baseline: baseline)
    page.items.append(PageItem(.glyphs(run), owner: .generated(node)))
  }
}

/// Gathers the clusters of a line into runs: a new one begins where owner, link, script or face change.
private struct RunWriter {
  private let drawing: LineDrawing
  private let baseline: Double
  /// The bytes at which links begin and end.
  private let links: Set<Int>
  /// How many clusters the line has.
  private let count: Int
  private var run: GlyphRun
  /// The first byte of the run.
  private var start = 0
  /// Whose the next bytes are, by its place among the owners.
  private var stretch: Int
  /// The scripts that are still to come.
  private var scripts: ArraySlice<Script>
  /// The script of the run.
  private var script: Script?

  init(_ drawing: LineDrawing, _ line: ComposedParagraph.Line, links: Set<Int>, baseline: Double) {
    let composed = drawing.composed
    (self.drawing, self.links, self.baseline) = (drawing, links, baseline)
    count = line.set.range.count
    run = GlyphRun(face: FaceKey(0), size: composed.size)
    stretch = drawing.owners.stretch(at: composed.textRange(of: line).lowerBound)
    scripts = composed.items.scripts(from: line.set.range.lowerBound)
  }

  /// Adds a cluster at its place from the left edge of the page, in pt.
  mutating func add(_ index: Int, at place: Double, to page: inout Page) {
    let cluster = drawing.composed.items.shaped.clusters[index]
    let offset = Int(cluster.textStart)
    let isOwnersEnd = offset >= drawing.owners[stretch].end && stretch + 1 < drawing.owners.count
    while let next = scripts.first, next.clusters.upperBound <= index { scripts.removeFirst() }
    let here = scripts.first.flatMap { $0.clusters.contains(index) ? $0 : nil }
    if run.text.isEmpty || isOwnersEnd || here != script || links.contains(offset) || !run.takes(cluster) {
      flush(upTo: offset, to: &page)
      script = here
      run = GlyphRun(for: cluster, size: drawing.composed.size * (here?.scale ?? 1), colour: drawing.colour)
      run.reserve(count)
      start = offset
    }
    if isOwnersEnd { stretch += 1 }
    let height = baseline - (script?.rise ?? 0) * drawing.composed.size
    run.append(
      cluster, of: drawing.composed.items.shaped, text: drawing.composed.text.utf8, x: place, baseline: height
    )
  }

  /// Puts the run onto the page; its text ends before a byte.
  mutating func flush(upTo end: Int, to page: inout Page) {
    guard !run.text.isEmpty else { return }
    run.span = drawing.composed.text.span(of: start..<end)
    page.items.append(PageItem(.glyphs(run), owner: drawing.owners[stretch].owner))
  }
}

extension [OwnedStretch] {
  /// The stretch that a byte lies in; the first where none is.
  fileprivate func stretch(at byte: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end <= byte { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : 0
  }
}

extension GlyphRun {
  mutating func reserve(_ count: Int) {
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
    text.reserveCapacity(count * 3)
  }
}
