internal import GongwenModel

/// What a Markdown text turns out to hold.
struct MarkdownContent {
  private let source: SourceText
  private let hasFrontMatter: Bool
  private(set) var pieces: [Piece] = []
  /// The bytes that are not printed, a flag for each.
  private var isSign: [Bool]
  var notes: [NoteID: [Block]] = [:]
  /// The addresses of the pictures.
  private(set) var pictures: [ResourceID: String] = [:]
  /// The bytes that say in words what the pictures show.
  private(set) var pictureWords: Set<Int> = []
  /// The notes by their labels, in the order of the first reference to each.
  private var noteIDs: [String: NoteID] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var tellsNested = false
  private var tableStart = 0
  private var nextElement = 0
  private var toldHTML = Set<Int>()
  /// What is printed for stretches that only stand for it, by where they begin, and those of them that stand in objects.
  private var replaced: [Int: (end: Int, scalar: UInt32)] = [:]
  private var replacedInObjects: Set<Int> = []

  /// - Parameters:
  ///   - source: The text.
  ///   - hasFrontMatter: Whether values stand above it, which may hold its title.
  init(_ source: SourceText, hasFrontMatter: Bool) {
    (self.source, self.hasFrontMatter) = (source, hasFrontMatter)
    isSign = [Bool](repeating: false, count: source.utf8.count)
  }

  /// The stretches that are not printed, in order.
  var signs: [Sign] {
    var result: [Sign] = []
    var index = 0
    while index < isSign.count {
      guard isSign[index] else {
        index += 1
        continue
      }
      let first = index
      while index < isSign.count, isSign[index] { index += 1 }
      result.append(Sign(SourceSpan(first, index), .markup))
    }
    return result
  }

  /// Takes bytes for signs; line feeds stay, for they part lines.
  mutating func sign(_ range: Range<Int>) {
    for index in range where source.utf8[index] != 0x0A { isSign[index] = true }
  }

  /// Takes the words of a picture for signs: they are said where it cannot be seen.
  mutating func signWords(_ range: Range<Int>) {
    sign(range)
    pictureWords.formUnion(range)
  }

  /// Prints another character for a stretch.
  mutating func replace(_ range: Range<Int>, by scalar: UInt32) {
    if !range.isEmpty { replaced[range.lowerBound] = (range.upperBound, scalar) }
  }

  /// What is printed for stretches of the text, in order.
  var replacements: [Replacement] {
    replaced.sorted { $0.key < $1.key }.compactMap { start, other in
      Unicode.Scalar(other.scalar).map {
        Replacement(SourceSpan(start, other.end), by: String(Character($0)))
      }
    }
  }

  /// Takes what is replaced for signs; of a paragraph's the first byte stays, for reading to see it.
  mutating func signReplaced() {
    for (start, other) in replaced {
      sign((replacedInObjects.contains(start) ? start : start + 1)..<max(start + 1, other.end))
    }
  }

  /// Takes signs back: a note's text stands where nothing else is printed.
  mutating func unsign(_ ranges: [Range<Int>]) {
    for range in ranges { for index in range { isSign[index] = false } }
  }

  /// The note that a label names, as cmark numbers them: by the first reference to each.
  mutating func note(labelled label: ArraySlice<UInt8>) -> NoteID {
    let key = String(decoding: label, as: UTF8.self).lowercased()
    if let known = noteIDs[key] { return known }
    let id = NoteID(noteIDs.count)
    noteIDs[key] = id
    return id
  }

  /// Tells the notes that cmark leaves out of its tree: those that nothing calls, and a second one of one label.
  mutating func tellLostNotes() {
    for sign in signs {
      let text = source.utf8[sign.span.lowerBound..<sign.span.upperBound].drop { $0 == " " }
      guard text.starts(with: "[^".utf8), let end = text.firstRange(of: Array("]:".utf8)),
        text[end.upperBound...].contains(where: { $0 > 0x20 })
      else { continue }
      let label = String(decoding: text[text.startIndex + 2..<end.lowerBound], as: UTF8.self)
      let id = noteIDs[label.lowercased()] == nil ? "markdown.note.uncalled" : "markdown.note.twice"
      diagnostics.append(Diagnostic(id, .warning, [label], span: sign.span))
    }
  }

  mutating func makeID() -> ElementID {
    defer { nextElement += 1 }
    return ElementID(nextElement)
  }

  // MARK: Text

