internal import GongwenModel

/// L-20: digits and letters are half-width.
struct FullWidthLetters: ParagraphRule {
  let description = RuleDescription(
    "L-20", .error, "GB/T 15835-2011 5.1",
    title: Bilingual("数字和外文字母用半角", "digits and letters are half-width"),
    explanation: Bilingual(
      "阿拉伯数字和外文字母用半角，不用全角。", "Arabic digits and Latin letters are not written full-width."),
    wrong: ["２０２３年以来", "推广ＰＰＰ模式"], right: ["2023年以来", "推广PPP模式"])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var position = 0
    while position < paragraph.count {
      let end = paragraph.end(from: position) { Self.isFullWidth($0) }
      guard end > position else {
        position += 1
        continue
      }
      let right = paragraph.scalars[position..<end].compactMap { Unicode.Scalar($0.value - 0xFEE0) }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: right)
      diagnostics.add(paragraph, position..<end, [paragraph.string(position..<end), String(view)])
      position = end
    }
  }

  private static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}
