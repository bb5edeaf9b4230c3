package import GongwenLayout
package import GongwenModel

/// A text engine without fonts: Han and full-width marks one em, everything of ASCII half an em, the ink of
/// marks in the half where GB/T 15834 puts it.
///
/// Its arithmetic is exact, so tests state figures.
package final class FakeShaper: TextShaper {
  /// How far down the outlines of its other face must move, in em.
  package static let levelShift: Float = 0.0625

  private let missing: Set<UInt32>
  private let substituted: Set<UInt32>

  /// Creates a shaper.
  ///
  /// - Parameters:
  ///   - missing: Characters that it has no glyph for.
  ///   - substituted: Characters that it draws from another face.
  package init(missing: String = "", substituted: String = "") {
    self.missing = Set(missing.unicodeScalars.map(\.value))
    self.substituted = Set(substituted.unicodeScalars.map(\.value))
  }

  /// One cluster for each scalar; the face is the number of the role.
  package func shape(_ utf8: [UInt8], runs: [ShapingRun]) throws(Fault) -> ShapedText {
    var result = ShapedText()
    for run in runs {
      let text = String(decoding: utf8[run.range], as: UTF8.self)
      var offset = run.range.lowerBound
      let role = FontRole.allCases.firstIndex(of: run.role) ?? 0
      for scalar in text.unicodeScalars {
        let count = Unicode.UTF8.width(scalar)
        append(scalar, at: offset, count, face: FaceKey(UInt16(role)), to: &result)
        offset += count
      }
    }
    return result
  }

  /// The dash's middle at 0.38 em.
  package func inkMiddle(of scalar: Unicode.Scalar, in role: FontRole) throws(Fault) -> Float { 0.38 }

  /// The dash's middle at 0.38 em.
  package func inkMiddle(of scalar: Unicode.Scalar, in face: FaceKey) throws(Fault) -> Float { 0.38 }

  /// `face-` and its number.
  package var fonts: [FontReference] {
    (0...99).map { FontReference(postScriptName: "face-\($0)", fileName: "face-\($0).ttf") }
  }

  private func append(
    _ scalar: Unicode.Scalar, at offset: Int, _ count: Int, face: FaceKey, to result: inout ShapedText
  ) {
    let advance: Float = scalar.isASCII ? 0.5 : 1
    let (start, end) = FakeShaper.ink(scalar, advance)
    var (face, shift) = (face, Float(0))
    if missing.contains(scalar.value) { result.missing.append(Int32(offset)) }
    if substituted.contains(scalar.value) {
      (face, shift) = (FaceKey(99), FakeShaper.levelShift)
      result.substituted.append((offset: Int32(offset), face: face))
    }
    result.clusters.append(
      ShapedCluster(
        textStart: Int32(offset), textCount: UInt16(count), glyphStart: Int32(result.glyphs.count),
        glyphCount: 1, face: face, advance: advance, inkStart: start, inkEnd: end, levelShift: shift))
    result.glyphs.append(ShapedGlyph(id: scalar.value))
  }

  private static func ink(_ scalar: Unicode.Scalar, _ advance: Float) -> (Float, Float) {
    switch scalar {
    case "“", "‘", "（", "《", "〈", "〔", "【", "「": (0.6, 0.95)
    case "”", "’", "）", "》", "〉", "〕", "】", "」", "，", "、", "。", "；", "：", "！": (0.05, 0.4)
    case "？": (0.32, 0.68)
    default: (0, advance)
    }
  }
}

/// Words of two characters each, from the start: enough for the shapes of titles.
package final class PairSegmenter: WordSegmenter {
  /// Creates a segmenter.
  package init() {}

  /// Every second character begins a word.
  package func wordStarts(in utf8: [UInt8]) -> [Int] {
    var result: [Int] = []
    var offset = 0
    for (index, scalar) in String(decoding: utf8, as: UTF8.self).unicodeScalars.enumerated() {
      if index > 0, index % 2 == 0 { result.append(offset) }
      offset += Unicode.UTF8.width(scalar)
    }
    return result
  }
}
