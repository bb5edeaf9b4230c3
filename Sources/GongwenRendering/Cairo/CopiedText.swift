import GongwenLayout

/// What a reader shall copy for the glyphs of a run, where that is another text than the one they are drawn for.
///
/// A glyph has one meaning in the table that all extractors read (`ToUnicode`), and it gets the first that it is used
/// for. Three kinds of characters share a glyph with a commoner one: the soft hyphen at a line's end, the geta mark that
/// stands for what no face has, and Kangxi radicals. They are drawn as the commoner one, so that the table is right
/// for it, and the page says beside them what they stand for (`ActualText`).
struct CopiedText {
  /// One cluster whose glyphs have another meaning.
  struct Change {
    /// Its place among the run's clusters.
    var cluster: Int
    /// Where its text lies in the run's.
    var text: Range<Int>
    /// What the glyphs mean of themselves.
    var drawn: String
    /// What they stand for here.
    var actual: String
  }

  /// The changes of a run; empty for almost all.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - geta: The face's glyph of 〓; `nil` when it has none.
  /// - Returns: The changes, in the order of the text.
  static func changes(of run: GlyphRun, geta: UInt32?) -> [Change] {
    var changes: [Change] = []
    var (offset, glyph) = (0, 0)
    for (index, cluster) in run.clusters.enumerated() {
      let range = offset..<min(offset + Int(cluster.bytes), run.text.count)
      defer {
        offset += Int(cluster.bytes)
        glyph += Int(cluster.glyphs)
      }
      guard cluster.glyphs == 1, range.count >= 2, glyph < run.glyphs.count else { continue }
      let isGeta = geta == run.glyphs[glyph].id
      guard isGeta || run.text[offset] == 0xC2 || run.text[offset] == 0xE2 else { continue }
      let text = String(decoding: run.text[range], as: UTF8.self)
      guard let drawn = drawn(text, isGeta: isGeta) else { continue }
      changes.append(Change(cluster: index, text: range, drawn: drawn, actual: text))
    }
    return changes
  }

  private static func drawn(_ text: String, isGeta: Bool) -> String? {
    if isGeta { return text == "〓" ? nil : "〓" }
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    if scalar == "\u{AD}" { return "-" }
    guard (0x2F00...0x2FD5).contains(scalar.value) else { return nil }
    return String(radicals[Int(scalar.value) - 0x2F00])
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
