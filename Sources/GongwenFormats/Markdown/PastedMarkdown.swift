internal import GongwenModel

/// Knows the signs of Markdown in a text that does not say it is any: what a chat program answers is pasted so.
enum PastedMarkdown {
  /// Notes what the signs say, when there are enough of them; the text stays plain text in all else.
  ///
  /// - Parameters:
  ///   - manuscript: The text.
  ///   - source: The same with blanks for what is left out of it.
  static func note(in manuscript: inout Manuscript, reading source: SourceText) {
    let first = manuscript.firstTextLine
    guard isLikely(source, from: first) else { return }
    let signs = MarkdownSigns(source, from: first)
    manuscript.signs += signs.signs
    // A line with an ordinal shows its level better by that, and where paragraphs begin the reader judges, but for items:
    // their bullets, which would tell, are signs.
    manuscript.pieces = signs.pieces().compactMap { piece in
      let isItem = signs.bullets.contains(source.lineIndex(of: piece.span.lowerBound) + 1)
      guard isItem || piece.hints.role != nil && source.typedOrdinal(in: piece.span) == nil else {
        return nil
      }
      var piece = piece
      piece.hints.beginsParagraph = isItem
      return piece
    }
  }

  /// Whether at least two lines carry the sign of a heading, or an ordinal in emphasis: `## 一、……`, `**一、……**`; one is
  /// enough where a text begins with a phrase behind it, `# 述职报告`, or has front matter.
  ///
  /// Two asterisks alone prove nothing, they stand for a number in samples: `起草**篇`.
  private static func isLikely(_ source: SourceText, from first: Int) -> Bool {
    var (signs, isOpening) = (0, true)
    let hasFrontMatter = first > 1
    for line in first..<max(first, source.lineCount + 1) {
      let content = source.trimmed(source.lineSpan(line))
      if content.count == 0 { continue }
      defer { isOpening = false }
      guard content.count >= 4 else { continue }
      switch source.utf8[content.lowerBound] {
      case "#" where isHeading(source, content):
        signs += (isOpening || hasFrontMatter) && isPhrase(source, content) ? 2 : 1
      case "*" where isEmphasis(source, content): signs += 1
      default: break
      }
      if signs >= 2 { return true }
    }
    return false
  }

  /// `# 号楼改造完成，效果良好。` is a sentence that lost its number; `## 年度总结：` and `# 县水务局：风险提示` are titles.
  private static func isPhrase(_ source: SourceText, _ content: SourceSpan) -> Bool {
    !source.string(in: content).contains { "，。；！？".contains($0) }
  }

  private static func isHeading(_ source: SourceText, _ content: SourceSpan) -> Bool {
    let line = source.utf8[content.lowerBound..<content.upperBound]
    let signs = line.prefix { $0 == "#" }
    guard (1...6).contains(signs.count) else { return false }
    var index = signs.endIndex
    guard index < content.upperBound,
      line[index] == " " || signs.count > 1 && ScalarSet.isHan(decodeScalar(source.utf8, at: index).scalar)
    else { return false }
    while index < content.upperBound {
      let (scalar, length) = decodeScalar(source.utf8, at: index)
      if ScalarSet.isHan(scalar) { return true }
      index += length
    }
    return false
  }

  private static func isEmphasis(_ source: SourceText, _ content: SourceSpan) -> Bool {
    let line = source.utf8[content.lowerBound..<content.upperBound]
    guard line.prefix(2).elementsEqual([0x2A, 0x2A]) else { return false }
    let inner = line.dropFirst(2)
    guard let close = inner.firstIndex(of: "*"), close + 1 < line.endIndex, line[close + 1] == "*" else {
      return false
    }
    let scalars = String(decoding: inner[..<close], as: UTF8.self).unicodeScalars.map(\.value)
    return scalars.count < 60 && OrdinalMatch.find(in: scalars) != nil
  }
}
