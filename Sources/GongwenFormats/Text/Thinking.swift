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
    // The tag stands alone on its line, or a sentence stands behind it, or all of it does.
    let said = text.dropFirst(tag.utf8.count + 2)
    let isOpen = said.isEmpty || Self.isSentence(String(decoding: said, as: UTF8.self))
    // A tag alone on a line closes it, or one behind its last sentence.
    let end = stride(from: opening, through: isOpen ? source.lineCount : opening, by: 1).first { number in
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

  /// Whether what stands behind a tag is said: `<think>的用法` and `<think>标签的作用如下：` speak of the tag.
  private static func isSentence(_ text: String) -> Bool {
    guard let last = text.last, "。！？，：；…!?,:;".contains(last) else { return false }
    return !["的", "是", "和", "与", "及", "或", "、", "，", "标签", "标记", "</"].contains(where: text.hasPrefix)
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
