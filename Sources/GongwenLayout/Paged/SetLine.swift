/// A text set solid on one line: what page numbers, leaders and captions are made of.
package struct SetLine {
  private let shaped: ShapedText
  private let text: [UInt8]
  private let size: Double
  private let advances: [Double]
  /// Its width, in pt.
  package let width: Double

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - shaped: The clusters.
  ///   - text: The text that was shaped.
  ///   - size: Its size, in pt.
  ///   - advance: The advance of a cluster, in em, where it is not the cluster's own.
  package init(
    _ shaped: ShapedText, text: [UInt8], size: Double,
    advance: (ShapedCluster) -> Double = { Double($0.advance) }
  ) {
    self.shaped = shaped
    self.text = text
    self.size = size
    advances = shaped.clusters.map(advance)
    width = advances.reduce(0, +) * size
  }

  /// The glyphs from a place on, in pt; only as many clusters as fit a width, where one is given.
  package func runs(x: Double, baseline: Double, within limit: Double = .infinity) -> [GlyphRun] {
    var runs: [GlyphRun] = []
    var x = x
    for (cluster, advance) in zip(shaped.clusters, advances).prefix(count(within: limit)) {
      if runs.last?.takes(cluster) != true { runs.append(GlyphRun(for: cluster, size: size)) }
      runs[runs.count - 1].append(cluster, of: shaped, text: text, x: x, baseline: baseline)
      x += advance * size
    }
    return runs
  }

  /// The width of as many clusters as fit a width, in pt.
  package func width(within limit: Double) -> Double {
    advances.prefix(count(within: limit)).reduce(0, +) * size
  }

  private func count(within limit: Double) -> Int {
    var total = 0.0
    return advances.prefix { advance in
      total += advance * size
      return total <= limit
    }.count
  }
}

extension GlyphRun {
  /// Opens a run in the face and at the height of a shaped cluster.
  package init(for cluster: ShapedCluster, size: Double, colour: Colour = .black) {
    self.init(face: cluster.face, levelShift: cluster.levelShift, size: size, colour: colour)
  }

  /// Whether a shaped cluster can join the run.
  ///
  /// A character without a glyph, such as a word joiner, can join any: in a run of its own nothing would be drawn, and the
  /// text would have no place in the file.
  package func takes(_ cluster: ShapedCluster) -> Bool {
    glyphs.isEmpty || cluster.glyphCount == 0 || cluster.face == face && cluster.levelShift == levelShift
  }

  /// Adds a shaped cluster at a place, in pt.
  package mutating func append(
    _ cluster: ShapedCluster, of shaped: ShapedText, text bytes: [UInt8], x: Double, baseline: Double
  ) {
    let first = Int(cluster.glyphStart)
    if glyphs.isEmpty { (face, levelShift) = (cluster.face, cluster.levelShift) }
    for glyph in shaped.glyphs[first..<first + Int(cluster.glyphCount)] {
      let (right, down) = (Double(glyph.x) * size, Double(glyph.y) * size)
      glyphs.append(Glyph(id: glyph.id, x: x + right, y: baseline + down))
    }
    clusters.append(Cluster(bytes: cluster.textCount, glyphs: cluster.glyphCount))
    let start = Int(cluster.textStart)
    text.append(contentsOf: bytes[start..<start + Int(cluster.textCount)])
  }
}
