import GongwenLayout

extension GlyphRun {
  /// The run with clusters that have a glyph each: characters without one belong to the cluster before them, at the run's
  /// start to the one after them.
  ///
  /// Cairo writes a cluster without a glyph as a text that stands for nothing, which every extractor passes over.
  func withEachClusterDrawn() -> GlyphRun {
    guard !glyphs.isEmpty, clusters.contains(where: { $0.glyphs == 0 }) else { return self }
    var run = self
    run.clusters.removeAll(keepingCapacity: true)
    var early = 0
    for cluster in clusters {
      let bytes = early + Int(cluster.bytes)
      if cluster.glyphs == 0 {
        early = bytes
        if let last = run.clusters.last, Int(last.bytes) + early <= Self.mostBytes {
          run.clusters[run.clusters.count - 1].bytes += UInt16(early)
          early = 0
        }
      } else {
        run.appendUndrawn(bytes > Self.mostBytes ? early : 0)
        let rest = bytes > Self.mostBytes ? Int(cluster.bytes) : bytes
        run.clusters.append(Cluster(bytes: UInt16(rest), glyphs: cluster.glyphs))
        early = 0
      }
    }
    run.appendUndrawn(early)
    return run
  }

  /// What a cluster counts to.
  private static let mostBytes = Int(UInt16.max)

  /// Text that no cluster has room for: thousands of characters that nothing is drawn for.
  private mutating func appendUndrawn(_ count: Int) {
    var rest = count
    while rest > 0 {
      let bytes = min(rest, Self.mostBytes / 4 * 4)
      clusters.append(Cluster(bytes: UInt16(bytes), glyphs: 0))
      rest -= bytes
    }
  }

  /// The run with text before it that has no run to be drawn in.
  func preceded(by bytes: [UInt8]) -> GlyphRun {
    var run = self
    run.text = bytes + text
    run.clusters.removeAll(keepingCapacity: true)
    run.appendUndrawn(bytes.count)
    run.clusters += clusters
    return run
  }
}