  /// A piece for each line of a block; the paragraph begins on its first line, and again at breaks and ordinals.
  ///
  /// - Returns: The index of the first piece.
  mutating func addPieces(_ block: MarkdownBlock) -> Int? {
    let first = source.lineIndex(of: block.span.lowerBound) + 1
    var end = first
    while end <= source.lineCount,
      source.lineSpan(end).lowerBound < max(block.span.upperBound, block.span.lowerBound + 1)
    {
      end += 1
    }
    guard first < end else { return nil }
    let marks = block.marks(onLinesFrom: (first..<end).map { source.lineSpan($0).lowerBound })
    let breaks = Set(block.breaks)
    var isBelowLabel = false
    let index = pieces.count
    for line in first..<end {
      let span = source.lineSpan(line)
      var hints = Hints()
      hints.listLevel = block.listLevel
      hints.beginsList = line == first ? block.beginsList : nil
      hints.isQuoted = block.isQuoted
      hints.beginsParagraph =
        line == first || breaks.contains(span.lowerBound) || source.typedOrdinal(in: span) != nil
        || beginsWithLead(span)
      // Lines that each begin with a label are lines of their own.
      let isLabel = beginsWithLabel(span)
      let isAboveLabel = line < source.lineCount && beginsWithLabel(source.lineSpan(line + 1))
      if isLabel, isBelowLabel || isAboveLabel { hints.beginsParagraph = true }
      isBelowLabel = isLabel
      pieces.append(Piece(span, hints: hints, marks: Self.clamped(marks[line - first], to: span)))
    }
    return index
  }

  /// Marks of the source as marks on a line.
  private static func clamped(_ marks: [MarkdownBlock.Mark], to span: SourceSpan) -> [InlineMark] {
    marks.compactMap { mark in
      let range = mark.range.clamped(to: span.lowerBound..<span.upperBound)
      guard !range.isEmpty else { return nil }
      return InlineMark(mark.kind, range.lowerBound - span.lowerBound..<range.upperBound - span.lowerBound)
    }
  }

  /// `报送时间：…`, also in bold type.
  private func beginsWithLabel(_ span: SourceSpan) -> Bool { FieldLabel.end(in: words(of: span)) != nil }

  /// The first characters of a line, without the signs that are known by now, `>` and `*`.
  private func words(of span: SourceSpan) -> [UInt32] {
    var (result, offset): ([UInt32], Int) = ([], span.lowerBound)
    while offset < span.upperBound, result.count < 24 {
      let (scalar, length) = decodeScalar(source.utf8, at: offset)
      let isBlank = result.isEmpty && ScalarSet.isWhiteSpace(scalar)
      if !isSign[offset], !isBlank, scalar != "*", scalar != ">" { result.append(scalar) }
      offset += length
    }
    return result
  }

  /// `**强化保障。** …` below a line that ends a sentence: who writes so means a paragraph, though CommonMark joins the two.
  private func beginsWithLead(_ span: SourceSpan) -> Bool {
    let line = source.trimmed(span)
    guard line.count > 4, source.utf8[line.lowerBound] == "*", source.utf8[line.lowerBound + 1] == "*"
    else {
      return false
    }
    let above = source.utf8[..<line.lowerBound].lastIndex { $0 > 0x20 }
    guard let above, above >= 2 else { return false }
    return ["。", "！", "？"].contains { source.utf8[(above - 2)...above].elementsEqual($0.utf8) }
  }

  /// Lines each of which is a paragraph.
  mutating func addLines(_ block: Range<Int>) {
    var lines = MarkdownBlock(span: block)
    for index in block where source.utf8[index] == 0x0A { lines.breaks.append(index + 1) }
    _ = addPieces(lines)
  }

  /// `附件`, `附件2`, `附件 3：` and nothing else.
  private func isAttachmentLabel(_ span: SourceSpan) -> Bool {
    guard span.count <= 24 else { return false }
    let word = source.string(in: source.trimmed(span)).filter { !"#* ：:\u{3000}".contains($0) }
    return word.hasPrefix("附件") && word.dropFirst(2).allSatisfy(\.isNumber)
  }

  /// The roles of headings.
  mutating func nameHeadings(_ all: [(piece: Int, level: Int)]) {
    // Right below 附件1 stands its title, whatever its level.
    let titles = Set(all.map(\.piece).filter { $0 > 0 && isAttachmentLabel(pieces[$0 - 1].span) })
    for piece in titles { pieces[piece].hints.role = .attachmentTitle }
    // What stands above the one `#` and has a label (单位：县审计局) is no heading.
    let first = all.count { $0.level == 1 } == 1 ? all.firstIndex { $0.level == 1 } ?? 0 : 0
    let isLabelled = all[..<first].allSatisfy { FieldLabel.end(in: words(of: pieces[$0.piece].span)) != nil }
    let headings = all[(isLabelled ? first : 0)...].filter { !titles.contains($0.piece) }
    let forms = headings.map { source.typedOrdinal(in: pieces[$0.piece].span) }
    let plan = HeadingPlan(
      zip(headings, forms).map { ($0.level, $1) }, begins: headings.first.map(begins) ?? false)
    for (place, heading) in headings.enumerated() {
      pieces[heading.piece].hints.role = plan.role(
        level: heading.level, form: forms[place], isFirst: place == 0)
    }
  }

