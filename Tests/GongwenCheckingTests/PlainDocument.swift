import GongwenModel

/// Builds documents for tests without the reader: one block a line, roles by the plainest signs.
enum PlainDocument {
  /// A document and its source.
  ///
  /// A first line with 述职 or 工作要点 and no mark is the title. Lines between two `---` at the start are metadata, whose
  /// title is a paragraph too, as reading makes it.
  static func make(_ text: String, defaultRole: ParagraphRole = .body) -> (
    document: Document, source: SourceText
  ) {
    let source = SourceText(name: "test.txt", text: text)
    let (metadata, first) = frontMatter(of: source)
    var paragraphs: [Paragraph] = []
    if let title = metadata.title { paragraphs.append(Paragraph(.title, TracedText(generated: title))) }
    for line in first...source.lineCount {
      let span = source.lineSpan(line)
      let string = source.string(in: span)
      if string.isEmpty { continue }
      let ordinal = ordinal(of: string)
      let isAttached = string.hasPrefix("附件：") || paragraphs.last?.role == .attachmentNote
      let found = role(of: string, ordinal, isFirst: paragraphs.isEmpty)
      let role = isAttached ? .attachmentNote : found?.role ?? defaultRole
      var paragraph = Paragraph(role, TracedText(source, span), ordinal: ordinal)
      if let level = found?.lead, let stop = string.firstIndex(of: "。") {
        let end = string.utf8.distance(from: string.startIndex, to: string.index(after: stop))
        paragraph.inline.marks = [InlineMark(.lead(level), 0..<end)]
      }
      paragraphs.append(paragraph)
    }
    return (Document(metadata: metadata, paragraphs: paragraphs), source)
  }

  /// The metadata of a text, and the number of its first line after them.
  private static func frontMatter(of source: SourceText) -> (DocumentMetadata, first: Int) {
    var metadata = DocumentMetadata()
    guard source.string(in: source.lineSpan(1)) == "---" else { return (metadata, 1) }
    for line in 2...source.lineCount {
      let text = source.string(in: source.lineSpan(line))
      if text == "---" { return (metadata, line + 1) }
      let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
      if parts.count == 2 { metadata[parts[0]] = parts[1] }
    }
    return (metadata, 1)
  }

  private static func role(
    of line: String, _ ordinal: Ordinal?, isFirst: Bool
  ) -> (role: ParagraphRole, lead: HeadingLevel?)? {
    let hasMark = line.contains { "。，；：".contains($0) }
    if isFirst, !hasMark, line.contains("述职") || line.contains("工作要点") { return (.title, nil) }
    guard let ordinal, let level = ordinal.form.headingLevel else { return nil }
    let stops = line.count { $0 == "。" }
    if stops >= 2 { return (.body, level) }
    return stops == 0 || line.last == "。" && ordinal.form == .hanComma ? (.heading(level), nil) : nil
  }

  private static func ordinal(of line: String) -> Ordinal? {
    let numerals = Array("一二三四五六七八九十")
    let scalars = Array(line)
    guard let first = scalars.first else { return nil }
    if let value = numerals.firstIndex(of: first), scalars.count > 1, scalars[1] == "、" {
      return Ordinal(.hanComma, value + 1, text: "\(first)、")
    }
    if let value = first.wholeNumberValue, first.isASCII, scalars.count > 1, scalars[1] == "." {
      return Ordinal(.digitDot, value, text: "\(first).")
    }
    guard first == "（", scalars.count > 2, scalars[2] == "）" else { return nil }
    let text = String(scalars[0...2])
    if let value = numerals.firstIndex(of: scalars[1]) {
      return Ordinal(.hanParenthesized, value + 1, text: text)
    }
    guard let value = scalars[1].wholeNumberValue else { return nil }
    return Ordinal(.digitParenthesized, value, text: text)
  }
}
