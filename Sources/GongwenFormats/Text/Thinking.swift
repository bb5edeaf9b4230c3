internal import GongwenModel

/// What a chat program thought before it answered, `<think>…</think>` at the start of a text: none of it was to be read by others.
struct Thinking {
  /// Its lines, tags included, each without its line end.
  let lines: [SourceSpan]

  private static let tags = ["think", "thinking", "thought"]

  /// Finds it; `nil` where a text does not begin with such a tag, where nothing closes it, or nothing follows.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - first: The number of its first line, from 1.
  init?(_ source: SourceText, from first: Int) {
    let numbers = stride(from: first, through: source.lineCount, by: 1)
    guard let opening = numbers.first(where: { source.trimmed(source.lineSpan($0)).count > 0 }) else {
      return nil
    }
    let head = source.trimmed(source.lineSpan(opening))
    let text = source.utf8[head.lowerBound..<head.upperBound]
    guard let tag = Self.tags.first(where: { text.starts(with: "<\($0)>".utf8) }) else { return nil }
    let closing = Array("</\(tag)>".utf8)
    // The tag stands alone on its line, or all of it does; `<think>的用法` is spoken of.
    let isAlone = text.count == tag.utf8.count + 2
    // A tag alone on a line closes it, or one behind its last sentence.
    let end = stride(from: opening, through: isAlone ? source.lineCount : opening, by: 1).first { number in
      let line = source.trimmed(source.lineSpan(number))
      return source.utf8[line.lowerBound..<line.upperBound].suffix(closing.count).elementsEqual(closing)
    }
    guard let end,
      stride(from: end + 1, through: source.lineCount, by: 1).contains(where: {
        source.trimmed(source.lineSpan($0)).count > 0
      })
    else { return nil }
    lines = (opening...end).map { source.lineSpan($0) }
  }

  /// Takes it out of a text, and tells it; the text with blanks in its place is what is left to be read.
  static func leaveOut(of manuscript: inout Manuscript) -> SourceText {
    let source = manuscript.source
    guard let found = Thinking(source, from: manuscript.firstTextLine) else { return source }
    manuscript.signs += found.lines.filter { $0.count > 0 }.map { Sign($0, .noise) }
    manuscript.diagnostics.append(
      Diagnostic("text.thinking", .warning, [String(found.lines.count)], span: found.lines.first))
    return source.blanked(found.lines)
  }
}

extension SourceText {
  /// The text with blanks for some of its lines, every byte at its place.
  func blanked(_ lines: [SourceSpan]) -> SourceText {
    var utf8 = utf8
    for line in lines { for index in line.lowerBound..<line.upperBound { utf8[index] = 0x20 } }
    return SourceText(name: name, utf8: utf8, places: places)
  }
}
