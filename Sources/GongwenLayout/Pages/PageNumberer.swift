public import GongwenModel
public import GongwenStyle

/// Sets page numbers (页码, G-90…93): — 1 — below the type area, odd pages right, even pages left.
public struct PageNumberer {
  private let style: ResolvedStyle
  private let shaper: any TextShaper
  private let middle: Double

  /// Prepares the numbers of a style.
  ///
  /// - Throws: A `Fault` of category fonts when the face of page numbers can not be used.
  public init(style: ResolvedStyle, shaper: any TextShaper) throws(Fault) {
    self.style = style
    self.shaper = shaper
    middle = Double(try shaper.inkMiddle(of: "—", in: style.pageNumber.font))
  }

  /// The runs of one page's number; empty when the style has none.
  ///
  /// - Parameters:
  ///   - number: The number, from 1; its parity decides the side.
  ///   - label: What is printed for it, such as a roman numeral; `nil` prints its digits.
  /// - Returns: The glyph runs.
  /// - Throws: A `Fault` of category fonts when shaping fails.
  public func items(for number: Int, label: String? = nil) throws(Fault) -> [PageItem] {
    let look = style.pageNumber
    guard look.placement != .none else { return [] }
    let text = Array((look.prefix + (label ?? String(number)) + look.suffix).utf8)
    let shaped = try shaper.shape(text, runs: [ShapingRun(range: 0..<text.count, role: look.font)])
    let widths = shaped.clusters.map { width(of: $0, text) }
    let total = widths.reduce(0, +) * look.size
    var x = start(of: total, number: number)
    // The distance is measured to the middle of the dash (G-91).
    let baseline = style.page.headMargin + style.page.typeAreaHeight + look.distance + middle * look.size
    var run = GlyphRun(face: FaceKey(0), size: look.size, role: .artifact)
    var items: [PageItem] = []
    for (cluster, width) in zip(shaped.clusters, widths) {
      if run.text.isEmpty || !run.takes(cluster) {
        if !run.text.isEmpty { items.append(.glyphs(run)) }
        run = GlyphRun(for: cluster, size: look.size, role: .artifact)
      }
      run.append(cluster, of: shaped, text: text, x: x, baseline: baseline)
      x += width * look.size
    }
    items.append(.glyphs(run))
    return items
  }

  /// The space beside a number is half a character (G-92), whatever the face says.
  private func width(of cluster: ShapedCluster, _ text: [UInt8]) -> Double {
    text[Int(cluster.textStart)] == 0x20 ? 0.5 : Double(cluster.advance)
  }

  private func start(of width: Double, number: Int) -> Double {
    let left = style.page.left(ofPage: number)
    let right = left + style.page.typeAreaWidth
    let indent = style.pageNumber.indent * style.pageNumber.size
    switch style.pageNumber.placement {
    case .outer: return number % 2 == 1 ? right - indent - width : left + indent
    case .centred, .none: return (left + right - width) / 2
    }
  }
}

extension PageGeometry {
  /// The left edge of the type area on a page, in pt; even pages of mirrored styles bind on the right (G-13).
  public func left(ofPage number: Int) -> Double {
    mirrored && number % 2 == 0 ? width - gutterMargin - typeAreaWidth : gutterMargin
  }
}

extension GlyphRun {
  /// Opens a run in the face and at the height of a shaped cluster.
  package init(for cluster: ShapedCluster, size: Double, ink: Ink = .black, role: StructuralRole) {
    self.init(face: cluster.face, levelShift: cluster.levelShift, size: size, ink: ink, role: role)
  }

  /// Whether a shaped cluster can join the run.
  package func takes(_ cluster: ShapedCluster) -> Bool {
    cluster.face == face && cluster.levelShift == levelShift
  }

  /// Adds a shaped cluster at a place, in pt.
  package mutating func append(
    _ cluster: ShapedCluster, of shaped: ShapedText, text bytes: [UInt8], x: Double, baseline: Double
  ) {
    let first = Int(cluster.glyphStart)
    for glyph in shaped.glyphs[first..<first + Int(cluster.glyphCount)] {
      let (right, down) = (Double(glyph.x) * size, Double(glyph.y) * size)
      glyphs.append(Glyph(id: glyph.id, x: x + right, y: baseline + down))
    }
    clusters.append(Cluster(bytes: cluster.textCount, glyphs: cluster.glyphCount))
    let start = Int(cluster.textStart)
    text.append(contentsOf: bytes[start..<start + Int(cluster.textCount)])
  }
}
