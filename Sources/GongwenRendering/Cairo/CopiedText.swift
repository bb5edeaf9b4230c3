import GongwenLayout
import GongwenModel

/// What a reader shall copy for the glyphs of a run, where that is not what an extractor makes of them alone.
///
/// A glyph has one meaning in the table that all extractors read (`ToUnicode`), and it gets the first that it is used
/// for. Six kinds of characters share a glyph with a commoner one: the soft hyphen at a line's end, the geta mark that
/// stands for what no face has, spaces of other widths, Kangxi radicals, signs that are put together of others, and
/// characters with a variation selector or another invisible one behind them. They are drawn as the commoner one, so that
/// the table is right for it, and the page says beside them what they stand for (`ActualText`).
///
/// A character of the Private Use Area has no meaning that all know; an archive wants one said beside it (ISO 19005-2
/// 6.2.11.7.3).
///
/// Squeezed marks (标点挤压) keep the advance of their face, so that the next character begins before they end. Poppler
/// takes that for the end of a line; said together as one text, they are one piece to it.
struct CopiedText {
  /// Clusters whose glyphs have a text said beside them.
  struct Change: Equatable {
    /// Their places among the run's clusters.
    var clusters: Range<Int>
    /// Where their text lies in the run's.
    var text: Range<Int>
    /// What the glyphs mean of themselves.
    var drawn: String
    /// What they stand for here.
    var actual: String
  }

  /// From this overlap on, in em, Poppler parts two characters (0.1); a little less, for rounding.
  private static let overlap = 0.09

  /// The changes of a run; empty for most.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - geta: The face's glyph of 〓; `nil` when it has none.
  ///   - composition: The signs that a character is put together of in this face; `nil` for what it has itself.
  /// - Returns: The changes, in the order of the text.
  static func changes(
    of run: GlyphRun, geta: UInt32?, composition: (Unicode.Scalar) -> String? = { _ in nil }
  ) -> [Change] {
    var changes: [Change] = []
    var (offset, glyph) = (0, 0)
    var squeezed: Change?
    for (index, cluster) in run.clusters.enumerated() {
      let range = offset..<min(offset + Int(cluster.bytes), run.text.count)
      let place = glyph
      offset += Int(cluster.bytes)
      glyph += Int(cluster.glyphs)
      let isMark = cluster.glyphs == 1 && range.count >= 2 && place < run.glyphs.count
      let own =
        composed(index, range, run, composition)
        ?? (isMark ? change(index, range, run, isGeta: geta == run.glyphs[place].id) : nil)
      // It belongs to the squeezed marks before it, whatever it is.
      if var open = squeezed {
        squeezed = nil
        if own == nil, cluster.glyphs == 1 {
          open.clusters = open.clusters.lowerBound..<index + 1
          open.text = open.text.lowerBound..<range.upperBound
          if isMark, overlapsNext(place, range, run) {
            squeezed = open
          } else {
            changes.append(said(open, run))
          }
          continue
        }
      }
      if let own {
        changes.append(own)
      } else if isMark, overlapsNext(place, range, run) {
        squeezed = Change(clusters: index..<index + 1, text: range, drawn: "", actual: "")
      }
    }
    return changes
  }

  /// Whether a full-width mark is so far squeezed that the next glyph begins before it ends.
  private static func overlapsNext(_ glyph: Int, _ range: Range<Int>, _ run: GlyphRun) -> Bool {
    guard glyph + 1 < run.glyphs.count else { return false }
    let distance = run.glyphs[glyph + 1].x - run.glyphs[glyph].x
    guard distance < (1 - overlap) * run.size, distance > 0 else { return false }
    return ScalarSet.isChineseMark(decodeScalar(run.text, at: range.lowerBound).scalar)
  }

  private static func said(_ change: Change, _ run: GlyphRun) -> Change {
    var change = change
    change.drawn = String(decoding: run.text[change.text], as: UTF8.self)
    change.actual = change.drawn
    return change
  }

  /// The change of a sign that is drawn as others, a glyph for each; `nil` for others.
  ///
  /// All such signs are in U+2000…U+2FFF.
  private static func composed(
    _ index: Int, _ range: Range<Int>, _ run: GlyphRun, _ composition: (Unicode.Scalar) -> String?
  ) -> Change? {
    guard range.count == 3, run.text[range.lowerBound] == 0xE2 else { return nil }
    let text = String(decoding: run.text[range], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, let drawn = composition(scalar),
      drawn.unicodeScalars.count == Int(run.clusters[index].glyphs)
    else { return nil }
    return Change(clusters: index..<index + 1, text: range, drawn: drawn, actual: text)
  }

  /// The change of a cluster that shares its glyph with a commoner character; `nil` for others.
  private static func change(_ index: Int, _ range: Range<Int>, _ run: GlyphRun, isGeta: Bool) -> Change? {
    let first = run.text[range.lowerBound]
    let isOne = range.count <= 3 && first & 0xF0 == 0xE0 || range.count == 2
    // U+E000…U+F8FF begin with EE or EF.
    let isPrivate = first == 0xEE || first == 0xEF && run.text[range.lowerBound + 1] < 0xA4
    guard isGeta || first == 0xC2 || first == 0xE2 || !isOne || isPrivate else { return nil }
    let text = String(decoding: run.text[range], as: UTF8.self)
    if !isGeta, text.unicodeScalars.contains(where: PrivateUse.contains) {
      let drawn = String(
        String.UnicodeScalarView(text.unicodeScalars.filter { !ScalarSet.isIgnorable($0.value) }))
      return Change(
        clusters: index..<index + 1, text: range, drawn: drawn, actual: PrivateUse.meaning(of: text))
    }
    guard let drawn = drawn(text, isGeta: isGeta) else { return nil }
    return Change(clusters: index..<index + 1, text: range, drawn: drawn, actual: text)
  }

  /// What the glyph of a text means of itself; `nil` when that is the text.
  private static func drawn(_ text: String, isGeta: Bool) -> String? {
    if isGeta { return text == "〓" ? nil : "〓" }
    guard let scalar = text.unicodeScalars.first else { return nil }
    guard text.unicodeScalars.count == 1 else { return drawnWithoutSelectors(text) }
    if scalar == "\u{AD}" { return "-" }
    if ScalarSet.isWhiteSpace(scalar.value) { return " " }
    guard (0x2F00...0x2FD5).contains(scalar.value) else { return nil }
    return String(radicals[Int(scalar.value) - 0x2F00])
  }

  /// A character with a selector behind it has most often the glyph that it has without: said in the table, the selector
  /// would be read wherever the character stands alone.
  private static func drawnWithoutSelectors(_ text: String) -> String? {
    let visible = text.unicodeScalars.filter { !ScalarSet.isIgnorable($0.value) }
    guard !visible.isEmpty, visible.count < text.unicodeScalars.count else { return nil }
    let rest = String(String.UnicodeScalarView(visible))
    return visible.count == 1 ? drawn(rest, isGeta: false) ?? rest : rest
  }

  /// The characters that the radicals U+2F00…U+2FD5 are compatible with (Unicode, CJK radicals).
  private static let radicals = Array(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾\
    干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用\
    田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕\
    豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹\
    黽鼎鼓鼠鼻齊齒龍龜龠
    """)
}
