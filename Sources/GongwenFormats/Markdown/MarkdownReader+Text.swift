internal import GongwenModel

/// What stands inside the blocks of a Markdown text: characters, breaks, references.
extension MarkdownReader {
  mutating func enterInline(_ step: MarkdownTree.Step) {
    guard block != nil else { return }
    switch step.kind {
    case .htmlInline where table != nil && Self.isBreak(step.literal):
      for range in take(step.literal) { content.sign(range) }
      block?.breaks.append(cursor)
    case .htmlInline where takeTag(step.literal): break
    case .text, .code, .htmlInline:
      if step.kind == .htmlInline {
        content.tellHTML(
          at: within(cursor, min(blockEnd, cursor + 1)), isComment: Self.isComment(step.literal))
      }
      let kept = take(step.literal)
      if step.kind == .htmlInline, Self.isComment(step.literal) { return kept.forEach { content.sign($0) } }
      block?.kept += kept
    case .softbreak, .linebreak: takeBreak(isHard: step.kind == .linebreak)
    case .emph, .strong, .strikethrough, .link, .image: beginMark(step)
    case .footnoteReference: takeReference()
    default: break
    }
  }

  /// `<!-- … -->`: a word to who edits the file, and to nobody who reads the paper.
  static func isComment(_ literal: [UInt8]) -> Bool {
    let text = literal.drop { $0 <= 0x20 }
    let end = text.lastIndex { $0 > 0x20 } ?? text.startIndex
    return text.starts(with: "<!--".utf8) && text[...end].suffix(3).elementsEqual("-->".utf8)
  }

  /// `<br>`: Markdown has no other way to begin a line inside a cell.
  private static func isBreak(_ literal: [UInt8]) -> Bool {
    let name = literal.filter { $0 > 0x20 && $0 != "/" }
    return String(decoding: name, as: UTF8.self).lowercased() == "<br>"
  }

  mutating func leaveInline(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .emph, .strong, .strikethrough, .link, .image: endMark(step)
    default: break
    }
  }

  /// Finds characters in the source and keeps them; what lies between is signs.
  mutating func take(_ literal: [UInt8]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    var index = 0
    var run: Int?
    func flush(_ cursor: Int) { if let from = run, from < cursor { kept.append(within(from, cursor)) } }
    while index < literal.count, cursor < blockEnd {
      // Whole characters: two of them may share their first bytes.
      let (wanted, length) = decodeScalar(literal, at: index)
      let (found, width) = decodeScalar(source.utf8, at: cursor)
      let isSame = wanted == found || hiddenMarks.contains(cursor)
      if isSame, length == width, cursor + width <= blockEnd {
        run = run ?? cursor
        index += length
        cursor += width
        continue
      }
      flush(cursor)
      run = nil
      if let entity = entityEnd() {
        // The source has no character of its own for it; blanks that are named stay for who reads the text.
        kept.append(within(cursor, entity))
        if Self.isPrinted(wanted) { content.replace(within(cursor, entity), by: wanted) }
        cursor = entity
        index += 1
        while index < literal.count, literal[index] & 0xC0 == 0x80 { index += 1 }
      } else {
        content.sign(within(cursor, cursor + width))
        cursor = min(blockEnd, cursor + width)
      }
    }
    flush(cursor)
    return kept
  }

  /// Whether an entity stands for something to be seen.
  private static func isPrinted(_ scalar: UInt32) -> Bool {
    guard !ScalarSet.isWhiteSpace(scalar), let scalar = Unicode.Scalar(scalar), !scalar.isForbiddenInText
    else {
      return false
    }
    return scalar.properties.generalCategory != .format && scalar != "\u{FFFD}"
  }

  /// The end of an entity such as `&lt;` at the cursor.
  func entityEnd() -> Int? {
    guard source.utf8[cursor] == "&" else { return nil }
    let end = source.utf8[within(cursor, min(blockEnd, cursor + 32))].firstIndex(of: ";")
    return end.map { $0 + 1 }
  }

  mutating func takeBreak(isHard: Bool) {
    while cursor < blockEnd, source.utf8[cursor] != 0x0A {
      content.sign(within(cursor, cursor + 1))
      cursor += 1
    }
    if cursor < blockEnd { cursor += 1 }
    if isHard { block?.breaks.append(cursor) }
  }

  mutating func takeReference() {
    while cursor < blockEnd, source.utf8[cursor] != "[" {
      content.sign(within(cursor, cursor + 1))
      cursor += 1
    }
    guard let end = source.utf8[within(cursor, blockEnd)].firstIndex(of: "]") else { return }
    // `[^1]` is shown as [1]: the number stays in its place.
    content.sign(within(cursor + 1, min(end, cursor + 2)))
    let reference = within(cursor, end + 1)
    let label = source.utf8[within(cursor + 2, end)]
    block?.marks.append((.note(content.note(labelled: label)), reference))
    // Cells and notes hold what is kept and nothing of signs.
    let parts = [within(cursor, cursor + 1), within(cursor + 2, end + 1)]
    block?.kept += parts
    cursor = end + 1
  }
}