  /// Whether a text begins with a heading, or with one sentence of who hands it over and then the heading, and those called upon
  /// stand right below it (主送机关): `以下是……：`, `## 感谢信`, `县医院：`.
  private func begins(_ heading: (piece: Int, level: Int)) -> Bool {
    guard !hasFrontMatter, heading.piece <= 1, heading.piece + 1 < pieces.count else { return false }
    let call = bareWords(heading.piece + 1)
    // 现将情况报告如下： leads on.
    guard call.last == "：" || call.last == ":", call.count <= 40,
      !call.contains(where: { "，。；".contains($0) }),
      call.dropLast().last != "下"
    else { return false }
    return heading.piece == 0 || bareWords(0).last.map { "：:。！!".contains($0) } == true
  }

  /// What a piece says, without the signs of emphasis and quotation around it.
  private func bareWords(_ piece: Int) -> String {
    guard pieces[piece].object == nil, pieces[piece].span.count < 1000 else { return "" }
    return source.string(in: pieces[piece].span).filter { !"*>`".contains($0) && !$0.isWhitespace }
  }

  // MARK: Objects

  /// The text of stretches of the source, white space folded.
  mutating func traced(_ kept: [Range<Int>]) -> TracedText {
    var text = TracedText()
    var gap: Int?
    for range in kept {
      var index = range.lowerBound
      while index < range.upperBound {
        var (scalar, length) = decodeScalar(source.utf8, at: index)
        let other = replaced[index]
        if let other { (scalar, length) = (other.scalar, other.end - index) }
        if ScalarSet.isWhiteSpace(scalar) {
          gap = gap ?? index
        } else if let other {
          if let from = gap, !text.isEmpty { text.append([0x20], from: from) }
          gap = nil
          replacedInObjects.insert(index)
          text.append(String(Character(Unicode.Scalar(other.scalar) ?? "?")).utf8, from: nil)
        } else {
          if let from = gap, !text.isEmpty { text.append([0x20], from: from) }
          gap = nil
          text.append(source.utf8[index..<min(range.upperBound, index + length)], from: index)
        }
        index += length
      }
    }
    return text
  }

  /// Marks of the source as marks on a text.
  func marks(_ marks: [MarkdownBlock.Mark], on text: TracedText) -> [InlineMark] {
    let order = SourceOrder(of: text)
    return marks.compactMap { mark in
      order.range(from: SourceSpan(mark.range.lowerBound, mark.range.upperBound)).map {
        InlineMark(mark.kind, $0)
      }
    }
  }

  mutating func beginTable(at offset: Int) { tableStart = offset }

  mutating func addTable(_ table: Table, end: Int) {
    pieces.append(Piece(SourceSpan(tableStart, max(tableStart, end)), object: .table(table)))
  }

  /// The pictures of a paragraph; who reads the text knows where their files may be looked for.
  mutating func addFigures(of block: MarkdownBlock, over span: Range<Int>) {
    for picture in block.pictures {
      pieces.append(Piece(SourceSpan(span.lowerBound, span.upperBound), object: .figure(figure(picture))))
    }
  }

  /// A picture of a cell.
  mutating func cellFigure(_ picture: MarkdownBlock.Picture) -> Block {
    Block(
      makeID(), .figure(figure(picture)), origin: SourceSpan(picture.place, picture.place))
  }

  private mutating func figure(_ picture: MarkdownBlock.Picture) -> Figure {
    let words = traced(picture.words).string
    let id = ResourceID(pictures.count)
    pictures[id] = picture.address
    return Figure(resource: id, alternativeText: words.isEmpty ? nil : words, name: picture.address)
  }

  /// A picture in a note, which holds words alone.
  mutating func tellNotePicture(_ address: String, at range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        "markdown.note.picture", .warning, [address], span: SourceSpan(range.lowerBound, range.upperBound)))
  }

  /// Lines that are shown as they are typed, whatever they look like.
  mutating func addLiteral(_ kept: [Range<Int>]) {
    for range in kept {
      var start = range.lowerBound
      while start < range.upperBound {
        let end = source.utf8[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
        let text = traced([start..<end])
        if !text.isEmpty {
          pieces.append(Piece(SourceSpan(start, end), object: .paragraph(Paragraph(.body, text))))
        }
        start = end + 1
      }
    }
  }

  /// Numbers that look like those of the list around them are told once, at the first.
  mutating func tellNestedNumber(_ range: Range<Int>) {
    guard !tellsNested else { return }
    tellsNested = true
    let span = SourceSpan(range.lowerBound, range.upperBound)
    diagnostics.append(Diagnostic("markdown.nested", .warning, [source.string(in: span)], span: span))
  }

  /// Raw HTML is told once for each line.
  mutating func tellHTML(at range: Range<Int>, isComment: Bool) {
    let line = source.lineIndex(of: range.lowerBound)
    guard toldHTML.insert(line).inserted else { return }
    let span = SourceSpan(
      range.lowerBound, max(range.lowerBound, min(range.upperBound, source.lineSpan(line + 1).upperBound)))
    diagnostics.append(Diagnostic(isComment ? "markdown.comment" : "markdown.html", .warning, span: span))
  }
}
