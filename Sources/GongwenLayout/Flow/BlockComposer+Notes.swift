import GongwenModel
import GongwenStyle

/// Notes: their signs in the text, and what they say, for the foot of the page.
extension BlockComposer {
  /// Puts the signs of notes in a paragraph, each with a node of its own.
  ///
  /// - Parameters:
  ///   - inline: The text.
  ///   - node: The node of the paragraph.
  /// - Returns: The bytes of each sign, and whose it is; the numbers of the notes that are called for the first time.
  mutating func callNotes(
    in inline: inout InlineText, of node: NodeID
  ) -> (signs: [(range: Range<Int>, owner: Owner)], calls: [NoteCall]) {
    let found = notes.call(in: &inline)
    var signs: [(range: Range<Int>, owner: Owner)] = []
    for sign in found {
      let part = flow.structure.add(.noteReference, to: node)
      signs.append((sign.range, .generated(part)))
      flow.ledger.append(sign.entry)
    }
    let calls = found.compactMap { sign in
      sign.number.map { NoteCall(place: sign.range.lowerBound, count: $0) }
    }
    return (signs, calls)
  }

  /// Sets the notes that were called, and those that they call; they stand in the tree after what calls them.
  ///
  /// - Parameter parent: The node that holds what calls them.
  /// - Returns: How many notes are set by now; `nil` when none was called.
  /// - Throws: A `Fault` of category fonts when a face cannot be used.
  mutating func setCalledNotes(to parent: NodeID) throws(Fault) -> Int? {
    var count: Int?
    let holder = noteHolder(of: parent)
    while let (number, blocks) = notes.next() {
      let node = flow.structure.add(.note, to: holder)
      var label = TracedText(generated: NoteSign.text(number))
      var lines: [FlowParagraph] = []
      var paragraphs: [(Block, Paragraph)] = []
      for block in blocks { block.forEachParagraph { paragraphs.append(($0, $1)) } }
      for (block, paragraph) in paragraphs where !paragraph.text.isEmpty {
        lines.append(try setNote(paragraph, after: label, origin: block.origin, in: node))
        label = TracedText()
      }
      if lines.isEmpty {
        lines.append(try setNote(Paragraph(.body, TracedText()), after: label, origin: nil, in: node))
      }
      flow.notes.append(lines)
      count = flow.notes.count
    }
    return count
  }

  /// The last of the calls in a text calls what its notes call too.
  static func reaching(_ count: Int?, _ calls: [NoteCall]) -> [NoteCall] {
    var calls = calls
    if let count, let last = calls.indices.last { calls[last].count = count }
    return calls
  }

  /// Lists and tables hold nothing but their items and cells.
  private func noteHolder(of node: NodeID) -> NodeID {
    var node = node
    while let parent = flow.structure[node].parent, flow.structure[node].kind.holdsPartsOnly { node = parent }
    return node
  }

  /// A paragraph of a note, its turned lines below the first character after the sign.
  private mutating func setNote(
    _ paragraph: Paragraph, after label: TracedText, origin: SourceSpan?, in parent: NodeID
  ) throws(Fault) -> FlowParagraph {
    let node = flow.structure.add(.noteText, to: parent, origin: origin)
    var inline = paragraph.inline
    let signs = callNotes(in: &inline, of: node).signs
    var owners: [OwnedStretch] = []
    if !label.isEmpty {
      let part = flow.structure.add(.label, to: node)
      owners.append(OwnedStretch(end: label.utf8.count, owner: .generated(part)))
    }
    let shift = label.utf8.count
    var text = label
    text.append(inline.text)
    if inline.text.utf8.count > 0 { owners.append(OwnedStretch(end: text.utf8.count, owner: .element(node))) }
    owners.give(signs.map { ($0.range.lowerBound + shift..<$0.range.upperBound + shift, $0.owner) })
    let marks = inline.marks.map {
      InlineMark($0.kind, $0.range.lowerBound + shift..<$0.range.upperBound + shift)
    }
    return try setNote(Paragraph(.body, text, marks: marks), node, owners, label: shift)
  }

  private func setNote(
    _ paragraph: Paragraph, _ node: NodeID, _ owners: [OwnedStretch], label: Int
  ) throws(Fault) -> FlowParagraph {
    let look = ParagraphStyle(font: style.notes.font, size: style.notes.size)
    var shape = ParagraphComposer.Shape(
      size: look.size, alignment: .justified, firstIndent: 0, restIndent: 0, endIndent: 0)
    // ① takes a cell; of (51) the brackets take one each.
    let cells = label > 3 ? Double(label) / 2 + 1 : 1
    let indent = cells * look.size / style.grid.characterPitch
    shape.restIndent = indent
    if label == 0 { shape.firstIndent = indent }
    let composed = try composer.compose(
      paragraph.text, runs: runs(of: paragraph, look), shape: shape, marks: drawnMarks(of: paragraph.inline))
    return FlowParagraph(
      role: .body, node: node, owners: owners, style: look, composed: composed, shape: shape, linesBefore: 0,
      linesAfter: 0)
  }

  // MARK: Notes that nothing calls

  /// Adds the notes that nothing in the text calls as paragraphs after the document, and tells them.
  mutating func addUncalledNotes(to parent: NodeID) throws(Fault) {
    var count = 0
    for id in notes.uncalled {
      var label = TracedText(generated: "〔\(id.index + 1)〕")
      var paragraphs: [(Block, Paragraph)] = []
      for block in notes.content(of: id) { block.forEachParagraph { paragraphs.append(($0, $1)) } }
      for (block, paragraph) in paragraphs where !paragraph.text.isEmpty {
        try add(paragraph, after: label, origin: block.origin, to: parent)
        label = TracedText()
      }
      // One of no words leaves nothing on the page.
      if label.isEmpty { count += 1 }
    }
    guard count > 0 else { return }
    flow.diagnostics.append(Diagnostic("layout.notes.end", .info, [String(count)]))
  }

  /// A paragraph of a note with its number, which the engine puts there.
  private mutating func add(
    _ paragraph: Paragraph, after label: TracedText, origin: SourceSpan?, to parent: NodeID
  ) throws(Fault) {
    let node = flow.structure.add(.paragraph(.body), to: parent, origin: origin)
    var text = label
    text.append(paragraph.text)
    var owners = [OwnedStretch(end: label.utf8.count, owner: .generated(node))]
    if label.isEmpty { owners = [] }
    owners.append(OwnedStretch(end: text.utf8.count, owner: .element(node)))
    flow.paragraphs.append(try set(Paragraph(.body, text), node, owners))
  }
}

extension StructureTree.Kind {
  /// Whether it holds parts of one kind and nothing beside them.
  fileprivate var holdsPartsOnly: Bool {
    switch self {
    case .group(.list), .table, .row, .figure, .contents, .group(.contents): true
    default: false
    }
  }
}
