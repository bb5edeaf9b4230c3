internal import GongwenModel

/// Tags of HTML that say what Markdown has signs for, or none: `H<sub>2</sub>O`, `10<sup>4</sup>`, `<u>…</u>`.
extension MarkdownReader {
  /// A tag that is open.
  struct OpenTag {
    var name: String
    /// Its bytes, and where they stand among what the block keeps.
    var range: Range<Int>
    var kept: Range<Int>
  }

  private static let kinds: [String: InlineMark.Kind] = [
    "sub": .subscript, "sup": .superscript, "b": .strong, "strong": .strong, "i": .emphasis, "em": .emphasis,
    "u": .underline, "s": .strikethrough, "del": .strikethrough,
  ]

  /// More are no text: each end of a tag is looked for among those that are open.
  private static let mostOpen = 32

  /// Takes a tag that marks words; one that nothing closes in its block stays text and is told.
  ///
  /// - Returns: Whether it is such a tag.
  mutating func takeTag(_ literal: [UInt8]) -> Bool {
    let word = String(decoding: literal, as: UTF8.self).lowercased()
    guard word.hasPrefix("<"), word.hasSuffix(">"), literal.count <= 10 else { return false }
    let name = word.dropFirst().dropLast()
    if Self.kinds[String(name)] != nil, openTags.count < Self.mostOpen {
      let first = block?.kept.count ?? 0
      let start = cursor
      let kept = take(literal)
      block?.kept += kept
      openTags.append(
        OpenTag(name: String(name), range: within(start, cursor), kept: first..<(block?.kept.count ?? first)))
      return true
    }
    guard name.hasPrefix("/"), let kind = Self.kinds[String(name.dropFirst())],
      let place = openTags.lastIndex(where: { $0.name == name.dropFirst() })
    else { return false }
    let tag = openTags[place]
    // Tags that were opened in it and not closed have no end any more.
    tellOpenTags(from: place + 1)
    openTags.removeLast(openTags.count - place)
    for index in tag.kept {
      if let range = block?.kept[index] { block?.kept[index] = range.lowerBound..<range.lowerBound }
    }
    content.sign(tag.range)
    let end = cursor
    for range in take(literal) { content.sign(range) }
    if tag.range.upperBound < end { block?.marks.append((kind, tag.range.upperBound..<end)) }
    return true
  }

  /// `<p align="right">县水务局</p>`, `<center>…</center>`: a paragraph with tags that only say where it stands.
  ///
  /// The reader of the text leaves such tags out and tells them; tables, pictures and the like stay as they are typed.
  static func isSetParagraph(_ literal: [UInt8]) -> Bool {
    guard literal.count <= longestParagraph else { return false }
    let parts = literal.split(separator: 0x3C, omittingEmptySubsequences: false).dropFirst()
    return !parts.isEmpty
      && parts.allSatisfy { part in
        let tag = part.first == "/" ? part.dropFirst() : part
        let name = tag.prefix { (0x61...0x7A).contains($0 | 0x20) }
        let next = name.endIndex < tag.endIndex ? tag[name.endIndex] : 0
        return placing.contains(String(decoding: name, as: UTF8.self).lowercased())
          && (next == ">" || next == " ")
          && part.contains(">")
      }
  }

  private static let placing: Set<String> = ["p", "div", "center", "span", "font"]
  private static let longestParagraph = 2000

  /// Tells the tags that nothing has closed.
  mutating func tellOpenTags(from first: Int = 0) {
    for tag in openTags.dropFirst(first) { content.tellHTML(at: tag.range, isComment: false) }
  }

  /// Ends a block: what is open in it stays text.
  mutating func closeTags() {
    tellOpenTags()
    openTags = []
  }
}
