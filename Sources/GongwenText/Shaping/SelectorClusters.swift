import GongwenLayout
import GongwenModel

extension ShapedText {
  /// Gives variation selectors that have no glyph to the character before them.
  ///
  /// As clusters of their own they would be runs of their own after a character that is moved to stand level, and text that
  /// nothing is drawn for is in no PDF.
  ///
  /// - Parameters:
  ///   - first: The first cluster to look at; those before it are of another face.
  ///   - utf8: The whole text.
  mutating func joinSelectors(from first: Int, _ utf8: [UInt8]) {
    var kept = first
    for index in first..<clusters.count {
      let cluster = clusters[index]
      if cluster.glyphCount == 0, kept > first, clusters[kept - 1].takes(cluster),
        ScalarSet.isVariationSelector(decodeScalar(utf8, at: Int(cluster.textStart)).scalar)
      {
        clusters[kept - 1].textCount += cluster.textCount
        clusters[kept - 1].advance += cluster.advance
      } else {
        if kept < index { clusters[kept] = cluster }
        kept += 1
      }
    }
    clusters.removeLast(clusters.count - kept)
  }
}

extension ShapedText {
  /// Notes the marks, such as accents, that came out without a glyph: their text is kept, and their ink is lost.
  ///
  /// - Parameters:
  ///   - first: The first cluster to look at.
  ///   - utf8: The whole text.
  mutating func noteUndrawn(from first: Int, _ utf8: [UInt8]) {
    for cluster in clusters[first...] where cluster.glyphCount == 0 {
      let scalar = decodeScalar(utf8, at: Int(cluster.textStart)).scalar
      if TextStretches.joinsPrevious(scalar), !ScalarSet.isIgnorable(scalar) {
        undrawn.append(cluster.textStart)
      }
    }
  }
}

extension ShapedCluster {
  /// Whether another cluster follows at once and its text has room, as a count of 16 bits.
  fileprivate func takes(_ next: ShapedCluster) -> Bool {
    Int(textStart) + Int(textCount) == Int(next.textStart)
      && Int(textCount) + Int(next.textCount) <= Int(UInt16.max)
  }
}
