import CTypeset
import GongwenLayout

/// Reads the glyphs that Pango made of one item into clusters (`PangoGlyphString`).
struct ShapedItem {
  private let offset: Int
  private let length: Int
  private let isReversed: Bool
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  private let face: FaceKey

  init(
    _ item: UnsafeMutablePointer<PangoItem>, _ glyphs: UnsafeMutablePointer<PangoGlyphString>,
    _ face: FaceKey,
    base: Int
  ) {
    offset = base + Int(item.pointee.offset)
    length = Int(item.pointee.length)
    isReversed = item.pointee.analysis.level & 1 == 1
    self.glyphs = glyphs
    self.face = face
  }

  /// Appends the clusters in the order of the text.
  ///
  /// Right-to-left items come in visual order and are turned round: each word of a foreign name keeps its
  /// letters, and nothing is lost from the text.
  func append(to result: inout ShapedText) {
    let count = Int(glyphs.pointee.num_glyphs)
    guard count > 0 else { return appendEmpty(to: &result) }
    var order: [Range<Int>] = []
    order.reserveCapacity(count)
    var start = 0
    for index in 1...count
    where index == count || glyphs.pointee.log_clusters[index] != glyphs.pointee.log_clusters[start] {
      order.append(start..<index)
      start = index
    }
    if isReversed { order.reverse() }
    for (position, group) in order.enumerated() {
      let from = Int(glyphs.pointee.log_clusters[group.lowerBound])
      let next =
        position + 1 < order.count ? Int(glyphs.pointee.log_clusters[order[position + 1].lowerBound]) : length
      append(group, text: from..<max(from, next), to: &result)
    }
  }

  private func append(_ group: Range<Int>, text: Range<Int>, to result: inout ShapedText) {
    let unit = ShapingFace.unitsPerEm
    var x: Float = 0
    let first = result.glyphs.count
    for index in group {
      let info = glyphs.pointee.glyphs[index]
      if info.glyph & emptyBits == 0 {
        let (dx, dy) = (Float(info.geometry.x_offset) / unit, Float(info.geometry.y_offset) / unit)
        result.glyphs.append(ShapedGlyph(id: info.glyph, x: x + dx, y: dy))
      }
      x += Float(info.geometry.width) / unit
    }
    result.clusters.append(
      ShapedCluster(
        textStart: Int32(offset + text.lowerBound), textCount: UInt16(text.count), glyphStart: Int32(first),
        glyphCount: UInt16(result.glyphs.count - first), face: face, advance: x))
  }

  private func appendEmpty(to result: inout ShapedText) {
    guard length > 0 else { return }
    result.clusters.append(
      ShapedCluster(
        textStart: Int32(offset), textCount: UInt16(length), glyphStart: Int32(result.glyphs.count),
        glyphCount: 0,
        face: face, advance: 0))
  }

  /// The bits that mark a glyph id as empty or unknown (`PANGO_GLYPH_EMPTY`, `PANGO_GLYPH_UNKNOWN_FLAG`).
  private let emptyBits: UInt32 = 0x1000_0000 | 0x0800_0000
}
